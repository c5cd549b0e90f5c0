import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

const circles: readonly { readonly of: string; readonly files: Readonly<Record<string, string>> }[] = [
  {
    of: 'values',
    files: {
      'scripts/values.ts': "import { b } from '../src/b.ts';\nexport const a = b;",
      'src/b.ts': "import { a } from '../scripts/values.ts';\nexport const b = a;",
    },
  },
  {
    of: 'types alone',
    files: {
      'scripts/types.ts': "import type { D } from '../src/d.ts';\nexport type C = D | 'c';",
      'src/d.ts': "export type { C as D } from '../scripts/types.ts';",
    },
  },
  {
    of: 'a value and a type',
    files: {
      'scripts/both.ts': "import { e } from '../src/e.ts';\nexport type F = 'f';\ne();",
      'src/e.ts': "import type { F } from '../scripts/both.ts';\nexport const e = (): F => 'f';",
    },
  },
  {
    of: 'what is imported later',
    files: {
      'scripts/later.ts': "export const g = () => import('../src/h.ts');",
      'src/h.ts': "import { g } from '../scripts/later.ts';\nexport const h = g;",
    },
  },
  {
    of: 'a page',
    files: {
      'scripts/page.ts': "import type { Props } from '../src/Page.astro';\nexport const i: Props = { i: 1 };",
      'src/Page.astro':
        "---\nimport { i } from '../scripts/page.ts';\ninterface Props { i: number }\n---\n<p>{i}</p>",
    },
  },
  {
    of: 'three files',
    files: {
      'scripts/three.ts': "import type { K } from '../src/k.ts';\nexport type J = K;",
      'src/k.ts': "import type { L } from './l.ts';\nexport type K = L;",
      'src/l.ts': "export type * from '../scripts/three.ts';",
    },
  },
];

/** How Knip ends where all these files are, and the circles that it finds, each as its files in the order of their names. */
function findCircles(): { status: number | null; found: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook test-'));
  try {
    const files = Object.assign({}, ...circles.map(({ files }) => files)) as Record<string, string>;
    for (const [file, text] of Object.entries({
      ...files,
      'scripts/none.ts': "import type { M } from '../src/m.ts';\nexport type N = M;",
      'src/m.ts': "export type M = 'm';",
      'package.json': '{ "type": "module", "dependencies": { "astro": "*" } }',
    })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    cpSync(join(import.meta.dirname, 'knip.config.ts'), join(folder, 'knip.config.ts'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    const knip = join(root, 'node_modules/knip/bin/knip.js');
    const options = ['--include', 'cycles', '--reporter', 'json', '--no-progress'];
    const { status, stdout } = spawnSync(process.execPath, [knip, ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { issues } = JSON.parse(stdout) as { issues: { cycles: { name: string }[][] }[] };
    const found = issues.flatMap(({ cycles }) =>
      cycles.map((circle) =>
        circle
          .map(({ name }) => name)
          .toSorted()
          .join(' '),
      ),
    );
    return { status, found };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('every circle of files is found, and fails the lint', () => {
  const { status, found } = findCircles();
  expect(status).toBe(1);
  for (const { of, files } of circles) expect(found, of).toContain(Object.keys(files).toSorted().join(' '));
  expect(found).toHaveLength(circles.length);
});
