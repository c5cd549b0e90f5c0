import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { readCssReferences } from './css-urls.ts';
import { applyEdits, lineAt } from './edits.ts';
import { listFiles } from '../files/walk-folder.ts';
import { writeFileIn } from '../files/write-file.ts';
import { makeNotFoundPage } from './not-found.ts';
import { errorIn, type SiteProblem } from './problem.ts';
import { makePageRelative } from './relative-page.ts';
import type { PageSurroundings, PartLink } from './relative-page.ts';
import { createResolver } from './resolve.ts';
import type { Resolver } from './resolve.ts';

/**
 * Rewrites the built pages and style sheets in a folder so that they work from any folder of any host and from `file://`, also
 * when there are problems. Every reference is resolved against the files that exist and becomes the relative way to that file, with its full name; the other bytes of
 * the page stay. Removed is what browsers refuse from `file://`: `crossorigin`, `integrity`, preload hints; module scripts become
 * classic `defer` scripts in a scope of their own. Absolute links to `siteUrl` become relative, except in `<link rel=canonical>`
 * and `alternate`, which must be absolute, and in `<a rel=external>`, which means the published site.
 *
 * Run it when all files that pages refer to are there. Running it again changes nothing.
 *
 * Gives every reference that does not resolve, everything loaded from another host, and every inline script, handler and style
 * that the page's own policy does not name by its hash, sorted by file and line. A fragment with `=` in it is a state for a
 * script (`#q=water`), not the name of a part, and is not looked up.
 */
export async function makeRelative(folder: string, options: { siteUrl?: string }): Promise<SiteProblem[]> {
  const files = listFiles(folder);
  const resolver = createResolver(files, options.siteUrl);
  const problems: (readonly SiteProblem[])[] = [];
  const parts = new Map<string, ReadonlySet<string>>();
  const partLinks: (readonly PartLink[])[] = [];
  const classics = new Map<string, string>();
  const surroundings: PageSurroundings = {
    resolver,
    makeClassic: (path) => makeClassic(join(folder, path), path, classics),
  };

  function processFile(file: string): void {
    const path = join(folder, file);
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) {
      const fix = 'Save the file it is made from as UTF-8.';
      problems.push([errorIn({ file }, 'not-utf-8', 'the file is not UTF-8', fix)]);
      return;
    }
    const text = bytes.toString('utf8');
    let changed: string;
    if (file.endsWith('.css')) {
      const ofStyles: SiteProblem[] = [];
      changed = makeStyleSheetRelative(text, file, resolver, ofStyles);
      problems.push(ofStyles);
    } else {
      const page = makePageRelative(text, file, surroundings);
      problems.push(page.problems);
      partLinks.push(page.partLinks);
      parts.set(file, page.parts);
      changed = page.html;
    }
    if (changed !== text) writeFileIn(folder, file, changed);
  }

  // Synchronous on purpose: for thousands of small files the promises cost more than the reading.
  for (const file of files) if (/\.(?:html|css)$/.test(file)) processFile(file);
  for (const [path, text] of classics) writeFileIn(folder, path, text);
  if (parts.has('404.html')) problems.push(await makeNotFoundPage(folder));
  problems.push(
    partLinks
      .flat()
      .filter((link) => !leadsSomewhere(link, parts))
      .map(toProblem),
  );
  return problems
    .flat()
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
}

/**
 * Puts a module's text into a function, since a classic script would share its names with every other script of the page. Compiling
 * it (it is never run) finds what only a module may contain.
 */
function makeClassic(file: string, path: string, done: Map<string, string>): string | undefined {
  if (done.has(path)) return undefined;
  const text = readFileSync(file, 'utf8');
  const classic = `(()=>{'use strict';${text}\n})();\n`;
  try {
    new Script(classic);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (/\bimport\s*\(/.test(text)) return 'it calls import()';
  done.set(path, classic);
  return undefined;
}

function makeStyleSheetRelative(
  css: string,
  file: string,
  resolver: Resolver,
  problems: SiteProblem[],
): string {
  const edits = [];
  for (const { value, start, end } of readCssReferences(css)) {
    const found = resolver.resolve(value, file);
    if (found.kind === 'file' && found.address !== value) edits.push({ start, end, text: found.address });
    if (found.kind !== 'broken' && found.kind !== 'outside') continue;
    const { rule, message, fix } =
      found.kind === 'broken'
        ? found
        : {
            rule: 'third-party',
            message: `the style sheet loads ${value}`,
            fix: 'Copy the file into the site and use the copy.',
          };
    problems.push(errorIn({ file, line: lineAt(css, start), reference: value }, rule, message, fix));
  }
  return applyEdits(css, edits);
}

function leadsSomewhere(
  { path, fragment }: PartLink,
  parts: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const names = parts.get(path);
  if (!names || fragment.toLowerCase() === 'top' || fragment.includes('=')) return true;
  return names.has(fragment);
}

function toProblem({ file, line, reference, path, fragment }: PartLink): SiteProblem {
  const message = `"${reference}" leads to a part that ${path === file ? 'this page' : path} does not have`;
  const fix = `Add id="${fragment}" there, or correct the link.`;
  return errorIn({ file, line, reference }, 'missing-part', message, fix);
}
