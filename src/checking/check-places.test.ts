import { expect, test } from 'vitest';
import { loadFiles } from './content.fixture.ts';

test('a file in the content itself is told where it belongs, by its name', () => {
  const names = [
    ...['site.yaml', 'organisations.yml.txt', 'helpline', 'Themes.YML', 'allowed_signers.txt'],
    ...[
      'notes.txt',
      'themes.txt',
      'themes',
      'themes.yml.md',
      'organisations.md',
      'about.mdx',
      'about.mdx.pdf',
    ],
    ...['map.jpg', 'map.JPEG', 'map.tif', 'map.tiff', 'map.png.yml', 'map.png.pdf', 'README'],
  ];
  const files = Object.fromEntries(names.map((name) => [name, 'x']));
  const { problems } = loadFiles({ ...files, 'site.yml': undefined });
  const told = problems.filter(({ rule }) => rule === 'unexpected-file');
  expect(told.map(({ value, fix }) => `${String(value)}: ${String(fix)}`)).toMatchInlineSnapshot(`
    [
      "README: Move it to content/documents/README, or delete it.",
      "Themes.YML: Rename it to themes.yml.",
      "about.mdx: Move it to content/pages/about.mdx, or delete it.",
      "about.mdx.pdf: Move it to content/documents/about.mdx.pdf, or delete it.",
      "allowed_signers.txt: Rename it to allowed_signers.",
      "helpline: Rename it to helplines.yml.",
      "map.JPEG: Move it to content/images/map.JPEG, or delete it.",
      "map.jpg: Move it to content/images/map.jpg, or delete it.",
      "map.png.pdf: Move it to content/documents/map.png.pdf, or delete it.",
      "map.png.yml: Move it to content/images/map.png.yml, or delete it.",
      "map.tif: Move it to content/images/map.tif, or delete it.",
      "map.tiff: Move it to content/images/map.tiff, or delete it.",
      "notes.txt: Move it to content/documents/notes.txt, or delete it.",
      "organisations.md: Move it to content/projects/organisations.md, or delete it.",
      "organisations.yml.txt: Rename it to organisations.yml.",
      "site.yaml: Rename it to site.yml.",
      "themes: Rename it to themes.yml.",
      "themes.txt: Rename it to themes.yml.",
      "themes.yml.md: Move it to content/projects/themes.yml.md, or delete it.",
    ]
  `);
});
