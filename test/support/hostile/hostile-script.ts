/** What a check of the hostile script found; empty = nothing. */
export type Found = Record<string, string[]>;

/** What the script is told: everything that a reader of our sources can know. */
export interface Knowledge {
  /** The addresses of our files, if the page had access to them. */
  files: string[];
  /** Global names and members of prototypes of the same page in a browser without us. */
  usual: Record<string, string[]>;
}

declare global {
  interface Window {
    hostile: {
      /** All own names of the objects on which an extension could leave something. */
      names(): Record<string, string[]>;
      search(knowledge: Knowledge): Promise<Found>;
    };
  }
}

/**
 * Runs in a page before any other script of it, and looks for an extension the way LinkedIn is reported to: for its
 * files, and for what it adds to the page, says or requests. Must stand alone: it is given to the page as text.
 */
export function hostileScript(): void {
  const mutations: string[] = [];
  const said: string[] = [];
  const heard: string[] = [];

  let isParsed = false;
  const changes = new MutationObserver((records) => {
    if (!isParsed) return;
    for (const { type, target, addedNodes, attributeName } of records) {
      const what = [...addedNodes].map(({ nodeName }) => nodeName).join() || attributeName;
      mutations.push(`${type} ${target.nodeName} ${what}`);
    }
  });
  changes.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
    const own = console[level] as (...words: unknown[]) => void;
    console[level] = (...words: unknown[]) => {
      said.push(`${level}: ${words.join(' ')}`);
      own.apply(console, words);
    };
  }
  const nativeDispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function dispatchEvent(event: Event) {
    heard.push(`dispatched ${event.type}`);
    return nativeDispatch.call(this, event);
  };
  const nativeListen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function addEventListener(
    this: EventTarget,
    ...given: Parameters<typeof nativeListen>
  ) {
    const isOwn = new Error().stack?.includes('hostileScript');
    if (!isOwn) heard.push(`listened to ${given[0]}`);
    return nativeListen.apply(this, given);
  } as typeof nativeListen;
  // Changes until then are made by the parser. Any others show in the page's text at the end.
  nativeListen.call(document, 'DOMContentLoaded', () => {
    isParsed = true;
    changes.takeRecords();
  });
  for (const target of [window, document]) {
    nativeListen.call(target, 'message', (event) => heard.push(`${event.type} event`));
    nativeListen.call(target, 'error', (event) => {
      if (event instanceof ErrorEvent) said.push(`error event: ${event.message}`);
    });
  }

  const names = () => {
    const of = (object: object) =>
      Reflect.ownKeys(object)
        .map(String)
        .filter((name) => !/^\d+$/.test(name));
    const objects: Record<string, object> = {
      window,
      document,
      navigator,
      location,
      history,
      html: document.documentElement,
      body: document.body,
    };
    for (const name of ['Window', 'Document', 'XMLHttpRequest', 'Request', 'Response', 'Event']) {
      const type = (window as unknown as Record<string, { prototype: object }>)[name];
      if (type) objects[`${name}.prototype`] = type.prototype;
    }
    const found: Record<string, string[]> = { text: [document.documentElement.outerHTML] };
    for (const [name, one] of Object.entries(objects)) found[name] = of(one).sort();
    return found;
  };

  /** Every text in the page's tree, and in open shadow roots, that could contain an address of an extension. */
  function addresses(root: Document | ShadowRoot): string[] {
    const found: string[] = [];
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/(chrome|moz)-extension:/.test(value)) found.push(`${element.nodeName} ${name}`);
      }
      if (element.tagName !== 'SCRIPT' && /(chrome|moz)-extension:/.test(element.textContent ?? ''))
        found.push(`${element.nodeName} text`);
      if (element.shadowRoot) found.push(...addresses(element.shadowRoot));
    }
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
      if (/(chrome|moz)-extension:/.test(sheet.href ?? '')) found.push('style sheet');
    for (const { name } of performance.getEntries())
      if (/(chrome|moz)-extension:/.test(name)) found.push(`resource ${name}`);
    return found;
  }

  const probes = async (files: string[]) => {
    const reached = files.map(async (file) => {
      const byFetch = await fetch(file).then(
        () => [`fetch ${file}`],
        () => [],
      );
      const byImage = await new Promise<string[]>((seen) => {
        const image = new Image();
        image.onload = () => seen([`image ${file}`]);
        image.onerror = () => seen([]);
        image.src = file;
      });
      return [...byFetch, ...byImage];
    });
    return (await Promise.all(reached)).flat();
  };

  window.hostile = {
    names,
    async search({ files, usual }) {
      const own = names();
      return {
        'files of ours that can be loaded': await probes(files),
        'changes of the page': [...mutations],
        'addresses of ours in the page': addresses(document),
        'names on objects of the page': Object.entries(own).flatMap(([object, all]) =>
          all.filter((name) => !usual[object]?.includes(name)).map((name) => `${object}.${name}`),
        ),
        'lines in the console': [...said],
        'events and messages': [...heard],
      };
    },
  };
}
