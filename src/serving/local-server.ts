import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequests, type AnswerOptions } from './answer-requests.ts';
import { boundConnections } from './bound-connections.ts';

/** A running server. */
export interface LocalServer {
  /** Its address, with a closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

export interface LocalServerOptions extends AnswerOptions {
  /** 0, which stands where none is given, takes a free one. */
  readonly port?: number;
}

/**
 * Serves to the browsers of this computer alone, and ends on no request. A page of another site that has its own name lead to this
 * computer (DNS rebinding) gets nothing: only the names of this computer are answered
 * (https://www.rfc-editor.org/rfc/rfc9110#name-421-misdirected-request). Rejects with the system's error when the port is taken.
 */
export async function serveLocally({
  answer,
  port = 0,
  headers = {},
}: LocalServerOptions): Promise<LocalServer> {
  const servers = await listenLocally(port, answerRequests({ answer, headers }));
  return {
    url: `http://localhost:${String(portOf(servers[0]))}/`,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** Makes sure that a port of this computer can be had, before something long is begun. Rejects with the system's error. */
export async function tryPort(port: number): Promise<void> {
  const servers = await listenLocally(port, () => undefined);
  await Promise.all(servers.map(closeServer));
}

/** One server for each of the two addresses of this computer: "localhost" may be either. Nobody else can reach them. */
async function listenLocally(port: number, listener: RequestListener): Promise<[Server, ...Server[]]> {
  const four = await listen(port, '127.0.0.1', listener);
  try {
    return [four, await listen(portOf(four), '::1', listener)];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Some computers have only the first.
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return [four];
    await closeServer(four);
    if (code === 'EADDRINUSE' && port === 0) return listenLocally(port, listener);
    throw error;
  }
}

async function listen(port: number, host: string, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  boundConnections(server);
  server.listen(port, host);
  await once(server, 'listening');
  // A connection that cannot be taken, as when too many files are open.
  return server.on('error', () => undefined);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
