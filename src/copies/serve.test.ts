import { execFileSync } from 'node:child_process';
import { appendFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import type { LocalServer } from '../serving/local-server.ts';
import { serveFolder } from './serve.ts';

let server: LocalServer;
let folder: string;

beforeAll(async () => {
  const files = {
    'index.html': 'home',
    'a/b.html': 'deep',
    'sq/index.html': 'shtëpia',
    '404.html': 'not here',
    '.env': 'secret',
    '.git/config': 'secret',
    'a/.b.html': 'secret',
    'empty.txt': '',
    'data.csv': 'é',
    SHA256SUMS: '',
    '../outside.txt': 'secret',
    '../outside/index.html': 'secret',
  };
  folder = await writeFiles(`${makeFolder()}/site`, files);
  server = await serveFolder(folder, { base: '/a/b/' });
});

afterAll(() => server.close());

async function get(path: string) {
  const response = await fetch(server.url + path);
  return [response.status, await response.text()];
}

describe('a folder is served as a plain host would', () => {
  test.each([
    ['', 200, 'home'],
    ['a/b.html', 200, 'deep'],
    ['a/b.html?q=1', 200, 'deep'],
    ['%61/b%2Ehtml', 200, 'deep'],
    ['missing.html', 404, 'not here'],
    ['sq/', 200, 'shtëpia'],
    ['sq/?q=/', 200, 'shtëpia'],
    ['sq', 404, 'not here'],
    ['a/', 404, 'not here'],
    ['a/b.html/', 404, 'not here'],
    ['empty.txt', 200, ''],
  ])('%s: %i, “%s”', async (path, status, text) => {
    expect(await get(path)).toEqual([status, text]);
  });

  test('above its base there is nothing', async () => {
    expect((await fetch(new URL('/', server.url))).status).toBe(404);
  });

  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['data.csv', 'text/csv; charset=utf-8'],
    ['SHA256SUMS', 'application/octet-stream'],
  ])('%s is sent as %s, and nobody guesses', async (path, type) => {
    const { headers } = await fetch(server.url + path);
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([type, 'nosniff']);
  });

  test('pages keep their own policy, and stand in no page of another site', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });
});

describe('nothing but the files of the folder is served', () => {
  test.each([
    '.env',
    '.git/config',
    'a/.b.html',
    '%2eenv',
    '..%2foutside.txt',
    '..%5coutside.txt',
    '%2e%2e%2foutside.txt',
    'a%2f..%2f..%2foutside.txt',
    'a/..%2fa/b.html',
    '/index.html',
    'a%2f%2fb.html',
    '%2fetc%2fhostname',
    'C:%5CWindows%5Cwin.ini',
    'index.html::$DATA',
    'index.html%00.png',
    '%EF%BC%8E%EF%BC%8E/outside.txt',
    'constructor',
    '__proto__',
    'x'.repeat(5_000),
  ])('%s', async (path) => {
    expect(await get(path)).toEqual([404, 'not here']);
  });

  // Windows asks for a right of its own before it makes a link.
  test.runIf(process.platform !== 'win32')('nor what a link leads to, a pipe or a socket', async () => {
    symlinkSync('../outside.txt', join(folder, 'link.txt'));
    symlinkSync('index.html', join(folder, 'inner.html'));
    symlinkSync('../outside', join(folder, 'folder'));
    symlinkSync('/dev/zero', join(folder, 'device'));
    symlinkSync('loop', join(folder, 'loop'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const socket = createServer();
    await once(socket.listen(join(folder, 'socket')), 'listening');
    const odd = [
      'link.txt',
      'inner.html',
      'folder/',
      'folder/index.html',
      'device',
      'loop',
      'pipe',
      'socket',
    ];
    for (const path of odd) expect([path, ...(await get(path))]).toEqual([path, 404, 'not here']);
    socket.close();
  });
});

describe('a site that changes while it is served', () => {
  afterEach(async () => {
    expect(await get('')).toEqual([200, 'home']);
  });

  test('may lose its page for what is missing', async () => {
    const bare = await serveFolder(await writeFiles(makeFolder(), { 'index.html': '' }));
    const response = await fetch(`${bare.url}gone`);
    expect([response.status, await response.text()]).toEqual([404, 'Not found']);
    await bare.close();
  });

  test('may go away altogether', async () => {
    const bare = await serveFolder(join(makeFolder(), 'gone'));
    expect((await fetch(bare.url)).status).toBe(404);
    await bare.close();
  });

  test('sends no more of a file that grows than it said', async () => {
    const path = join(folder, 'large.bin');
    appendFileSync(path, Buffer.alloc(4_000_000));
    const sizes: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const response = await fetch(`${server.url}large.bin`);
      appendFileSync(path, Buffer.alloc(1_000_000));
      const said = Number(response.headers.get('content-length'));
      sizes.push((await response.arrayBuffer()).byteLength - said);
    }
    expect(sizes).toEqual([0, 0, 0, 0, 0]);
  });

  test('is not asked for a part of a file', async () => {
    const response = await fetch(server.url, { headers: { Range: 'bytes=0-99999999999999999999' } });
    expect([response.status, await response.text()]).toEqual([200, 'home']);
  });
});
