/**
 * The page's natives as they are before any script of the page runs, so that nothing the page changes later can
 * mislead us or tell it of us. In a page that was there before us they may be anything: what does not work, whoever
 * calls it has to catch.
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

/** A method as a function of its object, in which nothing is looked up any more. */
const free = (method: unknown) => call.bind(method as () => void) as Free<unknown[], unknown>;
export const method = (type: Type, name: string) =>
  free((type.prototype as Record<string, unknown>)[name]);

/**
 * The lowest object of a chain of prototypes that holds `name`: the browser's own, where others stand above it.
 * Undefined where none does. What every object inherits is no answer.
 */
export function holderOf(object: object | undefined, name: string): object | undefined {
  const above = object && getPrototypeOf(object);
  if (!above) return undefined;
  return holderOf(above, name) ?? (descriptorOf(object, name) && object);
}

/** Throws when it is called on what it does not apply to, whatever that claims to be; where there is none, always. */
export const getter = (type: Type | undefined, name: string) =>
  free(descriptorOf(holderOf(type?.prototype, name) ?? Reflect, name)?.get);

/** What `ask` says of `one`; undefined where it does not apply. Runs nothing of the page's. */
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

/** Nobody hears it where the page has broken what it takes: then the bridge finds that nobody answers. */
export function dispatch(name: string, detail: string): void {
  try {
    // What the page gives every object is not ours.
    dispatchEvent(document, new NativeEvent(name, { __proto__: null, detail } as CustomEventInit));
  } catch {}
}
