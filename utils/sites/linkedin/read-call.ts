import type { Exchange } from '../site-adapter';
import type { Acts, Call } from './acts';
import * as legacy from './read-legacy-2019';
import * as sales from './read-sales-2026';
import * as voyager from './read-voyager-2024';
import { field, parsed, part, word } from './wire';

const RESOURCES = { ...legacy.RESOURCES, ...voyager.RESOURCES, ...sales.RESOURCES };

/** Where what the rep does may go under a name that is not known here. */
const FAMILY = /^voyager(?:SocialDash|RelationshipsDash(?:Member|Invit)|MessagingDashMessengerMes)/;

/** What is done by a request of REST or GraphQL, and the operation's name; null where that is none of the rep's. */
export function readCall(
  { method, body: text, at }: Exchange,
  path: string,
  answer: unknown,
): [name: string | null, acts: Acts] {
  const [place = '', search] = path.slice(0, 4000).split('?');
  const [api = '', ...steps] = place.split('/').filter((step) => step !== 'api');
  const resource = steps.filter((step) => /^[a-z]{1,80}$/i.test(step)).join('/');
  const key = decoded(steps.find((step) => /[^a-z]/i.test(step)) ?? '');
  const query = new URLSearchParams(search);
  const action =
    part(/^(\w{1,60})$/, query.get('action')) || (/^d/i.test(method) ? 'delete' : 'create');
  const body = parsed(text);
  // A question that is too long for an address is put as a form. Some acts are done in the name of a page.
  if (/^(?:[\w.-]+=|--)/.test(text ?? '') || isOfPage(body, search)) return [null, null];
  const call: Call = { key, action, query, body, answer, at };
  if (resource === 'graphql') {
    const family = part(/^(\w{1,80})\./, field(body, 'queryId') ?? query.get('queryId'));
    const variables = field(body, 'variables');
    return action === 'execute'
      ? readNamed(voyager.FAMILIES, family, `graphql.${family}`, { ...call, body: variables })
      : [null, null];
  }
  // What is there already is changed in part.
  if (field(body, 'patch') !== undefined && !/States$/.test(resource)) return [null, null];
  const name = [api, ...resource.split('/').slice(0, 5), action].join('.');
  return readNamed(RESOURCES, resource, name, call);
}

function readNamed(
  readers: Record<string, (call: Call) => Acts>,
  key: string,
  name: string,
  call: Call,
): [string | null, Acts] {
  const read = Object.hasOwn(readers, key) && readers[key];
  if (read) return [name, read(call)];
  return [FAMILY.test(key) ? name : null, null];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isOrganization = (urn: string) => /ompany:|organ\w*:/.test(urn);

/** Done in the name of a page: what says who acts, or who invites, names an organization. */
function isOfPage(body: unknown, search = ''): boolean {
  const places = ['variables', 'variables/post', 'variables/entity'].map((at) => field(body, at));
  return (
    /organizationUrn|organizationActor/.test(search) ||
    [body, ...places].some((place) =>
      ['organizationActorUrn', 'nonMemberActorUrn', 'actorUrn', 'mailboxUrn'].some((name) =>
        isOrganization(word(place, name)),
      ),
    )
  );
}
