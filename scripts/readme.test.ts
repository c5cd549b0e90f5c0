import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const section = /^## Commands\n([^]*?)^## /m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const listed = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`npm (?:run )?([\w:]+)/g)])
  .map(([, name = '']) => name);

/** Run by npm and by Git, never by people. */
const inner = ['prepare', 'hook'];

test('the table of commands has every command that people run, once, and no other', () => {
  const expected = Object.keys(scripts).filter((name) => !inner.includes(name));
  expect(listed.toSorted()).toEqual(expected.toSorted());
});

test('only npm’s own names are written without "run"', () => {
  for (const [, name = ''] of section.matchAll(/`npm (?!run )([\w:]+)/g))
    expect(['start', 'test']).toContain(name);
});
