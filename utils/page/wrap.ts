import type { Part } from '@/utils/messages/page-channel';
import { defineProperty, descriptorOf, holderOf } from './pristine';
import type { Watcher } from './watcher';

type Method = (this: never, ...given: never[]) => unknown;

/**
 * Replaces the method that `object` has or inherits under `name` by one of ours, which gets the original to call. It
 * is as writable, enumerable and configurable as the original. If that is not possible, nothing changes, and the
 * watcher is told.
 */
export function wrap<T extends Part>(
  watcher: Watcher,
  object: object | undefined,
  name: T,
  make: (beneath: () => unknown) => Record<T, Method>,
): void {
  try {
    const holder = holderOf(object, name) as object;
    const descriptor = descriptorOf(holder, name) as PropertyDescriptor;
    const { value } = descriptor;
    descriptor.value = make(value)[name];
    if (value && defineProperty(holder, name, descriptor)) return;
  } catch {}
  watcher.failed(name);
}
