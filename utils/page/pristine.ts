/**
 * The page's natives as they are before any script of the page runs, so that nothing that the page changes later can
 * mislead us or tell it of us. In a page that was open before us they may be anything: every caller has to catch what
 * does not work.
 */
export const {
  apply,
  defineProperty,
  getOwnPropertyDescriptor: descriptorOf,
  getPrototypeOf,
  ownKeys,
} = Reflect;
export const { stringify } = JSON;
export const { now } = Date;

const NativeEvent = CustomEvent;
const { call } = apply;
export type Free<T extends unknown[], R> = (...given: T) => R;

type Type = { prototype: object };

/** A method as a function of its object, which looks nothing up when it is called. */
const free = (method: unknown) => call.bind(method as () => void) as Free<unknown[], unknown>;
export const method = (type: Type, name: string) =>
  free((type.prototype as Record<string, unknown>)[name]);

/**
 * The lowest object in a chain of prototypes that has `name`: the browser's own, if others stand above it. Undefined
 * if none has it. What every object inherits does not count.
 */
export function holderOf(object: object | undefined, name: string): object | undefined {
  const above = object && getPrototypeOf(object);
  if (!above) return undefined;
  return holderOf(above, name) ?? (descriptorOf(object, name) && object);
}

/**
 * Throws when it is called on an object to which it does not apply, whatever that claims to be; always, if there is
 * no such getter.
 */
export const getter = (type: Type | undefined, name: string) =>
  free(descriptorOf(holderOf(type?.prototype, name) ?? Reflect, name)?.get);

/** The result of `ask` for `one`; undefined if it does not apply. Runs no code of the page's. */
export function slot<R>(ask: (one: never) => R, one: unknown): R | undefined {
  try {
    return ask(one as never);
  } catch {}
  return undefined;
}

export const statusOf = getter(Response, 'status') as Free<[unknown], number>;
export const cloneRequest = method(Request, 'clone') as Free<[unknown], Request>;
export const textOfRequest = method(Request, 'text') as Free<[unknown], Promise<string>>;
export const cloneAnswer = method(Response, 'clone') as Free<[unknown], Response>;
export const textOfAnswer = method(Response, 'text') as Free<[unknown], Promise<string>>;

const dispatchEvent = method(EventTarget, 'dispatchEvent');
export const listenTo = method(EventTarget, 'addEventListener') as Free<
  [target: EventTarget, name: string, listener: (event: Event) => void, isFirst?: true],
  void
>;
export const detailOf = getter(NativeEvent, 'detail') as Free<[Event], unknown>;

/** What the page cannot guess. */
export const secret = crypto.randomUUID();

/** If the page has broken what this needs, nobody hears it: then the bridge finds that nobody answers. */
export function dispatch(name: string, detail: string): void {
  try {
    // Properties that the page gives to every object are not ours.
    dispatchEvent(document, new NativeEvent(name, { __proto__: null, detail } as CustomEventInit));
  } catch {}
}
