import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import { part } from '@/utils/sites/linkedin/pick/text';
import { type Facts, factsOf } from './facts';

/** One request of the rep's, as much of it as the wires have in common. */
export interface Call {
  facts: Facts;
  /** What else may name the thing: the address, or all that is said where the address is always the same. */
  place: string;
  /** What the answer says; nothing where it is not known. */
  told: Facts;
  /** The invitation that the answer says was made; undefined where the answer is not known. */
  made: string | undefined;
  isUndone: boolean;
  /** ms. */
  at: number;
}

/** `isRefused` is truthy where an answer that looks well says that it was not done. */
export type Act = Partial<Sighting> &
  Pick<Sighting, 'id' | 'action' | 'act'> & { isRefused?: unknown };
/** One act, or what stands for one that cannot be read. */
export type MaybeAct = Act | false | '' | null | undefined;
/** What a request did: 0 where it did nothing that counts; an empty list cannot be read. */
export type Acts = MaybeAct | MaybeAct[] | 0;
export type Read = (call: Call) => Acts;

/** True where more than blanks was written. */
export const isWritten = (value: unknown) => !!part(/(\S)/, value);

/** An act known by `id`, or by the id in `more` and by `id` as its object. */
export const act = (call: Call, action: string, id: string, more: Partial<Act> = {}): Act => ({
  action,
  id,
  act: call.isUndone ? 'undone' : 'done',
  object: more.id && id,
  ...more,
});

/** An act on a person, known by `id` and theirs; nothing where there is nobody. */
export const actOn = (
  person: SightedPerson | undefined,
  call: Call,
  action: string,
  id = action,
  end = '',
): MaybeAct => person && act(call, action, `${id}:${person.id}${end}`, { people: [person] });

/**
 * What was done to each of the `items` of a request. The answer may say of each, in the same order, that it failed.
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
