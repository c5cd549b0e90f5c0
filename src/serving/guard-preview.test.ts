import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { requestOf } from './exchange.fixture.ts';
import { guardPreview } from './guard-preview.ts';

let server: ViteDevServer;
let root = '';
let port = 0;

beforeAll(async () => {
  root = await writeFiles(makeFolder(), {
    'secret.txt': 'secret',
    'package.json': '{ "secret": true }',
    '.env': 'SECRET=secret',
    '.git/config': 'secret',
    'content/documents/a b.txt': 'a document',
    'content/projects/a.md': 'secret',
    'public/icon.txt': 'an icon',
    'src/a.css': 'a { color: red }',
    'src/[a]/b.css': 'b { color: red }',
    'src/.hidden.ts': 'export const secret = 1;',
    'node_modules/a/a.js': 'export const a = 1;',
    'node_modules/.package-lock.json': '{ "secret": true }',
  });
  mkdirSync(join(root, 'content/images'));
  for (const [link, target] of [
    ['link.txt', 'secret.txt'],
    ['content/documents/link.txt', '../../secret.txt'],
    ['content/images/up', '../..'],
    ['public/link.txt', '../secret.txt'],
    ['src/link.txt', '../secret.txt'],
    ['src/up', '..'],
    ['node_modules/up', '..'],
  ] as const)
    symlinkSync(target, join(root, link));
  server = await createServer({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    appType: 'custom',
    plugins: [
      guardPreview({ content: join(root, 'content'), ready: 'public' }),
      {
        name: 'pages',
        configureServer:
          ({ middlewares }) =>
          () => {
            middlewares.use((request, response) => {
              response.end(`page ${request.url ?? ''}`);
            });
          },
      },
    ],
    server: { port: 0, strictPort: false },
  });
  await server.listen();
  ({ port } = server.httpServer?.address() as AddressInfo);
});

afterAll(() => server.close());

/** The whole answer to the bytes of a request: programs send paths that no browser does. */
async function ask(line: string, ...headers: readonly string[]): Promise<string> {
  const socket = connect({ port, host: 'localhost' });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(requestOf(line, `Host: localhost:${String(port)}`, 'Connection: close', ...headers));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

const get = (path: string) => ask(`GET ${path} HTTP/1.1`);

describe('the preview has', () => {
  test.each([
    ['/', 'page /'],
    ['/projects/a.html', 'page /projects/a.html'],
    ['/sq/', 'page /sq/'],
    ['/projects.html?q=a&raw', 'page /projects.html'],
    ['/documents/a%20b.txt', 'a document'],
    ['/icon.txt', 'an icon'],
    ['/@vite/client', 'HMR'],
    ['/src/a.css?import', 'color: red'],
    ['/src/%5Ba%5D/b.css?astro&type=style&index=0&lang.css', 'color: red'],
    ['/node_modules/a/a.js?v=1', 'export const a'],
  ])('%s', async (path, text) => {
    const answer = await get(path);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain(text);
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
  });

  test('packages as Vite makes them, or its word that it makes them anew', async () => {
    expect(await get('/node_modules/.vite/deps/b.js?v=1')).toContain(' 504 Outdated Optimize Dep');
  });

  test('messages for its pages', async () => {
    const { webSocketToken } = server.config;
    const socket = new WebSocket(`ws://localhost:${String(port)}/?token=${webSocketToken}`, 'vite-hmr');
    const message = await new Promise((tell) => {
      socket.addEventListener('message', ({ data }) => {
        tell(data);
      });
    });
    socket.close();
    expect(message).toBe('{"type":"connected"}');
  });
});

describe('and nothing else', () => {
  test.each(['/documents/link.txt', '/documents/%6cink.txt', '/images/up/secret.txt'])(
    '%s, which is only a link, can be a page',
    async (path) => {
      expect(await get(path)).toContain(`page ${path}`);
    },
  );

  const files = [
    ...['/secret.txt', '/link.txt', '/package.json', '/.env', '/%2eenv', '/.git/config', '/public/icon.txt'],
    ...['/content/projects/a.md', '/content/documents/a%20b.txt', '/content/images/up/secret.txt'],
    ...['/src/link.txt', '/src/up/secret.txt', '/src/.hidden.ts', '/src/nothing.ts', '/src'],
    ...[
      '/node_modules/up/secret.txt',
      '/node_modules/.package-lock.json',
      '/node_modules/.vite/../.package-lock.json',
    ],
    ...[
      '/src/..%2fsecret.txt',
      '/src/..%5csecret.txt',
      '/src/%252e%252e/secret.txt',
      '/@vite/..%2fsecret.txt',
    ],
    ...['//secret.txt', '/src//a.css', '/secret.txt%00', '/src/a.css%00'],
    ...[
      '/@fsROOT/secret.txt',
      '/@fsROOT/src/a.css',
      '/@fs/etc/hostname',
      '/@id/ROOT/secret.txt',
      '/@id/link.txt',
      '/@id/vite',
      '/@a',
    ],
    ...['/__open-in-editor?file=secret.txt', '/_image?href=/secret.txt', '/_a'],
  ];

  test.each(files)('not %s', async (path) => {
    for (const search of ['', '?raw', '?import&raw', '?url', '?html-proxy&index=0.js']) {
      const asked = path.replace('ROOT', encodeURI(root));
      const answer = await get(asked.includes('?') ? asked : asked + search);
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer).not.toContain('secret');
    }
  });

  test.each(['/src/a.css?raw', '/src/a.css?html-proxy&index=0.js', '/node_modules/a/a.js?worker'])(
    'not %s, which no page asks for',
    async (path) => {
      expect(await get(path)).toMatch(/^HTTP\/1\.1 404 /);
    },
  );

  test.each([
    ['a path that is none', 'GET /% HTTP/1.1', [], '400'],
    ['a path without end', `GET /${'a'.repeat(9_000)} HTTP/1.1`, [], '404'],
    ['the page of another name', 'GET http://evil.example/ HTTP/1.1', [], '421'],
    ['a second name', 'GET / HTTP/1.1', ['Host: evil.example'], '421'],
    ['TRACE', 'TRACE / HTTP/1.1', [], '405'],
    ['POST', 'POST / HTTP/1.1', ['Content-Length: 0'], '405'],
  ])('not %s', async (_, line, headers, status) => {
    expect((await ask(line, ...headers)).slice(0, 13)).toBe(`HTTP/1.1 ${status} `);
  });

  const handshake = [
    'Upgrade: websocket',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
  ];

  test.each([
    ['another protocol', []],
    ['other pages', ['Sec-WebSocket-Protocol: vite-hmr', 'Host: evil.example']],
  ])('no messages for %s', async (_, headers) => {
    expect(await ask('GET / HTTP/1.1', ...handshake, 'Connection: Upgrade', ...headers)).toBe('');
  });
});
