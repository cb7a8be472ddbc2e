import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Activity, CHANGES, REASONS, STATES } from '@/utils/activity/activity';
import { PROOFS } from '@/utils/activity/sighting';
import { stateLabel } from './labels';
import { why, whyShort } from './why';

const texts = vi.hoisted(() => new Map<string, string>());
vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] = []) =>
      texts.get(key)?.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '') ?? '',
  },
}));

const textOf = (message: ParsedMessage) =>
  message.type === 'plural' ? (message.plurals.n ?? '') : message.message;

const ROW: Activity = {
  key: 'gmail:u/0:msg-a:r1',
  kind: 'email',
  action: 'new',
  site: 'gmail',
  account: 'u/0',
  at: Date.parse('2026-11-26T08:00:00Z'),
  day: '2026-11-26',
  zone: 'Europe/Stockholm',
  state: 'counted',
  reason: null,
  proof: 'answer',
  source: 'auto',
  people: [],
  topics: [],
  evidence: {},
  history: [],
};

/** Every possible row, as far as it matters for its sentence. */
const rows = STATES.flatMap((state) =>
  [null, ...REASONS].flatMap((reason) =>
    CHANGES.flatMap((change) =>
      PROOFS.flatMap((proof) =>
        (['auto', 'manual', 'import'] as const).map((source): Activity => {
          const history = [{ at: 1, from: null, to: state, why: change }];
          return { ...ROW, state, reason, proof, source, history };
        }),
      ),
    ),
  ),
);

async function speak(language: string): Promise<void> {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  const file = join(import.meta.dirname, `locales/${language}.yml`);
  for (const message of await parseMessagesFile(file)) {
    texts.set(message.key.join('.'), textOf(message));
  }
}

describe.each([
  ['en', /^Counted: /, /^Not counted yet: /, /^Not counted( yet|: | since)/],
  ['fr', /^Compté : /, /^Pas encore compté : /, /^(Pas encore|Non) compté( : | depuis)/],
  ['sv', /^Räknas: /, /^Räknas inte än: /, /^Räknas inte( än|: | längre)/],
  ['nl', /^Telt: /, /^Telt nog niet: /, /^Telt (nog niet|niet: |niet meer)/],
  ['de', /^Zählt: /, /^Zählt noch nicht: /, /^Zählt (noch nicht|nicht: |nicht mehr)/],
])('%s', (language, counts, notYet, doesNot) => {
  beforeEach(() => speak(language));

  test('every row says in one whole sentence whether it counts, and why', () => {
    const begins = { counted: counts, scheduled: notYet };
    for (const row of rows) {
      const sentence = why(row).replaceAll('\u00a0', ' ');
      expect(sentence).toMatch(row.state in begins ? begins[row.state as 'counted'] : doesNot);
      expect(sentence).toMatch(/^[^$]+\.$/);
      expect(sentence).not.toMatch(/undefined|null/);
    }
  });

  test('what does not count has a word for it', () => {
    for (const row of rows) {
      if (row.reason !== null) expect(whyShort(row)).not.toBe('');
      expect(whyShort(row) || stateLabel(row.state)).not.toBe('');
    }
  });
});

describe('in English', () => {
  const last = (change: Activity['history'][number]['why']) => ({
    history: [{ at: 1, from: null, to: 'counted' as const, why: change }],
  });
  const undo = { at: 2, act: 'undone', outcome: 'unknown', proof: 'answer' } as const;

  beforeEach(() => speak('en'));

  test.each<[string, Partial<Activity>]>([
    ['Counted: the site confirmed it.', {}],
    ['Counted: you said it went through.', { proof: 'rep', ...last('rep-confirmed') }],
    ['Counted: the page showed it.', { kind: 'social', action: 'visit', proof: 'page' }],
    ['Counted: you chose to count it.', last('rep-restored')],
    ['Counted: its scheduled time has passed.', last('due')],
    ['Counted: you logged it yourself.', { source: 'manual', proof: 'rep', ...last('logged') }],
    ['Not counted yet: it is scheduled and counts on Thu 26 Nov, 09:00.', { state: 'scheduled' }],
    [
      'Not counted yet: we never saw the site’s answer.',
      { state: 'unconfirmed', reason: 'no-answer' },
    ],
    [
      'Not counted yet: we never saw whether the site took it back.',
      { state: 'unconfirmed', reason: 'no-answer', signs: [undo] },
    ],
    [
      'Not counted yet: we could not read who it went to.',
      { state: 'unconfirmed', reason: 'no-people' },
    ],
    [
      'Not counted: everyone on this mail is in your company.',
      { state: 'excluded', reason: 'internal', ...last('seen') },
    ],
    [
      'Not counted since your lists changed: the people it was logged for are in your company.',
      { state: 'excluded', reason: 'internal', ...last('policy') },
    ],
    ['Not counted: you chose not to count it.', { state: 'excluded', reason: 'rep' }],
    ['Not counted: you undid it.', { state: 'undone', reason: 'rep' }],
    ['Not counted: you took it back on the site.', { state: 'undone', reason: 'taken-back' }],
    [
      'Not counted: you cancelled it before its scheduled time.',
      { state: 'undone', reason: 'cancelled' },
    ],
    ['Not counted: you said it did not go through.', { state: 'failed', reason: 'not-sent' }],
    ['Not counted: the site did not accept it.', { state: 'failed', reason: 'refused' }],
  ])('%s', (sentence, over) => {
    expect(why({ ...ROW, ...over })).toBe(sentence);
  });
});
