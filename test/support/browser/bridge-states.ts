import type { Page } from '@playwright/test';

/**
 * What the bridge in each frame of the open tabs of `matches` answers about its state, top frames first; null if none
 * answers. `page`: a page of the extension.
 */
export function bridgeStates(page: Page, matches: string): Promise<(string | null)[]> {
  return page.evaluate(async (url) => {
    const { scripting, tabs } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    const open = await tabs.query({ url });
    const asked = open.map(async ({ id }) => {
      const target = { tabId: id, allFrames: true };
      const frames = await scripting.executeScript({ target, func: () => 0 });
      const states = frames.map(({ frameId }) =>
        tabs.sendMessage(id, { type: 'state' }, { frameId }).catch(() => null),
      );
      return Promise.all(states);
    });
    return (await Promise.all(asked)).flat();
  }, matches);
}

/** The part of the extension API that this uses. */
declare const browserApi: {
  scripting: {
    executeScript(given: object): Promise<{ frameId: number }[]>;
  };
  tabs: {
    query(query: { url: string }): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object, options: object): Promise<string>;
  };
};
