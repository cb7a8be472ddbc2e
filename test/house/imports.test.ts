import { expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from './sources';

const FACE = [
  'components',
  'utils/activity',
  'utils/csv',
  'utils/i18n',
  'utils/messages',
  'utils/company',
  'utils/quota',
  'utils/settings',
  'utils/sites/registry',
  'utils/store',
  'utils/time',
  '#i18n',
  '#imports',
  'dexie-react-hooks',
  'react',
  'react-dom',
];

/**
 * What each folder may import, apart from its own files; everything else is refused. `type` before a name: only what
 * is gone at run time. A path belongs to the folder with the longest matching name.
 */
const ALLOWED: Record<string, string[]> = {
  'utils/time': ['temporal-polyfill', 'zod/mini'],
  'utils/activity': ['utils/time', 'zod/mini'],
  'utils/quota': ['utils/activity', 'utils/time', 'temporal-polyfill', 'zod/mini'],
  'utils/settings': ['utils/activity', 'utils/quota', 'utils/time', 'zod/mini'],
  'utils/company': ['utils/activity', 'utils/quota', 'utils/settings', 'utils/time', 'zod/mini'],
  'utils/sites': ['type utils/activity'],
  // A site's own folder: no package, no browser, no other site.
  'utils/sites/*': ['type utils/activity', 'type utils/sites/site-adapter'],
  'utils/page': [
    'type utils/activity',
    'type utils/sites/site-adapter',
    'utils/messages/page-channel',
  ],
  // For anything, used by anybody.
  'utils/promises': [],
  'utils/messages': [
    'utils/activity',
    'utils/promises',
    'utils/quota',
    'utils/time',
    'zod/mini',
    '#imports',
  ],
  'utils/store': [
    'utils/activity',
    'utils/company',
    'utils/promises',
    'utils/quota',
    'utils/settings',
    'utils/time',
    'dexie',
    'zod/mini',
    '#imports',
  ],
  'utils/csv': ['utils/activity', 'utils/quota', 'utils/time'],
  'utils/i18n': [
    'utils/activity/money',
    'type utils/activity',
    'type utils/messages',
    'type utils/quota',
    '#i18n',
    '#imports',
  ],
  components: [
    'utils/activity',
    'utils/messages',
    'utils/quota',
    'utils/time',
    'utils/i18n',
    'react',
    'react-dom',
    '#i18n',
  ],
  'entrypoints/background': [
    'utils/activity',
    'utils/company',
    'utils/settings',
    'utils/time',
    'utils/i18n',
    'utils/messages',
    'utils/promises',
    'utils/quota',
    'utils/sites',
    'utils/store',
    'zod/mini',
    '#i18n',
    '#imports',
  ],
  'entrypoints/bridge': [
    'utils/messages',
    'utils/promises',
    'utils/sites',
    'utils/activity',
    '#imports',
  ],
  'entrypoints/observer': ['utils/page', 'type utils/sites/site-adapter'],
  'entrypoints/options': FACE,
  'entrypoints/popup': FACE,
  'entrypoints/report': FACE,
};

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** The folder of the table that a path belongs to, for a site with the site's name in it; null if there is none. */
function folderOf(path: string): string | null {
  const site = /^utils\/sites\/[^/]+(?=\/)/.exec(path)?.[0];
  return site ?? Object.keys(ALLOWED).find((folder) => isWithin(path, folder)) ?? null;
}

function isAllowed(importer: string, { from, isType }: Import): boolean {
  const folder = folderOf(importer);
  if (folder === null) return false;
  if (isWithin(from, folder) && folderOf(from) === folder) return true;
  const allowed = ALLOWED[folder] ?? ALLOWED['utils/sites/*'] ?? [];
  return allowed.some((entry) =>
    entry.startsWith('type ') ? isType && isWithin(from, entry.slice(5)) : isWithin(from, entry),
  );
}

/** The files that change the log, and the only ones that may call them. */
const WRITE = 'utils/store/write';
const RECORDING = 'entrypoints/background/recording';

/** The rules that look at more than folders. Each returns what is wrong, or false. */
const RULES: ((importer: string, taken: Import) => string | false)[] = [
  (importer, taken) => !isAllowed(importer, taken) && 'is not among what this folder may import',
  (importer, { from }) =>
    isWithin(from, WRITE) &&
    ![WRITE, RECORDING].some((folder) => isWithin(importer, folder)) &&
    `changes the log, which ${RECORDING} alone does`,
  (importer, { from }) =>
    /^(components|entrypoints\/(popup|report|options))\//.test(importer) &&
    from === 'utils/messages/port' &&
    importer !== 'components/ask.ts' &&
    'asks the background by itself: pages do so through components/ask',
  (importer, { from, names, isType }) =>
    /^entrypoints\/(popup|report|options)\//.test(importer) &&
    isWithin(from, 'utils/store') &&
    !isType &&
    names.some((name) => /^(change|save|write|delete|remove|empty|set)[A-Z]/.test(name)) &&
    'writes the store, which pages do by message',
  (importer, { from }) =>
    /\/build\//.test(from) && !/\/build\//.test(importer) && 'is for tests, and would ship',
  (_, { written }) =>
    written.startsWith('../') &&
    written !== '../site-adapter' &&
    'lies in another folder: it is called @/...',
];

function violations(importer: string, source?: string): string[] {
  return importsOf(importer, source).flatMap((taken) =>
    RULES.flatMap((rule) => {
      const wrong = rule(importer, taken);
      return wrong ? `${importer}: ${taken.written} ${wrong}` : [];
    }),
  );
}

test('every source keeps to the import directions', () => {
  expect(sourceFiles.length).toBeGreaterThan(50);
  expect(sourceFiles.flatMap((path) => violations(path))).toEqual([]);
});

test.each([
  ['utils/time/a.ts', "import { KINDS } from '@/utils/activity/activity-kind';"],
  ['utils/activity/a.ts', "import { versionOn } from '@/utils/quota/quota';"],
  ['utils/settings/a.ts', "import { log } from '@/utils/store/database';"],
  ['utils/settings/a.ts', "import { NOTHING_ASKED } from '@/utils/company/company';"],
  ['utils/company/a.ts', "import { getSettings } from '@/utils/store/browser-storage/settings';"],
  ['utils/activity/a.ts', "import * as z from 'zod';"],
  ['utils/quota/a.ts', "import { log } from '@/utils/store/database';"],
  ['utils/sites/gmail/a.ts', "import * as z from 'zod/mini';"],
  ['utils/sites/gmail/a.ts', "import { browser } from '#imports';"],
  ['utils/sites/gmail/a.ts', "import adapter from '@/utils/sites/linkedin/adapter';"],
  ['utils/sites/gmail/a.ts', "import { sites } from '@/utils/sites/registry';"],
  ['utils/sites/gmail/a.ts', "import { KINDS } from '@/utils/activity/activity-kind';"],
  ['utils/sites/gmail/adapter.ts', "import { send } from './build/exchange';"],
  ['utils/page/a.ts', "import { sites } from '@/utils/sites/registry';"],
  ['utils/page/a.ts', "import Dexie from 'dexie';"],
  ['utils/messages/a.ts', "export { log } from '@/utils/store/database';"],
  ['components/a.tsx', "import { log } from '@/utils/store/database';"],
  ['entrypoints/observer/a.ts', "import { send } from '@/utils/messages/port';"],
  ['entrypoints/popup/a.tsx', "import { send } from '@/utils/messages/port';"],
  ['entrypoints/popup/a.tsx', "import { requestUpdate } from '@/entrypoints/background/updates';"],
  [
    'entrypoints/popup/a.tsx',
    "import { changeSettings } from '@/utils/store/browser-storage/settings';",
  ],
  [
    'entrypoints/background/a.ts',
    "import { changeActivity } from '@/utils/store/write/activities';",
  ],
  ['entrypoints/background/a.ts', "await import('@/utils/store/write/activities');"],
  ['entrypoints/background/recorder-a.ts', "import { scrub } from '@/utils/store/write/scrub';"],
  ['entrypoints/options/a.tsx', "import { deleteOlder } from '@/utils/store/write/retention';"],
  ['utils/store/people.ts', "import { keepShown } from './write/people';"],
  ['utils/csv/a.ts', "import { sightings } from '@/test/support/sightings';"],
  ['utils/csv/a.ts', "import { dayOf } from '../time/period';"],
  ['elsewhere/a.ts', "import { dayOf } from '@/utils/time/period';"],
])('refuses in %s: %s', (path, source) => {
  expect(violations(path, source)).not.toEqual([]);
});

test.each([
  ['utils/quota/a.ts', "import type { Activity } from '@/utils/activity/activity';"],
  ['utils/sites/gmail/a.ts', "import type { Sighting } from '@/utils/activity/sighting';"],
  ['utils/sites/gmail/a.ts', "import { field } from './wire';"],
  [
    'entrypoints/popup/a.tsx',
    "import { watchSettings } from '@/utils/store/browser-storage/settings';",
  ],
  [
    'entrypoints/background/recording/recorder.ts',
    "import { changeActivity } from '@/utils/store/write/activities';",
  ],
  [
    'entrypoints/background/recording/recorder-pages.ts',
    "import { keepShown } from '@/utils/store/write/people';",
  ],
])('allows in %s: %s', (path, source) => {
  expect(violations(path, source)).toEqual([]);
});
