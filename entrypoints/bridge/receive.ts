import type { Sighting } from '@/utils/activity/sighting';
import { pageReportSchema } from '@/utils/messages/messages';
import { limit, SIGHTING_RATE } from '@/utils/messages/rate';
import { isAlive } from './delivery';
import { openHealthReport } from './health-report';
import { command, hear, type Unheard } from './page-end';

/** How long a flood is left to itself before the observer is asked for what it could not bring, ms. */
const PAUSE = 2000;

/** What becomes of what was seen, once it is known to be well formed. `isSafe` is called when it can no longer be lost. */
export type Receiver = (sighting: Sighting, isSafe: () => void) => void;

interface Reception {
  saw: Receiver;
  /** Called after a flood: a true report may have drowned in it, and still waits in the observer. */
  askAgain: () => void;
  /** False: nobody is to report anything now, so whoever does is refused. */
  isWatching: () => boolean;
  /** What the rep did while the extension was switched off: it is not for the log. */
  unwanted: Unheard | null;
}

/** Takes the observer's reports: none malformed, and no more than a rep can cause. */
export function receive(secret: string, { saw, askAgain, isWatching, unwanted }: Reception): void {
  const mayPass = limit(SIGHTING_RATE, Date.now());
  const health = openHealthReport();
  /** The reports that are not safe yet, by their number: the observer says them again when it is asked to. */
  const inHand = new Set<number>();
  let pause: ReturnType<typeof setTimeout> | null = null;
  const turnAway = () => {
    health.refused();
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
    const report = isWatching() ? parse(text) : null;
    if (report === null) {
      health.refused();
      return;
    }
    command(secret, 'greeted');
    if (inHand.has(report.number)) return;
    inHand.add(report.number);
    const acknowledge = () => {
      if (inHand.delete(report.number)) command(secret, `${report.number}`);
    };
    if (unwanted && report.number > unwanted.after && report.number <= unwanted.upTo) {
      acknowledge();
    } else if ('unread' in report) {
      health.unread(report.unread, report.shape);
      acknowledge();
    } else if ('failed' in report) {
      health.failed(report.failed);
      acknowledge();
    } else {
      saw(report.sighting, acknowledge);
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
