import { descriptorOf, type Free, getter, slot } from './pristine';

const hrefOf = getter(URL, 'href') as Free<[unknown], string>;

/**
 * What to pass on for what the page gave as an address; `told` hears it as a text, and must not throw. A text and a URL
 * are passed on as they are. In the place of any other object goes one that is read instead: then, and only then, the
 * page's own is read, once, and what that throws is thrown to whoever reads.
 */
export function asRead(given: unknown, told: (text: string) => void): unknown {
  if (typeof given === 'string') told(given);
  else if (typeof given === 'object') {
    const url = slot(hrefOf, given);
    if (!url)
      return {
        toString() {
          const text = `${given}`;
          told(text);
          return text;
        },
      };
    told(url);
  }
  return given;
}

/**
 * The value of a plain property of the object's own; undefined where there is none. A getter is not asked, as it may
 * answer the browser differently: it stands itself for what it would give.
 */
export function plain(object: object, name: string): unknown {
  const own = descriptorOf(object, name);
  return own?.get ?? own?.value;
}
