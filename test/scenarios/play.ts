import type { Page } from '@playwright/test';
import type { PreparedAnswer } from '@/test/stage/page/hooks';
import type { ExchangeStep } from './desk';
import type { Step } from './scenario';

/** What a scene needs from the browser in which it is played. */
export interface Theatre {
  /** The page of an account, with its mailbox loaded; or a form in its own window. */
  openTab(isPopOut: boolean): Promise<Page>;
  stopWorker(): Promise<void>;
}

/** Plays scenes one after the other, in one tab unless they ask for others. */
export class Player {
  private tabs: Page[] = [];

  constructor(private readonly theatre: Theatre) {}

  async play(steps: readonly Step[]): Promise<void> {
    const page = await this.tab();
    await page.evaluate(() => window.stage.closeForms());
    for (const step of steps) await this.step(step);
  }

  /** The tab in which things happen now. */
  async tab(): Promise<Page> {
    const open = this.tabs.at(-1);
    if (open) return open;
    return this.open(false);
  }

  /** Opens a tab and clicks into it, as reps do. */
  private async open(isPopOut: boolean): Promise<Page> {
    const page = await this.theatre.openTab(isPopOut);
    await page.getByRole('heading').first().click();
    this.tabs.push(page);
    return page;
  }

  private async step(step: Step): Promise<void> {
    if (step.does === 'stop worker') return this.theatre.stopWorker();
    if (step.does === 'open tab') {
      await this.tab();
      await this.open(step.isPopOut);
      return;
    }
    const page = await this.tab();
    if (step.does === 'close tab') {
      this.tabs.pop();
      await page.close();
    } else {
      await inPage(page, step);
    }
  }
}

type PageStep = Exclude<Step, { does: 'stop worker' | 'open tab' | 'close tab' }>;

async function inPage(page: Page, step: PageStep): Promise<void> {
  switch (step.does) {
    case 'exchange':
      return step.isHeld ? begin(page, step) : exchange(page, step);
    case 'toast':
      return page.evaluate((kind) => window.stage.toast(kind), step.kind);
    case 'undo':
      return page.locator('#link_undo').click();
    case 'open form':
      return page.evaluate(({ id, to }) => window.stage.openForm(id, { to }), step);
    case 'click':
      return page.getByLabel('Subject').click();
    case 'close forms':
      return page.evaluate(() => window.stage.closeForms());
  }
}

const asked = ({ exchange: { url, method, body } }: ExchangeStep) => ({
  url,
  method,
  bodyText: body ?? '',
});

async function exchange(page: Page, step: ExchangeStep): Promise<void> {
  const { answer } = step.exchange;
  const prepared: PreparedAnswer =
    answer === null ? 'cut' : { status: answer.status, bodyText: answer.body ?? '' };
  await page.evaluate(
    async ([request, given, by]) => {
      await window.stage.exchange(request, given, by);
    },
    [asked(step), prepared, step.by] as const,
  );
}

/** Makes a request that gets no answer. Returns when it has left the page. */
async function begin(page: Page, step: ExchangeStep): Promise<void> {
  const leaving = page.waitForRequest((request) => request.url() === step.exchange.url);
  await page.evaluate(
    ([request, by]) => {
      void window.stage.exchange(request, 'held', by);
    },
    [asked(step), step.by] as const,
  );
  await leaving;
}
