/**
 * Loaded before a command (`node --import`), it breaks the command's work at one step, as a pulled stick, a full one or a killed
 * program does. Steps are the changes to files, counted from 1; a file being written is left half-written.
 *
 * - `INTERRUPT_AT`   the step; without it nothing happens, and the number of steps is printed at the end
 * - `INTERRUPT_HOW`  `kill` (the default), or the code of an error that the step fails with
 * - `INTERRUPT_BAD`  how many times a file called `a.html` is written with other bytes, as by a broken stick
 * - `INTERRUPT_FREE` the bytes that the stick says are free, the first time it is asked
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env['INTERRUPT_AT'] ?? 0);
const how = process.env['INTERRUPT_HOW'] ?? 'kill';
let step = 0;
let bad = Number(process.env['INTERRUPT_BAD'] ?? 0);

function interrupt(): void {
  if (how === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${how}: made to fail`), { code: how });
}

const { writeFile, rename, rm, rmdir, mkdir, open, statfs } = fs;

fs.writeFile = async (file, data, options) => {
  step += 1;
  if (step === at) {
    const half = Buffer.isBuffer(data) ? data.subarray(0, data.length / 2) : '';
    await writeFile(file, half, options);
    interrupt();
  }
  if (bad > 0 && String(file).endsWith('a.html')) {
    bad -= 1;
    await writeFile(file, 'X', options);
  } else {
    await writeFile(file, data, options);
  }
};

/** Makes a change count as a step. */
function count<Arguments extends unknown[], Result>(change: (...args: Arguments) => Promise<Result>) {
  return async (...args: Arguments): Promise<Result> => {
    step += 1;
    if (step === at) interrupt();
    return change(...args);
  };
}

fs.rename = count(rename);
fs.rm = count(rm);
fs.rmdir = count(rmdir);
fs.mkdir = count(mkdir as (...args: unknown[]) => Promise<undefined>) as typeof mkdir;
fs.open = count(open);

const free = process.env['INTERRUPT_FREE'];
if (free !== undefined) {
  fs.statfs = (async (path: string) => {
    fs.statfs = statfs;
    syncBuiltinESMExports();
    return { ...(await statfs(path)), bsize: 512, bavail: Number(free) / 512 };
  }) as typeof statfs;
}

syncBuiltinESMExports();
if (at === 0) process.on('exit', () => process.stderr.write(`steps ${String(step)}\n`));
