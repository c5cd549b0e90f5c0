import { mkdirSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { watchContent } from './watch.ts';

let server: ViteDevServer;
let root = '';

beforeAll(async () => {
  root = await writeFiles(makeFolder(), {
    'key.txt': 'secret',
    'content/documents/a b.txt': 'a document',
    'content/projects/a.md': 'secret',
  });
  mkdirSync(join(root, 'content/images'));
  symlinkSync('../../key.txt', join(root, 'content/documents/key.txt'));
  symlinkSync('../..', join(root, 'content/images/up'));
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [watchContent(join(root, 'content'))],
    server: { port: 0, strictPort: false },
  });
  await server.listen();
});

afterAll(() => server.close());

async function get(path: string): Promise<[number, string]> {
  const { port } = server.httpServer?.address() as AddressInfo;
  const response = await fetch(`http://localhost:${String(port)}${path}`);
  return [response.status, await response.text()];
}

test('the preview has the documents of the content', async () => {
  expect(await get('/documents/a%20b.txt')).toEqual([200, 'a document']);
});

test.each([
  '/documents/key.txt',
  '/images/up/key.txt',
  '/content/documents/key.txt',
  '/content/images/up/key.txt?raw',
  '/content/projects/a.md',
  '/content/../content/documents/key.txt',
  '/content/documents/%6bey.txt',
])('but not %s', async (path) => {
  const [status, text] = await get(path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

test('nor a file of the content by its place on the computer', async () => {
  const [status, text] = await get(`/@fs${encodeURI(root)}/content/documents/key.txt`);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

test('links are not watched, nor what is behind them', () => {
  const [isIgnored] = [server.config.server.watch?.ignored ?? []].flat();
  if (typeof isIgnored !== 'function') throw new Error('Everything is watched.');
  const ignored = ['documents/a b.txt', 'documents/key.txt', 'images/up', 'images', 'documents/new.txt'];
  expect(ignored.filter((path) => isIgnored(join(root, 'content', path)))).toEqual([
    'documents/key.txt',
    'images/up',
  ]);
});
