import { hash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a place back to others. */
export type Release = () => Promise<void>;

/** `O_EXLOCK` of macOS and the BSDs, for which Node has no name: whoever opens a file with it has the file alone. */
const openExclusively = 0x20;

/**
 * Takes a place, by the folder around it and its name there, for this process alone; `undefined` where another has taken it,
 * or this one has by another call. The system itself keeps the lock and takes it from a process that ends, however it ends:
 * nothing is written to the folder, so nothing is left there by a killed program or on a pulled stick, and no number of a
 * process has to be believed. It holds between the programs of one computer. Throws the system's error where there is no
 * such folder.
 */
export async function takePlace(folder: string, name = ''): Promise<Release | undefined> {
  const { dev, ino } = statSync(folder, { bigint: true });
  const key = `fieldbook-${hash('sha256', `${String(dev)}:${String(ino)}:${name}`, 'hex').slice(0, 32)}`;
  // A name that begins with a zero byte stands in no folder; the system forgets it with its process.
  if (process.platform === 'linux') return listenAt(`\0${key}`);
  if (process.platform === 'win32') return listenAt(`\\\\.\\pipe\\${key}`);
  return openAlone(join(tmpdir(), key));
}

async function listenAt(address: string): Promise<Release | undefined> {
  const server = createServer((connection) => connection.destroy());
  try {
    await once(server.listen(address), 'listening');
  } catch (error) {
    if (isCode(error, 'EADDRINUSE')) return undefined;
    throw error;
  }
  // A lock keeps nobody at work.
  server.unref();
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

/** By a descriptor, which stays open whoever forgets it. */
function openAlone(path: string): Release | undefined {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | openExclusively;
  try {
    const file = openSync(path, flags);
    return () => Promise.resolve(closeSync(file));
  } catch (error) {
    if (isCode(error, 'EAGAIN')) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === code;
