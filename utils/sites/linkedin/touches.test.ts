import { expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { AT, DONE, MADE_AT, UNDONE, WRITTEN } from './build/examples';
import { buildTouch, touchExchange } from './build/exchange';
import { COMPANY, MEMBERS } from './build/people';
import { GENERATIONS, type Generation, idAt, type Touch } from './build/touch';

const [anna] = MEMBERS;
const made = idAt(MADE_AT);
const post = idAt(AT - 86_400_000);
const comment = idAt(AT - 43_200_000);
const WEEK = Math.floor(AT / 604_800_000);

/** Stands for somebody, by the id that the wire in question uses. */
const WHO: Record<Generation, string> = {
  sdui: `profile:${anna.profile}`,
  voyager: `profile:${anna.profile}`,
  legacy: `profile:${anna.profile}`,
  sales: `lead:${anna.lead}`,
};

/** The place of a touch in DONE and UNDONE: action, id and object. WHO is somebody, `-` is no object. */
const DONE_AS = [
  `invite invite:WHO:${WEEK} invite:WHO`,
  `invite invite:WHO:${WEEK} invite:WHO`,
  `invite invite:WHO:${WEEK} invite:WHO`,
  'accept accept:WHO -',
  'message message:o-1 -',
  `inmail message:WHO:${AT} message:WHO`,
  `message message:company:${anna.profile}:${AT} message:company:${anna.profile}`,
  'group-message message:o-2 -',
  'message message:o-3 -',
  `reaction reaction:activity:${post} -`,
  `reaction reaction:comment:activity:${post}:${comment} -`,
  `comment comment:activity:${post}:${AT} comment:activity:${post}`,
  `reply comment:comment:activity:${post}:${comment}:${AT} comment:activity:${post}`,
  `post post:${AT} post`,
  `post post:${AT} post`,
  `post post:${AT} post`,
  `repost repost:activity:${post} repost:activity:${post}`,
  `repost repost:activity:${post}:${AT} repost:activity:${post}`,
  'follow follow:WHO -',
  `follow follow:company:${COMPANY.company} -`,
  'save-lead save:WHO -',
  'save-lead save:WHO -',
  `save-lead save:company:${COMPANY.company} -`,
  'add-to-list list:WHO:7 -',
];
const UNDONE_AS = [
  `invite invitation:${made} invite:WHO`,
  `message message:2-M${made} -`,
  `reaction reaction:activity:${post} -`,
  `reaction reaction:comment:activity:${post}:${comment} -`,
  `comment comment:${made} comment:activity:${post}`,
  `post post:${made} post`,
  `repost repost:activity:${post} repost:activity:${post}`,
  'follow follow:WHO -',
  'save-lead save:WHO -',
  'add-to-list list:WHO:7 -',
];

/**
 * Where a wire uses other names, because it says less than the newest: an older invitation, a message without a
 * token.
 */
const OTHERWISE: Record<string, string> = {
  'voyager accept-invitation': `accept accept:invitation:${made} -`,
  'legacy accept-invitation': `accept accept:invitation:${made} -`,
  'voyager withdraw': `invite invitation:${made} -`,
  'legacy withdraw': `invite invitation:${made} -`,
  'legacy repost': `repost repost:activity:${post}:${AT} repost:activity:${post}`,
};
const withoutToken = (expected: string) =>
  expected
    .replace(/message:o-[12] -/, `message:WHO:${AT} message:WHO`)
    .replace('message:o-3 -', `message:2-Tx9:${AT} message:2-Tx9`);

const cases = GENERATIONS.flatMap((generation) =>
  (
    [
      [DONE, DONE_AS],
      [UNDONE, UNDONE_AS],
    ] as const
  ).flatMap(([touches, expected]) =>
    touches.flatMap((touch, place) => {
      if (!buildTouch(generation, touch)) return [];
      const plain = OTHERWISE[`${generation} ${touch.act}`] ?? expected[place] ?? '';
      const said = generation === 'sales' ? withoutToken(plain) : plain;
      const isLegacy = generation === 'legacy' && touch.act === 'message' && 'subject' in touch;
      return isLegacy ? [] : [{ generation, touch, said: said.replaceAll('WHO', WHO[generation]) }];
    }),
  ),
);

test.each(cases)('$generation says $touch as $said', ({ generation, touch, said }) => {
  const exchange = touchExchange(generation, touch as Touch, { at: AT });
  const { sightings, unread } = readExchange(adapter, exchange);
  expect(unread).toBe(0);
  expect(sightings).toHaveLength('people' in touch && /-(?:many|leads)$/.test(touch.act) ? 2 : 1);
  const [first] = sightings.map((sighting) => sightingSchema.parse(sighting));
  expect(`${first?.action} ${first?.id} ${first?.object ?? '-'}`).toBe(said);
  const act = UNDONE.includes(touch)
    ? 'undone'
    : 'due' in touch && touch.due && generation !== 'legacy'
      ? 'scheduled'
      : 'done';
  expect(first).toMatchObject({ act, at: AT, outcome: 'accepted', proof: 'answer', account: 'me' });
  // A reader that sees only the request, before or without its answer's text, uses the same names.
  const status = exchange.answer?.status ?? 0;
  for (const answer of [null, { status, body: null }]) {
    const [same] = readExchange(adapter, { ...exchange, answer }).sightings;
    expect(same).toMatchObject({
      id: first?.id,
      outcome: answer ? 'accepted' : 'unknown',
      proof: 'status',
      formerly: null,
    });
    expect({ ...same, outcome: '', proof: '', formerly: '' }).toEqual({
      ...sightings[0],
      outcome: '',
      proof: '',
      formerly: '',
    });
  }
  expect(JSON.stringify(sightings)).not.toContain(WRITTEN);
});
