import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What readers are given: each piece, repeated until the text has a quarter of the length, and all of it. */
export interface Growth {
  readonly readers: readonly string[];
  readonly pieces: readonly string[];
  readonly length: number;
  /** After so many milliseconds without an answer a reader hangs. So long a text takes a fraction of a second. */
  readonly patience?: number;
}

/** What a reader did with a piece: milliseconds of work for a quarter of the text, and for all of it. */
export interface Measured {
  readonly reader: string;
  readonly piece: string;
  readonly before: number;
  readonly after: number;
}

/** Less work than this is measured too roughly to be compared. */
const least = 25;
/** For four times the text, four times the work is right, and sixteen times the square. */
const steepest = 8;

export function isSteep({ before, after }: Pick<Measured, 'before' | 'after'>): boolean {
  return after > steepest * Math.max(before, least);
}

/** The readers and pieces for which the work grows faster than the text, in words; and for which it is the most. */
export async function findGrowth(
  growth: Growth,
): Promise<{ steep: string[]; slowest: Measured | undefined }> {
  const { patience = 120_000 } = growth;
  const script = fileURLToPath(new URL('measure.fixture.ts', import.meta.url));
  // Nothing but a process of its own can be ended while a reader hangs.
  const child = spawn(process.execPath, ['--no-warnings', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(growth));
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), patience);
  };
  wait();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    wait();
  });
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const measured = output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Measured);
  const all = growth.readers.flatMap((reader) => growth.pieces.map((piece) => ({ reader, piece })));
  const ended = all[measured.length];
  return {
    steep: [
      ...measured
        .filter(isSteep)
        .map(
          ({ before, after, ...what }) => `${nameOf(what)}: ${before.toFixed()} ms, ${after.toFixed()} ms`,
        ),
      ...(ended ? [`${nameOf(ended)}: no end`] : []),
    ],
    slowest: measured.toSorted((a, b) => b.after - a.after)[0],
  };
}

function nameOf({ reader, piece }: Pick<Measured, 'reader' | 'piece'>): string {
  return `${reader} of ${JSON.stringify(piece)}`;
}
