import { expect, test } from 'vitest';
import type { FileChange } from './merge.ts';
import { reportImport, type ReportOptions } from './report-import.ts';

const same: FileChange = {
  file: 'content/same.md',
  path: 'same.md',
  before: 'a: 1\n',
  after: 'a: 1\n',
  proposed: 'a: 1\n',
  filled: [],
  kept: [],
};
const changes: readonly FileChange[] = [
  { ...same, file: 'content/new\u001B[31m.md', before: undefined },
  { ...same, file: 'content/filled.md', before: '', filled: ['start', 'text'] },
  { ...same, file: 'content/by-hand.md', proposed: 'a: 1\nend: 2015\n', filled: ['end', 'text'] },
  {
    ...same,
    file: 'content/differs.md',
    after: 'a: 1\nb: 2\nc: 3\nd: 4\ne:\t5\t\r\n',
    before: 'a: 1\nb: 2\nc: 3\nd: 4\ne:\t5\t\r\n',
    proposed: 'a: 1\nb: 2\nc: 3\nd: 4\ne:\t6\t\r\n',
    kept: ['e', 'text'],
  },
  same,
];

function report(some: readonly FileChange[], options?: ReportOptions): string {
  return reportImport({ folder: 'content', changes: some, problems: [], newOrganisations: [] }, options);
}

test('an import is told file by file, with what differs', () => {
  expect(report(changes)).toMatchInlineSnapshot(`
    "new content/new<U+001B>[31m.md
    filled in content/filled.md: start, text
    empty in content/by-hand.md: end, text (--update takes this over)
      --- content/by-hand.md
      +++ content/by-hand.md as the source has it
      @@ -1,1 +1,2 @@
       a: 1
      +end: 2015
    differs from content/differs.md: e, text (the file stays as it is)
      --- content/differs.md
      +++ content/differs.md as the source has it
      @@ -4,2 +4,2 @@
       d: 4
      -e:	5
      +e:	6
    Files: 1 new, 1 filled in, 2 different and left alone, 1 unchanged."
  `);
});

test('a trial with --update says that it is one, and what is to be done by hand', () => {
  expect(report(changes.slice(0, 3), { dryRun: true, update: true })).toMatchInlineSnapshot(`
    "would be new content/new<U+001B>[31m.md
    would be filled in content/filled.md: start, text
    empty in content/by-hand.md: end, text (its keys must be written by hand)
      --- content/by-hand.md
      +++ content/by-hand.md as the source has it
      @@ -1,1 +1,2 @@
       a: 1
      +end: 2015
    Files: 1 new, 1 filled in, 1 different and left alone. Nothing was written."
  `);
});

test('on a terminal it has colours', () => {
  const shown = report(changes, { color: true }).replaceAll('\u001B', '␛');
  expect(shown).toMatchInlineSnapshot(`
    "␛[32mnew␛[39m ␛[1mcontent/new<U+001B>[31m.md␛[22m
    ␛[32mfilled in␛[39m ␛[1mcontent/filled.md␛[22m: start, text
    ␛[33mempty in␛[39m ␛[1mcontent/by-hand.md␛[22m: end, text (--update takes this over)
      ␛[31m--- content/by-hand.md␛[39m
      ␛[32m+++ content/by-hand.md as the source has it␛[39m
      ␛[2m@@ -1,1 +1,2 @@␛[22m
      ␛[2m a: 1␛[22m
      ␛[32m+end: 2015␛[39m
    ␛[33mdiffers from␛[39m ␛[1mcontent/differs.md␛[22m: e, text (the file stays as it is)
      ␛[31m--- content/differs.md␛[39m
      ␛[32m+++ content/differs.md as the source has it␛[39m
      ␛[2m@@ -4,2 +4,2 @@␛[22m
      ␛[2m d: 4␛[22m
      ␛[31m-e:	5␛[39m
      ␛[32m+e:	6␛[39m
    Files: 1 new, 1 filled in, 2 different and left alone, 1 unchanged."
  `);
});

test('nothing is told of nothing', () => {
  expect([report([]), report([], { dryRun: true }), report([same])]).toEqual([
    'Files: none.',
    'Files: none. Nothing was written.',
    'Files: 1 unchanged.',
  ]);
});
