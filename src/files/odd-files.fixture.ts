import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeFolder, writeFiles } from './folder.fixture.ts';

/** What can stand in the place of a file, without the rights of an administrator. */
export const oddThings: Readonly<Record<string, (path: string) => void | Promise<void>>> = {
  'a link to a file': async (path) => symlinkSync(join(await makeSecret(), 'key.txt'), path),
  'a link to a folder': async (path) => symlinkSync(await makeSecret(), path),
  'a link to nothing': (path) => symlinkSync(join(makeFolder(), 'nothing'), path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to the folder it is in': (path) => symlinkSync('.', path),
  'a link to a device': (path) => symlinkSync('/dev/zero', path),
  'a pipe': (path) => void execFileSync('mkfifo', [path]),
  'a socket': async (path) => {
    // The way to a socket has at most some hundred bytes.
    const server = createServer().listen(path);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
  },
};

const makeSecret = () => writeFiles(makeFolder(), { 'key.txt': 'secret' });
