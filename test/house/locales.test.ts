import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { filesUnder, ROOT, read, sourceFiles } from './sources';

const FOLDER = 'utils/i18n/locales';
const LANGUAGES = ['de', 'en', 'fr', 'nl', 'sv'];

/** French says "0 envoi", in the singular, but a text is looked up by its exact count before `n`. */
const ZERO_IS_SINGULAR = ['fr'];

async function messagesOf(language: string): Promise<Map<string, ParsedMessage>> {
  const messages = await parseMessagesFile(join(ROOT, FOLDER, `${language}.yml`));
  const keyed = messages.map((message) => [message.key.join('.'), message] as const);
  // Keys with @@ are the browser's own.
  return new Map(keyed.filter(([key]) => !key.startsWith('@@')));
}

const english = await messagesOf('en');

/** The texts of a message, by plural form; a message without forms counts as form `n`. */
function textsOf(message: ParsedMessage): Record<string, string> {
  return message.type === 'plural' ? message.plurals : { n: message.message };
}

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

function wantedForms(language: string, key: string): string[] {
  const forms = Object.keys(textsOf(english.get(key) as ParsedMessage));
  return ZERO_IS_SINGULAR.includes(language) && forms.includes('1')
    ? [...new Set(['0', ...forms])]
    : forms;
}

/** The form of address that a language does not use: it has one for the rep, throughout. */
const OTHER_ADDRESS = {
  de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|toi|ton|ta|tes)(?!\p{L})/iu,
  nl: /(?<!\p{L})(u|uw)(?!\p{L})/iu,
  sv: /(?<!\p{L})(ni|er|ert|era)(?!\p{L})/iu,
};

/** Keys in the form that WXT's manifest and pages use: `__MSG_extension_name__`. */
const inManifest = [...read('wxt.config.ts').matchAll(/__MSG_(\w+?)__/g)].map(([, name]) =>
  String(name).replaceAll('_', '.'),
);
const calls = sourceFiles.flatMap((path) =>
  [...read(path).matchAll(/i18n\.t\(\s*('[^']*'|[^\s)]*)/g)].map(([, key]) => ({
    path,
    key: String(key),
  })),
);
const asked = new Set([...inManifest, ...calls.map(({ key }) => key.slice(1, -1))]);

test('there is one file per language', () => {
  expect(filesUnder(FOLDER)).toEqual(LANGUAGES.map((language) => `${FOLDER}/${language}.yml`));
});

test('every text is asked for by its whole key', () => {
  expect(calls.filter(({ key }) => !key.startsWith("'"))).toEqual([]);
});

test('every text that is asked for exists', () => {
  expect([...asked].filter((key) => !english.has(key))).toEqual([]);
});

test('every text that exists is asked for', () => {
  expect([...english.keys()].filter((key) => !asked.has(key))).toEqual([]);
});

describe.each(LANGUAGES)('%s', async (language) => {
  const messages = await messagesOf(language);

  test('has the keys that English has', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('leaves no text empty', () => {
    const empty = [...messages].filter(([, message]) =>
      Object.values(textsOf(message)).some((text) => text.trim() === ''),
    );
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test('has the plural forms that English has, and its own', () => {
    for (const [key, message] of messages) {
      const forms = Object.keys(textsOf(message));
      expect({ key, forms }).toEqual({ key, forms: wantedForms(language, key) });
    }
  });

  test('has the placeholders that English has, in every form', () => {
    for (const [key, message] of english) {
      const wanted = placeholders(textsOf(message).n ?? '');
      const others = Object.entries(textsOf(messages.get(key) as ParsedMessage));
      for (const [form, text] of others) {
        // "One act": the number may be a word.
        const missing = wanted.filter((name) => form === 'n' && !text.includes(name));
        const added = placeholders(text).filter((name) => !wanted.includes(name));
        expect({ key, form, missing, added }).toEqual({ key, form, missing: [], added: [] });
      }
    }
  });
});

test.each(Object.entries(OTHER_ADDRESS))('%s calls the rep one thing', async (language, other) => {
  const texts = [...(await messagesOf(language))].flatMap(([key, message]) =>
    Object.values(textsOf(message)).map((text) => `${key}: ${text}`),
  );
  expect(texts.filter((text) => other.test(text))).toEqual([]);
});
