import type { Asked } from '@/utils/sites/linkedin/build/touch';

/** The window that sends: the page's own, the hidden frame of the older pages, or an empty frame. */
export const PLACES = ['top', 'preload', 'blank'] as const;
export type Place = (typeof PLACES)[number];

/** The form of the body; `request` is a text inside a `Request`. */
export const BODY_FORMS = ['text', 'blob', 'buffer', 'parameters', 'request'] as const;
export type BodyForm = (typeof BODY_FORMS)[number];

export interface Carrier {
  place?: Place;
  by?: 'fetch' | 'xhr';
  form?: BodyForm;
}

export interface Answer {
  /** 0 if no complete answer came. */
  status: number;
  body: string;
}

type FrameWindow = Window & typeof globalThis;

const SOURCES = { preload: '/preload/?_bprMode=vanilla', blank: 'about:blank' } as const;

/** The frame at `place`, made once, and hidden. */
function frameAt(place: 'preload' | 'blank'): HTMLIFrameElement {
  const known = document.querySelector<HTMLIFrameElement>(`iframe[src="${SOURCES[place]}"]`);
  if (known) return known;
  const frame = document.createElement('iframe');
  if (place === 'preload') frame.dataset.testid = 'interop-iframe';
  frame.src = SOURCES[place];
  frame.style.display = 'none';
  document.body.append(frame);
  return frame;
}

const isReady = (place: 'preload' | 'blank', { contentDocument }: HTMLIFrameElement) =>
  place === 'blank'
    ? contentDocument !== null
    : contentDocument?.readyState === 'complete' && contentDocument.URL !== 'about:blank';

/** The window at `place`, once its page is there. */
export async function windowAt(place: Place): Promise<FrameWindow> {
  if (place === 'top') return window;
  const frame = frameAt(place);
  if (!isReady(place, frame)) {
    await new Promise((resume) => frame.addEventListener('load', resume, { once: true }));
  }
  return frame.contentWindow as FrameWindow;
}

function formed(body: string | null, form: BodyForm): BodyInit | null {
  if (body === null) return null;
  if (form === 'blob') return new Blob([body]);
  if (form === 'buffer') return new TextEncoder().encode(body).buffer as ArrayBuffer;
  return form === 'parameters' ? new URLSearchParams(body) : body;
}

interface Sent extends Asked {
  headers: Record<string, string>;
  form: BodyForm;
}

async function byFetch(from: FrameWindow, sent: Sent): Promise<Answer> {
  const { url, method, headers, form } = sent;
  const init = { method, headers, body: formed(sent.body, form) };
  try {
    const asked =
      form === 'request' ? from.fetch(new from.Request(url, init)) : from.fetch(url, init);
    const response = await asked;
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: '' };
  }
}

function byXhr(from: FrameWindow, sent: Sent): Promise<Answer> {
  return new Promise((resolve) => {
    const xhr = new from.XMLHttpRequest();
    xhr.open(sent.method, sent.url);
    for (const [name, value] of Object.entries(sent.headers)) xhr.setRequestHeader(name, value);
    xhr.onloadend = () => resolve({ status: xhr.status, body: xhr.responseText });
    xhr.send(formed(sent.body, sent.form) as XMLHttpRequestBodyInit | null);
  });
}

/** Makes the request as `carrier` says; by default from the page itself, by fetch, with a text. */
export async function carry(
  asked: Asked,
  { place = 'top', by = 'fetch', form = 'text' }: Carrier = {},
  token: string | null = null,
): Promise<Answer> {
  const headers = {
    'content-type': asked.contentType,
    'csrf-token': 'ajax:0000000000',
    ...(token && { 'x-stage-answer': token }),
  };
  const sent = { ...asked, headers, form };
  const from = await windowAt(place);
  return by === 'fetch' ? byFetch(from, sent) : byXhr(from, sent);
}
