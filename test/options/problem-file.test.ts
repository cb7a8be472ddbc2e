import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  browserName,
  type Facts,
  isAllWell,
  problemFile,
  problemFileName,
} from '@/entrypoints/options/sites/problem-file';
import { OPERATION_NAME } from '@/utils/messages/operation-name';
import type { Health } from '@/utils/store/rows';

const NOW = Date.parse('2026-11-20T14:03:22Z');
const HEALTH: Health = {
  site: 'gmail',
  lastSightingAt: null,
  lastUnreadAt: null,
  unread: 0,
  missed: 0,
  lastMissedAt: null,
  lastLimitAt: null,
  shapes: [],
  refused: 0,
  failed: [],
  lastFailedAt: null,
};
/** The page does not show us fetch, and whatever is in its place was not written by us. */
const HAMPERED = { failed: ['fetch', 'Dear Anna'], lastFailedAt: NOW - 1 };
const factsWith = (health: Partial<Health>): Facts => ({
  version: '1.2.3',
  browser: 'Chromium 142',
  hasAgreed: true,
  now: NOW,
  sites: [{ health: { ...HEALTH, ...health }, isPermitted: true, isPaused: false, isQuiet: false }],
  odd: [],
});

test('says what was not understood, and when', () => {
  const shapes = [{ at: NOW - 1, shape: '[3,{1:true}]' }];
  const facts = factsWith({
    unread: 2,
    lastUnreadAt: NOW - 1,
    shapes,
    missed: 1,
    refused: 4,
    ...HAMPERED,
  });
  expect(JSON.parse(problemFile(facts))).toEqual({
    file: 'Quota Pacer problem report',
    version: '1.2.3',
    browser: 'Chromium 142',
    made: '2026-11-20T14:03:22.000Z',
    sites: [
      {
        site: 'gmail',
        watching: true,
        agreed: true,
        permitted: true,
        paused: false,
        quiet: false,
        lastSeen: null,
        lastUnread: '2026-11-20T14:03:21.999Z',
        lastMissed: null,
        unread: 2,
        missed: 1,
        refused: 4,
        failed: ['fetch'],
        lastFailed: '2026-11-20T14:03:21.999Z',
        shapes: [{ at: '2026-11-20T14:03:21.999Z', shape: '[3,{1:true}]' }],
      },
    ],
    notUnderstoodInStorage: [],
  });
  expect(problemFileName(facts)).toBe('quota-pacer_problem-report_2026-11-20.json');
});

test('whatever lies in the log, no address and no sentence gets into it', () => {
  const written = fc.oneof(fc.string(), fc.emailAddress(), fc.lorem());
  fc.assert(
    fc.property(written, (text) => {
      const wrong = { ...factsWith({ shapes: [{ at: NOW, shape: text }] }) };
      const extra = { ...HEALTH, subject: 'Retirement planning for Anna Berg' };
      const file = problemFile({
        ...wrong,
        sites: [...wrong.sites, { ...wrong.sites[0], health: extra } as never],
      });
      const { sites } = JSON.parse(file);
      expect(file).not.toContain('Anna');
      for (const { shape } of sites[0].shapes) {
        expect(OPERATION_NAME.test(shape) || /^[[\]{}:,0-9a-z]*$/.test(shape)).toBe(true);
        expect(shape).not.toMatch(/[@\s]/);
      }
    }),
  );
});

test.each([
  ['nothing happened', {}, true],
  ['all was understood', { lastSightingAt: NOW }, true],
  ['something was dismissed since', { lastUnreadAt: NOW }, false],
  ['something was missed', { missed: 1, lastMissedAt: NOW }, false],
  ['something was refused', { refused: 1 }, false],
  ['not all of a page could be seen', { lastFailedAt: NOW }, false],
] as const)('%s: all is well: %s', (_, health, isWell) => {
  expect(isAllWell(factsWith(health))).toBe(isWell);
});

describe('the browser', () => {
  test('is named by its brands, without the one that is none', () => {
    const brands = [
      { brand: 'Not_A Brand', version: '24' },
      { brand: 'Chromium', version: '142' },
      { brand: 'Microsoft Edge', version: '142' },
    ];
    const userAgentData = { brands };
    expect(browserName({ userAgent: 'x', userAgentData })).toBe('Chromium 142, Microsoft Edge 142');
    expect(browserName({ userAgent: 'x', userAgentData: { brands: brands.slice(0, 1) } })).toBe(
      'x',
    );
  });

  test('is named by what it tells every site where it has no brands', () => {
    expect(browserName({ userAgent: 'Gecko Firefox/145.0' })).toBe('Gecko Firefox/145.0');
  });
});
