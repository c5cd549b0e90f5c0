import matter from 'gray-matter';
import type { Mistake } from '../register/rules/rule.ts';
import { positionAt, problemAt, type ContentProblem } from './problem.ts';
import { readPart, type Reading, type YamlFile } from './yaml-file.ts';

/** A Markdown file split in two: its frontmatter, read, and where its text begins. */
export interface MarkdownFile extends YamlFile {
  readonly body: string;
  /** The offset of the body in the file. */
  readonly bodyStart: number;
}

/** Characters of the keys of a file. A longer block is a mistake, and slow to read. */
export const longestKeys = 64_000;

/**
 * Splits a Markdown file and reads its frontmatter as YAML; never as anything else, and nothing in it is ever run.
 * Where the editor need only type what the problems say, the content is that of the file as it is then, so that the
 * rest of it is checked at once.
 */
export function readFrontmatter(text: string, file: string): Reading<MarkdownFile> {
  const problem = checkFences(text, file);
  if (problem) return { problems: [problem] };
  const result = readFenced(text, file);
  if (result.content) return result;
  const { content } = readFenced(repair(text, result.problems), file);
  return { ...result, ...(content && { content }) };
}

/** A Markdown file cut in three, byte for byte. */
export interface CutFile {
  /** A byte order mark, and the line of hyphens. */
  readonly before: string;
  /** The lines of keys. */
  readonly keys: string;
  /** From the other line of hyphens on. */
  readonly after: string;
}

/** Cuts a Markdown file so that its keys can be edited; `undefined` where something is wrong with their form. */
export function cutFile(text: string): CutFile | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { content, problems } = readFrontmatter(text.slice(mark), '');
  if (!content || problems.length > 0) return undefined;
  const [start, end] = [mark + content.start, mark + content.end];
  return { before: text.slice(0, start), keys: text.slice(start, end), after: text.slice(end) };
}

/** The text with the lines that problems give in place of wrong ones. Lines keep their numbers. */
function repair(text: string, problems: readonly ContentProblem[]): string {
  const lines = text.split('\n');
  for (const { line, replacement } of problems) {
    if (replacement === null) continue;
    const wrong = lines[line - 1] ?? '';
    const before = (replacement.startsWith('- ') ? /^ */ : /^ *(?:- +)?/).exec(wrong)?.[0] ?? '';
    lines[line - 1] = `${before}${replacement}`;
  }
  return lines.join('\n');
}

/**
 * Where gray-matter splits a file. It would run a block that begins with `---js` as a program: the first line is
 * checked before, and no engine is left to run. That for YAML has nothing to do, because it is not told where in the
 * file its block stands.
 */
const engines = {
  yaml: () => ({}),
  ...Object.fromEntries(
    ['javascript', 'js', 'coffee', 'coffeescript', 'cson', 'json', 'toml'].map((name) => [
      name,
      refuseLanguage,
    ]),
  ),
};

function refuseLanguage(): never {
  throw new Error('Only YAML is read as frontmatter.');
}

function readFenced(text: string, file: string): Reading<MarkdownFile> {
  // With options, gray-matter does not use its cache, which would mix up files of the same content.
  const { content: body, matter: block } = matter(text, { language: 'yaml', engines });
  // The block begins behind the hyphens, and ends before the line end in front of the others.
  const { content, problems } = readPart({
    file,
    text,
    start: text.indexOf('\n') + 1,
    end: 3 + block.length + 1,
  });
  if (!content) return { problems };
  return { content: { ...content, body, bodyStart: text.length - body.length }, problems };
}

