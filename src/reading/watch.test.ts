import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { guardPreview } from '../serving/guard-preview.ts';
import { watchContent } from './watch.ts';

let server: ViteDevServer;
let root = '';

beforeAll(async () => {
  root = await writeFiles(makeFolder(), {
    'key.txt': 'secret',
    'content/documents/a b.txt': 'a document',
  });
  mkdirSync(join(root, 'content/images'));
  symlinkSync('../../key.txt', join(root, 'content/documents/key.txt'));
  symlinkSync('../..', join(root, 'content/images/up'));
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [watchContent(join(root, 'content'))],
  });
});

afterAll(() => server.close());

test('a folder that is reached through a link is followed', async () => {
  const link = join(makeFolder(), 'content');
  symlinkSync(join(root, 'content'), link);
  const plugins = [guardPreview({ content: link, ready: 'public' }), watchContent(link)];
  const linked = await createServer({ root: makeFolder(), configFile: false, logLevel: 'silent', plugins });
  const told = new Promise<string>((tell) => {
    linked.watcher.on('all', (_event, file) => {
      tell(file);
    });
  });
  const file = join(realpathSync(root), 'content/documents/new.txt');
  // It takes a moment before it watches.
  const writing = setInterval(() => {
    writeFileSync(file, String(performance.now()));
  }, 50);
  expect(await told).toBe(file);
  clearInterval(writing);
  await linked.close();
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
