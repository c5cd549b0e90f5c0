import { join } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { readFrontmatter, type MarkdownFile } from './frontmatter.ts';
import { readPublishedFile, type PublishedFile } from './file-types/published-file.ts';
import { readPdfAuthors } from './pdf-authors.ts';
import { maxPixels, readPictureSize } from './picture-size.ts';
import { readPictureMetadata, type PictureMetadata } from './picture-metadata.ts';
import type { ContentProblem } from './problem.ts';
import { explainFault, explainHidden, explainTangle, readBytes, type FileLimit } from './source-bytes.ts';
import { TangledFile } from './tangled-file.ts';
import { readText } from './source-text.ts';
import { hiddenIn, isForReaders, isVisible, walkContent } from './walk-content.ts';
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
  /** Files and folders, without hidden ones and what systems leave behind; folders end with a slash. */
  readonly names: ReadonlySet<string>;
  /** Projects, pages and their translations. */
  readonly markdown: ReadonlyMap<string, Reading<MarkdownFile>>;
  /** What is in `documents/` and `images/`, but for the notes. */
  readonly published: ReadonlyMap<string, PublishedFile>;
  readonly pictures: ReadonlyMap<string, PictureMetadata>;
  /** Who is named as author, by PDF. */
  readonly pdfAuthors: ReadonlyMap<string, readonly string[]>;
  /** Links and whatever else is no file or folder, and pictures and documents that cannot be read. */
  readonly problems: readonly ContentProblem[];
}

const vocabularies = ['themes.yml', 'organisations.yml', 'helplines.yml'];
const pictureNote = /^images\/.+\.yml$/;
const markdown = /^(?:projects\/[^/]+\.md|pages\/[^/]+\.mdx)$/;
const picture = /^(?:images|documents)\/.+\.(?:jpe?g|png|webp|avif|heic|heif|tiff?|gif)$/i;
const pdf = /^(?:images|documents)\/.+\.pdf$/i;

/** Pictures and documents are read whole, one after the other. */
const mediaLimit: FileLimit = {
  kind: 'A picture or document here',
  maxBytes: 100_000_000,
  advice: 'Make it smaller: save it with fewer pixels, or without what readers do not need.',
};

/** Reads the content folder. Never throws for what is in it. */
export function readContentFiles(folder: string): ContentFiles {
  const label = labelOf(folder);
  const walk = walkContent(folder);
  const files = walk.files.filter(isVisible);
  const folders = walk.folders.filter(isVisible).map((name) => `${name}/`);
  const { yaml } = readVocabularyFiles(folder);
  const refused = walk.refused.filter(({ path }) => !yaml.has(`${label}/${path}`));
  const problems = [
    ...refused.map(({ path, fault }) => explainFault(`${label}/${path}`, fault)),
    ...hiddenIn([...walk.files, ...walk.folders]).map((path) => explainHidden(`${label}/${path}`)),
  ];
  const readAll = <Read>(pattern: RegExp, read: (name: string, file: string) => Read): [string, Read][] =>
    files
      .filter((name) => pattern.test(name))
      .map((name) => [`${label}/${name}`, read(name, `${label}/${name}`)]);
  const published = new Map<string, PublishedFile>();
  const pictures = new Map<string, PictureMetadata>();
  const pdfAuthors = new Map<string, readonly string[]>();
  for (const name of files.filter(isForReaders)) {
    const file = `${label}/${name}`;
    const result = readBytes(folder, name, file, mediaLimit);
    if ('problem' in result) {
      problems.push(result.problem);
      continue;
    }
    try {
      published.set(file, readPublishedFile(result.bytes, file));
      if (picture.test(name)) pictures.set(file, readPicture(result.bytes));
      if (pdf.test(name)) pdfAuthors.set(file, readPdfAuthors(result.bytes));
    } catch (error) {
      if (!(error instanceof TangledFile)) throw error;
      problems.push(explainTangle(file, error));
    }
  }
  return {
    folder: label,
    names: new Set([...files, ...folders].sort().map((name) => `${label}/${name}`)),
    yaml: new Map([...yaml, ...readAll(pictureNote, (name, file) => readYamlFile(folder, name, file))]),
    markdown: new Map(readAll(markdown, (name, file) => readMarkdownFile(folder, name, file))),
    published,
    pictures,
    pdfAuthors,
    problems,
  };
}

/** Throws `TangledFile` for what claims to be larger than can be shown. */
function readPicture(bytes: Buffer): PictureMetadata {
  const { width, height } = readPictureSize(bytes) ?? { width: 0, height: 0 };
  if (width * height > maxPixels)
    throw new TangledFile(`It claims to have ${String(width)} × ${String(height)} pixels.`);
  return readPictureMetadata(bytes);
}

/** Reads the files beside the projects alone. A vocabulary that is not there is an empty one. */
export function readVocabularyFiles(folder: string): VocabularyFiles {
  const label = labelOf(folder);
  const yaml = new Map<string, Reading<YamlFile>>();
  for (const name of ['site.yml', ...vocabularies]) {
    const file = `${label}/${name}`;
    if (kindAt(join(folder, name)) !== undefined) yaml.set(file, readYamlFile(folder, name, file));
    else if (name !== 'site.yml') yaml.set(file, readPart({ file, text: '', start: 0, end: 0 }));
  }
  return { folder: label, yaml };
}

/** A folder as problems name it. */
function labelOf(folder: string): string {
  return folder
    .replaceAll('\\', '/')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/^\.\//, '');
}

function readYamlFile(folder: string, name: string, file: string): Reading<YamlFile> {
  const source = readText(folder, name, file);
  if ('problem' in source) return { problems: [source.problem] };
  return readPart({ file, text: source.text, start: 0, end: source.text.length });
}

function readMarkdownFile(folder: string, name: string, file: string): Reading<MarkdownFile> {
  const source = readText(folder, name, file);
  return 'problem' in source ? { problems: [source.problem] } : readFrontmatter(source.text, file);
}

/** Names of what is directly in a folder of the content, `projects`, or in the content itself; those of folders end with a slash. */
export function namesIn({ folder, names }: ContentFiles, inner: string): string[] {
  const start = inner === '' ? `${folder}/` : `${folder}/${inner}/`;
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
