import { descriptorOf, type Free, getPrototypeOf, getter, slot } from './pristine';

const urlOf = getter(Request, 'url') as Free<[unknown], string>;
const hrefOf = getter(URL, 'href') as Free<[unknown], string>;

/**
 * What to pass on in place of an address that the page gave. `told` gets it as a text, and must not throw. A text, a
 * URL and a Request are passed on as they are. Anything else is replaced by an object that reads the page's own when
 * it is itself read: once, and only then. What that throws is thrown to the reader.
 */
export function asRead(given: unknown, told: (text: string) => void): unknown {
  const known = typeof given === 'string' ? given : (slot(hrefOf, given) ?? slot(urlOf, given));
  if (known == null)
    return {
      toString() {
        const text = `${given}`;
        told(text);
        return text;
      },
    };
  told(known);
  return given;
}

/**
 * The value of a plain property that the object has or inherits; nothing if there is none. A getter is not called,
 * because it may answer the browser differently; the getter itself stands for its value.
 */
export function plain(object: object | null | undefined, name: string): unknown {
  if (!object) return object;
  const own = descriptorOf(object, name);
  return own ? (own.get ?? own.value) : plain(getPrototypeOf(object), name);
}
