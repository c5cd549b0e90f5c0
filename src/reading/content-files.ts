import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontmatter, type MarkdownFile } from './frontmatter.ts';
import { readPdfAuthors } from './pdf-authors.ts';
import { readPictureMetadata, type PictureMetadata } from './picture-metadata.ts';
import { readText } from './source-text.ts';
import { readPart, type Reading, type YamlFile } from './yaml-file.ts';

/** The files beside the projects, read. Files are named as in problems, and sorted. */
export interface VocabularyFiles {
  /** The content folder. */
  readonly folder: string;
  /** `site.yml`, if it is there, and the vocabularies; in `ContentFiles` the notes beside pictures too. */
  readonly yaml: ReadonlyMap<string, Reading<YamlFile>>;
}

/** Everything that is in the content folder, read once: what its files say, and what is wrong in their form. */
export interface ContentFiles extends VocabularyFiles {
  /** Files and folders, without hidden ones; folders end with a slash. */
  readonly names: ReadonlySet<string>;
  /** Projects, pages and their translations. */
  readonly markdown: ReadonlyMap<string, Reading<MarkdownFile>>;
  readonly pictures: ReadonlyMap<string, PictureMetadata>;
  /** Who is named as author, by PDF. */
  readonly pdfAuthors: ReadonlyMap<string, readonly string[]>;
}

const vocabularies = ['themes.yml', 'organisations.yml', 'helplines.yml'];
const pictureNote = /^images\/.+\.yml$/;
const markdown = /^(?:projects\/[^/]+\.md|pages\/[^/]+\.mdx)$/;
const picture = /^(?:images|documents)\/.+\.(?:jpe?g|png|webp|avif|heic|heif|tiff?|gif)$/i;
const pdf = /^(?:images|documents)\/.+\.pdf$/i;

/** Reads the content folder. Never throws for what is in a file. */
export function readContentFiles(folder: string): ContentFiles {
  const label = labelOf(folder);
  const names = existsSync(folder) ? namesBelow(folder).sort() : [];
  const readAll = <Read>(pattern: RegExp, read: (path: string, file: string) => Read): [string, Read][] =>
    names
      .filter((name) => pattern.test(name))
      .map((name) => [`${label}/${name}`, read(join(folder, name), `${label}/${name}`)]);
  return {
    folder: label,
    names: new Set(names.map((name) => `${label}/${name}`)),
    yaml: new Map([...readVocabularyFiles(folder).yaml, ...readAll(pictureNote, readYamlFile)]),
    markdown: new Map(readAll(markdown, readMarkdownFile)),
    pictures: new Map(readAll(picture, (path) => readPictureMetadata(readFileSync(path)))),
    pdfAuthors: new Map(readAll(pdf, (path) => readPdfAuthors(readFileSync(path)))),
  };
}

/** Reads the files beside the projects alone. A vocabulary that is not there is an empty one. */
export function readVocabularyFiles(folder: string): VocabularyFiles {
  const label = labelOf(folder);
  const yaml = new Map<string, Reading<YamlFile>>();
  for (const name of ['site.yml', ...vocabularies]) {
    const file = `${label}/${name}`;
    if (existsSync(join(folder, name))) yaml.set(file, readYamlFile(join(folder, name), file));
    else if (name !== 'site.yml') yaml.set(file, readPart({ file, text: '', start: 0, end: 0 }));
  }
  return { folder: label, yaml };
}

/** A folder as problems name it. */
function labelOf(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/\/+$/, '').replace(/^\.\//, '');
}

/** Names from the folder on. A link to a folder is followed only at the top, so that none leads round. */
function namesBelow(folder: string, start = ''): string[] {
  return readdirSync(join(folder, start), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const name = `${start}${entry.name}`;
      const isFolder =
        entry.isDirectory() ||
        (start === '' && (statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false));
      return isFolder ? [`${name}/`, ...namesBelow(folder, `${name}/`)] : [name];
    });
}

function readYamlFile(path: string, file: string): Reading<YamlFile> {
  const source = readText(path, file);
  if ('problem' in source) return { problems: [source.problem] };
  return readPart({ file, text: source.text, start: 0, end: source.text.length });
}

function readMarkdownFile(path: string, file: string): Reading<MarkdownFile> {
  const source = readText(path, file);
  return 'problem' in source ? { problems: [source.problem] } : readFrontmatter(source.text, file);
}

/** Names of what is directly in a folder of the content, `projects`; those of folders end with a slash. */
export function namesIn({ folder, names }: ContentFiles, inner: string): string[] {
  const start = `${folder}/${inner}/`;
  return [...names].flatMap((name) => {
    const rest = name.startsWith(start) ? name.slice(start.length) : '';
    return /^[^/]+\/?$/.test(rest) ? [rest] : [];
  });
}

/** Whether the content has a file, `images/map.png`. */
export function hasFile({ folder, names }: ContentFiles, path: string): boolean {
  return names.has(`${folder}/${path}`);
}

/** Addresses of the pages that editors write, such as `about.html`. */
export function pageAddresses(files: ContentFiles): string[] {
  return namesIn(files, 'pages')
    .flatMap((name) => /^([^.]+)\.mdx?$/.exec(name)?.[1] ?? [])
    .map((name) => `${name}.html`);
}
