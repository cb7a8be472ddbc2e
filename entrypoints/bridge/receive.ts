import { BOUNDS } from '@/utils/activity/bounds';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { type PageReport, pageReportSchema } from '@/utils/messages/page-report';
import { limit, REPORT_RATE } from '@/utils/messages/rate';
import type { Reader, Reading } from '@/utils/sites/site-adapter';
import { isAlive } from './delivery';
import { openHealthReport } from './health-report';
import { command, hear, type Unheard } from './page-end';

/** How long to wait after a flood before asking the observer for what it could not deliver, ms. */
const PAUSE = 2000;

/** Takes what was seen and is well formed. `isSafe` is called when it can no longer be lost. */
export type Receiver = (sighting: Sighting, isSafe: () => void) => void;

interface Reception extends Reader {
  saw: Receiver;
  /** Called after a flood: a true report may have drowned in it, and still waits in the observer. */
  askAgain: () => void;
  /** False: nobody should report anything now, so whoever does is refused. */
  isWatching: () => boolean;
  /** What the rep did while the extension was switched off: it must not be logged. */
  unwanted: Unheard | null;
}

/** Takes the observer's reports, but no malformed ones, and no more than a rep can cause. */
export function receive(secret: string, reception: Reception): void {
  const { read, saw, isWatching, unwanted } = reception;
  const mayPass = limit(REPORT_RATE, Date.now());
  const health = openHealthReport();
  /** The numbers of reports that are not safe yet. The observer repeats them when it is asked to. */
  const inHand = new Set<number>();
  const turnAway = openTurningAway(health.refused, reception.askAgain);

  const take = (report: PageReport) => {
    const { number } = report;
    const { sightings, unread, shape } = readReport(report, read);
    // The report itself has used up the first.
    if (!sightings.slice(1).every(() => mayPass(Date.now()))) {
      turnAway();
      return;
    }
    inHand.add(number);
    const acknowledge = () => {
      if (inHand.delete(number)) command(secret, `${number}`);
    };
    if (unwanted && number > unwanted.after && number <= unwanted.upTo) {
      acknowledge();
      return;
    }
    if (unread > 0) health.unread(unread, shape?.slice(0, BOUNDS.shape) ?? null);
    if ('failed' in report) health.failed(report.failed);
    const valid = sightings.flatMap((one) => sightingSchema.safeParse(one).data ?? []);
    for (let n = valid.length; n < sightings.length; n++) health.refused();
    passOn(valid, saw, acknowledge);
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
    if (!inHand.has(report.number)) take(report);
  });
}

/** Counts what is not accepted now, and asks for it again after the flood. */
function openTurningAway(refused: () => void, askAgain: () => void): () => void {
  let isPausing = false;
  return () => {
    refused();
    if (isPausing) return;
    isPausing = true;
    setTimeout(() => {
      isPausing = false;
      askAgain();
    }, PAUSE);
  };
}

function parse(text: string): PageReport | null {
  try {
    return pageReportSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What a report says was seen, and how much of it was not understood. */
function readReport(report: PageReport, read: Reader['read']): Reading {
  if ('excerpt' in report) return read(report.excerpt);
  return {
    sightings: 'sighting' in report ? [report.sighting] : [],
    unread: 'unread' in report ? report.unread : 0,
    shape: 'shape' in report ? report.shape : null,
  };
}

/** `allSafe` is called once none of them can be lost any more; at once if there are none. */
function passOn(sightings: readonly Sighting[], saw: Receiver, allSafe: () => void): void {
  const unsafe = new Set(sightings);
  if (unsafe.size === 0) allSafe();
  for (const sighting of sightings)
    saw(sighting, () => {
      if (unsafe.delete(sighting) && unsafe.size === 0) allSafe();
    });
}
