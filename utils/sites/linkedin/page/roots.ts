/** Where a part of the site may be shown: a document or an open shadow root. */
export type Root = Document | ShadowRoot;

/** The older pages are in a frame of the newer ones, and their dialogs in a shadow root beside them. */
const FRAME = 'iframe[data-testid="interop-iframe"]';
const OUTLET = '#interop-outlet';

/** The document that the rep sees: for a frame of the site, the page around it. */
export function topDocument(): Document {
  try {
    // Throws in a frame within somebody else's page.
    return window.top?.document ?? document;
  } catch {
    return document;
  }
}

/** Everything of the site that the rep may see, the page itself first. A closed shadow root stays closed. */
export function rootsOf(page: Document): Root[] {
  const frames = [...page.querySelectorAll<HTMLIFrameElement>(FRAME)].flatMap(
    (frame) => frame.contentDocument ?? [],
  );
  const documents = [page, ...frames];
  const outlets = documents.flatMap((one) => one.querySelector(OUTLET)?.shadowRoot ?? []);
  return [...documents, ...outlets];
}

/** Every element that matches `selector`, wherever the rep may see it. */
export function allOf(page: Document, selector: string): Element[] {
  return rootsOf(page).flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** The text of an element, in one line and no longer than `most`; null if there is no text, or no element. */
export function textOf(element: Element | null | undefined, most = 254): string | null {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim().slice(0, most).trim();
  return text || null;
}

/** The person in the address of a profile, `vanity:…`; null for any other address. */
export function vanityIn(address: string | null | undefined): string | null {
  const [, name] = /\/in\/([^/?#]{1,100})/.exec(address ?? '') ?? [];
  return name ? `vanity:${decoded(name)}` : null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The ids in links and controls within an element, one of each sort, the most certain first. */
export function idsWithin(element: Element): string[] {
  const found = new Map<string, string>();
  const add = (sort: string, id: string | undefined) => {
    if (id && !found.has(sort)) found.set(sort, `${sort}:${id}`);
  };
  const inside = '[componentkey], a[href]';
  for (const one of [element, ...element.querySelectorAll(inside)].slice(0, 200)) {
    const key = one.getAttribute('componentkey') ?? '';
    const address = one.getAttribute('href') ?? '';
    add('profile', /(?:\.card\.ref|^SearchResults)(AC[\w-]{10,60}?)(?:Topcard)?$/.exec(key)?.[1]);
    add('profile', /[?&]recipient=(AC[\w-]{10,60})/.exec(address)?.[1]);
    add('profile', /fsd_profile(?:%3A|:)(AC[\w-]{10,60})/.exec(address)?.[1]);
    add('member', /urn:li:member:(\d{1,20})_/.exec(key)?.[1]);
    add('lead', /\/sales\/(?:people|lead)\/(AC[\w-]{10,60})/.exec(address)?.[1]);
    add('vanity', /^ProfileVerificationTriggerRef-(.{1,100})$/.exec(key)?.[1]);
    add('vanity', /[?&]vanityName=([^&#]{1,100})/.exec(address)?.[1]);
    add('vanity', vanityIn(address)?.slice('vanity:'.length));
  }
  return ['profile', 'member', 'lead', 'vanity'].flatMap((sort) => found.get(sort) ?? []);
}
