import { expect, test } from 'vitest';
import adapter from '@/utils/sites/gmail/adapter';
import { readExchange } from '@/utils/sites/read-exchange';
import { ABSENT, recordedExchanges } from './exchanges';

const recorded = recordedExchanges();

test('recorded traffic gives its ten sends, with ids, people, roles and replies, and nothing else', ({
  skip,
}) => {
  if (recorded.length === 0) skip(ABSENT);
  const read = recorded.map(({ request, response }) => {
    const { url, method, bodyText: body } = request;
    if (!adapter.watches(url, method)) return { sightings: [], unread: 0, shape: null };
    const answer = { status: response.status, body: response.bodyText };
    return readExchange(adapter, { url, method, body, answer, at: 0 });
  });
  expect(read.map(({ unread }) => unread)).toEqual(recorded.map(() => 0));
  const seen = read.map(({ sightings }) =>
    sightings
      .filter(({ act }) => act === 'done')
      .map(({ id, from, at, people, action, outcome }) => ({
        messageId: id,
        from,
        at,
        people: people.map(({ role, address, name }) => ({ role, address, name })),
        reply: action === 'reply',
        outcome,
      })),
  );
  const sent = recorded.map(({ expect: truth }) =>
    truth.sends.map((send) => ({ ...send, outcome: 'accepted' })),
  );
  expect(seen).toEqual(sent);
  expect(seen.flat()).toHaveLength(10);
});
