import { describe, expect, test } from 'vitest';
import adapter from '@/utils/sites/linkedin/adapter';
import { AT, inAllWords, WRITTEN } from '@/utils/sites/linkedin/build/examples';
import { touchExchange } from '@/utils/sites/linkedin/build/exchange';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { rest } from '@/utils/sites/linkedin/build/voyager';
import { excerptOf } from '@/utils/sites/read-exchange';
import type { Exchange } from '@/utils/sites/site-adapter';

const [anna] = MEMBERS;
const picked = (exchange: Exchange) => JSON.parse(JSON.stringify(excerptOf(adapter, exchange)));
const asked = (resource: string, body: unknown, answered = '{}'): Exchange => ({
  ...rest(resource, body as object),
  answer: { status: 200, body: answered },
  at: AT,
});

test('an invitation leaves the page as this, and nothing else of it', () => {
  const urn = `urn:li:fsd_profile:${anna.profile}`;
  const made = 'urn:li:fsd_invitation:7';
  const excerpt = picked(
    touchExchange('voyager', { act: 'invite', person: anna, note: WRITTEN }, { at: AT, id: '7' }),
  );
  expect(excerpt).toEqual({
    request: {
      path: 'voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2&',
      method: 'POST',
      body: { invitee: { _0: { memberProfile: urn } }, customMessage: '.' },
    },
    answer: {
      status: 200,
      body: {
        data: {
          value: { invitationUrn: made, '*invitation': made, '*invitee': urn, _3: '.' },
          _1: '.',
        },
        _1: [
          { entityUrn: urn, _1: '.' },
          { entityUrn: made, _1: '.' },
        ],
      },
    },
    at: AT,
  });
});

describe('what is picked', () => {
  const CREATE = 'voyagerMessagingDashMessengerMessages?action=createMessage';
  const bodyOf = (body: unknown) => picked(asked(CREATE, body)).request.body;

  test.each<[string, unknown, unknown]>([
    ['an id', { threadUrn: 'urn:li:activity:7' }, { threadUrn: 'urn:li:activity:7' }],
    ['ids in a list', { recipients: ['a', 'b'] }, { recipients: ['a', 'b'] }],
    ['no text where an id belongs', { threadUrn: 'Dear Anna' }, { threadUrn: '.' }],
    ['no endless text there', { threadUrn: 'x'.repeat(501) }, { threadUrn: '.' }],
    ['of a text that it is one', { subject: 'LIKE' }, { subject: '.' }],
    ['of blanks that they are', { subject: ' \n ' }, { subject: ' ' }],
    ['that there is no text', { subject: '' }, { subject: '' }],
    ['what is no text', { premiumInMail: true }, { premiumInMail: true }],
    ['no name that nobody asks for', { 'Dear Anna': { urn: 'urn:x' } }, { _0: { urn: 'urn:x' } }],
    [
      'nothing of it',
      { phone: 4670, trackingId: 'k3y', sharedSecret: 'k3y' },
      { _0: null, _1: '.', _2: '.' },
    ],
    ['no more of a prototype', JSON.parse('{"__proto__":{"urn":"x"}}'), { _0: { urn: 'x' } }],
  ])('%s', (_, body, expected) => {
    expect(bodyOf(body)).toEqual(expected);
  });

  test('is nested no deeper than a request is', () => {
    const body = `${'{"patch":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const { request } = picked({ ...asked(CREATE, {}), body });
    expect(JSON.stringify(request).length).toBeLessThan(1000);
  });

  test('of an address: what is done, and to what', () => {
    const { path } = picked(
      asked('feed/comments?action=create&csrf=k3y&threadUrn=urn%3Ali&keywords=pensions', {}),
    ).request;
    expect(path).toBe('voyager/api/feed/comments?action=create&&threadUrn=urn%3Ali&');
  });
});

test.each<[string, string | null, string, unknown]>([
  ['a page for logging in', 'feed/comments', '<html>Dear Anna</html>', '<'],
  ['nothing', 'feed/comments', '', {}],
  ['what cannot be read', 'feed/comments', 'Dear Anna', null],
])('of an answer that is %s', (_, resource, text, expected) => {
  expect(picked(asked(`${resource}`, {}, text)).answer.body).toEqual(expected);
});

test('of a streamed answer no more than whether it has errors', () => {
  const touches = inAllWords([{ act: 'react', post: 'activity:7500000000000000000' }]);
  const streamed = touches.filter(({ url }) => url.includes('rsc-action'));
  expect(streamed.map((one) => picked(one).answer.body)).toEqual(['accepted']);
  const failed = streamed.map((one) => ({
    ...one,
    answer: { status: 200, body: '0:{"response":{"errors":["Dear Anna"]}}\n' },
  }));
  expect(failed.map((one) => picked(one).answer.body)).toEqual(['refused']);
});

test('what is no act of the rep’s does not leave the page at all', () => {
  for (const one of [
    asked('feed/comments?action=create', { mailboxUrn: 'urn:li:fsd_company:42' }),
    { ...asked('messaging/conversations', {}), body: 'ids=List(7)' },
    asked('voyagerFeedDashSaveStates?action=save', { entityUrn: 'urn:li:activity:7' }),
    { ...asked('feed/comments', {}), url: 'https://www.linkedin.com/li/track' },
  ])
    expect(excerptOf(adapter, one)).toBeNull();
});
