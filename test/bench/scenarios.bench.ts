import { expect, type Page, test } from '@playwright/test';
import { Extension } from '@/test/e2e/extension';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { Desk } from '@/test/scenarios/desk';
import { expectedOf, type Said, saidBy } from '@/test/scenarios/outcome';
import { Player } from '@/test/scenarios/play';
import { playerWith, run } from '@/test/scenarios/run';
import { GROUPS } from '@/test/scenarios/scenario';
import { GENERATIONS, SCENARIOS } from '@/test/scenarios/table';
import { type Stage, startStage } from '@/test/stage/stage';
import { recordRequests } from '@/test/support/browser/request-recorder';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import { openOurs, openPlain } from './browser';
import { TELL_GMAIL_JS, TELL_INBOX_SDK, withGmailJs, withInboxSdk } from './libraries';
import { type Counted, tallyOf } from './right-counts';

/** What each says of every scenario, in their order. */
type Answers = Said[];

/** Plays every scenario in a browser in which a library watches, and counts what it says was sent. */
async function askLibrary(
  stage: Stage,
  generation: Generation,
  set: (page: Page) => Promise<void>,
  tell: string,
): Promise<{ all: Answers; once: Answers }> {
  const { context, close } = await openPlain(stage);
  let ids: string[] = [];
  await context.exposeBinding('noteSent', (_, id: string) => void ids.push(id));
  const player = new Player({
    async openTab(isPopOut) {
      const gmail = new GmailPage(await context.newPage());
      await gmail.open({ isPopOut });
      await set(gmail.page);
      await gmail.page.evaluate(tell);
      return gmail.page;
    },
    stopWorker: async () => {},
  });
  const [all, once]: [Answers, Answers] = [[], []];
  for (const [number, { at }] of SCENARIOS.entries()) {
    ids = [];
    await player.play(at(new Desk(generation, Date.now() - 30_000, number)).steps);
    // What was told before is there by then.
    await (await player.tab()).evaluate(() => window.stage.poll());
    all.push({ sent: ids.length, open: 0 });
    once.push({ sent: new Set(ids).size, open: 0 });
  }
  await close();
  return { all, once };
}

async function askOurs(stage: Stage, generation: Generation): Promise<Answers> {
  const { context, origin, close } = await openOurs(stage);
  const office = await context.newPage();
  await office.goto(`${origin}/manifest.json`);
  const id = new URL(origin).host;
  const extension = new Extension(id, office, recordRequests(context, stage, id));
  const player = playerWith(extension);
  const answers: Answers = [];
  for (const [number, scenario] of SCENARIOS.entries()) {
    const desk = new Desk(generation, Date.now() - 30_000, number);
    answers.push(saidBy((await run(scenario, desk, player, extension)).got));
  }
  await close();
  return answers;
}

for (const generation of GENERATIONS) {
  test(`who counts right, on the wire of ${generation}`, async () => {
    const stage = await startStage({ generation });
    const ours = await askOurs(stage, generation);
    const gmailJs = await askLibrary(stage, generation, withGmailJs, TELL_GMAIL_JS);
    const inboxSdk = await askLibrary(stage, generation, withInboxSdk, TELL_INBOX_SDK);
    await stage.close();
    const counted = SCENARIOS.map(({ name, group, at }, n): Counted => {
      const truth = saidBy(expectedOf(at(new Desk(generation, 0, n))));
      const says = {
        'Quota Pacer': ours[n],
        'gmail-js': gmailJs.all[n],
        'gmail-js, each id once': gmailJs.once[n],
        InboxSDK: inboxSdk.all[n],
        'InboxSDK, each id once': inboxSdk.once[n],
      };
      return { name, group: GROUPS[group], truth, says };
    });
    console.log(`\n${tallyOf(counted, generation)}\n`);
    expect(ours).toEqual(counted.map(({ truth }) => truth));
  });
}
