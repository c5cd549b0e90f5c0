import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { writeManifest } from './manifest.ts';
import { verifyFolder } from './verify-folder.ts';
import { findCarriedCopy } from './find-copy.ts';
import { startPageName } from './start-page.ts';
import { copyToStick } from './stick.ts';

/** Two versions of a site: pages changed, added, removed, and moved between folders. */
const versions = [
  {
    'index.html': '<title>One</title>',
    'a.html': 'a',
    'old/b.html': 'b',
    'old/deep/c.html': 'c',
    '_astro/x.1.css': 'x1',
  },
  {
    'index.html': '<title>Two</title>',
    'a.html': 'a',
    'new/b.html': 'b',
    old: 'now a file',
    '_astro/x.2.css': 'x2',
    'big.bin': Buffer.alloc(5000, 1),
  },
  { 'index.html': '<title>Three</title>', 'a.html': 'A', 'new/b.html': 'b', '_astro/x.3.css': 'x3' },
];

export interface Sites {
  /** Built folders, oldest first. */
  readonly folders: readonly string[];
  /** The text of `SHA256SUMS` of each. */
  readonly lists: readonly string[];
}

export async function makeSites(): Promise<Sites> {
  const folders: string[] = [];
  for (const files of versions) {
    const folder = await writeFiles(makeFolder(), files);
    await writeManifest(folder);
    folders.push(folder);
  }
  return { folders, lists: folders.map((folder) => readFileSync(join(folder, 'SHA256SUMS'), 'utf8')) };
}

/** A stick with somebody's own file, and the given versions copied one after the other. */
export async function makeStick(folders: readonly string[]): Promise<string> {
  const target = await writeFiles(makeFolder(), { 'holiday.jpg': 'mine' });
  for (const source of folders) await copyToStick({ source, target });
  return target;
}

/** The folder of the copy that the start page of a stick opens. */
export function copyOn(stick: string): string {
  const copy = findCarriedCopy(stick);
  if (!copy) throw new Error(`${stick} has no start page`);
  return join(copy.root, copy.way);
}

/** Another stick with the same files. */
export async function cloneStick(stick: string): Promise<string> {
  const target = makeFolder();
  await cp(stick, target, { recursive: true });
  return target;
}

/**
 * Tells what a person finds on the stick: the list of files of the copy that the start page opens; undefined where there is no
 * start page yet, `unfinished` where it says that the copy is being replaced. Fails where the copy is not whole.
 */
export async function openStick(stick: string): Promise<string | undefined> {
  expect(readFileSync(join(stick, 'holiday.jpg'), 'utf8')).toBe('mine');
  if (!existsSync(join(stick, startPageName))) return undefined;
  if (readFileSync(join(stick, startPageName), 'utf8').includes('is not whole')) return 'unfinished';
  const copy = copyOn(stick);
  expect(await verifyFolder(copy)).toMatchObject({ missing: [], changed: [], extra: [] });
  return readFileSync(join(copy, 'SHA256SUMS'), 'utf8');
}

export interface Run {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** Runs one of the commands, with `interrupt.fixture.ts` loaded. */
export function run(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
  killAfter?: number,
): Promise<Run> {
  const hook = resolve('src/copies/interrupt.fixture.ts');
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', hook, resolve('scripts', script), ...args], {
      env: { ...process.env, ...environment },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code, signal) => done({ code, signal, output }));
  });
}

/** Numbers from 0 to 1 that are the same in each run (Lehmer). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
