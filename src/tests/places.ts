import { createServer } from 'node:http';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A built site where people meet it. */
export interface SitePlace {
  /** The address of the site's root, ending in a slash. */
  readonly root: URL;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** Serves `folder` over http below a path that is not the domain's root. */
export async function serveBelowPath(folder: string, path = '/some/where/'): Promise<SitePlace> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = normalize(decodeURIComponent(pathname.slice(path.length)));
    if (!pathname.startsWith(path) || inside.startsWith('..')) return void response.writeHead(404).end();
    const file = pathname.endsWith('/') ? join(folder, inside, 'index.html') : join(folder, inside);
    readFile(file).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    root: new URL(path, `http://127.0.0.1:${port}`),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Copies `folder` to where a memory stick could be: a path with a space, an accent and a number sign. */
export async function copyToStick(folder: string): Promise<SitePlace & { readonly folder: string }> {
  const parent = await mkdtemp(join(tmpdir(), 'fieldbook-'));
  const stick = join(parent, 'usb é #1');
  await cp(folder, stick, { recursive: true });
  return {
    folder: stick,
    root: new URL(`${pathToFileURL(stick).href}/`),
    close: () => rm(parent, { recursive: true, force: true }),
  };
}
