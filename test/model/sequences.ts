import type { Activity } from '@/utils/activity/activity';
import adapter from '@/utils/sites/gmail/adapter';
import { readExchange } from '@/utils/sites/read-exchange';
import type { Exchange } from '@/utils/sites/site-adapter';
import { finish, openWorld, step, type World } from './gmail-world';
import { openLog } from './log-in-memory';
import { randomOf } from './random';
import { truthOf } from './truth';

const LONGEST = 30;

/**
 * A day of a writer and their client, made from `seed`, in at most `steps`. What goes over the wire is given to
 * `see`.
 */
export function play(
  seed: number,
  steps: number,
  see: (exchange: Exchange, now: number) => void,
): World {
  const random = randomOf(seed);
  const world = openWorld();
  const most = 1 + random.below(LONGEST);
  for (let done = 0; done < Math.min(most, steps); done++) {
    for (const exchange of step(world, random)) see(exchange, world.now);
  }
  for (const exchange of finish(world, random)) see(exchange, world.now);
  world.now += random.pick([0, 3_600_000, 40 * 3_600_000]);
  return world;
}

export interface Outcome {
  /** What is wrong; empty if nothing is. */
  trouble: string[];
  states: string[];
}

/** Plays a sequence, logs what is seen of it, and compares the log with what the server has. */
export function compare(seed: number, steps = LONGEST): Outcome {
  const log = openLog();
  const world = play(seed, steps, (exchange, now) => {
    for (const sighting of readExchange(adapter, exchange).sightings) log.record(sighting, now);
    if (seed % 2 === 0) log.settle(now);
  });
  log.settle(world.now);
  return hold(log.rows(), world);
}

/** Compares the rows of a log with what the server has. */
export function hold(rows: readonly Activity[], world: World): Outcome {
  const trouble: string[] = [];
  const states: string[] = [];
  for (const draft of world.drafts) {
    const truth = truthOf(draft, world);
    const keys = draft.ids.map((id) => `gmail:u/0:${id}`);
    const own = rows.filter(({ key, aliases = [] }) =>
      [key, ...aliases].some((name) => keys.includes(name)),
    );
    const said = own.map(({ state }) => state).join(' and ');
    if (said !== (truth?.state ?? '')) trouble.push(`${keys[0]} is ${truth?.state}, not ${said}`);
    else if (truth?.at && own[0]?.at !== truth.at) {
      trouble.push(`${keys[0]} is of ${truth.at}, not ${own[0]?.at}`);
    }
    if (truth) states.push(truth.state);
  }
  const counted = rows.filter(({ state }) => state === 'counted').length;
  const sent = states.filter((state) => state === 'counted').length;
  if (counted !== sent) trouble.push(`${sent} are sent, not ${counted}`);
  return { trouble, states };
}

/** The fewest steps with which a sequence goes wrong, and how. */
export function shortest(seed: number): string {
  for (let steps = 0; steps <= LONGEST; steps++) {
    const { trouble } = compare(seed, steps);
    if (trouble.length > 0) return `sequence ${seed} in ${steps} steps: ${trouble.join('; ')}`;
  }
  return `sequence ${seed}: nothing`;
}