function checkFences(text: string, file: string): ContentProblem | undefined {
  const at = (offset: number, message: string, more: Pick<Mistake, 'advice' | 'replacement'>) =>
    problemAt(
      { file, ...positionAt(text, offset) },
      { rule: 'frontmatter', level: 'error', message, ...more },
    );
  if (text.trim() === '')
    return problemAt(
      { file },
      {
        rule: 'empty-file',
        level: 'error',
        message: 'The file is empty.',
        advice: 'Write a line of ---, the keys "title" and "status", and a line of ---.',
      },
    );
  if (!text.includes('\n') && text.includes('\r'))
    return at(0, 'The lines end as on very old Macs.', {
      advice: 'Save the file with the line ends of Windows or Unix.',
    });
  const [firstLine = ''] = text.split('\n', 1);
  if (!/^---[ \t]*\r?$/.test(firstLine)) {
    const language = /^---\s*(\S.*)$/.exec(firstLine.trimEnd())?.[1];
    return language === undefined || language.startsWith('-')
      ? at(0, `The file does not begin with a line of three hyphens.${whyNoFence(text)}`, { advice: '---' })
      : at(
          3,
          `"${language}" stands behind the first three hyphens. Only YAML is read here, and nothing is ever run.`,
          { replacement: '---' },
        );
  }
  // gray-matter, which looks for it too, takes the rest of the file for keys where it is missing.
  const close = text.indexOf('\n---', 3);
  if (close === -1) {
    const place = endOfKeys(text);
    const message = `The keys at the top are not closed: here, below the last one, a line of three hyphens is missing.${whyNoFence(text.slice(place))}`;
    return at(place, message, { advice: '---' });
  }
  if (close > longestKeys)
    return at(0, `The keys at the top have more than ${String(longestKeys)} characters.`, {
      advice: 'Move long text below the second line of ---.',
    });
  // gray-matter takes the square of the time for a run of empty lines.
  const gap = /\n\s{1000}/.exec(text.slice(0, close));
  if (gap)
    return at(gap.index + 1, 'A long stretch of empty lines begins here.', {
      advice: 'Delete the empty lines.',
    });
  const again = /^---[ \t]*\r?\n\s*---[ \t]*\r?\n(?=[\w-]+:\s)/.exec(text.slice(close + 1));
  if (again) {
    const message = 'A second block of keys begins here, which would be shown as text.';
    return at(close + 1 + again[0].lastIndexOf('---'), message, {
      advice: 'Keep one of the two blocks.',
    });
  }
  const [closingLine = ''] = text.slice(close + 1).split('\n', 1);
  if (!/^---[ \t]*\r?$/.test(closingLine))
    return at(close + 1, 'The line that closes the keys has more than three hyphens.', {
      replacement: '---',
    });
  return undefined;
}

/** What stands where the line of hyphens should be, if it was meant as one. */
function whyNoFence(text: string): string {
  const [line = '', next = ''] = text.split('\n', 2);
  const sign = line.trim();
  if (/^[-\u2010-\u2015\u2212]{1,3}$/.test(sign) && /[^-]/.test(sign))
    return ' Word turned the hyphens into a dash.';
  if (/^(--?|_{3,}|\*{3,}|={3,}|-( -)+|-{4,}|\.{3}|\+{3})$/.test(sign)) return ` There is "${sign}" instead.`;
  if (text.startsWith('\uFEFF')) return ' A mark that cannot be seen stands before them: type the line anew.';
  if (sign === '---')
    return line.startsWith(sign)
      ? ' What stands behind them only looks like a space: type the line anew.'
      : ' There are spaces before them.';
  if (sign === '') return next.trim() === '---' ? ' There is an empty line above them.' : '';
  if (sign.startsWith('```')) return ' Marks of code, ```, do not belong into the file.';
  return /^---\s*$/m.test(text.slice(0, 500)) ? ' There is text above them.' : '';
}

/** Where the keys end as far as one can see: at the first line that is no key, no item, no note and not indented. */
function endOfKeys(text: string): number {
  const [first = '', ...lines] = text.split(/(?<=\n)/);
  let offset = first.length;
  let end = offset;
  for (const line of lines) {
    const content = line.trimEnd();
    if (!/^($|[\p{L}\p{N}_-]+\s*:(\s|$)|- |#(?![# ]?[A-Z#])|[ \t](?!\s*---$))/u.test(content)) break;
    offset += line.length;
    if (content !== '') end = offset;
  }
  return end;
}
