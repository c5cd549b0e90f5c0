import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { createPaint, type Paint } from '../checking/reporters/paint.ts';
import { toPrintableLine } from '../register/text/printable.ts';
import type { FileChange } from './merge.ts';
import type { Plan } from './plan.ts';

export interface ReportOptions {
  readonly dryRun?: boolean | undefined;
  readonly update?: boolean | undefined;
  /** Colours for a terminal. */
  readonly color?: boolean | undefined;
}

/** What an import did, for people: the files that are new or filled in, a diff for those that differ, and a sum. */
export function reportImport({ changes }: Plan, options: ReportOptions = {}): string {
  const paint = createPaint(options.color);
  const blocks = changes.flatMap((change) => describe(change, options, paint) ?? []);
  return [...blocks, summarizeImport(changes, options)].join('\n');
}

function describe(change: FileChange, { dryRun, update }: ReportOptions, paint: Paint): string | undefined {
  const { file, before, after, proposed, filled, kept } = change;
  const name = paint('bold', toPrintableLine(file));
  if (before === undefined) return `${paint('green', dryRun ? 'would be new' : 'new')} ${name}`;
  const lines: string[] = [];
  if (before !== after) {
    lines.push(
      `${paint('green', dryRun ? 'would be filled in' : 'filled in')} ${name}: ${filled.join(', ')}`,
    );
  } else if (filled.length > 0) {
    const hint = update ? 'its keys must be written by hand' : '--update takes this over';
    lines.push(`${paint('yellow', 'empty in')} ${name}: ${filled.join(', ')} (${hint})`);
  }
  if (kept.length > 0) {
    lines.push(`${paint('yellow', 'differs from')} ${name}: ${kept.join(', ')} (the file stays as it is)`);
  }
  if (proposed !== after) lines.push(diffOf(change, paint));
  return lines.length > 0 ? lines.join('\n') : undefined;
}

function diffOf({ file, after, proposed }: FileChange, paint: Paint): string {
  const patch = createTwoFilesPatch(file, `${file} as the source has it`, after, proposed, '', '', {
    context: 1,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch
    .trimEnd()
    .split('\n')
    .map((line) => {
      const style = line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : 'dim';
      return `  ${paint(style, line.replace(/(?<![\t\r])[\t\r]+$/, ''))}`;
    })
    .join('\n');
}

/** How many files are new, filled in, different and the same, on one line. */
function summarizeImport(changes: readonly FileChange[], { dryRun }: ReportOptions = {}): string {
  const isNew = (change: FileChange) => change.before === undefined;
  const isFilled = (change: FileChange) => !isNew(change) && change.before !== change.after;
  const isOther = (change: FileChange) => change.proposed !== change.after;
  const count = (test: (change: FileChange) => boolean) => changes.filter(test).length;
  const isSame = (change: FileChange) => !isNew(change) && !isFilled(change) && !isOther(change);
  const parts = [
    [count(isNew), 'new'],
    [count(isFilled), 'filled in'],
    [count(isOther), 'different and left alone'],
    [count(isSame), 'unchanged'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${String(number)} ${word}`);
  const sum = told.length > 0 ? told.join(', ') : 'none';
  return `Files: ${sum}.${dryRun ? ' Nothing was written.' : ''}`;
}
