import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import { part } from '@/utils/sites/linkedin/pick/text';
import { type Facts, factsOf } from './facts';

/** One request of the rep's: the parts that the wires have in common. */
export interface Call {
  facts: Facts;
  /** What else may name the thing: the address; or everything in the request, if the address is always the same. */
  place: string;
  /** What the answer says; nothing if it is not known. */
  told: Facts;
  /** The invitation that was made, according to the answer; undefined if the answer is not known. */
  made: string | undefined;
  isUndone: boolean;
  /** ms. */
  at: number;
}

/** `isRefused` is truthy if a good answer says that it was not done. */
export type Act = Partial<Sighting> &
  Pick<Sighting, 'id' | 'action' | 'act'> & { isRefused?: unknown };
/** An act; or a placeholder for one that cannot be read. */
export type MaybeAct = Act | false | '' | null | undefined;
/** What a request did: 0 if it did nothing that counts. An empty list means that it cannot be read. */
export type Acts = MaybeAct | MaybeAct[] | 0;
export type Read = (call: Call) => Acts;

/** True if more than blanks was written. */
export const isWritten = (value: unknown) => !!part(/(\S)/, value);

/** An act known by `id`; or known by the id in `more`, with `id` as its object. */
export const act = (call: Call, action: string, id: string, more: Partial<Act> = {}): Act => ({
  action,
  id,
  act: call.isUndone ? 'undone' : 'done',
  object: more.id && id,
  ...more,
});

/** An act on a person, known by `id` and the person's id; nothing if there is nobody. */
export const actOn = (
  person: SightedPerson | undefined,
  call: Call,
  action: string,
  id = action,
  end = '',
): MaybeAct => person && act(call, action, `${id}:${person.id}${end}`, { people: [person] });

/**
 * What was done to each of the `items` of a request. The answer may say for each, in the same order, that it failed.
 */
export function each(
  { told }: Call,
  items: unknown[],
  read: (item: Facts) => MaybeAct,
): MaybeAct[] {
  const results = (told.elements ?? told.value) as { error?: unknown }[] | undefined;
  const isOfEach = results?.length === items.length;
  return items.map((item, place) => {
    const one = read(factsOf(item));
    return one && { ...one, isRefused: one.isRefused || (isOfEach && results[place]?.error) };
  });
}
