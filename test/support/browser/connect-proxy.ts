import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  port: number;
  /** The hosts that were requested, each once. */
  hosts(): string[];
  close(): void;
}

/**
 * A proxy for HTTPS that sends `mapped` hosts to a port of this machine and refuses all others. Firefox has no switch
 * that maps hosts, and here it is known what was refused.
 */
export async function startConnectProxy(mapped: string[], port: number): Promise<ConnectProxy> {
  const asked = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  server.on('connect', (request, client: Socket) => {
    const host = String(request.url).replace(/:\d+$/, '');
    asked.add(host);
    if (!mapped.includes(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: () => [...asked].sort(),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
