import { expect, test } from 'vitest';
import { readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { exchange } from './build/answered-exchange';
import { send } from './build/exchange';
import { buildMail } from './build/mail';

test.each([
  ['https://mail.google.com/sync/u/0/i/s?hl=en&c=7&rt=r&pt=ji', 'POST', true],
  ['/sync/u/1/i/s?hl=en', 'POST', true],
  ['/sync/i/s', 'post', true],
  ['/sync/u/0/d/AEoRXRQ/i/s?c=1', 'POST', true],
  ['/sync/u/0/i/s?hl=en', 'GET', false],
  ['/sync/u/0/i/bv?hl=en', 'POST', false],
  ['/sync/u/0/i/fd?hl=en', 'POST', false],
  ['/mail/u/0/?act=sm', 'POST', false],
  ['/_/scs/mail-static/i/style', 'POST', false],
])('watches %s %s: %s', (url, method, expected) => {
  expect(adapter.watches(url, method)).toBe(expected);
});

test('reads nothing from the same path at another host', () => {
  const at = exchange('arrays', [send(buildMail())]);
  const url = at.url.replace('mail.google.com', 'mail.google.com.evil.example');
  expect(readExchange(adapter, { ...at, url })).toEqual({ sightings: [], unread: 0, shape: null });
});
