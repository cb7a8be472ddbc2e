import { button, element } from '@/test/stage/page/elements';
import type { Person } from '../world';
import {
  connectAtOnce,
  connectByDialog,
  followButton,
  link,
  messageLink,
  pending,
} from './controls';
import { nameOf, type PageAround, profilePath } from './place';

function topCard(page: PageAround, person: Person): HTMLElement {
  const { texts } = page;
  const { vanity, profile } = person;
  const isConnected = person.relation === 'connected';
  const about = () => page.go(`/in/${vanity}/overlay/about-this-profile/`);
  return element(
    'section',
    { componentkey: `com.linkedin.sdui.profile.card.ref${profile}Topcard`, class: 'card' },
    [
      link(
        `/in/${vanity}/overlay/about-this-profile/`,
        about,
        [element('h2', {}, [nameOf(person)])],
        { componentkey: `ProfileVerificationTriggerRef-${vanity}` },
      ),
      element('p', {}, [`· ${isConnected ? texts.first : texts.second}`]),
      element('p', {}, [person.headline]),
      element('p', {}, [`${person.company} · State University`]),
      element('div', {}, [element('p', {}, ['Lyon, France']), element('p', {}, ['·'])]),
      element('div', { class: 'acts' }, [
        person.relation === 'none' ? connectByDialog(page, person) : null,
        person.relation === 'pending' ? pending(page, person) : null,
        person.relation === 'asking' ? acceptButton(page, person) : null,
        messageLink(page, person),
        moreMenu(page, person),
      ]),
    ],
  );
}

function acceptButton(page: PageAround, person: Person): HTMLElement {
  const invitation = person.invitation ?? '';
  const accept = () => page.act({ act: 'accept-invitation', person, invitation });
  return button(page.texts.accept, accept);
}

function moreMenu(page: PageAround, person: Person): HTMLElement {
  const sales = link(
    `/sales/people/${person.lead},name,x7Qd`,
    () => page.go(`/sales/lead/${person.lead},NAME_SEARCH,x7Qd`),
    ['View in Sales Navigator'],
    { role: 'menuitem' },
  );
  const menu = element('div', { popover: 'manual', role: 'menu' }, [
    followButton(page, person),
    sales,
  ]);
  const more = button(page.texts.more, () => menu.togglePopover(), {
    'aria-label': page.texts.more,
  });
  return element('span', {}, [more, menu]);
}

/** Another person on the page, who is not the one whose profile this is. */
function suggestions(page: PageAround, { vanity }: Person): HTMLElement {
  const others = page.world.people.filter(
    (one) => one.vanity !== vanity && one.relation === 'none',
  );
  return element(
    'section',
    { componentkey: 'SuggestedForYou', class: 'card' },
    others.map((other) =>
      element('div', {}, [
        link(profilePath(other.vanity), () => page.go(`/in/${other.vanity}/`), [nameOf(other)]),
        connectAtOnce(page, other),
      ]),
    ),
  );
}

/** The head that stays while the page scrolls shows the same again. */
function stickyHead(page: PageAround, person: Person): HTMLElement {
  const control = person.relation === 'none' ? connectByDialog(page, person) : null;
  return element('div', { class: 'sticky' }, [control]);
}

export function profileView(page: PageAround, person: Person): HTMLElement {
  return element('main', {}, [
    topCard(page, person),
    stickyHead(page, person),
    suggestions(page, person),
  ]);
}

/** The rep's own profile, where there is nothing to press but to edit it. */
export function ownProfileView({ world }: PageAround): HTMLElement {
  const { profile, vanity, headline } = world.rep;
  return element('main', {}, [
    element(
      'section',
      { componentkey: `com.linkedin.sdui.profile.card.ref${profile}Topcard`, class: 'card' },
      [
        element('h2', {}, [nameOf(world.rep)]),
        element('p', {}, [headline]),
        element('a', { href: `/in/${vanity}/edit/intro/` }, ['Edit']),
      ],
    ),
  ]);
}
