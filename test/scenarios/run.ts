import { CONSENTED, type Extension, expect } from '@/test/e2e/extension';
import type { Desk } from './desk';
import { expectedOf, gotOf, type Outcome } from './outcome';
import { Player } from './play';
import { GROUPS, type Scenario, type Scene } from './scenario';

const LAST = 'last@berg.example';
/**
 * How long an expected result may take; and within which time things count as one act, or are compared with the page.
 * ms.
 */
const SOON = 1_500;
const PATIENCE = 12_000;
/** How often to check for it, ms. */
const OFTEN = [5, 10, 20, 50];

/** One scenario, played with the extension. */
export interface Played {
  name: string;
  expected: Outcome;
  got: Outcome;
}

/** A player whose tabs the extension watches. */
export function playerWith(extension: Extension): Player {
  return new Player({
    async openTab(isPopOut) {
      const gmail = await extension.openGmail({ isPopOut });
      return gmail.page;
    },
    stopWorker: () => extension.stopWorker(),
  });
}

/** Plays `scenario` from an empty log. Returns what the log holds once everything has arrived. */
export async function run(
  { name, group, settings, at }: Scenario,
  desk: Desk,
  player: Player,
  extension: Extension,
): Promise<Played> {
  const scene = at(desk);
  await extension.set({ ...CONSENTED, ...settings });
  await extension.emptyLog();
  await player.play(scene.steps);
  // A send would hide that one was missed a moment before.
  if (scene.missed === undefined) await sendLast(player, extension);
  const expected = expectedOf(scene);
  const isThere = async () =>
    JSON.stringify(await outcomeOf(scene, desk, extension)) === JSON.stringify(expected);
  const timeout = scene.missed || scene.unread ? PATIENCE : SOON;
  await expect
    .poll(isThere, { intervals: OFTEN, timeout })
    .toBe(true)
    .catch(() => {});
  const got = await outcomeOf(scene, desk, extension);
  return { name: `${GROUPS[group]}: ${name}`, expected, got };
}

/** Sends one more mail and waits for it: it comes after everything that the scene caused. */
async function sendLast(player: Player, extension: Extension): Promise<void> {
  const page = await player.tab();
  await page.evaluate((address) => window.stage.send({ to: [{ address }] }), LAST);
  const isThere = async () => (await extension.rows()).some(({ people }) => people[0]?.id === LAST);
  await expect.poll(isThere, { intervals: OFTEN }).toBe(true);
}

/**
 * Only mails of this scene: an earlier one that was delivered while its tab was closed or the worker stopped is
 * delivered again, into a log that was emptied in between.
 */
async function outcomeOf(scene: Scene, desk: Desk, extension: Extension): Promise<Outcome> {
  const rows = await extension.rows();
  const own = rows.filter(({ key }) => desk.hasMade(key.split(':msg-')[1] ?? ''));
  const { unread = 0, missed = 0 } = (await extension.healthOf('gmail')) ?? {};
  return gotOf(own, scene, { unread, missed });
}
