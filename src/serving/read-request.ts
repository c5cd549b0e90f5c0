import type { IncomingMessage } from 'node:http';
import { plainText, type Answer } from './answer.ts';

/** Why a request gets nothing. */
type Refused = { readonly refusal: Answer; readonly headers: Readonly<Record<string, string>> };

function refuse(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Refused {
  // What else comes along with it is not waited for.
  return { refusal: plainText(status, words), headers: { Connection: 'close', ...headers } };
}

/** What a request asks for. */
export interface Asked {
  /** Decoded; begins with a slash, and may hold anything behind it. */
  readonly path: string;
  /** The same in the usual form of an address. */
  readonly pathname: string;
  /** What follows it there, from the question mark on. */
  readonly search: string;
}

/** What a request asks for, or why it gets nothing. */
export function readRequest({
  method = '',
  url = '',
  headersDistinct,
  socket,
}: IncomingMessage): Asked | Refused {
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(405, 'This server only shows pages.', { Allow: 'GET, HEAD' });
  const own = `localhost:${String(socket.localPort)}`;
  const asked = readTarget(url, own);
  if (!asked) return refuse(400, 'This is no address of a page.');
  const hosts = [asked.host, ...(headersDistinct['host'] ?? [''])];
  return hosts.every((host) => isOwn(host, own)) ? asked : refuse(421, `This server is http://${own}/`);
}

/** What a request's target names, and the host: `own`, where it names none. */
function readTarget(target: string, own: string): (Asked & { readonly host: string }) | undefined {
  const url = URL.parse(target.startsWith('/') ? `http://${own}${target}` : target);
  if (url?.protocol !== 'http:') return undefined;
  try {
    const { host, pathname, search } = url;
    return { host, path: decodeURIComponent(pathname), pathname, search };
  } catch {
    return undefined;
  }
}

/** Whether a host is this computer at our port, which is left out where it is the usual one. */
function isOwn(host: string, own: string): boolean {
  const name = host.toLowerCase().replace(/^(?:127\.0\.0\.1|\[::1\])(?=:|$)/, 'localhost');
  return name === own || `${name}:80` === own;
}
