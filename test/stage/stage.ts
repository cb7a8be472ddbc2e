import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import { bundlePages } from './bundle-page';
import { certificate, key, spki } from './certificate';
import type { SocialService } from './linkedin/social-service';
import { type SeenRequest, StageServer } from './stage-server';
import type { Fault, ReceivedMail, SyncService } from './sync-service';

/** The stand-in sites, served at the real origins of the sites they stand for. */
export interface Stage {
  port: number;
  /** The SHA-256 of its public key, in base64. */
  spki: string;
  /** The switches that send Chromium to the stage for every host name and make it accept the certificate. */
  chromiumFlags: string[];
  /** Every request that reached the stage, from anybody and for any host. */
  requests: readonly SeenRequest[];
  /** What clients uploaded, as the server itself reads it. */
  sends(): readonly ReceivedMail[];
  schedules(): readonly ReceivedMail[];
  drafts(): readonly ReceivedMail[];
  edits(): SyncService['edits'];
  /** The state of each mail that was written in `account` (default `u/0`), by its id. */
  states(account?: string): ReturnType<SyncService['states']>;
  /** Everything sent until now can no longer be taken back. */
  endUndo(): void;
  /** The next upload that sends a mail meets `fault`. Several wait in a queue. */
  answerNext(fault: Fault): void;
  /** The server side of the stand-in LinkedIn: what reached it, and what will go wrong next. */
  linkedin: Pick<SocialService, 'touches' | 'answerNext' | 'world'>;
  /** Sends the answers that were held back. */
  release(): void;
  /** Resets everything to the start: mailboxes, faults, what was seen. */
  reset(): void;
  close(): Promise<void>;
}

interface Options {
  /** The wire that the pages use unless their address has `?wire=`. */
  generation?: Generation;
  /** How long a sync request takes to answer, ms. */
  delay?: number;
  /** The server's clock, ms; by default the machine's. */
  now?: () => number;
}

/** Starts the stage on a free port of this machine. */
export async function startStage({
  generation = 'arrays',
  delay = 0,
  now = Date.now,
}: Options = {}): Promise<Stage> {
  const stage = new StageServer({ assets: await bundlePages(), generation, delay, now });
  const server = createServer({ key, cert: certificate }, (request, response) => {
    stage.handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const { service } = stage;
  return {
    port,
    spki,
    chromiumFlags: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    requests: stage.requests,
    sends: () => service.sends,
    schedules: () => service.schedules,
    drafts: () => service.drafts,
    edits: () => service.edits,
    states: (account = 'u/0') => service.states(account),
    endUndo: () => service.endUndo(),
    answerNext: (fault) => service.answerNext(fault),
    linkedin: stage.social,
    release: () => stage.release(),
    reset: () => stage.reset(),
    close: () =>
      new Promise((closed) => {
        stage.release();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
