import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What a program prints that waits for all of this work, given as a list in JavaScript. */
function settle(work: string): string {
  const code = `const { settleAll } = await import(${JSON.stringify(resolve('scripts/steps/settle-all.ts'))});
    const later = (text, fails) => new Promise((done, fail) => setTimeout(() => (console.log(text), fails ? fail(new Error(text)) : done(text)), 50));
    await settleAll(${work}).then(console.log, (error) => console.log(error.message));
    console.log('end');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  return `${stdout}${stderr}${String(status)}`;
}

test.each([
  ['gives what all give', '[later("a"), 2]', "a\n[ 'a', 2 ]\nend\n0"],
  [
    'waits, where one fails, for the others and for what nobody waits for',
    '[Promise.reject(new Error("failed")), later("b"), (later("c"), 3)]',
    'b\nc\nfailed\nend\n0',
  ],
  ['tells the first failure', '[later("a", true), Promise.reject(new Error("b"))]', 'a\nb\nend\n0'],
  [
    'tells the failure of one also where another is never settled',
    '[later("a", true), new Promise(() => undefined)]',
    'a\na\nend\n0',
  ],
  [
    'ends where that never comes on which it waits',
    '[later("a"), new Promise(() => undefined)]',
    'a\nA program on which this one waits has ended before its time.\nend\n0',
  ],
])('work %s', { tags: ['long'] }, (_, work, expected) => {
  expect(settle(work)).toBe(expected);
});
