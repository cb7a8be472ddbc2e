import { expect, test } from 'vitest';
import { buildTouch, touchExchange } from './exchange';
import { noiseExchanges } from './noise';
import { COMPANY, MEMBERS } from './people';
import { type Act, FAULTS, GENERATIONS, idAt, type Touch, timeOf } from './touch';

const [anna, ben] = MEMBERS;
const AT = 1_795_000_000_000;
const post = `activity:${idAt(AT)}`;

const TOUCHES: { [A in Act]: Touch<A> } = {
  invite: { act: 'invite', person: anna },
  'invite-many': { act: 'invite-many', people: [anna, ben] },
  withdraw: { act: 'withdraw', person: anna, invitation: idAt(AT) },
  'accept-invitation': { act: 'accept-invitation', person: anna, invitation: idAt(AT) },
  'ignore-invitation': { act: 'ignore-invitation', person: anna, invitation: idAt(AT) },
  message: { act: 'message', people: [anna], text: 'Good morning', originToken: 'o-1' },
  recall: { act: 'recall', message: '2-M1' },
  react: { act: 'react', post, comment: idAt(AT, 7) },
  'take-reaction-back': { act: 'take-reaction-back', post },
  comment: { act: 'comment', post, text: 'Well said' },
  'delete-comment': { act: 'delete-comment', post, comment: idAt(AT, 7) },
  post: { act: 'post', text: 'News' },
  'delete-post': { act: 'delete-post', post },
  repost: { act: 'repost', post },
  'delete-repost': { act: 'delete-repost', post, repost: idAt(AT, 9) },
  follow: { act: 'follow', whom: anna },
  unfollow: { act: 'unfollow', whom: anna },
  'save-lead': { act: 'save-lead', person: anna },
  'save-leads': { act: 'save-leads', people: [anna, ben] },
  'unsave-lead': { act: 'unsave-lead', person: anna },
  'save-account': { act: 'save-account', company: COMPANY },
  'add-to-list': { act: 'add-to-list', whom: anna, list: '7' },
  'remove-from-list': { act: 'remove-from-list', whom: anna, list: '7' },
};

const said = GENERATIONS.flatMap((generation) =>
  Object.values(TOUCHES)
    .filter((touch) => buildTouch(generation, touch))
    .map((touch) => ({ generation, touch })),
);

test('every touch has words in some generation', () => {
  expect(new Set(said.map(({ touch }) => touch.act))).toEqual(new Set(Object.keys(TOUCHES)));
});

test.each(said)('$generation says $touch.act by a write that names what it is about', (the) => {
  const { url, method, body, answer } = touchExchange(the.generation, the.touch, { at: AT });
  expect(new URL(url).origin).toBe('https://www.linkedin.com');
  expect(['POST', 'DELETE']).toContain(method);
  if (body !== null) expect(() => JSON.parse(body)).not.toThrow();
  expect(answer?.status).toBeGreaterThanOrEqual(200);
  expect(answer?.status).toBeLessThan(300);
});

test.each(said)('$generation: each fault of $touch.act differs from what is accepted', (the) => {
  const accepted = touchExchange(the.generation, the.touch).answer;
  for (const fault of FAULTS) {
    const { answer } = touchExchange(the.generation, the.touch, { fault });
    expect(answer).not.toEqual(accepted);
  }
});

test('a server request says its arguments twice, and the words of a comment in the states alone', () => {
  const { body } = touchExchange('sdui', TOUCHES.comment);
  const { serverRequest, requestedArguments } = JSON.parse(body ?? '');
  const { states, screenId, knownTemplateIds, ...twice } = requestedArguments;
  expect(serverRequest.requestedArguments).toEqual(twice);
  expect(JSON.stringify(twice)).not.toContain('Well said');
  expect(states).toEqual([expect.objectContaining({ value: 'Well said' })]);
  expect(screenId).toBeTypeOf('string');
  expect(knownTemplateIds).toEqual([]);
});

test('the errors of a flight answer stand in the row that it points to', () => {
  const fault = touchExchange('sdui', TOUCHES.react, { fault: 'errors' }).answer;
  expect(fault?.status).toBe(200);
  const rows = (fault?.body ?? '')
    .trim()
    .split('\n')
    .map((row) => row.split(/:(.*)/s));
  const [[, first = ''] = [], [, second = ''] = []] = rows;
  expect(JSON.parse(first)).toEqual({ response: { errors: '$1' } });
  expect(JSON.parse(second)).toHaveLength(1);
});

test('an invitation that was not made is answered with status 200 and without an invitation', () => {
  const { answer } = touchExchange('voyager', TOUCHES.invite, { fault: 'errors' });
  expect(answer?.status).toBe(200);
  expect(answer?.body).not.toContain('fsd_invitation');
  expect(touchExchange('voyager', TOUCHES.invite).answer?.body).toContain('fsd_invitation');
});

test('an id tells when it was given', () => {
  expect(timeOf(idAt(AT, 4_000_000))).toBe(AT);
  expect(idAt(AT)).toMatch(/^7\d{18}$/);
});

test('no two people share an id', () => {
  const ids = MEMBERS.flatMap(({ profile, lead, member, vanity }) => [
    profile,
    lead,
    member,
    vanity,
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what a generation has no words for is not built', () => {
  expect(buildTouch('sales', TOUCHES.react)).toBeNull();
  expect(() => touchExchange('sales', TOUCHES.react)).toThrow('sales has no react');
});

test('what a note says, a reply, thoughts, and an organization, the newest pages say in the older way', () => {
  for (const touch of [
    { ...TOUCHES.invite, note: 'We met in Lyon' },
    { ...TOUCHES.comment, comment: idAt(AT, 7) },
    { ...TOUCHES.repost, text: 'Worth a read' },
    { ...TOUCHES.follow, whom: COMPANY },
  ]) {
    expect(buildTouch('sdui', touch)).toBeNull();
    expect(buildTouch('voyager', touch)).not.toBeNull();
  }
});

test('noise is answered, and each bit of it differs from the others', () => {
  const all = noiseExchanges().map(({ url, method, body }) => JSON.stringify([url, method, body]));
  expect(new Set(all).size).toBe(all.length);
  expect(noiseExchanges().every(({ answer }) => answer?.status === 200)).toBe(true);
});
