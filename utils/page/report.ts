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

/**
 * Says the secret to the bridge of this document. Only before any script of the page runs, because each could hear
 * it.
 */
export const greet = () => dispatch(GREETING, secret);

/**
 * Tells the bridge one thing: something was seen, was seen and lost, or cannot be watched in this page. Never throws.
 */
export type Report = (
  told: { excerpt: Excerpt } | { unread: number } | { failed: Failures },
) => void;

/**
 * Opens the observer's end of the page channel. `switched` is called when the bridge says whether to watch. Reports
 * wait until the bridge has answered, and are dropped while it says `off`.
 */
export function openReport(switched: (isOn: boolean) => void): Report {
  // A plain object, because the page may have replaced the methods of Map.
  const queue: Record<number, [until: number, detail: string]> = {};
  let last = 0;
  /** The last report at the time when one of us was here. */
  let heard = 0;
  /** Undefined until the bridge has said which. */
  let isOn: boolean | undefined;
  const say = (detail: string) => dispatch(`${secret}${UP}`, detail);
  const put: Report = (report) => {
    // If the page broke functions before us, at least this much can be told: that something was there.
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
        // By index, because the page may have changed how arrays are taken apart.
        const waiting = queue[number] as (typeof queue)[number];
        if (!isOn || (slot(now, 0) as number) >= waiting[0]) delete queue[number];
        else say(waiting[1]);
      }
    }
  });

  return put;
}
