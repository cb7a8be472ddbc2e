import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readListEntry } from './list-entry';

describe('an entry of a list', () => {
  test.each([
    ['acme.example', 'acme.example'],
    ['  Acme.Example. ', 'acme.example'],
    ['@acme.example', 'acme.example'],
    ['*.acme.example', '*.acme.example'],
    ['*@acme.example', 'acme.example'],
    ['@*.Acme.example', '*.acme.example'],
    ['https://www.acme.example/about?x=1', 'acme.example'],
    ['Anna@Acme.example', 'anna@acme.example'],
    ['Anna Berg <anna@acme.example>', 'anna@acme.example'],
    ['mailto:anna@acme.example', 'anna@acme.example'],
    ["o'brien+x@acme.example", "o'brien+x@acme.example"],
    ['bücher.example', 'bücher.example'],
    ['a.b.c.example', 'a.b.c.example'],
    ['https://www.linkedin.com/in/Tara-Target/', 'linkedin.com/in/tara-target'],
    ['linkedin.com/in/tara-target?trk=x', 'linkedin.com/in/tara-target'],
    ['https://se.linkedin.com/in/%C3%A5sa-berg-1', 'linkedin.com/in/åsa-berg-1'],
    ['linkedin.com/in/jose\u0301', 'linkedin.com/in/josé'],
    ['https://www.linkedin.com/in/Jos%C3%A9', 'linkedin.com/in/josé'],
    ['https://www.linkedin.com/company/1035', 'linkedin.com'],
  ])('%s', (typed, entry) => {
    expect(readListEntry(typed)).toEqual({ entry });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['@', 'empty'],
    ['acme', 'neither-address-nor-domain'],
    ['*.acme', 'neither-address-nor-domain'],
    ['*.*.acme.example', 'neither-address-nor-domain'],
    ['anna@*.acme.example', 'neither-address-nor-domain'],
    ['anna@', 'neither-address-nor-domain'],
    ['anna@acme', 'neither-address-nor-domain'],
    ['anna berg@acme.example', 'neither-address-nor-domain'],
    ['a@b@acme.example', 'neither-address-nor-domain'],
    ['acme..example', 'neither-address-nor-domain'],
    ['-acme.example', 'neither-address-nor-domain'],
    ['acme.example, other.example', 'neither-address-nor-domain'],
    ['=HYPERLINK("x.example")', 'neither-address-nor-domain'],
    [`${'a'.repeat(260)}.example`, 'too-long'],
  ])('%s is refused', (typed, problem) => {
    expect(readListEntry(typed)).toEqual({ problem });
  });

  test('whatever is typed, an accepted entry is accepted again as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.domain(), fc.webUrl()), (typed) => {
        const read = readListEntry(typed);
        if ('entry' in read) expect(readListEntry(read.entry)).toEqual(read);
      }),
    );
  });
});
