import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mailSighting } from '@/test/support/sightings';
import { answer, DONE, type Handlers } from './listen';
import type { MessageType } from './messages';
import type { Sender } from './port';

const BRIDGE: Sender = { tabId: 1, frameId: 0, url: 'https://mail.google.com/mail/u/0/' };
const POPUP: Sender = { tabId: null, frameId: null, url: 'chrome-extension://test/popup.html' };

const handle = vi.fn(async () => DONE);
const handlers = new Proxy({}, { get: () => handle }) as Handlers;
const ask = (type: unknown, message: unknown, sender = BRIDGE) =>
  answer(handlers, { type, message }, sender, () => true);

beforeEach(() => {
  handle.mockClear();
  handle.mockResolvedValue(DONE);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(
    (path: string) => `chrome-extension://test${path}`,
  );
});

describe('a message', () => {
  test('that fits reaches its handler, with who sent it', async () => {
    const sighting = mailSighting();
    expect(await ask('sighting', { sighting })).toEqual(DONE);
    expect(handle).toHaveBeenCalledWith({ sighting }, BRIDGE);
  });

  const oversized = mailSighting({ id: 'x'.repeat(100_000) });
  const people = Array.from({ length: 501 }, () => mailSighting().people[0]);
  test.each([
    ['of no known type', 'delete-everything', {}],
    ['named like a method of objects', 'toString', {}],
    ['without a type', undefined, {}],
    ['without content', 'sighting', undefined],
    ['with a field too many', 'sighting', { sighting: mailSighting(), body: 'Dear Anna' }],
    ['with a text too long', 'sighting', { sighting: oversized }],
    ['with too many people', 'sighting', { sighting: { ...mailSighting(), people } }],
    ['with a subject', 'sighting', { sighting: { ...mailSighting(), subject: 'Offer' } }],
    ['with a wrong type', 'sighting', { sighting: { ...mailSighting(), at: 'now' } }],
    ['with no number', 'sighting', { sighting: { ...mailSighting(), at: Number.NaN } }],
    [
      'with an action of another kind',
      'sighting',
      { sighting: { ...mailSighting(), action: 'voicemail' } },
    ],
    [
      'with a link that runs code',
      'sighting',
      { sighting: { ...mailSighting(), url: 'javascript:alert(1)' } },
    ],
  ])('%s is malformed', async (_, type, message) => {
    expect(await ask(type, message)).toEqual({ ok: false, refusal: 'malformed' });
    expect(handle).not.toHaveBeenCalled();
  });

  test.each([
    [
      'with more acts than at once',
      'log-activity',
      { kind: 'call', action: 'connected', count: 101 },
    ],
    ['with no act', 'log-activity', { kind: 'call', action: 'connected', count: 0 }],
    ['with nothing to take back', 'undo-logged', { keys: [] }],
    ['with too much to take back', 'undo-logged', { keys: Array(201).fill('manual:rep:a') }],
  ])('of a page of ours %s is malformed', async (_, type, message) => {
    expect(await ask(type, message, POPUP)).toEqual({ ok: false, refusal: 'malformed' });
    expect(handle).not.toHaveBeenCalled();
  });

  test.each<[MessageType, unknown]>([
    ['save-settings', { patch: { consentedAt: 1 } }],
    ['decide-activity', { key: 'gmail:u/0:msg-a:r1', decision: 'exclude' }],
    ['undo-logged', { keys: ['manual:rep:a'] }],
    ['delete-log', {}],
  ])('%s is for our own pages alone', async (type, message) => {
    expect(await ask(type, message, BRIDGE)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await ask(type, message, { ...BRIDGE, url: null })).toMatchObject({ ok: false });
    expect(await ask(type, message, POPUP)).toEqual(DONE);
  });

  test('whose handler fails is answered, so that the sender can try again', async () => {
    handle.mockRejectedValue(new Error('disk full'));
    expect(await ask('sighting', { sighting: mailSighting() })).toEqual({
      ok: false,
      refusal: 'storage-failed',
    });
  });
});
