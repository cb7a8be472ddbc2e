import { downName, GREETING, HERE, type PageReport, upName } from '@/utils/messages/page-channel';
import type { Reading } from '@/utils/sites/site-adapter';
import { detailOf, dispatch, listenTo, randomSecret, stringify } from './pristine';

/** Reports wait here until the bridge has them safe; the eldest gives way. */
const LONGEST_QUEUE = 2000;

type Report = PageReport extends infer R
  ? R extends PageReport
    ? Omit<R, 'number'>
    : never
  : never;

/**
 * Opens the observer's end of the page channel. `switched` hears when the bridge says to watch or not to.
 * What is reported before the bridge answered waits; what is reported while it says `off` is dropped.
 */
export function openReport(switched: (on: boolean) => void): (reading: Reading) => void {
  const secret = randomSecret();
  // A plain object: methods of Map may be the page's by now.
  const queue: Record<number, string> = { __proto__: null } as never;
  let last = 0;
  let state: 'waiting' | 'on' | 'off' = 'waiting';
  const say = (detail: string) => dispatch(upName(secret), detail);

  const stopGreeting = listenTo(document, GREETING, (event) => {
    if (detailOf(event) === '') dispatch(GREETING, secret);
  });
  listenTo(document, downName(secret), (event) => {
    try {
      const command = detailOf(event);
      stopGreeting();
      const acknowledged = +command;
      if (acknowledged > 0) {
        delete queue[acknowledged];
        return;
      }
      say(HERE);
      if (command === 'greeted') return;
      state = command === 'on' ? 'on' : 'off';
      switched(state === 'on');
      for (const number in queue) {
        if (state === 'off') delete queue[number];
        else say(queue[number] ?? '');
      }
    } catch {}
  });
  dispatch(GREETING, secret);

  const put = (report: Report) => {
    const text = stringify({ number: ++last, ...report });
    queue[last] = text;
    delete queue[last - LONGEST_QUEUE];
    if (state === 'on') say(text);
  };
  return ({ sightings, unread }) => {
    if (state === 'off') return;
    for (const sighting of sightings) put({ sighting });
    if (unread > 0) put({ unread });
  };
}
