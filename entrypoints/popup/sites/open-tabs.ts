import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { type BridgeState, bridgeStateSchema } from '@/utils/messages/bridge-messages';
import { sites } from '@/utils/sites/registry';

/** An open tab of a site, and what its bridge says; null if nobody answers there. */
export interface OpenTab {
  id: number;
  /** Position in its window, from 1. */
  place: number;
  /** True if it is in the window of this popup. */
  isHere: boolean;
  state: BridgeState | null;
  /** It has not loaded yet. */
  isLoading: boolean;
}

/** The open tabs of each site, by its id. */
export type OpenTabs = ReadonlyMap<string, readonly OpenTab[]>;

/** How long a tab may take to answer, ms. */
const PATIENCE = 1_000;
/** When to ask again, ms: soon while an answer is missing. */
const [SOON, LATER] = [700, 5_000];

/** Asks every open tab of every site whether it is watched. Nothing is read of a tab but its position. */
export async function askOpenTabs(): Promise<OpenTabs> {
  const here = await browser.windows.getCurrent().catch(() => null);
  const asked = sites.map(async ({ id, matches }) => {
    const tabs = await browser.tabs.query({ url: [...matches], discarded: false }).catch(() => []);
    const answered = tabs.flatMap(({ id: tabId, index, windowId, status, frozen }) =>
      // In a frozen tab nothing runs, neither we nor the site. It wakes when the rep goes there.
      tabId === undefined || frozen
        ? []
        : stateOf(tabId).then((state) => {
            const isHere = windowId === here?.id;
            const isLoading = status === 'loading';
            return { id: tabId, place: index + 1, isHere, state, isLoading };
          }),
    );
    return [id, await Promise.all(answered)] as const;
  });
  return new Map(await Promise.all(asked));
}

/** What the bridge in a tab says; null if there is none, or if it takes too long. */
async function stateOf(tabId: number): Promise<BridgeState | null> {
  const asked = browser.tabs.sendMessage(tabId, { type: 'state' }, { frameId: 0 });
  const late = new Promise<null>((resume) => setTimeout(() => resume(null), PATIENCE));
  const answer: unknown = await Promise.race([asked.catch(() => null), late]);
  return bridgeStateSchema.safeParse(answer).data ?? null;
}

/** The states in which a tab is watched the way the rep wants. */
const SEEN: Record<'page' | 'quiet', readonly (BridgeState | null)[]> = {
  page: ['watching'],
  // The page's script goes on until the browser tells of requests.
  quiet: ['looking', 'watching'],
};

/** A tab is called blind only after it was blind this many times in a row: before that, it may still be starting. */
const enough = ({ isLoading }: OpenTab) => (isLoading ? 20 : 2);

export interface Sight {
  /** Some tabs have not given the right answer yet. */
  isUnclear: boolean;
  blind: readonly OpenTab[];
}

/** How well the tabs of a site are seen. `failed`: how often each was not seen, in a row. */
export function sightOfTabs(
  tabs: readonly OpenTab[] | undefined,
  way: 'page' | 'quiet',
  failed: ReadonlyMap<number, number>,
): Sight {
  const unseen = tabs?.filter(({ state }) => !SEEN[way].includes(state)) ?? [];
  const blind = unseen.filter((tab) => (failed.get(tab.id) ?? 0) >= enough(tab));
  return { isUnclear: tabs === undefined || unseen.length > blind.length, blind };
}

/** The state of each site's tabs, asked again as long as the popup is open. `first`: what is known already. */
export function useOpenTabs(
  first: OpenTabs | null,
  isQuiet: (site: string) => boolean,
): (site: string) => Sight {
  const [{ tabs, failed }, setKnown] = useState(() => counted(first, new Map(), isQuiet));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOpen = true;
    const ask = async () => {
      const answered = await askOpenTabs();
      if (!isOpen) return;
      setKnown((known) => counted(answered, known.failed, isQuiet));
      const isMissing = unseenIn(answered, isQuiet).length > 0;
      timer = setTimeout(() => void ask(), isMissing ? SOON : LATER);
    };
    void ask();
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [isQuiet]);
  return (site) => sightOfTabs(tabs?.get(site), isQuiet(site) ? 'quiet' : 'page', failed);
}

function unseenIn(tabs: OpenTabs, isQuiet: (site: string) => boolean): OpenTab[] {
  return [...tabs].flatMap(([site, all]) =>
    all.filter(({ state }) => !SEEN[isQuiet(site) ? 'quiet' : 'page'].includes(state)),
  );
}

function counted(
  tabs: OpenTabs | null,
  before: ReadonlyMap<number, number>,
  isQuiet: (site: string) => boolean,
) {
  const unseen = tabs === null ? [] : unseenIn(tabs, isQuiet);
  return { tabs, failed: new Map(unseen.map(({ id }) => [id, (before.get(id) ?? 0) + 1])) };
}
