import type { Part } from '@/utils/messages/page-channel';
import { defineProperty, descriptorOf, holderOf } from './pristine';
import type { Watcher } from './watcher';

type Method = (this: never, ...given: never[]) => unknown;

/**
 * Puts a method of ours in the place of the one that `object` has or inherits under `name`, which ours gets to call: as writable,
 * enumerable and configurable as that was. Where that cannot be, nothing is changed, and the watcher is told.
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
