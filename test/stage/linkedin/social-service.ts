import { buildTouch, faulty } from '@/utils/sites/linkedin/build/exchange';
import { NOISE } from '@/utils/sites/linkedin/build/noise';
import { flight, flightDone } from '@/utils/sites/linkedin/build/sdui';
import {
  type Answered,
  type Fault as BuiltFault,
  type Generation,
  idAt,
  type Touch,
} from '@/utils/sites/linkedin/build/touch';
import { answer } from '@/utils/sites/linkedin/build/voyager';
import { carryOut } from './carry-out';
import { finder } from './members';
import { readWrite, type Write } from './read-write';
import { newWorld, olderPosts, type World } from './world';

/** What can go wrong with a touch. It is done in `server-after`, `held` and `cut`, but not in the others. */
export type SocialFault = BuiltFault | 'server-after' | 'held';

/** A touch as the server got it, whether or not the server did it. */
export interface ReceivedTouch extends Write {
  isDone: boolean;
  /** The server's id of what was made. */
  id: string;
}

export interface SocialAnswer {
  /** Null if the connection breaks. */
  answered: Answered | null;
  isHeld: boolean;
}

const PAGER = /^\/flagship-web\/rsc-action\/actions\/pagination/;
const POSTS_AT_A_TIME = 10;
const DONE: readonly SocialFault[] = ['server-after', 'held', 'cut'];

/** The server side of the stand-in LinkedIn: a small world in memory, and answers as on the real wire. */
export class SocialService {
  touches: ReceivedTouch[] = [];
  world: World;
  private faults: SocialFault[] = [];
  private made = 0;

  constructor(private readonly now: () => number) {
    this.world = newWorld(now());
  }

  /** The next touch meets `fault`. Several wait in a queue. */
  answerNext(fault: SocialFault): void {
    this.faults.push(fault);
  }

  reset(): void {
    this.touches = [];
    this.world = newWorld(this.now());
    this.faults = [];
  }

  /** Answers whatever the pages ask. A request that is no touch gets an answer in its own form. */
  answer(method: string, path: string, body: string): SocialAnswer {
    if (PAGER.test(path)) return { answered: this.olderPosts(), isHeld: false };
    const { people, rep } = this.world;
    const write = readWrite(method, path, body, finder([...people, rep]));
    if (write) return this.touch(write);
    const noise = NOISE.find(({ asked }) => asked.url === path);
    const usual = path.startsWith('/flagship-web/') ? flightDone() : answer(200, {});
    return { answered: noise?.answered ?? usual, isHeld: false };
  }

  private touch({ generation, touch }: Write): SocialAnswer {
    const fault = this.faults.shift() ?? null;
    const isDone = fault === null || DONE.includes(fault);
    this.made += 1;
    const at = this.now();
    const made = { id: idAt(at, this.made), at };
    if (isDone) carryOut(this.world, touch, made);
    this.touches.push({ generation, touch, isDone, id: made.id });
    const isHeld = fault === 'held';
    if (fault === null || isHeld) {
      return { answered: accepted(generation, touch, made), isHeld };
    }
    const wrong = fault === 'server-after' ? 'server' : fault;
    return { answered: faulty(generation, touch, wrong), isHeld };
  }

  private olderPosts(): Answered {
    const { posts } = this.world;
    const older = olderPosts(this.now(), posts.length, POSTS_AT_A_TIME);
    posts.push(...older);
    return flight([0, { posts: older }]);
  }
}

/** What the server answers to a touch that it has done. */
function accepted(generation: Generation, touch: Touch, made: { id: string; at: number }) {
  const built = buildTouch(generation, touch);
  return built ? built.accepted(made) : answer(200, {});
}
