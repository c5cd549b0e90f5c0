import { toPrintable, toPrintableLine } from '../../src/register/text/printable.ts';
import { hasColor } from './color.ts';

/*
 * All that commands print goes through here: words of the content, names of files and errors of the system come from others, and
 * neither a terminal nor the log of a build may act upon them.
 */

/** Prints one line, whatever it is made of. */
export function printLine(line: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${withoutCommands(toPrintableLine(line))}\n`);
}

/** Prints lines with the colours of our reports. Their parts that come from others must be printable lines already. */
export function printReport(report: string, stream: NodeJS.WriteStream = process.stdout): void {
  // Where there are no colours, nobody makes any.
  const parts = hasColor(stream) ? report.split(ourColors) : [report];
  const printable = parts.map((part, at) => (at % 2 === 0 ? toPrintable(part) : part)).join('');
  stream.write(`${withoutCommands(printable)}\n`);
}

/** Prints what a program reads. Its format says how signs are escaped, and its writer has done so. */
export function printData(data: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${data}\n`);
}

const escape = String.fromCodePoint(0x1b);

/** What `styleText` writes for the styles of reports: bold and dim, underlined, red, green, yellow, and their ends. */
const ourColors = new RegExp(`(${escape}\\[(?:1|2|4|22|24|31|32|33|39)m)`);

/**
 * A text in which no line is a command to the machine that keeps a log: GitHub's are `::error::` at a line's beginning, and
 * `##[error]` anywhere (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1<U+003A>').replaceAll('##[', '#<U+0023>[');
}
