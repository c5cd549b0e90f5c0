import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';

/** A running server of one folder. */
export interface FolderServer {
  /** Its address, with the base path and a closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine alone, as a plain web host would: `404.html` for what is not there.
 * `port` 0 takes a free one; `base` is the path it stands under, with a closing slash.
 * Rejects with the system's error when the port is taken.
 */
export async function serveFolder(
  folder: string,
  { port = 0, base = '/' }: { port?: number; base?: string } = {},
): Promise<FolderServer> {
  const files = sirv(folder, { dev: true, extensions: [] });
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    const missing = (): void => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (!path.startsWith(base)) return missing();
    request.url = path.slice(base.length - 1);
    request.url = request.url.replace(/^([^?]*\/)(?=\?|$)/, '$1index.html');
    files(request, response, missing);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${actual}${base}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
