import { expect, test, vi } from 'vitest';
import { inTurn } from './in-turn';

test('one begins when the one before it has ended', async () => {
  const run = inTurn(1000);
  const said: string[] = [];
  const task = (name: string) => async () => {
    said.push(`${name} begins`);
    await Promise.resolve();
    said.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([run(task('a')), run(task('b'))])).toEqual(['a', 'b']);
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('one that fails, and one that never ends, hold up none', async () => {
  vi.useFakeTimers();
  const run = inTurn(1000);
  const failed = expect(run(() => Promise.reject(new Error('disk full')))).rejects.toThrow('full');
  const endless = expect(run(() => new Promise(() => {}))).rejects.toThrow('no answer');
  const next = run(async () => 7);
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all([failed, endless]);
  expect(await next).toBe(7);
  vi.useRealTimers();
});
