import { Desk } from '@/test/scenarios/desk';
import { expectedOf, gotOf, type Outcome, wordsFor } from '@/test/scenarios/outcome';
import { Player } from '@/test/scenarios/play';
import { GROUPS, type Scenario, type Scene } from '@/test/scenarios/scenario';
import { GENERATIONS, SCENARIOS } from '@/test/scenarios/table';
import type { Generation } from '@/utils/sites/gmail/build-wire';
import { CONSENTED, type Extension, expect, test } from './extension';

const LAST = 'last@berg.example';
/** How long what is counted together or held against the page may be in coming, ms. */
const PATIENCE = 12_000;

/** How often it is looked for, ms. */
const OFTEN = [5, 10, 20, 50];

interface Played {
  name: string;
  generation: Generation;
  expected: Outcome;
  got: Outcome;
}

/** Plays one scenario from an empty log, and gives what the log holds once all has arrived. */
async function run(
  { name, group, settings, at }: Scenario,
  desk: Desk,
  player: Player,
  extension: Extension,
): Promise<Played> {
  const scene = at(desk);
  await extension.set({ ...CONSENTED, ...settings });
  await extension.emptyLog();
  await player.play(scene.steps);
  const expected = expectedOf(scene);
  const read = () => outcomeOf(scene, extension);
  if (scene.missed === undefined) {
    // What comes after it comes after all that it caused.
    const page = await player.tab();
    await page.evaluate((address) => window.stage.send({ to: [{ address }] }), LAST);
    const isLastThere = async () => (await lastOf(extension)) !== null;
    await expect.poll(isLastThere, { intervals: OFTEN }).toBe(true);
  }
  const isThere = async () => JSON.stringify(await read()) === JSON.stringify(expected);
  await expect
    .poll(isThere, { intervals: OFTEN, timeout: scene.missed || scene.unread ? PATIENCE : 1_500 })
    .toBe(true)
    .catch(() => {});
  return {
    name: `${GROUPS[group]}: ${name}`,
    generation: desk.generation,
    expected,
    got: await read(),
  };
}

async function lastOf(extension: Extension) {
  return (await extension.rows()).find(({ people }) => people[0]?.id === LAST) ?? null;
}

async function outcomeOf(scene: Scene, extension: Extension): Promise<Outcome> {
  const rows = (await extension.rows()).filter(({ people }) => people[0]?.id !== LAST);
  const { unread = 0, missed = 0 } = (await extension.healthOf('gmail')) ?? {};
  return gotOf(rows, scene, { unread, missed });
}

function tableOf(played: readonly Played[]): string {
  const lines = played.map(({ name, generation, expected, got }) =>
    [name, generation, wordsFor(expected), wordsFor(got)].join(' | '),
  );
  return ['scenario | wire | expected | got', '--- | --- | --- | ---', ...lines].join('\n');
}

const all: Played[] = [];

test.afterAll(() => {
  console.log(`\n${tableOf(all)}\n`);
});

for (const generation of GENERATIONS) {
  test(`every scenario ends as it must, on the wire of ${generation}`, async ({ extension }) => {
    test.setTimeout(120_000);
    const player = new Player({
      async openTab(isPopOut) {
        const gmail = await extension.openGmail({ isPopOut });
        return gmail.page;
      },
      stopWorker: () => extension.stopWorker(),
    });
    const played: Played[] = [];
    for (const [number, scenario] of SCENARIOS.entries()) {
      await test.step(scenario.name, async () => {
        const desk = new Desk(generation, Date.now() - 30_000, number);
        played.push(await run(scenario, desk, player, extension));
      });
    }
    all.push(...played);
    expect(played.map(({ name, got }) => ({ name, ...got }))).toEqual(
      played.map(({ name, expected }) => ({ name, ...expected })),
    );
  });
}
