import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { visitTags } from '../links/html-tags.ts';
import { MANIFEST } from './manifest.ts';

/** The page a person opens first. The space and the capitals are for the person; nothing links to it. */
export const START_PAGE = 'START HERE.html';
export const README = 'README.txt';

/** Marks a start page as ours, so that nobody else's is ever overwritten. */
const MARK = '<meta name="generator" content="fieldbook">';

export interface StartPage {
  /** The site's title, as HTML text. */
  readonly title: string;
  /** The way from the start page to the copy's folder, with forward slashes. */
  readonly folder: string;
  /**
   * - `stick`: opens the copy by itself
   * - `archive`: does not, because inside a zip the copy is not there, and the reader has to be told so
   * - `unfinished`: says that the copy is being replaced
   */
  readonly kind: 'stick' | 'archive' | 'unfinished';
}

/** Takes a site's title from its first page. */
export async function readTitle(folder: string): Promise<string> {
  let title = '';
  visitTags(await readFile(join(folder, 'index.html'), 'utf8').catch(() => ''), (tag) => {
    if (tag.name === 'title') title ||= tag.content.trim();
  });
  return title || 'Fieldbook';
}

/** A page without scripts or style that leads to the copy. */
export function printStartPage({ title, folder, kind }: StartPage): string {
  const address = `${folder.split('/').map(encodeURIComponent).join('/')}/index.html`;
  const refresh = kind === 'stick' ? `\n<meta http-equiv="refresh" content="0; url=${address}">` : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${MARK}${refresh}
<title>${title}</title>
<h1>${title}</h1>
${NOTES[kind]}
<p><a id="copy" href="${address}">Open</a> · <a href="${address}" lang="sq">Hap</a></p>
</html>
`;
}

const NOTES = {
  stick: '',
  archive: `<p>If the link below leads to an error, this page is still inside the zip file: unpack the whole file first.</p>
<p lang="sq">Nëse lidhja më poshtë nuk hapet, kjo faqe është ende brenda skedarit zip: shpaketoni më parë të gjithë skedarin.</p>`,
  unfinished: `<p><strong>This copy is being replaced and is not whole.</strong> Run the copy again to finish it.</p>
<p lang="sq"><strong>Kjo kopje po zëvendësohet dhe nuk është e plotë.</strong> Kryeni kopjimin sërish për ta përfunduar.</p>`,
};

/**
 * Tells where a start page leads.
 *
 * @returns the copy's folder as seen from the page, or undefined where the page is not ours.
 */
export function readStartPage(html: string): string | undefined {
  if (!html.includes(MARK)) return undefined;
  const address = /<a id="copy" href="([^"]+)\/index\.html">/.exec(html)?.[1];
  const names = address?.split('/').map(decodeURIComponent) ?? [];
  // A stick is not to be trusted: the way must lead down.
  return names.length > 0 && names.every((name) => /^[^.\\/:][^\\/:]*$/.test(name))
    ? names.join('/')
    : undefined;
}

/**
 * Finds the copy that a person means by a folder: the copy itself, the stick's root, or our folder on the stick.
 *
 * @returns the folder that should hold `SHA256SUMS`; the given one where there is no start page.
 */
export async function findCopy(folder: string): Promise<string> {
  if (existsSync(join(folder, MANIFEST))) return folder;
  for (const root of [folder, dirname(resolve(folder))]) {
    const path = readStartPage(await readFile(join(root, START_PAGE), 'utf8').catch(() => ''));
    if (path !== undefined) return join(root, path);
  }
  return folder;
}

/** The text beside a copy, for Notepad of any age. */
export function printReadme(kind: 'stick' | 'archive', folder: string): string {
  const open =
    kind === 'archive'
      ? `Unpack the whole zip file first (Windows: right click, "Extract All"). Then open "${START_PAGE}".
Opened inside the zip, the pages are broken: the computer takes out one file and leaves the rest.`
      : `Open "${START_PAGE}", beside the folder in which this text lies. Do not open the folder "next": it is
where the next update is prepared, and what is in it may be old or incomplete.`;
  const text = `${open}
No network is needed, and nothing is installed.

Is this copy whole and unchanged?
    npm run verify -- FOLDER
in a checkout of the project, with the folder that holds "${START_PAGE}". Without it, in the folder
"${folder}":
    sha256sum -c SHA256SUMS           (Linux)
    shasum -a 256 -c SHA256SUMS       (macOS)
That shows damage. Only a signature shows who made the copy, and only against a key you did not get with it:
    ssh-keygen -Y verify -f allowed_signers -I SIGNER -n fieldbook -s SHA256SUMS.sig < SHA256SUMS

Keep nothing of your own in this folder: an update replaces it as a whole.
`;
  return text.replaceAll('\n', '\r\n');
}
