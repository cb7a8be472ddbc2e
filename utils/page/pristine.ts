/**
 * The page's natives as they are before any script of the page runs, so that nothing the page changes later can
 * mislead us or tell it of us.
 */
export const { apply } = Reflect;
export const { stringify } = JSON;
export const { open, send } = XMLHttpRequest.prototype;
export const { then } = Promise.prototype;
export const { clone: cloneRequest, text: requestText } = Request.prototype;
export const { clone: cloneResponse, text: responseText } = Response.prototype;
export const nativeFetch = window.fetch;
export const now = Date.now;

const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
const getter = (holder: object, name: string) =>
  Object.getOwnPropertyDescriptor(holder, name)?.get as () => unknown;
const NativeEvent = CustomEvent;
const eventDetail = getter(CustomEvent.prototype, 'detail');
const xhrStatus = getter(XMLHttpRequest.prototype, 'status');
const xhrResponseType = getter(XMLHttpRequest.prototype, 'responseType');
const xhrResponseText = getter(XMLHttpRequest.prototype, 'responseText');
const { get, set } = WeakMap.prototype;
const { getRandomValues } = Crypto.prototype;

export function listenTo(target: EventTarget, name: string, listener: (event: Event) => void) {
  apply(addEventListener, target, [name, listener]);
  return () => apply(removeEventListener, target, [name, listener]);
}

export function dispatch(name: string, detail: string): void {
  apply(dispatchEvent, document, [new NativeEvent(name, { detail })]);
}

/** The event's detail if it is a string, else an empty one. */
export function detailOf(event: Event): string {
  const detail = apply(eventDetail, event, []);
  return typeof detail === 'string' ? detail : '';
}

/** Notes about objects of the page, without a trace on them. */
export function notebook<K extends object, V>() {
  const notes = new WeakMap<K, V>();
  return {
    get: (key: K) => apply(get, notes, [key]) as V | undefined,
    set: (key: K, value: V) => void apply(set, notes, [key, value]),
  };
}

/** Status and text of a finished request; null when it never got an answer. */
export function answerOf(xhr: XMLHttpRequest): { status: number; body: string | null } | null {
  const status = apply(xhrStatus, xhr, []) as number;
  const type = apply(xhrResponseType, xhr, []);
  const isText = type === '' || type === 'text';
  return status === 0
    ? null
    : { status, body: isText ? (apply(xhrResponseText, xhr, []) as string) : null };
}

/** 32 hexadecimal digits, by chance. */
export function randomSecret(): string {
  let secret = '';
  for (const byte of apply(getRandomValues, crypto, [new Uint8Array(16)]) as Uint8Array) {
    secret += (byte + 256).toString(16).slice(1);
  }
  return secret;
}
