import {
  DOWN,
  type Failures,
  GREETING,
  HERE,
  LONGEST_QUEUE,
  LONGEST_WAIT,
  UP,
} from '@/utils/messages/page-channel';
import type { Excerpt } from '@/utils/sites/site-adapter';
import { detailOf, dispatch, listenTo, now, secret, slot, stringify } from './pristine';

/** Says the secret to the bridge of this document. Only before any script of the page: each could hear it. */
export const greet = () => dispatch(GREETING, secret);

/** Tells the bridge of one thing: seen, seen and lost, or what of the page cannot be watched. Never throws. */
export type Report = (
  told: { excerpt: Excerpt } | { unread: number } | { failed: Failures },
) => void;

/**
 * Opens the observer's end of the page channel. `switched` hears when the bridge says to watch or not to.
 * What is reported before the bridge answered waits; what is reported while it says `off` is dropped.
 */
export function openReport(switched: (isOn: boolean) => void): Report {
  // A plain object: methods of a Map may be the page's by now.
  const queue: Record<number, [until: number, detail: string]> = {};
  let last = 0;
  /** The last report when somebody of us was here. */
  let heard = 0;
  /** Undefined until the bridge says which. */
  let isOn: boolean | undefined;
  const say = (detail: string) => dispatch(`${secret}${UP}`, detail);
  const put: Report = (report) => {
    // That something was there is told even where nothing else can be: with functions that the page broke before us.
    let detail = `{"number":${++last},"unread":1}`;
    try {
      detail = stringify({ number: last, ...report });
    } catch {}
    queue[last] = [(slot(now, 0) as number) + LONGEST_WAIT, detail];
    delete queue[last - LONGEST_QUEUE];
    if (isOn != null) say(detail);
  };

  listenTo(document, `${secret}${DOWN}`, (event) => {
    const command = slot(detailOf, event);
    if (command === 'greeted') {
      say(`${HERE}${heard}-${last}`);
      heard = last;
    } else if (+(command as string)) {
      delete queue[command as number];
    } else {
      isOn = command === 'on';
      switched(isOn);
      for (const number in queue) {
        // By its places: the page may have changed how an array is taken apart.
        const waiting = queue[number] as (typeof queue)[number];
        if (!isOn || (slot(now, 0) as number) >= waiting[0]) delete queue[number];
        else say(waiting[1]);
      }
    }
  });

  return put;
}
