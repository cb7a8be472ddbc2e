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
type Free<T extends unknown[], R> = (...given: T) => R;

/** A method as a function of its object, in which nothing is looked up any more. */
const free = (method: unknown) => call.bind(method as () => void) as Free<unknown[], unknown>;
const getter = (prototype: object, name: string) =>
  free(Object.getOwnPropertyDescriptor(prototype, name)?.get);

const [xhrStatus, xhrResponse] = ['status', 'response'].map((name) =>
  getter(XMLHttpRequest.prototype, name),
) as [Free<[object], number>, Free<[object], unknown>];
const [ofRequest, ofResponse] = [Request, Response].map(({ prototype: { clone, text } }) => [
  free(clone),
  free(text),
]) as [Copier, Copier];
type Copier = [clone: Free<[object], object>, text: Free<[object], Promise<string>>];

const dispatchEvent = free(EventTarget.prototype.dispatchEvent);
export const listenTo = free(EventTarget.prototype.addEventListener) as Free<
  [target: EventTarget, name: string, listener: (event: Event) => void, options?: { once: true }],
  void
>;
export const detailOf = getter(NativeEvent.prototype, 'detail') as Free<[Event], unknown>;
// biome-ignore lint/suspicious/noThenProperty: no object, a function of this name
export const then = free(Promise.prototype.then);
/** Notes about objects of the page, in a map of ours, without a trace on them. */
export const noteOf = free(WeakMap.prototype.get);
export const note = free(WeakMap.prototype.set);

/** What the page cannot guess. */
export const secret = crypto.randomUUID();

export function dispatch(name: string, detail: string): void {
  dispatchEvent(document, new NativeEvent(name, { detail }));
}

/** Status and text of a finished request; null when it never got an answer. */
export function answerOf(xhr: XMLHttpRequest): { status: number; body: string | null } | null {
  const status = xhrStatus(xhr);
  const body = xhrResponse(xhr);
  return status ? { status, body: typeof body === 'string' ? body : null } : null;
}

/** The text of a copy of a request or an answer; null if it cannot be had. The copy is made before this returns. */
export async function textOf(source: unknown): Promise<string | null> {
  const [clone, text] = source instanceof Request ? ofRequest : ofResponse;
  try {
    return await text(clone(source as object));
  } catch {
    return null;
  }
}
