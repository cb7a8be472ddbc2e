/**
 * The page's natives as they are before any script of the page runs, so that nothing the page changes later can
 * mislead us or tell it of us.
 */
export const { apply } = Reflect;
export const { stringify } = JSON;
export const { open, send } = XMLHttpRequest.prototype;
export const nativeFetch = window.fetch;
export const { now } = Date;

const NativeEvent = CustomEvent;
const { call } = apply;
export type Free<T extends unknown[], R> = (...given: T) => R;

/** A method as a function of its object, in which nothing is looked up any more. */
export const free = (method: unknown) =>
  call.bind(method as () => void) as Free<unknown[], unknown>;
export const getter = (prototype: object, name: string) =>
  free(Object.getOwnPropertyDescriptor(prototype, name)?.get);

export const [xhrStatus, xhrResponse] = ['status', 'response'].map((name) =>
  getter(XMLHttpRequest.prototype, name),
) as [Free<[object], number>, Free<[object], unknown>];

export const statusOf = getter(Response.prototype, 'status') as Free<[Response], number>;

const dispatchEvent = free(EventTarget.prototype.dispatchEvent);
export const listenTo = free(EventTarget.prototype.addEventListener) as Free<
  [target: EventTarget, name: string, listener: (event: Event) => void, options?: { once: true }],
  void
>;
export const detailOf = getter(NativeEvent.prototype, 'detail') as Free<[Event], unknown>;
export const onEnd = free(Promise.prototype.then) as <T>(
  promise: Promise<T>,
  fulfilled: (value: T) => unknown,
  rejected: () => unknown,
) => void;
/** Notes about objects of the page, in a map of ours, without a trace on them. */
export const noteOf = free(WeakMap.prototype.get);
export const note = free(WeakMap.prototype.set);

/** What the page cannot guess. */
export const secret = crypto.randomUUID();

export function dispatch(name: string, detail: string): void {
  dispatchEvent(document, new NativeEvent(name, { detail }));
}
