import { part, word } from '@/utils/sites/linkedin/pick/text';
import type { Acts, Read } from './act';
import { follow, invite, listEntity, message, onInvitation, recall, save } from './acts-on-people';
import { comment, react, repost, share } from './acts-on-posts';
import { type Facts, factsOf } from './facts';

/*
 * The ends of the names of what the rep does, on all wires that the site speaks side by side: SDUI's server requests
 * (2026), Voyager and its GraphQL (2024), the older REST and the pages for phones (2019), Sales Navigator (2026). For
 * GraphQL it is the family before the dot of `queryId`, because the rest changes with every release. For REST, the
 * resource is followed by what is done to it.
 */
const NAMES: [end: string, read: Read][] = [
  [
    'AddConnection|verify\\w+Create(V2)?|normInvitations.(batch)?Create|n.connect(V2)?|invite.create',
    invite,
  ],
  ['adda(Withdraw)?Invitation(Action)?|nvitations.(accept|withdraw)', onInvitation],
  ['UpdateFollowState|followingStates(.create)?|followByEntityUrn', follow],
  ['reactions.(create|delete)|DashReactions', react],
  ['comments.(create|delete)(Comment)?|DashNormComments', comment],
  ['normShares.(create|delete)|DashShares|deletePost', share],
  ['createInstantRepost|DashReposts(.create|.delete)?', repost],
  ['Message(s|Actions).create(Message)?|conversations(.events)?.create', message],
  ['Messages.recall', recall],
  ['(Leads|Companies).\\w*save(ByMembers?)?', save],
  ['ListEntities.(edit|delete)', listEntity],
];

/**
 * Words in what the rep may do: a write with one of them is told by its name where that is not known. First, what is
 * known to be no touch: an invitation to an event, what is seen (addaClearUnseen…), read (fetch…, courtesyReminder,
 * commentControlMenuRequest), changed (updateComment), no more than a sign ((un)reactWithEmoji), or an end (ignore,
 * removeFromMyConnections).
 */
const FAMILY =
  /^(?!.*(?:event.*invit|invit\w*event|addaClear|addaMark\w+Seen|comments\.(?:fetch|update|courtesy|commentC)|WithEmoji|s\.ignore|removeFrom)).*(?:reactions|comments|invitation|adda|memberrel|germessages|messageact|socialdash|leads\.|apiconn|listent|repost|follow|shares|\.(?:create|send)\w)/i;

/** A name of an unknown operation that may be reported. No address of anybody and no text looks like this. */
const NAME = /^[A-Za-z]\w{1,80}(\.[\w-]{1,80}){1,12}$/;

/** The operation's name; `path` is the address from the root of the host. */
function nameOf(path: string, method: string, body: Facts, isStream: boolean): string {
  const [place = '', search] = path.split('?');
  const query = new URLSearchParams(search);
  const action = query.get('action') || (/^d/i.test(method) ? 'delete' : 'create');
  const steps = place.replace(/.api/, '').split('/');
  const names = steps.filter((step) => /^[a-z]+$/i.test(step));
  if (isStream) return part(/(.+\..+)/, body.requestId) || `${query.get('sduiid')}`;
  if (names[1] !== 'graphql') return [...names, action].join('.');
  const family = part(/^(\w+)\./, body.queryId) || part(/^(\w+)\./, query.get('queryId'));
  return action === 'execute' ? `graphql.${family}` : '';
}

/** What a page's picker took from a request, and from its answer, if that is known. */
interface Picked {
  /** From the root of the host, with the parameters that say what is done. */
  path: unknown;
  method: unknown;
  body: unknown;
  isStream: boolean;
  told: object | null;
  /** ms. */
  at: number;
}

/** What a request did, and the operation's name. */
export function readWrite({
  path,
  method,
  body: json,
  isStream,
  told,
  at,
}: Picked): [name: string, acts: Acts] {
  const place = `${path}`;
  const body = factsOf(json);
  const name = nameOf(place, word(method), body, isStream);
  const read = NAMES.find(([one]) => new RegExp(`(?:^|\\.)\\w*(?:${one})$`, 'i').test(name))?.[1];
  if (
    !NAME.test(name) ||
    !(read || FAMILY.test(name)) ||
    // Changes a part of something that exists.
    (read && read !== follow && body.patch) ||
    /(?:organization|event)Urn/.test(place)
  )
    return [name, 0];
  if (!read || !(json || /\.delete$/.test(name))) return [name, []];
  const given = isStream ? body.payload : (body.variables ?? json);
  const made =
    /"urn:li:fsd?_(?:normI|i)nvitation:(\d{1,20})"/.exec(JSON.stringify(told))?.[1] ?? '';
  return [
    name,
    read({
      facts: factsOf(given),
      place: isStream ? `${JSON.stringify(given)}` : decodeURIComponent(place),
      told: factsOf(told),
      made: told ? made : undefined,
      isUndone: /\.(?:adda)?(?:delete|un|withdraw|recall|bulkUn)\w*$/i.test(name),
      at,
    }),
  ];
}
