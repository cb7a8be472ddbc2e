import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logByHand } from '@/utils/activity/decide/log-by-hand';
import { nameKey, personKey } from './name-key';

test.each([
  ['accents in one sign or two', 'José Díaz', 'Jose\u0301 Di\u0301az'],
  ['capitals', 'josé díaz', 'JOSÉ DÍAZ'],
  ['two spaces', 'José Díaz', 'José  Díaz'],
  ['a no-break space', 'José Díaz', 'José\u00A0Díaz'],
  ['a narrow no-break space', 'José Díaz', 'José\u202FDíaz'],
  ['spaces around', 'José Díaz', ' José Díaz\t'],
  ['a mark that is not seen', 'José Díaz', '\u200EJosé\u200B Díaz'],
  ['full-width letters', 'Bo Ek', 'Ｂｏ Ｅｋ'],
  ['a sharp s in capitals', 'Anna Weiß', 'ANNA WEISS'],
  ['a curly apostrophe', "Pat O'Neill", 'Pat O’Neill'],
  ['a hyphen that does not break', 'Ann-Marie', 'Ann\u2011Marie'],
  ['a Greek s at the end', 'Νίκος', 'ΝΊΚΟΣ'],
])('%s: one person', (_, one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['José', 'Jose'],
  ['Anna Berg', 'Annaberg'],
  ['Anna', 'Anne'],
])('%s and %s are two', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test('a key of a key is the same key, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});

test('what is logged by hand bears the key; ids of sites stay as they are', () => {
  const moment = { now: 1_795_000_000_000, zone: 'UTC' };
  const call = { kind: 'call', action: 'connected', note: '', at: moment.now } as const;
  const ids = ['José', 'JOSE\u0301 '].map(
    (person) => logByHand({ ...call, person }, 'a', moment).people[0]?.id,
  );
  expect(new Set(ids).size).toBe(1);
  expect(personKey({ site: 'linkedin' }, 'profile:ACoAB')).toBe('profile:ACoAB');
});
