import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What is sent for a path. */
export interface Answer {
  /** 200 where it is not given. */
  readonly status?: number;
  /** The type of its bytes, for `Content-Type`. */
  readonly type: string;
  readonly body: string | Buffer | SizedStream;
}

/** So many bytes, as they come. */
interface SizedStream {
  readonly stream: Readable;
  readonly size: number;
}

/** A running server. */
export interface LocalServer {
  /** Its address, with a closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

export interface LocalServerOptions {
  /** What is sent for a decoded path, which begins with a slash and may hold anything behind it; 404 where there is nothing. */
  readonly answer: (path: string) => Answer | undefined | Promise<Answer | undefined>;
  /** 0, which stands where none is given, takes a free one. */
  readonly port?: number;
  /** Headers of every answer, beside our own. */
  readonly headers?: Readonly<Record<string, string>>;
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
  const always = { ...ownHeaders, ...headers };
  const servers = await listenLocally(port, (request, response) => {
    const send = async (): Promise<void> => {
      const asked = readRequest(request);
      if ('refusal' in asked) return respond(response, asked.refusal, { ...always, ...asked.headers });
      await respond(response, (await answer(asked.path)) ?? plainText(404, 'Not found'), always);
    };
    // Whatever goes wrong with one request, also that its reader has gone, is no reason to end.
    send().catch(() => {
      if (response.headersSent) response.destroy();
      else void respond(response, plainText(500, 'This could not be read.'), always);
    });
  });
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

const ownHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

type Refused = { readonly refusal: Answer; readonly headers: Readonly<Record<string, string>> };

function refuse(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Refused {
  // What else comes along with it is not waited for.
  return { refusal: plainText(status, words), headers: { Connection: 'close', ...headers } };
}

/** The decoded path that a request asks for, or why it gets nothing. */
function readRequest({
  method = '',
  url: target = '',
  headersDistinct,
  socket,
}: IncomingMessage): { readonly path: string } | Refused {
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(405, 'This server only shows pages.', { Allow: 'GET, HEAD' });
  const own = `localhost:${String(socket.localPort)}`;
  const asked = readTarget(target, own);
  if (!asked) return refuse(400, 'This is no address of a page.');
  const { host, path } = asked;
  const hosts = [host, ...(headersDistinct['host'] ?? [''])];
  return hosts.every((host) => isOwn(host, own)) ? { path } : refuse(421, `This server is http://${own}/`);
}

/** The decoded path of a request's target, which begins with a slash, and the host: `own`, where the target names none. */
export function readTarget(
  target: string,
  own = 'localhost',
): { readonly host: string; readonly path: string } | undefined {
  const url = URL.parse(target.startsWith('/') ? `http://${own}${target}` : target);
  if (url?.protocol !== 'http:') return undefined;
  try {
    return { host: url.host, path: decodeURIComponent(url.pathname) };
  } catch {
    return undefined;
  }
}

/** Whether a host is this computer at our port, which is left out where it is the usual one. */
function isOwn(host: string, own: string): boolean {
  const name = host.toLowerCase().replace(/^(?:127\.0\.0\.1|\[::1\])(?=:|$)/, 'localhost');
  return name === own || `${name}:80` === own;
}

function plainText(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** Sends an answer. Rejects where it breaks off, also because its reader has gone. */
export async function respond(
  response: ServerResponse,
  { status = 200, type, body }: Answer,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const isStream = typeof body === 'object' && 'stream' in body;
  const size = isStream ? body.size : Buffer.byteLength(body);
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': size });
  if (isStream) await pipeline(body.stream, response);
  else response.end(body);
}

/** One server for each of the two addresses of this computer: "localhost" may be either. Nobody else can reach them. */
async function listenLocally(
  port: number,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<[Server, ...Server[]]> {
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

async function listen(
  port: number,
  host: string,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(listener).listen(port, host);
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
