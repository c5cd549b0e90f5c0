import matter from 'gray-matter';
import type { RuleId } from '../register/rules/rule-id.ts';
import { positionAt, type ContentProblem } from './problem.ts';
import { readPart, type YamlPart } from './yaml-file.ts';

/** A Markdown file split in two: its frontmatter, read, and where its text begins. */
export interface MarkdownFile {
  readonly part: YamlPart;
  readonly value: unknown;
  readonly body: string;
  /** The offset of the body in the file. */
  readonly bodyStart: number;
}

export type FrontmatterResult = MarkdownFile | { readonly problems: ContentProblem[] };

/** A block of this length is a mistake, and slow to read. */
const maxLength = 64_000;

/** gray-matter would run `---js` as a program. The first line is checked before, and no engine is left to run. */
const engines = Object.fromEntries(
  ['javascript', 'js', 'coffee', 'coffeescript', 'cson', 'json', 'toml'].map((name) => [
    name,
    refuseLanguage,
  ]),
);

function refuseLanguage(): never {
  throw new Error('Only YAML is read as frontmatter.');
}

/** Splits a Markdown file and reads its frontmatter as YAML; never as anything else. */
export function readFrontmatter(text: string, file: string): FrontmatterResult {
  const problem = checkFences(text, file);
  if (problem) return { problems: [problem] };
  // Of a line that ends with CR LF, only the LF belongs to the fence; a lone CR would be an error in YAML.
  const part = (yaml: string): YamlPart => ({
    file,
    text,
    start: 3,
    end: 3 + yaml.replace(/\r$/, '').length,
  });
  const results: ReturnType<typeof readPart>[] = [];
  // With options, gray-matter does not use its cache, which would mix up files of the same content.
  const { content, matter: block } = matter(text, {
    language: 'yaml',
    engines: {
      ...engines,
      yaml: (yaml: string) => {
        results.push(readPart(part(yaml)));
        return {};
      },
    },
  });
  // A block of nothing but notes never reaches the engine.
  const [result = { value: {} }] = results;
  if ('problems' in result) return result;
  return { part: part(block), value: result.value, body: content, bodyStart: text.length - content.length };
}

function checkFences(text: string, file: string): ContentProblem | undefined {
  const at = (offset: number, message: string, fix: string, rule: RuleId = 'frontmatter'): ContentProblem => {
    return { rule, level: 'error', file, ...positionAt(text, offset), field: null, message, fix };
  };
  if (text.trim() === '')
    return at(
      0,
      'The file is empty.',
      'Write a line of ---, the keys "title" and "status", and a line of ---.',
      'empty-file',
    );
  const [firstLine = ''] = text.split('\n', 1);
  if (!/^---[ \t]*\r?$/.test(firstLine)) {
    const language = /^---\s*(\S.*?)\s*$/.exec(firstLine)?.[1];
    return language === undefined || language.startsWith('-')
      ? at(0, 'The file does not begin with a line of three hyphens.', '---')
      : at(
          3,
          `"${language}" stands behind the first three hyphens. Only YAML is read here, and nothing is ever run.`,
          '---',
        );
  }
  const close = text.indexOf('\n---', 3);
  if (close === -1)
    return at(text.length, 'The keys at the top are not closed by a line of three hyphens.', '---');
  if (close > maxLength)
    return at(
      0,
      `The keys at the top have more than ${String(maxLength)} characters.`,
      'Move long text below the second line of ---.',
    );
  const [closingLine = ''] = text.slice(close + 1).split('\n', 1);
  if (!/^---[ \t]*\r?$/.test(closingLine))
    return at(close + 1, 'The line that closes the keys has more than three hyphens.', '---');
  return undefined;
}
