import { rm } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Stage, startStage } from '@/test/stage/stage';
import { quietBuild } from '@/test/support/browser/quiet-build';
import { rowsOf } from '@/test/support/extension-data';
import { NOISE } from '@/utils/sites/linkedin/build/noise';
import { type Bench, openFeed, openOffice, openOurs, openPlain } from './browser';
import { openMeter, type Spent } from './main-thread';
import { report } from './report';
import { median } from './table';

/** Each feed is scrolled for a minute, taking turns with the others. */
const ROUNDS = 6;
const TURN = 10_000;
/** Px a second, and how often the page sends a request on the side, ms. */
const SPEED = 700;
const ASKS_EVERY = 400;

const WITHOUT = ['none', 'none again'] as const;
const WITH = ['page script', 'quiet mode', 'page script, topics'] as const;
type Way = (typeof WITHOUT)[number] | (typeof WITH)[number];

interface Reader {
  page: Page;
  meter: () => Promise<Spent>;
  spent: Spent[];
}

/** Scrolls for `TURN`; older posts are loaded before the last one is reached. Returns the number of steps. */
function scroll(page: Page): Promise<number> {
  return page.evaluate(
    ({ noise, turn, speed, every }) =>
      new Promise<number>((done) => {
        const start = performance.now();
        let [last, steps, asked, isLoading] = [start, 0, 0, false];
        const step = (now: number) => {
          scrollBy(0, (speed * (now - last)) / 1000);
          last = now;
          steps += 1;
          const left = document.documentElement.scrollHeight - scrollY - innerHeight;
          if (!isLoading && left < 2 * innerHeight) {
            isLoading = true;
            void window.linkedin.loadOlder().then(() => {
              isLoading = false;
            });
          }
          for (; asked < (now - start) / every; asked++) {
            const next = noise[asked % noise.length];
            if (next) void window.linkedin.ask(next);
          }
          if (now - start < turn) requestAnimationFrame(step);
          else done(steps);
        };
        requestAnimationFrame(step);
      }),
    { noise: NOISE.map(({ asked }) => asked), turn: TURN, speed: SPEED, every: ASKS_EVERY },
  );
}

async function takeTurn({ page, meter, spent }: Reader): Promise<void> {
  await meter();
  // A page that got no frames has not been scrolled.
  expect(await scroll(page)).toBeGreaterThan(TURN / 100);
  spent.push(await meter());
}

async function openAll(stage: Stage, quiet: string): Promise<Record<Way, Bench>> {
  const plain = async () => ({ ...(await openPlain(stage)), origin: '' });
  return {
    none: await plain(),
    'none again': await plain(),
    'page script': await openOurs(stage),
    'quiet mode': await openOurs(stage, {
      extension: quiet,
      settings: { quietSites: ['linkedin'] },
    }),
    'page script, topics': await openOurs(stage, {
      settings: { topics: ['retirement planning', 'spreadsheets', 'pension', 'four days'] },
    }),
  };
}

async function beginReading(bench: Bench): Promise<Reader> {
  const page = await openFeed(bench);
  await page.locator('main [role=listitem]').first().waitFor();
  return { page, meter: await openMeter(page), spent: [] };
}

/** Differences between two ways, round by round, because the feeds are equally long in each round. */
function added(of: readonly Spent[], to: readonly Spent[], which: keyof Spent): number[] {
  return of.map((spent, round) => spent[which] - (to[round]?.[which] ?? Number.NaN));
}

function reportAll(readers: Record<Way, Reader>): void {
  const none = readers.none.spent;
  for (const which of ['all', 'scripts'] as const) {
    const noise = Math.max(...added(readers['none again'].spent, none, which).map(Math.abs));
    for (const way of ['none again', ...WITH] as const) {
      const { spent } = readers[way];
      const more = median(added(spent, none, which));
      const goal = {
        text: `adds ${more.toFixed(0)} ms, within the noise of ${noise.toFixed(0)} ms`,
        met: more <= noise,
      };
      report({
        what: `10 s of LinkedIn's feed, ${which === 'all' ? 'main thread' : 'its scripts'}: ${way}`,
        ours: median(spent.map((one) => one[which])),
        unit: 'ms',
        against: { name: 'no extension', figure: median(none.map((one) => one[which])) },
        goal: way === 'none again' ? null : goal,
      });
    }
  }
}

/** Proves that the measured parts were at work: the page script where it should be, and topics that were found. */
async function expectAtWork(readers: Record<Way, Reader>, benches: Record<Way, Bench>) {
  for (const [way, { page }] of Object.entries(readers)) {
    const isPlain = await page.evaluate(() => String(fetch).includes('native code'));
    expect(isPlain, way).toBe(!way.startsWith('page script'));
  }
  const office = await openOffice(benches['page script, topics']);
  expect((await rowsOf(office, 'heard')).length).toBeGreaterThan(0);
}

test('a minute of reading the feed', async () => {
  const [stage, quiet] = [await startStage(), await quietBuild()];
  const benches = await openAll(stage, quiet);
  const readers = {} as Record<Way, Reader>;
  const ways = [...WITHOUT, ...WITH];
  for (const way of ways) readers[way] = await beginReading(benches[way]);
  for (let round = 0; round < ROUNDS; round++) {
    // The order changes, so that nobody is always first, or always after the same one.
    const turn = [...ways.slice(round % ways.length), ...ways.slice(0, round % ways.length)];
    for (const way of round % 2 ? turn.reverse() : turn) await takeTurn(readers[way]);
  }
  reportAll(readers);
  await expectAtWork(readers, benches);
  await Promise.all([...Object.values(benches).map((bench) => bench.close()), stage.close()]);
  await rm(quiet, { recursive: true });
});
