import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import { isRefusal } from '@/utils/activity/command/command';
import { readCommand } from '@/utils/activity/command/read-command';
import { typingPlace } from '@/utils/i18n/typing-place';

const LOCALES = join(import.meta.dirname, '../../utils/i18n/locales');
const now = Date.parse('2026-11-18T16:45:00Z');

describe.each(['en', 'fr', 'sv', 'nl', 'de'])('what our own texts say in %s', async (language) => {
  const messages = await parseMessagesFile(join(LOCALES, `${language}.yml`));
  const text = (key: string) => {
    const message = messages.find((one) => one.key.join('.') === key);
    return message?.type === 'simple' ? message.message : '';
  };
  const read = (typed: string) => readCommand(typed, typingPlace(language, 'EUR', now, 'UTC'));

  test.each(KINDS)('begins a line as the name of a %s', (kind) => {
    expect(read(`${text(`common.kind.${kind}`).toLowerCase()} Anna`)).toMatchObject({
      kind,
      person: 'Anna',
    });
    expect(read(`3 ${text(`common.kinds.${kind}`)}`)).toMatchObject({ kind, count: 3 });
    const several = text(`popup.command.several.${kind}`).replace('$1', '3');
    expect(read(`${several} Anna`)).toMatchObject({ kind, count: 3, person: 'Anna' });
  });

  test('is an example that is understood', () => {
    expect(read(text('popup.command.placeholder'))).toMatchObject({
      kind: 'call',
      action: 'no-answer',
      person: 'Anna',
    });
  });

  test('names words to begin with that are understood', () => {
    const [, listed = ''] =
      /\. \D*? (?:with|par|med|met|mit) (.*?)\s?…$/.exec(text('popup.command.unknown')) ?? [];
    const words = listed.split(', ');
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((word) => isRefusal(read(word)))).toEqual([]);
  });
});
