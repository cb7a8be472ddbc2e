/**
 * The page's natives as they are before any script of the page runs, so that nothing the page changes later can
 * mislead us or tell it of us.
 */
export const { apply } = Reflect;
export const { stringify } = JSON;
export const { open, send } = XMLHttpRequest.prototype;
export const { then } = Promise.prototype;
export const nativeFetch = window.fetch;
export const { now } = Date;

const { addEventListener, dispatchEvent } = EventTarget.prototype;
const { clone: cloneRequest, text: requestText } = Request.prototype;
const { clone: cloneResponse, text: responseText } = Response.prototype;
const { get, set } = WeakMap.prototype;
const NativeEvent = CustomEvent;
const getter = (prototype: object, name: string) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
const eventDetail = getter(NativeEvent.prototype, 'detail');
const [xhrStatus, xhrType, xhrText] = ['status', 'responseType', 'responseText'].map((name) =>
  getter(XMLHttpRequest.prototype, name),
) as [() => number, () => string, () => string];

/** What the page cannot guess. */
export const secret = crypto.randomUUID();

export function listenTo(
  target: EventTarget,
  name: string,
  listener: (event: Event) => void,
): void {
  apply(addEventListener, target, [name, listener]);
}

export function dispatch(name: string, detail: string): void {
  apply(dispatchEvent, document, [new NativeEvent(name, { detail })]);
}

export function detailOf(event: Event): unknown {
  return apply(eventDetail, event, []);
}

/** Notes about objects of the page, without a trace on them. */
export function notebook<K extends object, V>() {
  const notes = new WeakMap<K, V>();
  return {
    get: (key: K): V | undefined => apply(get, notes, [key]),
    set: (key: K, value: V) => apply(set, notes, [key, value]),
  };
}

/** Status and text of a finished request; null when it never got an answer. */
export function answerOf(xhr: XMLHttpRequest): { status: number; body: string | null } | null {
  const status = apply(xhrStatus, xhr, []);
  const type = apply(xhrType, xhr, []);
  return status
    ? { status, body: type === '' || type === 'text' ? apply(xhrText, xhr, []) : null }
    : null;
}

/** The text of a copy; null if it cannot be had. The copy is made before this returns. */
export async function textOf(source: Request | Response): Promise<string | null> {
  try {
    return await (source instanceof Request
      ? apply(requestText, apply(cloneRequest, source, []), [])
      : apply(responseText, apply(cloneResponse, source, []), []));
  } catch {
    return null;
  }
}
