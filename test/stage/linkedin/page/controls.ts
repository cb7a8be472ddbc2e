import { button, element } from '@/test/stage/page/elements';
import type { Person } from '../world';
import { nameOf, type PageAround } from './place';

const stateOf = ({ member }: Person) => `ConnectButtonstate:invitation:urn:li:member:${member}`;

/** A link whose click the page handles itself. */
export function link(
  href: string,
  click: () => void,
  children: (Node | string)[],
  attributes: Record<string, string> = {},
): HTMLAnchorElement {
  const own = (event: Event) => {
    event.preventDefault();
    click();
  };
  return element('a', { href, ...attributes }, children, { click: own });
}

/** Invites with one press, as search and suggestions do. */
export function connectAtOnce(page: PageAround, person: Person): HTMLElement {
  const name = nameOf(person);
  return link(
    `/preload/search-custom-invite/?vanityName=${person.vanity}`,
    () => void page.act({ act: 'invite', person }),
    [page.texts.connect],
    { componentkey: `${stateOf(person)}_connect`, 'aria-label': page.texts.inviteOf(name) },
  );
}

/** Invites through the dialog, as profiles do. */
export function connectByDialog(page: PageAround, person: Person): HTMLElement {
  return link(
    `/preload/custom-invite/?vanityName=${person.vanity}`,
    () => page.dialogs.invite(person),
    [element('span', {}, [page.texts.connect])],
    { 'aria-label': page.texts.inviteOf(nameOf(person)) },
  );
}

export function pending(page: PageAround, person: Person): HTMLElement {
  const { texts } = page;
  const name = nameOf(person);
  const withdraw = () => {
    const touch = { act: 'withdraw', person, invitation: person.invitation ?? '' } as const;
    page.dialogs.confirm(texts.withdraw, texts.withdrawOf(name), () => void page.act(touch));
  };
  return button(texts.pending, withdraw, {
    componentkey: `${stateOf(person)}_pending`,
    'aria-label': texts.pendingOf(name),
  });
}

export function messageLink(page: PageAround, person: Person): HTMLElement {
  const query = new URLSearchParams({
    profileUrn: `urn:li:fsd_profile:${person.profile}`,
    recipient: person.profile,
    screenContext: 'NON_SELF_PROFILE_VIEW',
    interop: 'msgOverlay',
  });
  const open = () => page.dialogs.message([person]);
  return link(`/messaging/compose/?${query}`, open, [page.texts.message]);
}

export function followButton(page: PageAround, person: Person): HTMLElement {
  const { texts } = page;
  const { isFollowed } = person;
  return button(
    isFollowed ? texts.following : texts.follow,
    () => page.act({ act: isFollowed ? 'unfollow' : 'follow', whom: person }),
    {
      role: 'menuitem',
      componentkey: `FollowButtonurn:li:fsd_followingState:urn:li:member:${person.member}_${isFollowed ? 'following' : 'follow'}`,
    },
  );
}
