import { expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { pageReportSchema } from '@/utils/messages/page-report';
import adapter from '@/utils/sites/linkedin/adapter';
import { acts, nothing } from '@/utils/sites/linkedin/build/examples';
import { excerptOf, readExchange } from '@/utils/sites/read-exchange';

import type { Exchange } from '@/utils/sites/site-adapter';
import { mutateText } from './mutate-text';
import { mutateTree } from './mutate-tree';
import { type Random, randomOf } from './random';

/** ms: the machine may be busy with other work. */
const PATIENCE = 120_000;
const MEGABYTE = 1_000_000;
const DEPTH = 20_000;
/** ms: the longest that one exchange may take on a slow machine, however large. */
const LONGEST = 1000;

/** A word that the rep writes in the examples. */
const WORD = 'pensions';
const SHAPE = /^[A-Za-z]\w{1,80}(\.[\w-]{1,80}){1,12}$/;

const seeds = [...acts, ...nothing].filter(({ url, method }) => adapter.watches(url, method));

const LARGE = [
  '{"payload":'.repeat(DEPTH) + '}'.repeat(DEPTH),
  '['.repeat(MEGABYTE),
  `{"text":"${'urn:li:activity:'.repeat(MEGABYTE / 16)}"}`,
  `{"threadUrn":"${'comment:('.repeat(25_000)}"}`,
  `{"hostRecipientUrns":[${'"urn:li:fsd_profile:ACoAAx1",'.repeat(8000)}""]}`,
  `{"invitations":[${'{"profileId":"ACoAAx1"},'.repeat(10_000)}{}]}`,
  `0:{"response":{"errors":"$1"}}\n`.repeat(8000),
  '"identitySwitcher'.repeat(15_000),
  '{"__proto__":{"threadUrn":"urn:li:activity:1"},"toString":1,"constructor":{"a":1}}',
  '{"threadUrn":{"toJSON":1,"toString":null},"memberId":{"toString":0},"origin":[{}]}',
];

function mutate(random: Random): Exchange {
  const { answer, ...asked } = random.pick(seeds);
  const other = random.pick(seeds);
  const change = (text: string | null, more: string | null) =>
    (random.oneIn(2) ? mutateTree : mutateText)(text ?? '', more ?? '', random);
  const mutant: Exchange = { ...asked, answer };
  for (let changes = random.below(4); changes > 0; changes--) {
    if (random.oneIn(12)) mutant.url = mutateText(mutant.url, other.url, random);
    else if (random.oneIn(11)) mutant.answer = other.answer;
    else if (random.oneIn(20)) mutant.body = null;
    else if (random.oneIn(4) && answer)
      mutant.answer = { ...answer, body: change(answer.body, other.answer?.body ?? null) };
    else mutant.body = change(mutant.body, other.body);
  }
  return mutant;
}

/** What is wrong with how an exchange is read; null if nothing is. */
function wrongIn(exchange: Exchange): string | null {
  const { url, method, answer } = exchange;
  adapter.watches(url, method);
  adapter.suffices?.(url, answer?.body ?? '');
  const { sightings, unread, shape } = readExchange(adapter, exchange);
  for (const sighting of sightings) {
    const { error } = sightingSchema.safeParse(sighting);
    if (error) return `${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)}`;
  }
  if (sightings.length > 200) return 'more than one request may do';
  const excerpt = JSON.stringify(excerptOf(adapter, exchange));
  const report = JSON.parse(`{"number":1,"excerpt":${excerpt}}`);
  if (report.excerpt && !pageReportSchema.safeParse(report).success) return 'stopped at the bridge';
  if (new RegExp(WORD).test(excerpt + JSON.stringify(sightings))) return 'words of the rep';
  if (unread > 1 || (unread === 1) !== (shape !== null)) return `${unread} unread, ${shape}`;
  return shape !== null && !SHAPE.test(shape) ? `the shape ${shape}` : null;
}

test(
  '20,000 mutated exchanges of LinkedIn: no throw, nothing invalid, no word of the rep',
  () => {
    const trouble: string[] = [];
    let sighted = 0;
    let unread = 0;
    for (let seed = 1; seed <= 20_000 && trouble.length < 10; seed++) {
      const exchange = mutate(randomOf(seed));
      const wrong = wrongIn(exchange);
      if (wrong !== null) trouble.push(`${seed}: ${wrong}`);
      const reading = readExchange(adapter, exchange);
      sighted += reading.sightings.length > 0 ? 1 : 0;
      unread += reading.unread;
    }
    expect(trouble).toEqual([]);
    // Enough must still be readable: in exchanges that are mutated beyond recognition, nothing could go wrong.
    expect(sighted).toBeGreaterThan(6000);
    expect(unread).toBeGreaterThan(1000);
  },
  PATIENCE,
);

test(
  'however large or deep, an exchange is read in little time',
  () => {
    for (const { answer, ...seed } of seeds) {
      for (const large of LARGE) {
        for (const exchange of [
          { ...seed, answer, body: large },
          { ...seed, answer: { status: 200, body: large } },
          { ...seed, answer, url: `${seed.url}${seed.url.includes('?') ? '&' : '?'}x=${large}` },
        ]) {
          const start = performance.now();
          expect(wrongIn(exchange)).toBeNull();
          expect(performance.now() - start).toBeLessThan(LONGEST);
        }
      }
    }
  },
  PATIENCE,
);
