import { PassThrough } from 'node:stream';
import { styleText } from 'node:util';
import type { WriteStream } from 'node:tty';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printLine, printReport } from './print.ts';

/** What is printed on a stream, a terminal with colours or a pipe. */
function printed(print: (stream: WriteStream) => void, isTerminal = false): string {
  const stream = Object.assign(new PassThrough(), { isTTY: isTerminal, getColorDepth: () => 8 });
  print(stream as unknown as WriteStream);
  return String(stream.read());
}

const line = (text: string): string => printed((stream) => printLine(text, stream));
const report = (text: string, isTerminal = false): string =>
  printed((stream) => printReport(text, stream), isTerminal);

describe('a line that is printed', () => {
  test.each([
    ['a name with a line end', 'a\n::error file=b::c.md is there', 'a<U+000A>::error file=b::c.md is there'],
    ['a name that is a command', '::error file=b::c', '<U+003A>:error file=b::c'],
    ['a command behind spaces', '  \u00A0::stop-commands::x', '  \u00A0<U+003A>:stop-commands::x'],
    ['a command of the older form', 'a ##[add-mask]e', 'a #<U+0023>[add-mask]e'],
    ['a return to the line’s beginning', 'secret\rpublic', 'secret<U+000D>public'],
    ['a screen that is cleared', '\u001B[2J', '<U+001B>[2J'],
    ['words that run backwards', 'a\u202Eb', 'a<U+202E>b'],
    ['a time, an address, a path', '12:30 http://[::1]/ a::b', '12:30 http://[::1]/ a::b'],
  ])('%s', (_, text, expected) => {
    expect(line(text)).toBe(`${expected}\n`);
  });
});

describe('a report that is printed', () => {
  test('has its lines, and none of them is a command', () => {
    expect(report('a:\n  ::error::b\n\n::c\n##[d]')).toBe(
      'a:\n  <U+003A>:error::b\n\n<U+003A>:c\n#<U+0023>[d]\n',
    );
  });

  test('has its colours on a terminal, and only those', () => {
    const colored = styleText(['bold', 'underline', 'red'], 'a', { validateStream: false });
    expect(report(colored, true)).toBe(`${colored}\n`);
    expect(report('\u001B[8mb\u001B[1mc\u001B[H', true)).toBe('<U+001B>[8mb\u001B[1mc<U+001B>[H\n');
    expect(report('\u001B[1mc')).toBe('<U+001B>[1mc\n');
  });
});

test('whatever is printed, a terminal and a log do nothing but show it', () => {
  const part = fc.oneof(
    fc.constantFrom('::', '##[', '\n', '\r', ' ', '\u001B[', '1m', '\u009B', '\u202E', 'error', '\uD800'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      for (const said of [line(text), report(text)]) {
        expect(said).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cs}\p{Bidi_Control}]|^\s*::|##\[/mu);
      }
      expect(line(text)).toMatch(/^[^\n]*\n$/);
    }),
  );
});
