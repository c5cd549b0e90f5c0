import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../files/folder.fixture.ts';
import { compileFunction } from './compile.ts';

test('a module becomes a function that stands by itself, for older browsers and in ASCII', async () => {
  const folder = await writeFiles(makeFolder(), {
    'a.ts': `import { b } from './b.ts';
      /*! A notice */
      export const a = (given?: string): string => { let text = given; text ??= \`\${b} ë\`; return text; };`,
    'b.ts': 'export const b: string = "viktimë";',
  });
  const { text, warnings } = await compileFunction(join(folder, 'a.ts'), 'a', {});
  expect(warnings).toEqual([]);
  expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  expect(text).not.toMatch(/notice|\?\?=|\s{2}/);
  const make = runInThisContext(`(${text})`) as () => () => string;
  expect(make()()).toBe('viktimë ë');
  expect(Object.keys(globalThis)).not.toContain('bundled');
});

test('what cannot be bundled fails, and says nothing on the terminal', async () => {
  const folder = await writeFiles(makeFolder(), {
    'a.ts': "import './missing.ts';",
    'program.mjs': `
      import { compileFunction } from ${JSON.stringify(new URL('compile.ts', import.meta.url))};
      await compileFunction(process.argv[2], 'a', {}).catch(({ message }) => console.log(message));`,
  });
  const program = [join(folder, 'program.mjs'), join(folder, 'a.ts')];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, program);
  expect(stdout).toContain('missing.ts');
  expect(stderr).toBe('');
});
