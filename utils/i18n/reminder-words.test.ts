import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Progress } from '@/utils/quota/pace/progress';
import { DEFAULT_QUOTA } from '@/utils/quota/quota';
import { formatDay } from './format';
import { reminderWords } from './reminder-words';

const TEXTS: Record<string, string> = {
  'common.language': 'fr',
  'common.labelled': '$1\u00A0: $2',
  'common.paceStates.onPace': 'Dans le rythme',
  'common.asking.notYetTitle': 'Commence le $1',
  'common.asking.notYet': 'Le premier objectif sera de $1.',
  'reminders.soFar': '$1 sur $2.',
};

vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] | number = []) =>
      TEXTS[key]?.replace(/\$(\d)/g, (_, place) => (values as string[])[Number(place) - 1] ?? '') ??
      key,
  },
}));

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('fr');
});

const PROGRESS = {
  state: 'on-pace',
  quota: DEFAULT_QUOTA,
  lines: [],
  today: { done: 2 },
  actual: 3,
  target: 9,
  isMoney: false,
  asking: { is: 'asked' },
} as unknown as Progress;

test('a French summary has a space before its colon', () => {
  const { message } = reminderWords('summary', PROGRESS, 'EUR');
  expect(message).toBe('Dans le rythme\u00A0: 3 sur 9.');
});

test('a short date at the end of a sentence brings its own full stop', () => {
  const asking: Progress['asking'] = { is: 'not-yet', from: '2026-11-30', target: 14_300 };
  const { message } = reminderWords('summary', { ...PROGRESS, asking }, 'EUR');
  expect(message).toBe('Commence le lun. 30 nov. Le premier objectif sera de 143\u00A0€.');
  expect(formatDay('2026-11-30', 'full')).toBe('lundi 30 novembre');
});
