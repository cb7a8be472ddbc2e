import { expect, it } from 'vitest';
import { DEFAULT_QUOTA } from '@/utils/quota/quota';
import { quotaSchema } from '@/utils/quota/quota-schema';
import { quotaOfTemplate, TEMPLATE_IDS } from './templates';

const TODAY = '2026-11-18';
const targetsOf = (id: (typeof TEMPLATE_IDS)[number], topic = '') =>
  quotaOfTemplate(id, topic, TODAY).lines.map((line) => [line.id, line.target]);

it('an adviser on trial makes 250 calls a week', () => {
  expect(quotaOfTemplate('trial', '', TODAY)).toMatchObject({
    period: { unit: 'week', count: 1 },
    lines: [{ filter: { kinds: ['call'] }, measure: 'activities', target: 250 }],
  });
});

it('two months ask for 125 calls, 200 mails, 5 meetings and 20 demos, from this month on', () => {
  expect(quotaOfTemplate('two-months', '', TODAY).period).toEqual({
    unit: 'month',
    count: 2,
    anchor: '2026-11-01',
  });
  expect(targetsOf('two-months')).toEqual([
    ['call', 125],
    ['email', 200],
    ['meeting', 5],
    ['demo', 20],
  ]);
});

it('who sells where people talk asks for 50 people about a topic, once it is named', () => {
  expect(targetsOf('social', 'retirement planning')[0]).toEqual(['topic:retirement planning', 50]);
  expect(targetsOf('social').map(([id]) => id)).toEqual(['social', 'email', 'call', 'meeting']);
});

it.each(TEMPLATE_IDS)('%s may be stored', (id) => {
  const quota = { ...DEFAULT_QUOTA, ...quotaOfTemplate(id, 'retirement planning', TODAY) };
  expect(quotaSchema.safeParse(quota).success).toBe(true);
});
