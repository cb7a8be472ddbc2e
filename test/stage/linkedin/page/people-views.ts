import { button, element } from '@/test/stage/page/elements';
import type { Person, Thread } from '../world';
import { connectAtOnce, link, pending } from './controls';
import { nameOf, type PageAround, profilePath } from './place';

function profileLink(page: PageAround, person: Person): HTMLElement {
  const open = () => page.go(`/in/${person.vanity}/`);
  return link(profilePath(person.vanity), open, [nameOf(person)]);
}

function searchCard(page: PageAround, person: Person): HTMLElement {
  const degree = person.relation === 'connected' ? page.texts.first : page.texts.second;
  return element(
    'div',
    { componentkey: `SearchResults${person.profile}`, role: 'listitem', class: 'card' },
    [
      element('p', {}, [profileLink(page, person), ` • ${degree}`]),
      element('p', {}, [person.headline]),
      element('p', {}, ['Lyon, France']),
      person.relation === 'none' ? connectAtOnce(page, person) : null,
      person.relation === 'pending' ? pending(page, person) : null,
    ],
  );
}

export function searchView(page: PageAround): HTMLElement {
  const cards = page.world.people.map((person) => searchCard(page, person));
  return element('main', {}, [element('h1', {}, [page.texts.search]), ...cards]);
}

/** Each row has a link that only opens a question, whose answer is a button of the same name. */
export function sentView(page: PageAround): HTMLElement {
  const { texts, world } = page;
  const rows = world.people
    .filter(({ relation }) => relation === 'pending')
    .map((person) => {
      const label = texts.withdrawOf(nameOf(person));
      const touch = { act: 'withdraw', person, invitation: person.invitation ?? '' } as const;
      const ask = () => page.dialogs.confirm(texts.withdraw, label, () => page.act(touch));
      return element('div', { class: 'card' }, [
        profileLink(page, person),
        element('p', {}, [person.headline]),
        link('#', ask, [texts.withdraw], { 'aria-label': label }),
      ]);
    });
  return element('main', {}, [element('h1', {}, [texts.sent]), ...rows]);
}

export function receivedView(page: PageAround): HTMLElement {
  const { texts, world } = page;
  const rows = world.people
    .filter(({ relation }) => relation === 'asking')
    .map((person) => {
      const invitation = person.invitation ?? '';
      return element('div', { class: 'card' }, [
        profileLink(page, person),
        element('p', {}, [person.headline]),
        button(texts.accept, () => page.act({ act: 'accept-invitation', person, invitation })),
        button(texts.ignore, () => page.act({ act: 'ignore-invitation', person, invitation })),
      ]);
    });
  return element('main', {}, [element('h1', {}, [texts.received]), ...rows]);
}

/** A conversation on a page of its own, as the older pages draw it. */
export function threadView(page: PageAround, { id, people, messages }: Thread): HTMLElement {
  const { texts } = page;
  const others = people.flatMap((vanity) => {
    const person = page.world.people.find((one) => one.vanity === vanity);
    return person ? [person] : [];
  });
  const field = element('div', {
    class: 'msg-form__contenteditable',
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': texts.write,
  });
  const send = () =>
    page.act({
      act: 'message',
      thread: id,
      text: field.textContent ?? '',
      originToken: crypto.randomUUID(),
    });
  return element('main', {}, [
    element('h2', { class: 'msg-entity-lockup__entity-title' }, [
      ...others.flatMap((person, place) => [place > 0 ? ', ' : '', profileLink(page, person)]),
    ]),
    ...messages.map((message) =>
      element('div', { class: 'msg-s-event-listitem' }, [
        element('p', {}, [message.text]),
        button(texts.recall, () => page.act({ act: 'recall', message: message.id })),
      ]),
    ),
    field,
    button(texts.send, send),
  ]);
}

/** The page of a lead in Sales Navigator. */
export function leadView(page: PageAround, person: Person): HTMLElement {
  const { texts } = page;
  const { isSaved, lists } = person;
  const list = '7000000000000000001';
  const isListed = lists.includes(list);
  const anonymous = (what: string) => ({ 'data-anonymize': what });
  const company = { href: '/sales/company/20351', ...anonymous('company-name') };
  return element('main', {}, [
    element('section', { class: 'card' }, [
      element('h1', anonymous('person-name'), [nameOf(person)]),
      element('span', anonymous('headline'), [person.headline]),
      element('span', anonymous('job-title'), [person.headline.replace(/ at .*/, '')]),
      element('a', company, [person.company]),
      element('span', anonymous('location'), ['Lyon, France']),
      person.relation === 'none'
        ? button(texts.connect, () => page.dialogs.invite(person))
        : element('span', {}, [texts.pending]),
      button(texts.message, () => page.dialogs.message([person])),
      button(isSaved ? texts.saved : texts.save, () =>
        page.act({ act: isSaved ? 'unsave-lead' : 'save-lead', person }),
      ),
      button(isListed ? texts.onList : texts.addToList, () =>
        page.act({ act: isListed ? 'remove-from-list' : 'add-to-list', whom: person, list }),
      ),
    ]),
  ]);
}
