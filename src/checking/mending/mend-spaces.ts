import { meansTheSame, type Keys, type Mending } from './mending.ts';

/** Takes spaces and tabs away from the ends of lines where they mean nothing. Notes are left as they are. */
export function mendSpaces(yaml: string, value: Keys): Mending | undefined {
  if (!/[ \t]\r?$/m.test(yaml)) return undefined;
  const lines = yaml.split('\n');
  const all = lines.map(trimLine);
  let mended = all;
  if (!meansTheSame(all.join('\n'), value)) {
    // Somewhere they are part of a text, so each line is tried alone.
    mended = [...lines];
    for (const [index, trimmed] of all.entries()) {
      const before = lines[index] ?? '';
      mended[index] = trimmed;
      if (trimmed !== before && !meansTheSame(mended.join('\n'), value)) mended[index] = before;
    }
  }
  const count = mended.filter((line, index) => line !== lines[index]).length;
  if (count === 0) return undefined;
  const where = count === 1 ? 'the end of a line' : `the ends of ${String(count)} lines`;
  return { yaml: mended.join('\n'), changes: [`Took the spaces away from ${where}.`] };
}

function trimLine(line: string): string {
  return /(^|\s)#/.test(line) ? line : line.replace(/[ \t]+(\r?)$/, '$1');
}
