import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadRegister, type LoadOptions, type LoadResult } from './load-register.ts';
import type { Problem } from '../reading/problem.ts';

/** Files of a content folder by their path in it, or links in their places; `undefined` for one that is left out. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly linkTo: string } | undefined>>;

const base: Files = {
  'site.yml': 'title: Projects\nlanguages: [en, sq]\n',
  'themes.yml': 'prevention: { title: Prevention }\nchildren: { title: Children }\n',
  'organisations.yml': 'iom: { name: IOM, type: multilateral }\n',
};

/** Writes a content folder for a test, with a site, two themes and one organisation; gives its path, with a space in it. */
export function writeContent(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'field book-'));
  for (const [path, text] of Object.entries({ ...base, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (typeof text === 'object' && 'linkTo' in text) symlinkSync(text.linkTo, join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A project's file with these lines of frontmatter and this text. It has a source, so that nothing warns. */
export function projectText(lines: string, body = ''): string {
  return `---\n${lines}\nsources: [{ title: Report }]\n---\n${body}`;
}

/** Loads a content folder with these files. Problems name files from the folder on. */
export function loadFiles(files: Files, options: LoadOptions = {}): LoadResult {
  const folder = writeContent(files);
  const result = loadRegister({ ...options, contentDir: folder });
  rmSync(folder, { recursive: true });
  const inFolder = (text: string) => text.replaceAll(`${folder.replaceAll('\\', '/')}/`, '');
  const problems = result.problems.map((problem) => ({
    ...problem,
    file: inFolder(problem.file),
    message: inFolder(problem.message),
  }));
  return { ...result, problems };
}

/** The problems of one project's file, each as `inOneLine` gives it. */
export function problemsOf(text: string | Uint8Array, more: Files = {}): string[] {
  return loadFiles({ ...more, 'projects/a.md': text }).problems.map(inOneLine);
}

/** `projects/a.md:3:1 error rule: message → what to type`, or `– what to do`. */
export function inOneLine({ file, line, column, level, rule, message, fix, advice }: Problem): string {
  const rest = fix === null ? '' : ` ${advice === null ? '→' : '–'} ${fix}`;
  return `${file}:${String(line)}:${String(column)} ${level} ${rule}: ${message}${rest}`;
}
