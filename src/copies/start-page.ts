import { join } from 'node:path';
import type { LanguageCode } from '../i18n/languages/language.ts';
import { languages } from '../i18n/languages/languages.ts';
import type { Words } from '../i18n/languages/words.ts';
import { kindAt } from '../files/entry-kind.ts';
import { readFileIn } from '../files/read-file.ts';
import { visitTags } from '../links/html-tags.ts';

/** The page a person opens first. The space and the capitals are for the person; nothing links to it. */
export const startPageName = 'START HERE.html';
export const readmeName = 'README.txt';

/** Marks a start page as ours, so that nobody else's is ever overwritten. */
const ourMark = '<meta name="generator" content="fieldbook">';

/** How every start page and every text beside a copy begins, of whatever language, to know one that is half written. */
export const [startPageHead, readmeHead] = [
  '<!doctype html>\n<html',
  `Open "${startPageName}", beside the folder`,
];

/** What a start page says of the site to which it leads. */
export interface CarriedSite {
  /** As HTML text. */
  readonly title: string;
  /** The main one first. */
  readonly languages: readonly SpokenLanguage[];
}

interface SpokenLanguage {
  readonly code: LanguageCode;
  /** The way from the copy to its first page in this language. */
  readonly home: string;
  readonly words: Pick<Words, 'direction' | 'startPage'>;
}

export interface StartPage extends CarriedSite {
  /** The way from the start page to the copy's folder, with forward slashes. */
  readonly folder: string;
  /**
   * - `stick`: opens the copy by itself
   * - `archive`: does not, because inside a zip the copy is not there, and the reader has to be told so
   * - `unfinished`: says that the copy is being replaced
   */
  readonly kind: 'stick' | 'archive' | 'unfinished';
}

/** Far more than a first page has, in bytes; of one beyond it nothing is read. */
const largestPage = 1 << 24;

/** Takes a site's title and languages from its first page; where that names none, the site is addressed in all. */
export function readSite(folder: string): CarriedSite {
  let title = '';
  const named = new Set<LanguageCode>();
  visitTags(readText(folder, 'index.html') ?? '', (tag) => {
    if (tag.name === 'title') title ||= tag.content.trim();
    const key = tag.name === 'html' ? 'lang' : tag.name === 'link' ? 'hreflang' : undefined;
    for (const { name, value } of tag.attributes) if (name === key) named.add(value);
  });
  const spoken = [...named].filter((code) => languages.has(code));
  const codes = spoken.length > 0 ? spoken : [...languages.keys()];
  return {
    title: title || 'Fieldbook',
    languages: codes.flatMap((code) => {
      const words = languages.get(code)?.words;
      const home = `${code}/index.html`;
      return words
        ? [{ code, words, home: kindAt(join(folder, home)) === 'file' ? home : 'index.html' }]
        : [];
    }),
  };
}

/** A page without scripts or style that leads to the copy, in each language to its own home page. */
export function printStartPage({ title, languages: spoken, folder, kind }: StartPage): string {
  const way = addressOf(folder);
  const refresh = kind === 'stick' ? `\n<meta http-equiv="refresh" content="0; url=${way}/index.html">` : '';
  const [main] = spoken;
  const notes = spoken.flatMap((language) => {
    const note = printNote(kind, language.words.startPage);
    return note === undefined ? [] : `<p${attributesOf(language, main)}>${note}</p>`;
  });
  const links = spoken.map((language) => {
    const id = language === main ? ' id="copy"' : '';
    return `<a${id} href="${way}/${language === main ? 'index.html' : language.home}"${attributesOf(language, main)}>${language.words.startPage.open}</a>`;
  });
  return `<!doctype html>
<html${attributesOf(main)}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${ourMark}${refresh}
<title>${title}</title>
<h1>${title}</h1>
${notes.join('\n')}
<p>${links.join(' · ')}</p>
</html>
`;
}

/** A way with forward slashes, as an address. */
export function addressOf(way: string): string {
  return way.split('/').map(encodeURIComponent).join('/');
}

function printNote(kind: StartPage['kind'], words: Words['startPage']): string | undefined {
  switch (kind) {
    case 'stick':
      return undefined;
    case 'archive':
      return words.insideZip;
    case 'unfinished':
      return `<strong>${words.unfinished}</strong> ${words.finish}`;
    default:
      return kind satisfies never;
  }
}

/** The language and direction of an element, as far as they are not those of what is around it. */
function attributesOf(language: SpokenLanguage | undefined, around?: SpokenLanguage): string {
  if (!language || language === around) return '';
  const { direction } = language.words;
  return ` lang="${language.code}"${direction === (around?.words.direction ?? 'ltr') ? '' : ` dir="${direction}"`}`;
}

/**
 * Tells where a start page leads: the copy's folder as seen from the page, or undefined where the page is not ours.
 */
export function readStartPage(html: string): string | undefined {
  if (!html.includes(ourMark)) return undefined;
  const names = /<a id="copy" href="([^"]+)\/index\.html">/.exec(html)?.[1]?.split('/').map(decodeName);
  // A stick is not to be trusted: the way must lead down.
  return names?.every((name) => /^[^.\\/:][^\\/:]*$/.test(name)) ? names.join('/') : undefined;
}

/** A name in an address; the empty one, which no folder has, where its signs are not those of a text. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** The text of a small file; `undefined` where there is none that can be read. */
export function readText(folder: string, file: string): string | undefined {
  try {
    return readFileIn(folder, file, largestPage).toString();
  } catch {
    return undefined;
  }
}

/** The text beside a copy, for Notepad of any age. */
export function printReadme(kind: 'stick' | 'archive', folder: string): string {
  const open =
    kind === 'archive'
      ? `Unpack the whole zip file first (Windows: right click, "Extract All"). Then open "${startPageName}".
Opened inside the zip, the pages are broken: the computer takes out one file and leaves the rest.`
      : `${readmeHead} in which this text lies. Do not open the folder "next": it is
where the next update is prepared, and what is in it may be old or incomplete.`;
  const text = `${open}
No network is needed, and nothing is installed.

Is this copy whole and unchanged?
    npm run verify -- FOLDER
in a checkout of the project, with the folder that holds "${startPageName}". Without it, in the folder
"${folder}":
    sha256sum -c SHA256SUMS           (Linux)
    shasum -a 256 -c SHA256SUMS       (macOS)
That shows damage. Only a signature shows who made the copy, and only against a key you did not get with it:
    ssh-keygen -Y verify -f allowed_signers -I SIGNER -n fieldbook -s SHA256SUMS.sig < SHA256SUMS

Keep nothing of your own in this folder: no update is made while it is there.
`;
  return text.replaceAll('\n', '\r\n');
}
