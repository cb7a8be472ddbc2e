import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Activity, Person } from '@/utils/activity/activity';
import { ACTIONS } from '@/utils/activity/activity-kind';
import { activityTitle } from './labels';

const texts = vi.hoisted(() => new Map<string, string>());
vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] = []) =>
      texts.get(key)?.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '') ?? '',
  },
}));

const textOf = (message: ParsedMessage) =>
  message.type === 'plural' ? (message.plurals.n ?? '') : message.message;

async function speak(language: string) {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  const messages = await parseMessagesFile(join(import.meta.dirname, 'locales', `${language}.yml`));
  for (const message of messages) texts.set(message.key.join('.'), textOf(message));
}

const TARA: Person = { id: 'profile:ACoAA1', name: 'Tara Target' };

const TOUCH: Activity = {
  key: 'linkedin:me:comment:1',
  kind: 'social',
  action: 'comment',
  site: 'linkedin',
  account: 'me',
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

describe('in English', () => {
  beforeEach(() => speak('en'));

  test.each<[string, Partial<Activity>]>([
    ['Comment', {}],
    ['Comment · retirement planning', { topics: ['retirement planning'] }],
    ['Comment · pensions · FIRE · Tara Target', { people: [TARA], topics: ['pensions', 'FIRE'] }],
    ['Invitation to Tara Target', { action: 'invite', people: [TARA] }],
    ['Invitation to Tara Target, with a note', { action: 'invite', people: [TARA], wrote: true }],
    ['Comment · Tara Target', { people: [TARA], wrote: true }],
    ['Repost · Tara Target', { action: 'repost', people: [TARA] }],
    [
      'Repost, with your own words · Tara Target',
      { action: 'repost', people: [TARA], wrote: true },
    ],
    ['Invitation accepted · Tara Target', { action: 'accept', people: [TARA] }],
    [
      'InMail to Tara Target · pensions',
      { action: 'inmail', people: [TARA], topics: ['pensions'] },
    ],
    ['Added to a list · Tara Target', { action: 'add-to-list', people: [TARA] }],
    ['Group message to Tara Target and 1 more', { action: 'group-message', people: [TARA, TARA] }],
    ['Message to someone on LinkedIn', { action: 'message', people: [{ id: 'profile:ACoAA1' }] }],
    ['Follow · a company on LinkedIn', { action: 'follow', people: [{ id: 'company:1035' }] }],
    ['Follow · Bolt GmbH', { action: 'follow', people: [{ id: 'company:1', name: 'Bolt GmbH' }] }],
  ])('%s', (title, over) => {
    expect(activityTitle({ ...TOUCH, ...over })).toBe(title);
  });

  test.each<[string, Partial<Person>]>([
    ['Comment · Tara Target (Bolt GmbH)', { company: 'Bolt GmbH', headline: 'Head of People' }],
    ['Comment · Tara Target (Head of People)', { headline: 'Head of People' }],
    ['Comment · Tara Target (Head)', { company: 'A'.repeat(41), headline: 'Head' }],
    ['Comment · Tara Target', { headline: 'Helping people to retire in peace and with money' }],
  ])('beside a name stands what is short enough: %s', (title, over) => {
    expect(activityTitle({ ...TOUCH, people: [{ ...TARA, ...over }] })).toBe(title);
  });

  test('a mail is called as ever', () => {
    const people = [{ id: 'a', name: 'Anna Berg', address: 'anna@berg.example' }];
    const mail: Activity = { ...TOUCH, kind: 'email', action: 'reply', site: 'gmail', people };
    expect(activityTitle(mail)).toBe('Reply to Anna Berg (berg.example)');
  });
});

describe.each(['de', 'en', 'fr', 'nl', 'sv'])('%s', (language) => {
  beforeEach(() => speak(language));

  test.each(ACTIONS.social)('%s: no id of a site gets into a title', (action) => {
    for (const id of ['profile:ACoAA1', 'member:100000042', 'vanity:tara', 'company:1035']) {
      const title = activityTitle({ ...TOUCH, action, wrote: true, people: [{ id }] });
      expect(title).not.toContain(id.slice(id.indexOf(':') + 1));
      expect(title.length).toBeGreaterThan(10);
    }
  });
});
