import { describe, expect, test } from 'vitest';
import { sampleJpeg, samplePng } from '../../reading/picture.fixture.ts';
import type { RuleId } from '../../register/rules/rule-id.ts';
import { loadFiles, type Files } from '../content.fixture.ts';
import { explainNoRule, explainRule, explanations, ruleIds } from './explain-rule.ts';

describe('a rule’s page', () => {
  test('says what, why, what to do, and shows both', () => {
    expect(explainRule('end-before-start')).toMatchInlineSnapshot(`
      "end-before-start

      The project ends before it starts.

      Why it matters: One of the two dates is wrong.

      What to do: Correct it, or change the two round.

      wrong:
        start: 2015-11
        end: 2014-07

      right:
        start: 2014-07
        end: 2015-11"
    `);
  });

  test('ends with what to do where an example would say no more', () => {
    expect(explainRule('document-author')).toMatchInlineSnapshot(`
      "document-author

      The PDF has the name of a person in it as its author.

      Why it matters: Word writes the name of whoever is logged in; that person may not know.

      What to do: Save it again without the name. If the author of the report is meant, accept it in the file of a project."
    `);
  });

  test('shows nothing where the wrong example is an empty file', () => {
    expect(explainRule('empty-file')).toContain(
      'delete the file.\n\nright:\n  ---\n  title: The title\n  status: current\n  ---',
    );
  });

  test.each(ruleIds)('%s: is in whole sentences', (rule) => {
    expect(rule).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    const page = explainRule(rule) ?? '';
    for (const sentence of page.split('\n\n').slice(1, 4)) expect(sentence).toMatch(/[.:)]$/);
  });

  test.each(Object.entries(explanations))('%s: an example shows how it should be', (_, { example }) => {
    expect(example?.right).not.toBe('');
    expect(example === undefined || example.wrong !== example.right).toBe(true);
  });

  test('of a name that no rule has there is none, but a guess', () => {
    expect(explainRule('constructor')).toBeUndefined();
    expect(explainNoRule('unknown key')).toBe('There is no rule "unknown key": did you mean "unknown-key"?');
    expect(explainNoRule('xyz')).toBe(`There is no rule "xyz". These are all: ${ruleIds.join(', ')}.`);
  });

  const keys = (lines: string, more: Files = {}): Files => {
    const least = ['title: A', 'status: completed'];
    const rest = least.filter((line) => !lines.includes(line.split(':', 1)[0] ?? ''));
    return { 'projects/a.md': `---\n${[...rest, lines].join('\n')}\n---\n`, ...more };
  };
  const body = (text: string): Files => ({
    'projects/a.md': `---\ntitle: A\nstatus: completed\n---\n${text}\n`,
    'projects/tact.md': '---\ntitle: TACT\nstatus: completed\n---\n',
    'images/a.jpg': sampleJpeg({}),
    'images/a.jpg.yml': 'credit: IOM\nconsent: Nobody can be recognised.\n',
  });
  const contents: Readonly<Record<string, string | Buffer>> = {
    jpg: sampleJpeg({}),
    png: samplePng,
    html: '<!DOCTYPE html>',
    pdf: '%PDF-1.7\n',
  };
  /** Files with these names, each with what its name says. */
  const named = (...paths: readonly string[]): Files =>
    Object.fromEntries(paths.map((path) => [path, contents[path.split('.').at(-1) ?? '']]));
  const site = (lines: string): Files => ({ 'site.yml': `title: A\n${lines}\n` });

  test.each<readonly [RuleId, (example: string) => Files]>([
    ...(
      ['duplicate-key', 'yaml', 'yaml-alias', 'yaml-tag', 'unknown-key', 'wrong-type', 'wrong-value'] as const
    ).map((rule) => [rule, keys] as const),
    ...(
      ['empty-value', 'end-before-start', 'alias-form', 'status-against-dates', 'sources-missing'] as const
    ).map((rule) => [rule, keys] as const),
    ...(
      ['broken-link', 'heading-level', 'image-from-elsewhere', 'image-without-words', 'raw-html'] as const
    ).map((rule) => [rule, body] as const),
    ...(['age-with-origin', 'initials-with-age', 'small-count'] as const).map(
      (rule) => [rule, body] as const,
    ),
    ...(['empty-file', 'frontmatter', 'missing-key'] as const).map(
      (rule) => [rule, (text: string): Files => ({ 'projects/a.md': text })] as const,
    ),
    ['file-name', (name) => ({ [`projects/${name}`]: '---\ntitle: A\nstatus: completed\n---\n' })],
    ['page-code', (text) => ({ 'pages/a.mdx': `---\ntitle: A\ndescription: B.\n---\n${text}\n` })],
    [
      'active-content',
      (svg) => ({
        'documents/a.svg': svg.replace('<svg …>', '<svg xmlns="http://www.w3.org/2000/svg">'),
      }),
    ],
    ['file-content', (words) => ({ [words.replace(/,.*/, '')]: contents['jpg'] })],
    ['file-twin', (words) => named(...words.split(/ beside | and /))],
    ['file-type', (path) => named(path)],
    [
      'not-a-file',
      (words) => {
        const [path = '', linkTo] = words.replace('content/', '').split(' → ');
        return linkTo === undefined ? named(path) : { [path]: { linkTo } };
      },
    ],
    ['missing-site', (text) => ({ 'site.yml': text || undefined })],
    [
      'unexpected-file',
      (path) => ({ [path.replace('content/', '')]: '---\ntitle: A\nstatus: completed\n---\n' }),
    ],
    [
      'helpline-without-source',
      (lines) => ({ 'helplines.yml': `a:\n name: A\n ${lines.replaceAll('\n', '\n ')}\n` }),
    ],
    ['unknown-language', site],
    [
      'unseen-translation',
      (lines) => ({ ...site(lines), ...keys(''), 'projects/a.sq.md': '---\ntitle: B\n---\n' }),
    ],
    [
      'unknown-organisation',
      (line) =>
        keys(line, { 'organisations.yml': 'european-union: { name: European Union, type: multilateral }\n' }),
    ],
  ])('%s: its wrong example is found by that rule, and not its right one', (rule, place) => {
    const { wrong = '', right = '' } = explanations[rule].example ?? {};
    const rulesIn = (example: string) =>
      loadFiles(place(example.startsWith('(') ? '' : example), { today: '2026-11-28' }).problems.map(
        (problem) => problem.rule,
      );
    expect(rulesIn(wrong)).toContain(rule);
    expect(rulesIn(right)).not.toContain(rule);
  });
});
