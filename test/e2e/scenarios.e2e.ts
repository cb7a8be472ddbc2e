import { Desk } from '@/test/scenarios/desk';
import { wordsFor } from '@/test/scenarios/outcome';
import { type Played, playerWith, run } from '@/test/scenarios/run';
import { GENERATIONS, SCENARIOS } from '@/test/scenarios/table';
import { expect, test } from './extension';

// Each takes long. In one browser, one after the other, they would end long after the other tests.
test.describe.configure({ mode: 'parallel' });

const table = ['scenario | wire | expected | got', '--- | --- | --- | ---'];

test.afterAll(() => {
  console.log(`\n${table.join('\n')}\n`);
});

for (const generation of GENERATIONS) {
  test(`every scenario ends as it must, on the wire of ${generation}`, async ({ extension }) => {
    test.setTimeout(300_000);
    const player = playerWith(extension);
    const played: Played[] = [];
    for (const [number, scenario] of SCENARIOS.entries()) {
      await test.step(scenario.name, async () => {
        const desk = new Desk(generation, Date.now() - 30_000, number);
        played.push(await run(scenario, desk, player, extension));
      });
    }
    for (const { name, expected, got } of played) {
      table.push([name, generation, wordsFor(expected), wordsFor(got)].join(' | '));
    }
    expect(played.map(({ name, got }) => ({ name, ...got }))).toEqual(
      played.map(({ name, expected }) => ({ name, ...expected })),
    );
  });
}
