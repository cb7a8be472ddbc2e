import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import type { Asked, Touch } from '@/utils/sites/linkedin/build/touch';
import type { PreparedAnswer } from '../../page/hooks';
import type { App } from './app';
import { type Answer, type Carrier, carry, windowAt } from './carry';
import type { Client, Manner, Outcome } from './client';

/** What tests can make the page do. Each promise resolves when the answer has arrived. */
export interface LinkedinHooks {
  members: typeof MEMBERS;
  /** Does a touch: as `manner` says, or as this page would. */
  touch(touch: Touch, manner?: Manner): Promise<Outcome>;
  /** Does all touches at once, each on its own. */
  burst(touches: { touch: Touch; manner?: Manner }[]): Promise<Outcome[]>;
  /** Makes exactly this request; the server gives exactly this answer. */
  exchange(asked: Asked, answer: PreparedAnswer, carrier?: Carrier): Promise<Answer>;
  /** Makes this request; the server answers as it sees fit. */
  ask(asked: Asked, carrier?: Carrier): Promise<Answer>;
  /** Loads the frame from which `carrier` sends, so that it is there in time. */
  ready(place: Carrier['place']): Promise<void>;
  /** Draws in the page what the server has. */
  refresh(): Promise<void>;
  /** Loads ten older posts below those of the feed. */
  loadOlder(): Promise<void>;
  /** Opens the dialog about the weekly limit, whatever has happened. */
  showLimit(): void;
  go(path: string): void;
}

declare global {
  interface Window {
    linkedin: LinkedinHooks;
  }
}

export function makeHooks(client: Client, app: App): LinkedinHooks {
  return {
    members: MEMBERS,
    touch: (touch, manner) => client.touch(touch, manner),
    burst: (touches) =>
      Promise.all(touches.map(({ touch, manner }) => client.touch(touch, manner))),
    async exchange(asked, answer, carrier) {
      const prepared = await fetch('/stage/answers', {
        method: 'POST',
        body: JSON.stringify(answer),
      });
      return carry(asked, carrier, await prepared.text());
    },
    ask: (asked, carrier) => carry(asked, carrier),
    async ready(place = 'top') {
      await windowAt(place);
    },
    refresh: () => app.refresh(),
    loadOlder: () => app.loadOlder(),
    showLimit: () => app.dialogs.limit(),
    go: (path) => app.go(path),
  };
}
