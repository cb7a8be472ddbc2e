import type { SightedPerson } from '@/utils/activity/sighting';
import type { Exchange } from '../site-adapter';
import {
  type Acts,
  accept,
  comment,
  follow,
  invite,
  personOf,
  react,
  repost,
  some,
  uncomment,
  unshare,
  withdraw,
} from './acts';
import { field, list, memberId, parsed, part, personId, threadOf, vanityId, word } from './wire';

/*
 * `POST /flagship-web/rsc-action/actions/server-request`, since 2025: JSON with the operation's name and, twice, its
 * arguments; of these one copy is read. What else stands in it (what to do if it fails, the text of a comment among
 * the states) is not touched.
 */
const PREFIX = /^com\.linkedin\.sdui\.(\w[\w.-]{1,200})$/;

/** Where what the rep does may bear a name that is not known here, and the first words of names that are none of it. */
const FAMILY =
  /^(?:comments|reactions|feed\.requests|requests\.mynetwork|update)\.(?!update|mark|get|load|show|hide|save|handle|mojo|adda(?:Clear|Mark))\w*$/;
const MENU = /Menu|Drawer/;

type Read = (payload: unknown, at: number) => Acts;

const OPERATIONS: Record<string, Read> = {
  'requests.mynetwork.addaAddConnection': (payload, at) => some(invite(seen(payload), at)),
  'requests.mynetwork.addaWithdrawInvitation': (payload, at) =>
    isOfPerson(payload) && /WITHDRAW$/.test(word(payload, 'inviterActionType'))
      ? withdraw(invitationOf(payload), seen(payload), at)
      : [],
  'requests.mynetwork.addaInvitationAction': (payload) =>
    isOfPerson(payload) && /ACCEPT$/.test(word(payload, 'inviteeActionType'))
      ? accept(invitationOf(payload), seen(payload))
      : [],
  'requests.mynetwork.addaUpdateFollowState': (payload) => {
    const state = word(payload, 'followStateType');
    return state ? some(follow(seen(payload), /INACTIVE|UNFOLLOW/.test(state))) : null;
  },
  'reactions.create': (payload) => react(threadIn(payload), false),
  'reactions.delete': (payload) => react(threadIn(payload), true),
  'comments.createComment': (payload, at) => comment(threadIn(payload), at),
  'comments.deleteComment': (payload) =>
    uncomment(threadOf(field(payload, 'commentUrn') ?? payload)),
  'feed.requests.createInstantRepost': (payload) => repost(threadIn(payload), false),
  'update.deletePost': (payload) => unshare(threadIn(payload)),
};

/** Of invitations to people; those to follow a page look the same but for this. */
const isOfPerson = (payload: unknown) => /_CONNECTION$/.test(word(payload, 'invitationType'));

const invitationOf = (payload: unknown) =>
  part(/^(\d{1,20})$/, field(payload, 'invitationUrn/invitationId'));

const threadIn = (payload: unknown) =>
  threadOf(
    field(payload, 'threadUrn') ??
      field(payload, 'collection/threadUrn') ??
      field(payload, 'collection') ??
      payload,
  );

/** The person that an operation on people is about: it names them by up to three ids. */
function seen(payload: unknown): SightedPerson[] {
  const more = list(field(payload, 'postActionSentConfigs')).map((one) => field(one, 'value/data'));
  const from = (...paths: string[]) =>
    [payload, ...more].flatMap((place) => paths.map((path) => field(place, path)));
  return personOf(
    [
      ...from('nonIterableProfileId', 'profileUrn/profileId', 'profileUrn', 'profileId').map(
        personId,
      ),
      ...from('inviteeUrn/memberId', 'memberUrn/memberId').map(memberId),
      ...from('profileCanonicalUrl', 'inviteeVanityName', 'vanityName').map(vanityId),
      personId(field(payload, 'followStateBinding/key')),
    ],
    `${word(payload, 'firstName')} ${word(payload, 'lastName')}`,
  );
}

/** Done in the name of a page: the actor, or what the state that it is bound to holds, is an organization. */
function isOfPage(body: unknown, given: unknown): boolean {
  const id = word(given, 'requestMetadata/currentActor/key/key/value/id');
  const states = [
    field(body, 'states'),
    field(given, 'states'),
    field(body, 'requestedArguments/states'),
  ];
  const held = states.flatMap(list).filter((state) => id && word(state, 'key') === id);
  return [id, ...held.map((state) => word(state, 'value'))].some((urn) =>
    /ompany:|organ\w+:/.test(urn),
  );
}

/** What is done by the request, and the operation's name; that is null where it is none of the rep's. */
export function readSdui(
  { body: text, at }: Exchange,
  path: string,
): [name: string | null, acts: Acts] {
  const body = parsed(text);
  const asked = new URLSearchParams(path.split('?')[1]).get('sduiid');
  const name = word(body, 'requestId') || asked || '';
  const [, operation = ''] = PREFIX.exec(name) ?? [];
  const read = Object.hasOwn(OPERATIONS, operation) && OPERATIONS[operation];
  if (!read) return [FAMILY.test(operation) && !MENU.test(operation) ? name : null, null];
  const given =
    field(body, 'serverRequest/requestedArguments') ?? field(body, 'requestedArguments');
  return [name, isOfPage(body, given) ? [] : read(field(given, 'payload'), at)];
}
