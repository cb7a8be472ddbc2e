import * as z from 'zod/mini';
import { ACTIONS, isActionOf, KINDS } from './activity-kind';
import { BOUNDS } from './bounds';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const moment = z.int().check(z.positive(), z.lte(8_640_000_000_000_000));

/** What happened to the act: the rep did it, scheduled it, or took it back. */
export const ACTS = ['done', 'scheduled', 'undone'] as const;

/** What a sighting rests on: the site's own answer, only its status, what the page shows, or the rep's word. */
export const PROOFS = ['answer', 'status', 'page', 'rep'] as const;
export type Proof = (typeof PROOFS)[number];

/**
 * Somebody on the other side of an act, as the site named them. `role` is how a mail reached them. `others` are
 * further ids of the same person, which the site showed together with `id`.
 */
const sightedPerson = z.strictObject({
  id: text(BOUNDS.personId),
  role: z.nullable(z.enum(['to', 'cc', 'bcc'])),
  name: z.nullable(text(BOUNDS.name)),
  address: z.nullable(text(BOUNDS.address)),
  // Absent where a site has no such thing.
  headline: z.optional(text(BOUNDS.headline)),
  company: z.optional(text(BOUNDS.company)),
  others: z.optional(z.array(text(BOUNDS.personId)).check(z.maxLength(BOUNDS.otherIds))),
});

/**
 * What an adapter read out of one exchange: small, bounded, without subject or body.
 *
 * `account` is the site's own name for the mailbox or profile in use, `id` the site's own id of the act, `formerly`
 * an earlier id of it (null if none is known), `writtenIn` the site's id of the window or draft it was written in
 * (null where the site has none). `at` is the moment of the click in ms, `due` the time for which an act is scheduled
 * (null for all others), `from` the address the rep acted under (null where the site has none). `outcome` is the
 * site's answer to that very act: `unknown` if the answer is missing or does not mention it.
 *
 * `object` is what was acted upon, for acts without an id that is known from the start: a post that was commented on,
 * a person who was invited. Two acts on one object at one moment are one act. Something that takes an act back
 * without its id takes back the latest act on that object; `madeAt` (ms) then says when that act was made, if the
 * site's id tells. `wrote` is true if the rep wrote words of their own with it: a note, thoughts. `topics` are the
 * rep's own labels for what it was about.
 */
export const sightingSchema = z
  .strictObject({
    site: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(BOUNDS.siteId)),
    account: text(BOUNDS.account),
    id: text(BOUNDS.id),
    // Sightings of the first version lack these. They may wait in the outbox, or come from a page that is open since
    // then.
    formerly: z._default(z.nullable(text(BOUNDS.id)), null),
    writtenIn: z._default(z.nullable(text(BOUNDS.id)), null),
    object: z.optional(text(BOUNDS.id)),
    madeAt: z.optional(moment),
    act: z._default(z.enum(ACTS), 'done'),
    kind: z.enum(KINDS),
    action: z.enum(Object.values(ACTIONS).flat() as [string, ...string[]]),
    at: moment,
    due: z._default(z.nullable(moment), null),
    outcome: z.enum(['accepted', 'refused', 'unknown']),
    proof: z.enum(PROOFS),
    from: z.nullable(text(BOUNDS.address)),
    people: z.array(sightedPerson).check(z.maxLength(BOUNDS.people)),
    wrote: z.optional(z.boolean()),
    topics: z.optional(z.array(text(BOUNDS.topic)).check(z.maxLength(BOUNDS.topics))),
    thread: z.nullable(text(BOUNDS.thread)),
    url: z.nullable(z.url({ protocol: /^https$/ }).check(z.maxLength(BOUNDS.url))),
  })
  .check(
    z.refine((sighting) => isActionOf(sighting.kind, sighting.action), {
      message: 'action does not belong to kind',
    }),
    z.refine((sighting) => (sighting.act === 'scheduled') === (sighting.due !== null), {
      message: 'what is scheduled, and nothing else, is due at a time',
    }),
  );

export type Sighting = z.infer<typeof sightingSchema>;
export type SightedPerson = z.infer<typeof sightedPerson>;

/** The key under which an act is stored: the same act gives the same key however often it is seen. */
export function keyOf(act: { site: string; account: string; id: string }): string {
  return `${act.site}:${act.account}:${act.id}`;
}

/** Other names under which the act of a sighting may be known: its earlier id, and the window it was written in. */
export function aliasesOf(sighting: Sighting): { former: string | null; writtenIn: string | null } {
  const named = (id: string | null) => (id === null ? null : keyOf({ ...sighting, id }));
  return { former: named(sighting.formerly), writtenIn: named(sighting.writtenIn) };
}

/** What the act of a sighting was done to, in the form of a key; null where its id is enough to tell it from others. */
export function objectOf(sighting: Sighting): string | null {
  return sighting.object === undefined ? null : keyOf({ ...sighting, id: sighting.object });
}
