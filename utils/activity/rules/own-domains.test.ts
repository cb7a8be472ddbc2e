import { describe, expect, test } from 'vitest';
import { BOUNDS } from '@/utils/activity/bounds';
import { learn } from './own-domains';

const NOTHING = { ownDomains: [], learnedDomains: [] };

describe('what a send teaches', () => {
  test('is the domain that it came from, the first time', () => {
    expect(learn(NOTHING, 'Rep@Acme.example')).toEqual({
      ownDomains: ['acme.example'],
      learnedDomains: ['acme.example'],
    });
  });

  test('is added to what is known', () => {
    const known = { ownDomains: ['group.example'], learnedDomains: [] };
    expect(learn(known, 'rep@acme.example')?.ownDomains).toEqual(['group.example', 'acme.example']);
  });

  test('is remembered where the domain is the rep’s own already', () => {
    const known = { ownDomains: ['acme.example'], learnedDomains: [] };
    expect(learn(known, 'rep@it.acme.example')).toEqual({
      ownDomains: ['acme.example'],
      learnedDomains: ['it.acme.example'],
    });
  });

  test.each([
    ['a sender that is not known', NOTHING, null],
    ['a domain that anybody may have an address at', NOTHING, 'rep@gmail.com'],
    ['what is no address', NOTHING, 'rep'],
    ['what is no domain', NOTHING, 'rep@x'],
    [
      'a domain that was learned and then removed by the rep',
      { ownDomains: [], learnedDomains: ['acme.example'] },
      'rep@acme.example',
    ],
    [
      'the same domain by its other name',
      { ownDomains: [], learnedDomains: ['bücher.example'] },
      'rep@xn--bcher-kva.example',
    ],
  ])('is nothing: %s', (_, known, from) => {
    expect(learn(known, from)).toBeNull();
  });

  test('is nothing where there is no room', () => {
    const many = Array.from({ length: BOUNDS.ownDomains }, (__, n) => `d${n}.example`);
    expect(learn({ ownDomains: many, learnedDomains: [] }, 'rep@acme.example')).toBeNull();
  });
});
