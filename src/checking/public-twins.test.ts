import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContentFiles } from '../reading/content-files.ts';
import { inOneLine, projectText, writeContent } from './content.fixture.ts';
import { loadRegister } from './load-register.ts';
import { findPublicTwins } from './public-twins.ts';

test('what stands ready in the folder "public" is not made of the content too', () => {
  const folder = writeContent({
    'documents/a.pdf': '%PDF-1.7\n',
    'documents/b.pdf': '%PDF-1.7\n',
    'pages/about.mdx': '---\ntitle: A\ndescription: B.\n---\n',
    'projects/tact.md': projectText(
      'title: TACT\nstatus: completed\naliases: [old/69.htm, old/70, old/a.html5]',
    ),
  });
  const { register } = loadRegister({ contentDir: folder });
  const files = readContentFiles(folder);
  rmSync(folder, { recursive: true });
  const ready = [
    'favicon.svg',
    'documents/A.pdf',
    'about.html',
    'projects/tact.html',
    'old/69.html',
    'old/a.html5.html',
  ];
  const found = findPublicTwins(ready, files, register?.projects ?? []);
  expect(found.map((problem) => inOneLine(problem).replace(`${folder}/`, ''))).toMatchInlineSnapshot(`
    [
      "documents/a.pdf:1:1 error file-twin: The site has a file "documents/a.pdf" already, which stands ready in the folder "public". – Give one of the two another name, or delete it.",
      "pages/about.mdx:1:1 error file-twin: The site has a file "about.html" already, which stands ready in the folder "public". – Give one of the two another name, or delete it.",
      "projects/tact.md:1:1 error file-twin: The site has a file "projects/tact.html" already, which stands ready in the folder "public". – Give one of the two another name, or delete it.",
      "projects/tact.md:1:1 error file-twin: The site has a file "old/69.html" already, which stands ready in the folder "public". – Give one of the two another name, or delete it.",
      "projects/tact.md:1:1 error file-twin: The site has a file "old/a.html5.html" already, which stands ready in the folder "public". – Give one of the two another name, or delete it.",
    ]
  `);
});
