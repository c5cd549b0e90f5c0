/**
 * Loaded before a command (`node --import`), it breaks the command's work at one step, as a pulled stick, a full one or a killed
 * program does. Steps are the changes to files, counted from 1; a file being written is left half-written.
 *
 * - `INTERRUPT_AT`   the step; without it nothing happens, and the number of steps is printed at the end
 * - `INTERRUPT_HOW`  `kill` (the default), or the code of an error that the step fails with
 * - `INTERRUPT_LINK` a list in JSON of two paths: behind the step, somebody puts a link at the first, in the place of what is there,
 *                    that leads to the second; nothing else happens
 * - `INTERRUPT_FREE` the bytes that the stick says are free, the first time it is asked
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env['INTERRUPT_AT'] ?? 0);
const how = process.env['INTERRUPT_HOW'] ?? 'kill';
const link = process.env['INTERRUPT_LINK'];
const { rmSync, symlinkSync, statfsSync, writeFileSync } = fs;
let step = 0;

function interrupt(): void {
  if (how === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${how}: made to fail`), { code: how });
}

/** Behind a step: puts the link there, where one is to be put. */
function putLink(): void {
  if (link === undefined || step !== at) return;
  const [place = '', goal = ''] = JSON.parse(link) as string[];
  rmSync(place, { recursive: true, force: true });
  symlinkSync(goal, place);
}

/** Makes a change count as a step. */
function count<Parameters extends unknown[], Result>(change: (...parameters: Parameters) => Result) {
  return (...parameters: Parameters): Result => {
    step += 1;
    if (step === at && link === undefined) interrupt();
    const result = change(...parameters);
    putLink();
    return result;
  };
}

fs.writeFileSync = (file, data, options) => {
  step += 1;
  if (step === at && link === undefined) {
    const half = Buffer.isBuffer(data) ? data.subarray(0, data.length / 2) : '';
    writeFileSync(file, half, options);
    interrupt();
  }
  writeFileSync(file, data, options);
  putLink();
};

const changes = ['rename', 'rm', 'rmdir', 'mkdir'];
countAll(fs, [...changes.map((name) => `${name}Sync`), 'createWriteStream']);
countAll(fs.promises, changes);

/** Makes every call of these functions count. */
function countAll(functions: object, names: readonly string[]): void {
  const record = functions as Record<string, (...parameters: unknown[]) => unknown>;
  for (const name of names) {
    const change = record[name];
    if (change) record[name] = count(change.bind(functions));
  }
}

const free = process.env['INTERRUPT_FREE'];
if (free !== undefined) {
  fs.statfsSync = ((path: string) => {
    fs.statfsSync = statfsSync;
    syncBuiltinESMExports();
    return { ...statfsSync(path), bsize: 512, bavail: Number(free) / 512 };
  }) as typeof statfsSync;
}

syncBuiltinESMExports();
if (at === 0) process.on('exit', () => fs.writeSync(2, `steps ${String(step)}\n`));
