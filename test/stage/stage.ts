import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import { bundlePages } from './bundle-page';
import { certificate, key, spki } from './certificate';
import type { SocialService } from './linkedin/social-service';
import { type SeenRequest, StageServer } from './stage-server';
import type { Fault, ReceivedMail, SyncService } from './sync-service';

/** The stand-in sites, served at the real origins of those they stand in for. */
export interface Stage {
  port: number;
  /** The SHA-256 of its public key, in base64. */
  spki: string;
  /** What makes Chromium find the stage at every host name and accept its certificate. */
  chromiumFlags: string[];
  /** All that reached it, from whomever and for whichever host. */
  requests: readonly SeenRequest[];
  /** What clients uploaded, by the server's own reading. */
  sends(): readonly ReceivedMail[];
  schedules(): readonly ReceivedMail[];
  drafts(): readonly ReceivedMail[];
  edits(): SyncService['edits'];
  /** What became of each mail that was written in `account` (`u/0` unless said), by its id. */
  states(account?: string): ReturnType<SyncService['states']>;
  /** What was sent until now can no longer be taken back. */
  endUndo(): void;
  /** The next upload that sends a mail meets `fault`; several wait in line. */
  answerNext(fault: Fault): void;
  /** The server side of the stand-in LinkedIn: what reached it, and what goes wrong next. */
  linkedin: Pick<SocialService, 'touches' | 'answerNext' | 'world'>;
  /** Lets go the answers that were held. */
  release(): void;
  /** All as at the start: mailboxes, faults, what was seen. */
  reset(): void;
  close(): Promise<void>;
}

interface Options {
  /** What the pages speak unless their address says `?wire=`. */
  generation?: Generation;
  /** How long a sync request takes to answer, ms. */
  delay?: number;
  /** The server's clock, ms: the machine's unless said. */
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
