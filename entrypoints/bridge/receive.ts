import { pageReportSchema } from '@/utils/messages/messages';
import { limit, SIGHTING_RATE } from '@/utils/messages/rate';
import { deliver, isAlive } from './delivery';
import { openHealthReport } from './health-report';
import { command, hear } from './page-end';

/** Takes the observer's reports: none malformed, and no more than a rep can cause. */
export function receive(secret: string): void {
  const mayPass = limit(SIGHTING_RATE, Date.now());
  const count = openHealthReport();
  const stop = hear(secret, (text) => {
    if (!isAlive()) {
      // What is not acknowledged waits in the observer for the bridge of the updated extension.
      stop();
      return;
    }
    const report = mayPass(Date.now()) ? parse(text) : null;
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
