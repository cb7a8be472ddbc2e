import { expect, test, vi } from 'vitest';
import { readOnce } from './read-once';

test('is read once, however many ask', async () => {
  const read = vi.fn(async () => 7);
  const seven = readOnce(read);
  expect(await Promise.all([seven.get(), seven.get()])).toEqual([7, 7]);
  expect(await seven.get()).toBe(7);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a failure of a moment is not remembered', async () => {
  const read = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('disk full'));
  const seven = readOnce(read.mockResolvedValue(7));
  await expect(seven.get()).rejects.toThrow('disk full');
  expect(await seven.get()).toBe(7);
});

test('a read that never ends is a failure, and not remembered either', async () => {
  vi.useFakeTimers();
  const read = vi.fn<() => Promise<number>>().mockReturnValueOnce(new Promise(() => {}));
  const seven = readOnce(read.mockResolvedValue(7));
  const first = expect(seven.get()).rejects.toThrow('no answer');
  await vi.advanceTimersByTimeAsync(10_000);
  await first;
  expect(await seven.get()).toBe(7);
  vi.useRealTimers();
});

test('what became known meanwhile outlives a read that fails', async () => {
  let fail = (_: Error) => {};
  const seven = readOnce(
    () =>
      new Promise<number>((_, reject) => {
        fail = reject;
      }),
  );
  const reading = expect(seven.get()).rejects.toThrow('gone');
  seven.know(8);
  fail(new Error('gone'));
  await reading;
  expect(await seven.get()).toBe(8);
});
