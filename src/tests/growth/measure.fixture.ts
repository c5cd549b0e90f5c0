import { readFileSync, writeSync } from 'node:fs';
import { isSteep, type Growth, type Measured } from './growth.fixture.ts';
import { readers, type Reader } from './readers.fixture.ts';

/** Milliseconds of work of the whole process, however busy the computer is. */
function workOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Three tries where the work grows too fast: a process that is still warming up works more. */
function measure(read: Reader, piece: string, length: number): Pick<Measured, 'before' | 'after'> {
  const repeat = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
  let [before, after] = [0, Infinity];
  for (let tries = 0; tries < 3 && isSteep({ before, after }); tries += 1) {
    before = Math.max(
      before,
      workOf(() => read(repeat(length / 4), piece)),
    );
    after = Math.min(
      after,
      workOf(() => read(repeat(length), piece)),
    );
  }
  return { before, after };
}

const growth = JSON.parse(readFileSync(0, 'utf8')) as Growth;
for (const reader of growth.readers) {
  const read = readers.get(reader);
  if (!read) throw new Error(`Nothing reads ${reader}.`);
  for (const piece of growth.pieces) {
    const measured: Measured = { reader, piece, ...measure(read, piece, growth.length) };
    writeSync(1, `${JSON.stringify(measured)}\n`);
  }
}
