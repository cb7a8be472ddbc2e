import type { Exchange } from '@/utils/sites/site-adapter';
import type { Acts, Read } from './act';
import { follow, invite, listEntity, message, onInvitation, recall, save } from './acts-on-people';
import { comment, react, repost, share } from './acts-on-posts';
import { type Facts, factsOf, parsed, part } from './facts';

/*
 * The ends of the names of what the rep does, on all wires that the site speaks side by side: SDUI's server requests (2026), Voyager
 * and its GraphQL (2024), the older REST and the pages for phones (2019), Sales Navigator (2026). GraphQL's is the
 * family before the dot of `queryId`, as what follows changes with every release; a resource of REST is followed by
 * what is done to it.
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

/** In the name of a page: who acts is an organization. What a person wrote has its quotes escaped. */
const PAGE =
  /"(?:identitySwitcher[^}]{0,300}|\w*(?:ctor|mailbox)Urn":"[^"]{0,99})(?:ompany|organization):/;

/** What may be told of an operation that is not known; no address of anybody and no text looks so. */
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

/** What `text`, sent to `path`, did, and the operation's name; `told` is the answer's JSON, where it is known. */
export function readWrite(
  { method, body: text, answer, at }: Exchange,
  path: string,
  isStream: boolean,
  told: object | undefined,
): [name: string, acts: Acts] {
  const json = parsed(text);
  const body = factsOf(json);
  const name = nameOf(path, method, body, isStream);
  const read = NAMES.find(([one]) => new RegExp(`(?:^|\\.)\\w*(?:${one})$`, 'i').test(name))?.[1];
  if (
    !NAME.test(name) ||
    !(read || FAMILY.test(name)) ||
    // A question too long for an address is put as a form; of what is there already a part is changed.
    /^(?:[\w.-]+=|--)/.test(text ?? '') ||
    (read && read !== follow && body.patch) ||
    PAGE.test(text ?? '') ||
    /(?:organization|event)Urn/.test(path)
  )
    return [name, 0];
  if (!read || !(json || /\.delete$/.test(name))) return [name, []];
  const given = isStream ? body.payload : (body.variables ?? json);
  const made = /"urn:li:fsd?_(?:normI|i)nvitation:(\d{1,20})"/.exec(answer?.body ?? '')?.[1] ?? '';
  return [
    name,
    read({
      facts: factsOf(given),
      place: isStream ? `${JSON.stringify(given)}` : decodeURIComponent(path),
      told: factsOf(told),
      made: told && made,
      isUndone: /\.(?:adda)?(?:delete|un|withdraw|recall|bulkUn)\w*$/i.test(name),
      at,
    }),
  ];
}
