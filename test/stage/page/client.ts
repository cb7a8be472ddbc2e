import { buildRequest, type Item } from '@/utils/sites/gmail/build/exchange';
import type { PageSettings } from '../page-html';
import { listAt, numberAt } from '../wire';

export interface Answer {
  status: number;
  body: string;
}

export type Transport = 'xhr' | 'fetch';

/** What makes a request different from the page's usual ones. */
interface Unusual {
  method?: string;
  token?: string | null;
  by?: Transport;
}

/** Speaks Gmail's wire with the server, as its page does. */
export class Client {
  private counter = 0;
  private sequence = 0;
  /** The last upload that sent a mail. */
  lastSend: { url: string; body: string } | null = null;

  constructor(
    private readonly settings: PageSettings,
    private readonly transport: Transport,
  ) {}

  nextSequence(): number {
    this.sequence += 1;
    return this.sequence;
  }

  /** Uploads `items`. Null if the server accepted all of them, otherwise what went wrong. */
  async upload(items: readonly Item[]): Promise<string | null> {
    const { url, body } = this.request(items);
    if (items.some((item) => 'kind' in item && item.kind !== 'draft'))
      this.lastSend = { url, body };
    return problemIn(await this.post(url, body), items);
  }

  /** Uploads the last send once more, unchanged, as after a lost answer. */
  async retry(): Promise<void> {
    if (this.lastSend === null) throw new Error('nothing was sent yet');
    await this.post(this.lastSend.url, this.lastSend.body);
  }

  /** What the server says about every thread. */
  async list(): Promise<Answer> {
    const { url, body } = this.request([]);
    return this.post(url.replace('/i/s?', '/i/bv?'), body);
  }

  async poll(): Promise<void> {
    const { url, body } = this.request([]);
    await this.post(url, body);
  }

  /** Makes a request of any kind. The server answers with what is stored under `token`, if anything. */
  post(url: string, body: string, unusual: Unusual = {}): Promise<Answer> {
    const { method = 'POST', token = null, by = this.transport } = unusual;
    const headers = {
      'content-type': 'application/json',
      ...(token && { 'x-stage-answer': token }),
    };
    const request = { url, method, headers, body };
    return by === 'fetch' ? byFetch(request) : byXhr(request);
  }

  private request(items: readonly Item[]) {
    this.counter += 1;
    const { generation, account } = this.settings;
    return buildRequest({ generation, account, items, counter: this.counter, at: Date.now() });
  }
}

interface RawRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** Status 0 if no complete answer came. */
function byXhr({ url, method, headers, body }: RawRequest): Promise<Answer> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.onloadend = () => resolve({ status: xhr.status, body: xhr.responseText });
    xhr.send(body);
  });
}

async function byFetch({ url, method, headers, body }: RawRequest): Promise<Answer> {
  try {
    const response = await fetch(url, { method, headers, body: method === 'GET' ? null : body });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: '' };
  }
}

/** What is wrong with an answer to `items`; null if it acknowledges all of them. */
function problemIn({ status, body }: Answer, items: readonly Item[]): string | null {
  if (status === 0) return 'The connection broke.';
  if (status !== 200) return `The server answered ${status}.`;
  const acknowledgements = listAt(parse(body), 1, 1);
  for (const { sequence } of items) {
    const own = acknowledgements.find((node) => numberAt(node, 1) === sequence);
    if (!own) return 'The server did not say whether it took the mail.';
    if (numberAt(own, 2) !== 0) return 'The server refused the mail.';
  }
  return null;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
