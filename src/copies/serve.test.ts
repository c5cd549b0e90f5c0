import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { serveFolder, type FolderServer } from './serve.ts';

let server: FolderServer;

beforeAll(async () => {
  const files = {
    'index.html': 'home',
    'a/b.html': 'deep',
    'sq/index.html': 'shtëpia',
    '404.html': 'not here',
    '../outside.txt': 'secret',
  };
  server = await serveFolder(await writeFiles(`${makeFolder()}/site`, files), { base: '/a/b/' });
});

afterAll(() => server.close());

describe('a folder is served as a plain host would', () => {
  test.each([
    ['', 200, 'home'],
    ['a/b.html', 200, 'deep'],
    ['a/b.html?q=1', 200, 'deep'],
    ['missing.html', 404, 'not here'],
    ['sq/', 200, 'shtëpia'],
    ['sq/?q=/', 200, 'shtëpia'],
    ['a/', 404, 'not here'],
    ['..%2foutside.txt', 404, 'not here'],
  ])('%s: %i, “%s”', async (path, status, text) => {
    const response = await fetch(server.url + path);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  test('above its base there is nothing', async () => {
    expect((await fetch(new URL('/', server.url))).status).toBe(404);
  });
});
