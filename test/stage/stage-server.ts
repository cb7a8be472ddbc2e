import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Generation } from '@/utils/sites/gmail/build-wire';
import { style } from './bundle-page';
import type { PreparedAnswer } from './page/hooks';
import { accountOf, pageHeaders, pageHtml } from './page-html';
import { SyncService } from './sync-service';

/** A request that reached the stage, whoever made it. */
export interface SeenRequest {
  method: string;
  host: string;
  /** With its query. */
  path: string;
  /** Its `Origin` header: an extension's own request bears the extension's. Null when it had none. */
  origin: string | null;
  /** True for what a page asks of its own host, and for the loading of a page; an extension's requests are neither. */
  isPages: boolean;
}

interface Options {
  /** The page's own code. */
  script: string;
  /** What the pages speak unless their address says `?wire=`. */
  generation: Generation;
  /** How long a sync request takes to answer, ms. */
  delay: number;
}

interface Reply {
  status?: number;
  headers?: OutgoingHttpHeaders;
  body: string | Buffer;
}

const NOT_FOUND: Reply = { status: 404, body: '' };
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };
const STYLE = { 'content-type': 'text/css; charset=utf-8' };

/** Gives each request its answer. */
export class StageServer {
  readonly service = new SyncService();
  readonly requests: SeenRequest[] = [];
  private readonly prepared = new Map<string, PreparedAnswer>();
  private held: (() => void)[] = [];

  constructor(private readonly options: Options) {}

  /** Lets go the answers that were held. */
  release(): void {
    for (const give of this.held) give();
    this.held = [];
  }

  reset(): void {
    this.release();
    this.service.reset();
    this.prepared.clear();
    this.requests.length = 0;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '', origin = null } = request.headers;
    const { method = 'GET', url: path = '/' } = request;
    this.requests.push({ method, host, path, origin, isPages: isMadeByPage(request) });
    const body = await bodyOf(request);
    const url = new URL(path, `https://${host}`);
    const [, account, view] = /^\/sync\/(.+)\/i\/(s|bv)$/.exec(url.pathname) ?? [];
    const prepared = this.prepared.get(`${request.headers['x-stage-answer']}`);
    if (prepared) this.play(prepared, response);
    else if (host !== 'mail.google.com') give(response, NOT_FOUND);
    else if (method === 'POST' && account && view) await this.sync(account, view, body, response);
    else give(response, this.file(url, body));
  }

  private file(url: URL, body: string): Reply {
    const account = accountOf(url.pathname);
    if (account !== null) return this.page(account, url);
    const { script } = this.options;
    if (url.pathname === '/stage/page.js') return { headers: SCRIPT, body: script };
    if (url.pathname === '/stage/page.css') return { headers: STYLE, body: style };
    if (url.pathname === '/stage/answers') return { body: this.prepare(body) };
    return NOT_FOUND;
  }

  /** Keeps an answer for the request that will bear the token which this gives. */
  private prepare(body: string): string {
    const token = randomBytes(8).toString('hex');
    this.prepared.set(token, JSON.parse(body) as PreparedAnswer);
    return token;
  }

  private play(answer: PreparedAnswer, response: ServerResponse): void {
    if (answer === 'cut') cut(response);
    else if (answer === 'held') this.held.push(() => give(response, { body: '' }));
    else give(response, { status: answer.status, body: answer.bodyText });
  }

  private page(account: string, url: URL): Reply {
    const nonce = randomBytes(16).toString('base64');
    const asked = url.searchParams.get('wire');
    const generation = asked === 'arrays' || asked === 'objects' ? asked : this.options.generation;
    return { headers: pageHeaders(nonce), body: pageHtml(account, generation, nonce) };
  }

  private async sync(
    account: string,
    view: string,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    const { delay } = this.options;
    const { service } = this;
    if (delay > 0) await new Promise((resume) => setTimeout(resume, delay));
    const answer = view === 's' ? service.sync(account, body) : service.list(account, body);
    if (answer.fault === 'held') this.held.push(() => give(response, answer));
    else if (answer.fault === 'cut') cut(response);
    else give(response, answer);
  }
}

function isMadeByPage({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === 'same-origin' || headers['sec-fetch-mode'] === 'navigate';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function give(response: ServerResponse, { status = 200, headers, body }: Reply): void {
  const plain = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...plain, ...headers }).end(body);
}

/** Breaks off in the middle of the answer: before its beginning the browser would quietly ask again. */
function cut(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
  response.write('[', () => response.destroy());
}
