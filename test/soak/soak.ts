import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Random, randomOf } from '@/test/model/random';
import { type Stage, startStage } from '@/test/stage/stage';
import { openSwitches } from '@/test/support/browser/browser-switches';
import { installedId, launch } from '@/test/support/browser/launch';
import { quietBuild } from '@/test/support/browser/quiet-build';
import { resetData, rowsOf, storedUnder } from '@/test/support/extension-data';
import type { Activity } from '@/utils/activity/activity';
import type { Settings } from '@/utils/settings/settings';
import { dayOf } from '@/utils/time/period';
import { mailName, nameOf, type PlannedAct, plan } from './acts';
import { dismissMissing, FAULTS, missingOf, type Scene } from './faults';
import { Tabs } from './tabs';

/**
 * A soak begins this many minutes before midnight by the rep's clock, so that acts and faults fall on both sides of
 * it.
 */
const BEFORE_MIDNIGHT = 2;

/** A zone, such as `+05:27`, in which it is that shortly before midnight at `now` (ms). */
function zoneBeforeMidnight(now: number): string {
  const minute = Math.floor(now / 60_000) % 1440;
  const ahead = (1440 - BEFORE_MIDNIGHT - minute + 1440) % 1440;
  const offset = ahead > 720 ? ahead - 1440 : ahead;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** The most acts at a time. */
const MOST_AT_ONCE = 40;
/** How long a fault's acts may take to be written before they count as lost, ms. */
const LOST_AFTER = 30_000;

/** The result of a soak. */
export interface Result {
  acts: number;
  /** How often each fault occurred. */
  faults: Record<string, number>;
  /** Names of acts that the servers accepted and no row has, each with the fault during which it was done. */
  lost: string[];
  doubled: string[];
  wrongDay: string[];
  /** Rows that do not count by themselves: they ask the rep. In quiet mode see `asked`. */
  unconfirmed: string[];
  /**
   * What a killed worker cost in quiet mode, where it alone hears of acts. `asked`: their end was lost, so they ask the
   * rep. `told`: no row, but the popup says that so many may be missing.
   */
  asked: string[];
  told: string[];
  /** Rows that no server knows. */
  madeUp: string[];
  /**
   * How long after a fault's end the last of its acts was written and the outbox was empty, ms, each with the fault.
   */
  waits: { fault: string; ms: number; emptyAfter: number }[];
  /** What is still in the outbox at the end. */
  waiting: number;
}

interface Done {
  name: string;
  fault: string;
  isQuiet: boolean;
  first: number;
  last: number;
  /** How many acts of its batch are said to be missing. */
  told: number;
}

/** What is wrong in a result; NOTHING_WRONG if all is well. */
export const wrongIn = (result: Result) => {
  const { lost, doubled, wrongDay, unconfirmed, madeUp, waiting } = result;
  return { lost, doubled, wrongDay, unconfirmed, madeUp, waiting };
};
export const NOTHING_WRONG: ReturnType<typeof wrongIn> = {
  lost: [],
  doubled: [],
  wrongDay: [],
  unconfirmed: [],
  madeUp: [],
  waiting: 0,
};

/** Plays `count` acts of a rep in a real browser, with faults at moments that `seed` chooses. */
export async function soak(
  seed: number,
  count: number,
  say: (line: string) => void = () => {},
): Promise<Result> {
  const chance = randomOf(seed);
  const zone = zoneBeforeMidnight(Date.now());
  const folder = await quietBuild();
  const stage = await startStage();
  const launched = await launch(stage, { extension: folder });
  const { context } = launched;
  try {
    const office = await context.newPage();
    const id = await installedId(context);
    await office.goto(`chrome-extension://${id}/manifest.json`);
    const settings: Partial<Settings> = {
      consentedAt: Date.now(),
      zone,
      repId: 'soak',
      askedSites: ['gmail', 'linkedin'],
    };
    await resetData(office, settings);
    const tabs = new Tabs(context);
    await tabs.openAll();
    const scene: Scene = {
      ...{ context, office, tabs, settings, chance },
      switches: await openSwitches(context, id),
      arrived: () => stage.sends().length + stage.linkedin.touches.length,
      mails: () => stage.sends().map(({ mail }) => mailName(mail.id)),
      touches: () => stage.linkedin.touches.length,
      unseen: new Set(),
      unseenTouches: 0,
    };
    return await play(scene, stage, plan(count, chance), zone, say);
  } finally {
    await launched.close();
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(
  scene: Scene,
  stage: Stage,
  acts: readonly PlannedAct[],
  zone: string,
  say: (line: string) => void,
): Promise<Result> {
  const { chance, unseen } = scene;
  const done: Done[] = [];
  const faults: Record<string, number> = {};
  const waits: Result['waits'] = [];
  for (let from = 0; from < acts.length; ) {
    const batch = acts.slice(from, from + 1 + chance.below(MOST_AT_ONCE));
    const fault = nextFault(chance);
    const seenTouches = () => scene.touches() - scene.unseenTouches;
    const [mails, touches] = [stage.sends().length, seenTouches()];
    const before = await countRows(scene.office);
    const first = Date.now();
    await FAULTS[fault]?.(scene, batch);
    const ended = performance.now();
    const isQuiet = (scene.settings.quietSites ?? []).length > 0;
    const last = Date.now();
    const sent = scene.mails().slice(mails);
    const planned = batch.flatMap((act) => (act.site === 'linkedin' ? [act.sign] : []));
    const reached = seenTouches() - touches;
    if (reached !== planned.filter((name) => !unseen.has(name)).length) {
      throw new Error(`the server has ${reached} touches of ${planned.length} (${fault})`);
    }
    const names = [...sent, ...planned].filter((name) => !unseen.has(name));
    await untilWritten(scene.office, before + names.length, ended);
    const ms = Math.round(performance.now() - ended);
    await untilEmpty(scene.office, ended);
    const emptyAfter = Math.round(performance.now() - ended);
    const told = await missingOf(scene.office);
    if (told > 0) await dismissMissing(scene.office);
    const times = { fault: isQuiet ? `${fault}, quiet mode` : fault, isQuiet, first, last, told };
    for (const name of names) done.push({ name, ...times });
    waits.push({ fault, ms, emptyAfter });
    faults[fault] = (faults[fault] ?? 0) + 1;
    from += batch.length;
    say(`${from} acts, ${fault}: written after ${ms} ms, the outbox empty after ${emptyAfter} ms`);
  }
  const rows = await rowsOf(scene.office);
  const waiting = await inOutbox(scene.office);
  return { acts: done.length, faults, waits, waiting, ...compare(done, rows, zone) };
}

const nextFault = (chance: Random) => chance.pick(Object.keys(FAULTS));

/** Waits until the log has this many rows, or says that the rest is missing, but no longer than until they count as lost. */
async function untilWritten(office: Page, many: number, since: number): Promise<void> {
  while (performance.now() - since < LOST_AFTER) {
    const rows = await countRows(office);
    if (rows >= many) return;
    if (rows + (await missingOf(office)) >= many && (await isSettled(office))) return;
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** True if no request is held any more whose end may still become known. */
async function isSettled(office: Page): Promise<boolean> {
  const held = Object.values(await storedUnder(office, 'request:', 'session'));
  return held.every((one) => (one as { isOpen?: boolean }).isOpen);
}

const inOutbox = async (office: Page) => Object.keys(await storedUnder(office, 'outbox:')).length;

/** Waits until the outbox is empty, but no longer than until acts count as lost. */
async function untilEmpty(office: Page, since: number): Promise<void> {
  while ((await inOutbox(office)) > 0 && performance.now() - since < LOST_AFTER) {
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

function countRows(office: Page): Promise<number> {
  return office.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('quota-pacer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('activities').objectStore('activities').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** Compares the servers' own log with the rows. */
function compare(done: readonly Done[], rows: readonly Activity[], zone: string) {
  const byName = new Map<string, Activity[]>();
  for (const row of rows) {
    const name = nameOf(row);
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const of = ({ name }: Done) => byName.get(name) ?? [];
  const said = ({ name, fault }: Done) => `${name} (${fault})`;
  const known = new Set(done.map(({ name }) => name));
  const isRight =
    ({ first, last }: Done) =>
    ({ at, day }: Activity) =>
      at >= first - 1000 && at <= last + 1000 && day === dayOf(at, zone);
  const missing = done.filter((one) => of(one).length === 0);
  // A worker that was killed tells that something may be missing; how much it was, it cannot know.
  const isTold = ({ isQuiet, told }: Done) => isQuiet && told > 0;
  const open = done.filter((one) => of(one).some(({ state }) => state !== 'counted'));
  return {
    lost: missing.filter((one) => !isTold(one)).map(said),
    told: missing.filter(isTold).map(said),
    doubled: done.filter((one) => of(one).length > 1).map(said),
    wrongDay: done.filter((one) => !of(one).every(isRight(one))).map(said),
    unconfirmed: open.filter(({ isQuiet }) => !isQuiet).map(said),
    asked: open.filter(({ isQuiet }) => isQuiet).map(said),
    madeUp: [...byName.keys()].filter((name) => !known.has(name)),
  };
}
