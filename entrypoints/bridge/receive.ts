import { pageReportSchema } from '@/utils/messages/messages';
import { limit, SIGHTING_RATE } from '@/utils/messages/rate';
import { deliver, isAlive } from './delivery';
import { openHealthReport } from './health-report';
import { command, hear } from './page-end';

/** How long a flood is left to itself before the observer is asked for what it could not bring, ms. */
const PAUSE = 2000;

/**
 * Takes the observer's reports: none malformed, and no more than a rep can cause. After a flood `askAgain` is called:
 * a true report may have drowned in it, and still waits in the observer.
 */
export function receive(secret: string, askAgain: () => void): void {
  const mayPass = limit(SIGHTING_RATE, Date.now());
  const count = openHealthReport();
  let pause: ReturnType<typeof setTimeout> | null = null;
  const turnAway = () => {
    count('refused');
    if (pause !== null) return;
    pause = setTimeout(() => {
      pause = null;
      askAgain();
    }, PAUSE);
  };
  const stop = hear(secret, (text) => {
    if (!isAlive()) {
      // What is not acknowledged waits in the observer for the bridge of the updated extension.
      stop();
      return;
    }
    if (!mayPass(Date.now())) {
      turnAway();
      return;
    }
    const report = parse(text);
    if (report === null) {
      count('refused');
    } else if ('unread' in report) {
      count('unread', report.unread);
      command(secret, `${report.number}`);
    } else {
      void deliver(report.sighting, () => command(secret, `${report.number}`));
    }
  });
}

function parse(text: string) {
  try {
    const parsed = pageReportSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
