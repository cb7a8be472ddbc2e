import type { Exchange } from '@/utils/sites/site-adapter';
import { streamSays } from './stream';
import { parsed } from './text';

/** The fields that readers need and that hold ids or the site's own words: nothing that anybody wrote, no token. */
const IDS =
  /^(?:\*.*|.*urns?|\w*(?:thread|message|invitation|update|compan(?:y|ie)|profile|member|activity|post|share|comment|group|request|query)Ids?|(?:invitation|\w+Action|followState|reaction)Type|\w*vanityName|following|origin(?:Token)?|recipients|entit(?:y|ies)|member(?:Profile)?|(?:addTo|removeFrom)Lists|resourceKey|profile(?:Mention|CanonicalUrl)|scheduledAt|intendedShareLifeCycleState|resharedUpdate|thread)$/i;
/** The fields that readers look into, or of which they need only whether something was written there. */
const OTHERS =
  /^(?:payload|variables|patch|post|invit(?:ations|ee)|elements|value|data|errors?|inviteSuccess|dropReason|text|(?:customM|m)essage|subject|premiumInMail|pagesMessaging)$/;

/** Replaces a text, and one of blanks. */
const TEXT = '.';
const BLANKS = ' ';
/** Replaces a page for logging in. */
export const LOG_IN = '<';
/** No request of the site is nested this deep. */
const DEEPEST = 40;

const { entries, fromEntries } = Object;
const { isArray } = Array;
const { stringify } = JSON;

/**
 * What is picked from `node`, the value of the field `name`. It keeps its form, because the readers go by what comes
 * first, and by what stands together.
 */
function picked(node: unknown, name = '', depth = 0): unknown {
  if (depth > DEEPEST) return null;
  if (isArray(node)) return node.map((one) => picked(one, name, depth + 1));
  if (node && typeof node === 'object')
    return fromEntries(
      entries(node).map(([key, value], place) => [
        IDS.test(key) || OTHERS.test(key) ? key : `_${place}`,
        picked(value, key, depth + 1),
      ]),
    );
  if (IDS.test(name) && /^\S{0,500}$/.test(`${node}`)) return node;
  if (typeof node === 'string') return /\S/.test(node) ? TEXT : node && BLANKS;
  return OTHERS.test(name) ? node : null;
}

/** In the name or the address of everything that may be an act. */
const ACT =
  /react|comment|invit|adda|memberrel|verify|conn|messag|conversation|social|leads|compan|listent|follow|share|post|(?:create|send)\w/i;

/** A question that is too long for an address, and is sent as a form. */
const FORM = /^(?:[\w.-]+=|--)/;

/** In the name of a page: the actor is an organization. In what a person wrote, quotes are escaped. */
const OF_PAGE =
  /"(?:identitySwitcher[^}]{0,300}|\w*(?:ctor|mailbox)Urn":"[^"]{0,99})(?:ompany|organization):/;

/** For a request to `path`, from the root of the host; nothing if it is no act of the rep's. */
export function pickWrite(path: string, { method, body: text }: Pick<Exchange, 'method' | 'body'>) {
  const body = picked(parsed(text));
  const names = stringify(body)?.match(/"(?:request|query)Id":"[^"]+/g);
  return FORM.test(text ?? '') || OF_PAGE.test(text ?? '') || !ACT.test(`${path} ${names}`)
    ? undefined
    : { path, method, body };
}

/** For an answer; for a streamed one only what it says about errors. Null if it is of another kind. */
export function pickWriteAnswer(text: string | null, isStream: boolean): unknown {
  if (text?.[0] === LOG_IN) return LOG_IN;
  if (isStream) return text === null ? null : (streamSays(text) ?? 'accepted');
  return picked(parsed(text === '' ? '{}' : text)) ?? null;
}
