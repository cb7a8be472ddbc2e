import { expect, test } from 'vitest';
import { BUILDERS, buildTouch } from '@/utils/sites/linkedin/build/exchange';
import { noiseExchanges } from '@/utils/sites/linkedin/build/noise';
import { COMPANY, MEMBERS } from '@/utils/sites/linkedin/build/people';
import { type Generation, idAt, type Touch } from '@/utils/sites/linkedin/build/touch';
import { finder } from './members';
import { readWrite } from './read-write';

const [anna, ben] = MEMBERS;
const post = `activity:${idAt(1_795_000_000_000)}`;
const comment = idAt(1_795_000_000_000, 7);
const invitation = idAt(1_795_000_000_000, 8);

const TOUCHES: Touch[] = [
  { act: 'invite', person: anna },
  { act: 'invite', person: anna, note: 'We met in Lyon' },
  { act: 'invite-many', people: [anna, ben] },
  { act: 'withdraw', person: anna, invitation },
  { act: 'accept-invitation', person: anna, invitation },
  { act: 'ignore-invitation', person: anna, invitation },
  { act: 'message', people: [anna], text: 'Good morning', originToken: 'o-1' },
  { act: 'message', people: [anna, ben], text: 'Good morning', originToken: 'o-2' },
  { act: 'message', thread: '2-T1', text: 'Good morning', originToken: 'o-3' },
  { act: 'message', people: [anna], text: 'Hello', originToken: 'o-4', subject: 'Pensions' },
  { act: 'recall', message: '2-M1' },
  { act: 'react', post, reaction: 'PRAISE' },
  { act: 'react', post, comment, reaction: 'LIKE' },
  { act: 'take-reaction-back', post, reaction: 'LIKE' },
  { act: 'take-reaction-back', post, comment, reaction: 'LIKE' },
  { act: 'comment', post, text: 'Well said' },
  { act: 'comment', post, comment, text: 'Well said' },
  { act: 'delete-comment', post, comment },
  { act: 'post', text: 'News' },
  { act: 'post', text: 'News', due: 1_795_000_900_000 },
  { act: 'delete-post', post },
  { act: 'repost', post },
  { act: 'repost', post, text: 'Worth a read' },
  { act: 'delete-repost', post, repost: idAt(1_795_000_000_000, 9) },
  { act: 'follow', whom: anna },
  { act: 'unfollow', whom: anna },
  { act: 'follow', whom: COMPANY },
  { act: 'save-lead', person: anna, list: '7' },
  { act: 'save-leads', people: [anna, ben] },
  { act: 'unsave-lead', person: anna },
  { act: 'add-to-list', whom: anna, list: '7' },
  { act: 'remove-from-list', whom: anna, list: '7' },
];

/** What a generation does not say about a touch, and so its server cannot know. */
const UNSAID: Record<Generation, (touch: Touch) => object> = {
  sdui: () => ({}),
  voyager: (touch) => ({
    ...('invitation' in touch && { person: expect.anything() }),
    ...(touch.act === 'take-reaction-back' && { reaction: undefined }),
  }),
  legacy: (touch) => ({
    ...('invitation' in touch && { person: expect.anything() }),
    ...('whom' in touch && { whom: expect.anything() }),
  }),
  sales: () => ({ originToken: undefined }),
};

const said = (Object.keys(BUILDERS) as Generation[]).flatMap((generation) =>
  TOUCHES.flatMap((touch) => {
    const built = buildTouch(generation, touch);
    return built ? [{ generation, touch, act: touch.act, asked: built.asked }] : [];
  }),
);

const find = finder(MEMBERS);

test.each(said)('the server understands $act of $generation', ({ generation, touch, asked }) => {
  const write = readWrite(asked.method, asked.url, asked.body ?? '', find);
  expect(write?.generation).toBe(generation);
  const expected: Record<string, unknown> = { ...touch, ...UNSAID[generation](touch) };
  for (const key of Object.keys(expected)) if (expected[key] === undefined) delete expected[key];
  expect(write?.touch).toEqual(expected);
});

test('nothing of the noise is a touch to the server', () => {
  const read = noiseExchanges().map(({ method, url, body }) => {
    const { pathname, search } = new URL(url);
    return readWrite(method, pathname + search, body ?? '', find);
  });
  expect(read).toEqual(read.map(() => null));
});
