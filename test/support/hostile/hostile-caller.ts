import type { Found } from './hostile-script';

declare global {
  interface Window {
    caller: {
      /** Calls in a document of the page, as soon as it is told of one. */
      call(where: Document, when: string): void;
      search(): Promise<Found>;
    };
  }
}

/**
 * Runs in a page before any other script of it. It knows the name by which the two halves of an extension find each
 * other, and calls it wherever and whenever a script of the page can: with nothing, and with its own secret, under
 * which it then reports `forged` as if it were one of the halves. It listens for answers, and for anybody who says
 * the name first. Must stand alone: it is given to the page as text.
 */
export function hostileCaller(name: string, forged: object): void {
  const answers: string[] = [];
  const overheard: string[] = [];
  const { addEventListener: listen, dispatchEvent: dispatch } = EventTarget.prototype;
  const own = new WeakSet<Event>();
  const overheardIn = new WeakSet<Document>();
  const pause = (wait: number) => new Promise((resume) => setTimeout(resume, wait));

  const say = (where: Document, type: string, detail: unknown) => {
    const event = new CustomEvent(type, { detail });
    own.add(event);
    dispatch.call(where, event);
  };
  const hearIn = (where: Document, type: string, found: string[], what: string) => {
    for (const target of [where, where.defaultView]) {
      if (target)
        listen.call(target, type, (event) => own.has(event) || found.push(what), { capture: true });
    }
  };
  const call = (where: Document, when: string) => {
    if (!overheardIn.has(where)) hearIn(where, name, answers, `${when}: the name is said`);
    for (const secret of ['', crypto.randomUUID()]) {
      for (const end of ['u', 'd']) hearIn(where, `${secret}${end}`, answers, `${when}: ${end}`);
      say(where, name, secret);
      for (const end of ['u', 'd'])
        say(where, `${secret}${end}`, JSON.stringify({ number: 1, sighting: forged }));
      say(where, `${secret}u`, 'here0-0');
    }
  };

  /** Listens in a frame from the first moment at which its new document can be reached. */
  const overhear = (frame: HTMLIFrameElement, what: string) => {
    const changes = new MutationObserver(() => look());
    const look = () => {
      const current = frame.contentDocument;
      if (current === null) return;
      if (!overheardIn.has(current)) {
        overheardIn.add(current);
        hearIn(current, name, overheard, what);
        changes.observe(current, { childList: true, subtree: true });
      }
      if (current.head === null) call(current, `${what}, before it has a head`);
    };
    look();
    const channel = new MessageChannel();
    const until = performance.now() + 800;
    channel.port1.onmessage = () => {
      look();
      if (performance.now() < until) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  };

  // Its own text is inside a script element, which that word in angle brackets would end.
  const tag = 'script';
  const inside = (what: string) =>
    `<!doctype html><html><head><${tag}>parent.caller.call(document, '${what}')</${tag}></head><body></body></html>`;
  const frames = async () => {
    const open = (what: string, begin: (frame: HTMLIFrameElement) => void) => {
      const frame = document.createElement('iframe');
      begin(frame);
      document.body.append(frame);
      overhear(frame, what);
      return frame;
    };
    const empty = open('an empty frame', () => {});
    if (empty.contentDocument) call(empty.contentDocument, 'an empty frame, at once');
    const bare = open('an empty frame without a head', () => {});
    bare.contentDocument?.head.remove();
    if (bare.contentDocument) call(bare.contentDocument, 'an empty frame without a head');
    open('a frame of text', (frame) => {
      frame.srcdoc = inside('a frame of text');
    });
    open('a frame of a blob', (frame) => {
      frame.src = URL.createObjectURL(
        new Blob([inside('a frame of a blob')], { type: 'text/html' }),
      );
    });
    const written = open('a document that is written anew', () => {}).contentDocument;
    written?.open();
    if (written) call(written, 'a document that is written anew, empty');
    written?.write(inside('a document that is written anew'));
    written?.close();
    await pause(300);
    if (empty.contentDocument) call(empty.contentDocument, 'an empty frame, later');
    empty.contentDocument?.open();
    if (empty.contentDocument) call(empty.contentDocument, 'a frame that is opened again');
    empty.contentDocument?.close();
  };

  window.caller = {
    call,
    async search() {
      call(document, 'when all is there');
      await frames();
      await pause(1200);
      return {
        'answers to its call, in the page and in frames': [...new Set(answers)],
        'the name of our parts, heard in frames that begin': [...new Set(overheard)],
      };
    },
  };
  call(document, 'as the page begins');
  listen.call(document, 'DOMContentLoaded', () => call(document, 'when it is parsed'));
  listen.call(window, 'load', () => call(document, 'when it is loaded'));
}
