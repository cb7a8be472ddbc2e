import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownDomainsOfTitles, readList, readOwnDomain, readPerson } from './read-list';

describe('readList', () => {
  it('splits at commas, semicolons, line ends, tabs and spaces', () => {
    const text = 'anna@acme.example, globex.example;\r\n bo@x.example\tcy@y.example dan@z.example';
    expect(readList(text)).toEqual({
      entries: [
        'anna@acme.example',
        'globex.example',
        'bo@x.example',
        'cy@y.example',
        'dan@z.example',
      ],
      refused: [],
    });
  });

  it('keeps a name and its address together', () => {
    const text = 'Anna Berg <Anna@Acme.example>, "Bo Ek" <bo@globex.example>';
    expect(readList(text).entries).toEqual(['anna@acme.example', 'bo@globex.example']);
  });

  it('names each part that is neither, and still takes the others', () => {
    expect(readList('acme, acme.example, a@b')).toEqual({
      entries: ['acme.example'],
      refused: [
        { typed: 'acme', problem: 'neither-address-nor-domain' },
        { typed: 'a@b', problem: 'neither-address-nor-domain' },
      ],
    });
  });

  it('takes an entry once', () => {
    expect(readList('acme.example ACME.example').entries).toEqual(['acme.example']);
    expect(readList('anna@acme.example anna+x@acme.example').entries).toHaveLength(1);
  });

  it('finds nothing in nothing', () => {
    expect(readList(' ,;\n ')).toEqual({ entries: [], refused: [] });
  });

  it('reads back any list of entries, however it is joined', () => {
    const entry = fc
      .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/), fc.boolean())
      .map(([name, company, isAddress]) =>
        isAddress ? `${name}@${company}.example` : `${company}.example`,
      );
    const separator = fc.constantFrom(', ', ';', '\n', '\r\n', '\t', ' ', ' , ,\n');
    fc.assert(
      fc.property(fc.array(entry), separator, (entries, between) => {
        expect(readList(entries.join(between))).toEqual({
          entries: [...new Set(entries)],
          refused: [],
        });
      }),
    );
  });
});

describe('readOwnDomain', () => {
  it('takes a domain, or that of an address', () => {
    expect(readOwnDomain('Acme.example')).toEqual({ entry: 'acme.example' });
    expect(readOwnDomain('maria@acme.example')).toEqual({ entry: 'acme.example' });
  });

  it('refuses a domain that anybody can have an address at', () => {
    expect(readOwnDomain('gmail.com')).toEqual({ problem: 'free-mail' });
    expect(readOwnDomain('maria@gmail.com')).toEqual({ problem: 'free-mail' });
    expect(readOwnDomain('*.gmail.com')).toEqual({ problem: 'free-mail' });
  });

  it("refuses a person's profile", () => {
    expect(readOwnDomain('https://www.linkedin.com/in/tara-target')).toEqual({
      problem: 'neither-address-nor-domain',
    });
  });
});

describe('readPerson', () => {
  it('takes the address of a profile', () => {
    expect(readPerson('https://www.linkedin.com/in/Tara-Target/')).toEqual({
      entry: 'linkedin.com/in/tara-target',
    });
  });

  it('takes an address and no domain', () => {
    expect(readPerson('Mum <Mum@family.example>')).toEqual({ entry: 'mum@family.example' });
    expect(readPerson('family.example')).toEqual({ problem: 'not-an-address' });
    expect(readPerson('mum')).toEqual({ problem: 'neither-address-nor-domain' });
  });
});

describe('ownDomainsOfTitles', () => {
  it("finds the account's company", () => {
    expect(
      ownDomainsOfTitles([
        'Inbox (3) - maria@acme.example - Acme Mail',
        'Sent Mail - maria@acme.example - Acme Mail',
      ]),
    ).toEqual(['acme.example']);
  });

  it('is not taken in by a subject', () => {
    expect(
      ownDomainsOfTitles(['Re: - bo@globex.example - maria@acme.example - Acme Mail']),
    ).toEqual(['acme.example']);
  });

  it('offers nothing for a free-mail account or a title without one', () => {
    expect(ownDomainsOfTitles(['Inbox - maria@gmail.com - Gmail', 'Gmail', ''])).toEqual([]);
  });
});
