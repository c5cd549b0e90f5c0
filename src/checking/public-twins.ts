import { addressOf } from '../register/addresses.ts';
import type { Project } from '../register/model.ts';
import { pageAddresses, type ContentFiles } from '../reading/content-files.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import { publicFolder } from '../reading/public-files.ts';

/** Finds files of the content of which the site would make a file that stands ready in the folder `public` too. */
export function findPublicTwins(
  publicFiles: readonly string[],
  files: ContentFiles,
  projects: readonly Project[],
): ContentProblem[] {
  const ready = new Set(publicFiles.map((path) => path.toLowerCase()));
  const made = [
    ...[...files.published.keys()].map((file) => [file.slice(files.folder.length + 1), file] as const),
    ...pageAddresses(files).map(
      (page) => [page, `${files.folder}/pages/${page.replace(/html$/, 'mdx')}`] as const,
    ),
    ...projects.flatMap(({ slug, aliases, file }) =>
      [
        addressOf('project', slug).slice(1),
        ...aliases.map((alias) => `${alias.replace(/\.html?$/, '')}.html`),
      ].map((path) => [path, file] as const),
    ),
  ];
  return made
    .filter(([path]) => ready.has(path.toLowerCase()))
    .map(([path, file]) =>
      problemAt(
        { file },
        {
          rule: 'file-twin',
          level: 'error',
          message: `The site has a file "${path}" already, which stands ready in the folder "${publicFolder}".`,
          value: path,
          advice: 'Give one of the two another name, or delete it.',
        },
      ),
    );
}
