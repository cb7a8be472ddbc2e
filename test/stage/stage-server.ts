import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import type { Answered } from '@/utils/sites/linkedin/build/touch';
import type { Assets } from './bundle-page';
import { isPage, linkedinHeaders, linkedinHtml, settingsOf } from './linkedin/linkedin-html';
import { SocialService } from './linkedin/social-service';
import type { PreparedAnswer } from './page/hooks';
import { accountOf, pageHeaders, pageHtml } from './page-html';
import { SyncService } from './sync-service';

/** A request that reached the stage, whoever made it. */
export interface SeenRequest {
  method: string;
  host: string;
  /** The path with its query. */
  path: string;
  /** Its `Origin` header; a request of an extension has the extension's origin. Null if it had none. */
  origin: string | null;
  /** True for what a page asks of its own host, and for loading a page. A request of an extension is neither. */
  isPages: boolean;
}

interface Options {
  assets: Assets;
  /** The wire that the pages use unless their address has `?wire=`. */
  generation: Generation;
  /** How long a sync request takes to answer, ms. */
  delay: number;
  /** The server's clock, ms. */
  now: () => number;
}

interface Reply {
  status?: number;
  headers?: OutgoingHttpHeaders;
  /** Several pieces are sent one after the other. */
  body: string | Buffer | string[];
}

const NOT_FOUND: Reply = { status: 404, body: '' };

/** Answers every request. */
export class StageServer {
  readonly service: SyncService;
  readonly social: SocialService;
  readonly requests: SeenRequest[] = [];
  private readonly prepared = new Map<string, PreparedAnswer>();
  private held: (() => void)[] = [];

  constructor(private readonly options: Options) {
    this.service = new SyncService(options.now);
    this.social = new SocialService(options.now);
  }

  /** Sends the answers that were held back. */
  release(): void {
    for (const give of this.held) give();
    this.held = [];
  }

  reset(): void {
    this.release();
    this.service.reset();
    this.social.reset();
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
    else if (url.pathname === '/stage/answers') give(response, { body: this.prepare(body) });
    else if (host === 'www.linkedin.com') this.linkedin(method, url, body, response);
    else if (host !== 'mail.google.com') give(response, NOT_FOUND);
    else if (method === 'POST' && account && view) await this.sync(account, view, body, response);
    else give(response, this.file(url));
  }

  private file(url: URL): Reply {
    const account = accountOf(url.pathname);
    return account === null ? this.asset(url) : this.page(account, url);
  }

  private asset({ pathname }: URL): Reply {
    const asset = this.options.assets[pathname];
    return asset ? { headers: { 'content-type': asset.type }, body: asset.body } : NOT_FOUND;
  }

  private linkedin(method: string, url: URL, body: string, response: ServerResponse): void {
    const { pathname, search, searchParams } = url;
    if (method === 'GET' && isPage(pathname)) {
      const nonce = randomBytes(16).toString('base64');
      const page = linkedinHtml(settingsOf(searchParams), nonce);
      give(response, { headers: linkedinHeaders(nonce), body: page });
    } else if (pathname === '/stage/world') {
      give(response, { body: JSON.stringify(this.social.world) });
    } else if (pathname.startsWith('/stage/')) {
      give(response, this.asset(url));
    } else {
      const { answered, isHeld } = this.social.answer(method, pathname + search, body);
      if (answered === null) cut(response);
      else if (isHeld) this.held.push(() => give(response, replyOf(answered)));
      else give(response, replyOf(answered));
    }
  }

  /** Keeps an answer for the request that will carry the returned token. */
  private prepare(body: string): string {
    const token = randomBytes(8).toString('hex');
    this.prepared.set(token, JSON.parse(body) as PreparedAnswer);
    return token;
  }

  private play(answer: PreparedAnswer, response: ServerResponse): void {
    if (answer === 'cut') cut(response);
    else if (answer === 'held') this.held.push(() => give(response, { body: '' }));
    else
      give(response, {
        status: answer.status,
        body: answer.bodyText,
        headers: answer.headers ?? {},
      });
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

/** A list of rows is sent row by row, as the site streams it. */
function replyOf({ status, body, contentType }: Answered): Reply {
  const isInRows = contentType === 'application/octet-stream';
  const pieces = isInRows ? body.split(/(?<=\n)/) : body;
  return { status, headers: { 'content-type': contentType }, body: pieces };
}

function give(response: ServerResponse, { status = 200, headers, body }: Reply): void {
  const plain = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...plain, ...headers });
  if (Array.isArray(body)) giveInPieces(response, body);
  else response.end(body);
}

function giveInPieces(response: ServerResponse, [piece, ...others]: string[]): void {
  if (piece === undefined) response.end();
  else response.write(piece, () => setImmediate(giveInPieces, response, others));
}

/**
 * Breaks the connection in the middle of the answer. If it broke at the beginning, the browser would quietly ask
 * again.
 */
function cut(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
  response.write('[', () => response.destroy());
}
