import type { Sighting } from '@/utils/activity/sighting';
import { type Facts, part } from './facts';

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

/** `isRefused` is true where an answer that looks well says that it was not done. */
export type Act = Partial<Sighting> &
  Pick<Sighting, 'id' | 'action' | 'act'> & { isRefused?: boolean };
/** What a request did; empty where it cannot be read, null where it did nothing that counts. */
export type Acts = Act[] | null;
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
