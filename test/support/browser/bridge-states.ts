import type { Page } from '@playwright/test';

/**
 * What the bridge in each frame of the open tabs of `matches` says of itself, the top frames' first; null where none
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

/** As much of the extension API as this calls. */
declare const browserApi: {
  scripting: {
    executeScript(given: object): Promise<{ frameId: number }[]>;
  };
  tabs: {
    query(query: { url: string }): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object, options: object): Promise<string>;
  };
};
