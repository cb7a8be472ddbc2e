import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import { isOfOutcomes } from '@/utils/quota/line-counts';
import {
  DEFAULT_QUOTA,
  MEASURES,
  type QuotaLine,
  topicLine,
  withTopicLine,
} from '@/utils/quota/quota';
import { quotaLineSchema, quotaSchema } from '@/utils/quota/quota-schema';
import {
  countingKinds,
  countingOutcomes,
  namedLine,
  narrowedTo,
  withLine,
  withMeasure,
  withMoved,
  withNewLine,
} from './edit-lines';

const { lines } = DEFAULT_QUOTA;
const EMAIL = lines[0] as QuotaLine;
const idsOf = (some: readonly QuotaLine[]) => some.map(({ id }) => id);

test('a line that counts another kind is another line, named after it where no other has the name', () => {
  const alone = withLine([EMAIL], 0, (line) => countingKinds(line, ['call']), 'fresh');
  expect(alone).toEqual([{ ...EMAIL, id: 'call', filter: { kinds: ['call'] } }]);
  const taken = withLine(lines, 0, (line) => countingKinds(line, ['call']), 'fresh');
  expect(idsOf(taken).slice(0, 2)).toEqual(['fresh', 'call']);
});

test('a line keeps its id when only its target, name or weight change', () => {
  const named = withLine(
    lines,
    0,
    (line) => namedLine({ ...line, target: 7, weight: 2 }, ' Mails '),
    'x',
  );
  expect(named[0]).toEqual({ ...EMAIL, target: 7, weight: 2, name: 'Mails' });
  expect(namedLine(named[0] as QuotaLine, '  ')).not.toHaveProperty('name');
});

test('narrowed to one topic and to people a line of touches is the line of that topic', () => {
  const social: QuotaLine = {
    id: 'social',
    filter: { kinds: ['social'] },
    measure: 'activities',
    target: 50,
  };
  const narrowed = withLine(
    [social],
    0,
    (line) => narrowedTo(line, 'topics', ['pensions']),
    'fresh',
  );
  expect(idsOf(narrowed)).toEqual(['fresh']);
  const people = withLine(narrowed, 0, (line) => withMeasure(line, 'people', 2), 'fresher');
  expect(people).toEqual([topicLine('pensions', 50)]);
});

test('actions go with their kind, and narrowing with the outcomes', () => {
  const replies = narrowedTo(countingKinds(EMAIL, ['email', 'call']), 'actions', [
    'reply',
    'voicemail',
  ]);
  expect(countingKinds(replies, ['call']).filter).toEqual({
    kinds: ['call'],
    actions: ['voicemail'],
  });
  expect(countingKinds(replies, ['demo']).filter).toEqual({ kinds: ['demo'] });
  const won = countingOutcomes(replies, ['won']);
  expect(won).toMatchObject({ filter: { kinds: [], outcomes: ['won'] }, measure: 'units' });
  expect(countingKinds(won, ['demo'])).toMatchObject({
    filter: { kinds: ['demo'] },
    measure: 'activities',
  });
});

test('the figure stays as it is read when units become money and back', () => {
  const won = countingOutcomes({ ...EMAIL, target: 60 }, ['won']);
  expect(withMeasure(won, 'amount', 2).target).toBe(6000);
  expect(withMeasure(won, 'amount', 0)).toMatchObject({ target: 60, decimals: 0 });
  expect(withMeasure(won, 'amount', 3)).toMatchObject({ target: 60_000, decimals: 3 });
  expect(withMeasure(withMeasure(won, 'profit', 0), 'units', 0)).toEqual(won);
  expect(withMeasure(withMeasure(won, 'profit', 2), 'units', 2).target).toBe(60);
  expect(
    withMeasure({ ...won, measure: 'amount', target: 1_000_000_000_000 }, 'units', 2).target,
  ).toBe(100_000);
});

test('a new line counts the first kind that none counts yet', () => {
  expect(withNewLine([], 'fresh')).toMatchObject([{ id: 'email', target: 0 }]);
  expect(idsOf(withNewLine(lines.slice(0, 2), 'fresh'))).toEqual(['email', 'call', 'social']);
  expect(idsOf(withNewLine(lines, 'fresh')).at(-1)).toBe('fresh');
});

test('lines are moved by a place, and not out of the list', () => {
  expect(idsOf(withMoved(lines, 0, 1)).slice(0, 3)).toEqual(['call', 'email', 'social']);
  expect(idsOf(withMoved(lines, 2, -1)).slice(0, 3)).toEqual(['email', 'social', 'call']);
  expect(withMoved(lines, 0, -1)).toEqual(lines);
  expect(withMoved(lines, 5, 1)).toEqual(lines);
});

test('a line of a topic comes last, is changed where it stands, and is removed', () => {
  const asked = withTopicLine(withTopicLine(lines, 'pensions', 50), 'social', 10);
  expect(asked.slice(-2)).toEqual([topicLine('pensions', 50), topicLine('social', 10)]);
  expect(withTopicLine(asked, 'pensions', 60)).toEqual([
    ...lines,
    topicLine('pensions', 60),
    topicLine('social', 10),
  ]);
  expect(withTopicLine(asked, 'social', null)).toEqual([...lines, topicLine('pensions', 50)]);
});

const change = fc.oneof(
  fc
    .subarray([...KINDS], { minLength: 1 })
    .map((kinds) => (line: QuotaLine) => countingKinds(line, kinds)),
  fc
    .subarray(['opportunity', 'won', 'lost'] as const, { minLength: 1 })
    .map((outcomes) => (line: QuotaLine) => countingOutcomes(line, outcomes)),
  fc
    .subarray(['reply', 'comment'])
    .map(
      (actions) => (line: QuotaLine) =>
        line.filter.outcomes ? line : narrowedTo(line, 'actions', actions),
    ),
  fc.constantFrom(...MEASURES).map((measure) => (line: QuotaLine) => {
    const fits = (line.filter.outcomes !== undefined) === isOfOutcomes({ measure });
    return fits ? withMeasure(line, measure, 3) : line;
  }),
);

test('whatever is done to lines one after the other, they may be stored', () => {
  const changes = fc.array(fc.tuple(fc.nat(5), change), { maxLength: 12 });
  fc.assert(
    fc.property(changes, (all) => {
      const changed = all.reduce<readonly QuotaLine[]>(
        (some, [index, one], at) => withLine(some, index, one, `fresh-${at}`),
        lines,
      );
      for (const line of changed) expect(quotaLineSchema.safeParse(line).error).toBeUndefined();
      expect(quotaSchema.safeParse({ ...DEFAULT_QUOTA, lines: changed }).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});
