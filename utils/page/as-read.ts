import { descriptorOf, type Free, getPrototypeOf, getter, slot } from './pristine';

const urlOf = getter(Request, 'url') as Free<[unknown], string>;
const hrefOf = getter(URL, 'href') as Free<[unknown], string>;

/**
 * What to pass on for what the page gave as an address; `told` hears it as a text, and must not throw. A text, a URL and
 * a Request are passed on as they are. In the place of anything else goes an object that is read instead: then, and only then,
 * the page's own is read, once, and what that throws is thrown to whoever reads.
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
 * The value of a plain property that the object has or inherits; nothing where there is none. A getter is not asked,
 * as it may answer the browser differently: it stands itself for what it would give.
 */
export function plain(object: object | null | undefined, name: string): unknown {
  if (!object) return object;
  const own = descriptorOf(object, name);
  return own ? (own.get ?? own.value) : plain(getPrototypeOf(object), name);
}
