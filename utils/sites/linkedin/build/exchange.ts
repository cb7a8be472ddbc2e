import type { Exchange } from '@/utils/sites/site-adapter';
import { LEGACY } from './legacy';
import { SALES, withoutSeat } from './sales';
import { flightErrors } from './sdui';
import { SDUI } from './sdui-touches';
import {
  type Act,
  type Answered,
  type Builders,
  type Built,
  type Fault,
  type Generation,
  idAt,
  type Touch,
  toExchange,
} from './touch';
import { answer, graphqlErrors, restRefusal } from './voyager';
import { VOYAGER_FEED } from './voyager-feed';
import { VOYAGER_MESSAGES } from './voyager-messages';
import { invitationAnswer, VOYAGER_NETWORK } from './voyager-network';

/** All the touches that each generation has. */
export const BUILDERS: Record<Generation, Builders> = {
  sdui: SDUI,
  voyager: { ...VOYAGER_NETWORK, ...VOYAGER_MESSAGES, ...VOYAGER_FEED },
  legacy: LEGACY,
  sales: SALES,
};

/** `touch` as `generation` expresses it; null if it cannot. */
export function buildTouch<A extends Act>(generation: Generation, touch: Touch<A>): Built | null {
  const build = BUILDERS[generation][touch.act] as ((touch: Touch<A>) => Built | null) | undefined;
  return build ? build(touch) : null;
}

/** The site's answer when `touch` meets `fault`; null when no answer comes. */
export function faulty(generation: Generation, touch: Touch, fault: Fault): Answered | null {
  if (fault === 'cut') return null;
  if (fault === 'server') return answer(500, null);
  if (fault === 'limit') return restRefusal(429, 'FUSE_LIMIT_EXCEEDED');
  if (fault === 'errors' && generation === 'sdui') return flightErrors();
  if (fault === 'errors' && generation === 'voyager') {
    return touch.act === 'invite' ? invitationAnswer(touch.person, null) : graphqlErrors();
  }
  if (generation === 'sales') return withoutSeat();
  return restRefusal(400, touch.act === 'invite' ? 'CANT_RESEND_YET' : 'BAD_REQUEST');
}

/** What can differ about an exchange: when it left and what became of it. `id` is the server's id for the new thing. */
export interface Told {
  at?: number;
  id?: string;
  fault?: Fault;
}

/**
 * `touch` as one exchange of `generation`, done by the site unless `told` names a fault. Throws if the generation
 * cannot express it.
 */
export function touchExchange(generation: Generation, touch: Touch, told: Told = {}): Exchange {
  const { at = 1_795_000_000_000, id = idAt(at + 300), fault } = told;
  const built = buildTouch(generation, touch);
  if (!built) throw new Error(`${generation} has no ${touch.act}`);
  const answered = fault ? faulty(generation, touch, fault) : built.accepted({ id, at: at + 300 });
  return toExchange(built.asked, answered, at);
}
