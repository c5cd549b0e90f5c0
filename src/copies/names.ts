import { foldersOf } from '../files/walk-folder.ts';
import { errorIn, type SiteProblem } from '../links/problem.ts';
import { manifestName, manifestSignatureName } from './manifest.ts';
import { readmeName } from './start-page.ts';

/** Windows stops at 260 characters; this leaves 110 for the drive and the folders above. */
const longestPath = 150;

/** A FAT32 folder has 65,536 entries of 32 bytes, two of them for `.` and `..`; a long name takes one more for each 13 characters. */
const fat32Entries = 65_534;

/** Device names, which Windows reserves with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;

/** Names that other programs expect in this spelling. */
const customaryNames = new Set([manifestName, manifestSignatureName, readmeName, 'LICENSE', 'CNAME']);

/** The bundler's folder: it puts a hash of capitals and small letters into each name, and the hash itself prevents collisions. */
const hashedFolder = /^_astro\//;

/**
 * Checks the names of built files (paths in the built folder, with forward slashes) against what FAT32, exFAT and Windows can
 * hold and what a person can type: small letters, digits and `. _ - ~ @ +`, no reserved name, no dot or space at the end, no two
 * names that differ only in capitals. Gives an error for each name that cannot be copied, and a warning for a folder too full
 * for FAT32 (exFAT holds it).
 */
export function checkNames(files: readonly string[]): SiteProblem[] {
  return [...files.flatMap(checkName), ...findCollisions(files), ...findFullFolders(files)];
}

function checkName(file: string): SiteProblem[] {
  const problems: SiteProblem[] = [];
  const segments = file.split('/');
  const reserved = segments.find((segment) => deviceName.test(segment));
  if (reserved !== undefined) {
    problems.push(
      errorIn(
        { file },
        'reserved-name',
        `Windows reserves the name "${reserved}"`,
        'Give the page another name.',
      ),
    );
  }
  if (segments.some((segment) => /[. ]$/.test(segment))) {
    problems.push(
      errorIn({ file }, 'name-end', `"${file}" has a name that ends in a dot or a space`, 'Remove it.'),
    );
  }
  const strange = /[^a-zA-Z0-9._~@+/-]/u.exec(file)?.[0];
  const capital = customaryNames.has(file) || hashedFolder.test(file) ? undefined : /[A-Z]/.exec(file)?.[0];
  const wrong = strange ?? capital;
  if (wrong !== undefined) {
    const fix = 'Use small letters a to z, digits, and the signs . _ - ~ @ +';
    problems.push(errorIn({ file }, 'name-characters', `"${file}" contains "${wrong}"`, fix));
  }
  if (file.length > longestPath) {
    const message = `"${file}" is ${String(file.length)} characters long, and ${String(longestPath)} is the most`;
    problems.push(errorIn({ file }, 'long-path', message, 'Shorten the name.'));
  }
  return problems;
}

function findCollisions(files: readonly string[]): SiteProblem[] {
  const problems: SiteProblem[] = [];
  const spellings = new Map<string, string>();
  for (const file of files) {
    for (const path of [...foldersOf(file), file]) {
      const earlier = spellings.get(path.toLowerCase());
      if (earlier === undefined) spellings.set(path.toLowerCase(), path);
      else if (earlier !== path) {
        const message = `"${file}" and "${earlier}" differ only in capitals, and a stick would keep one of them`;
        problems.push(errorIn({ file }, 'name-collision', message, 'Rename one of them.'));
      }
    }
  }
  return problems;
}

function findFullFolders(files: readonly string[]): SiteProblem[] {
  const children = new Map<string, Set<string>>();
  for (const file of files) {
    for (const path of [...foldersOf(file), file]) {
      const slash = path.lastIndexOf('/');
      const folder = path.slice(0, Math.max(slash, 0));
      const names = children.get(folder) ?? new Set();
      children.set(folder, names.add(path.slice(slash + 1)));
    }
  }
  return [...children].flatMap(([folder, names]) => {
    const entries = [...names].reduce((sum, name) => sum + 1 + Math.ceil(name.length / 13), 0);
    if (entries <= fat32Entries) return [];
    const message = `"${folder}" needs ${String(entries)} folder entries, and FAT32 has ${String(fat32Entries)}`;
    const fix = 'Format the stick as exFAT, or use shorter names.';
    return [{ ...errorIn({ file: folder }, 'full-folder', message, fix), level: 'warning' as const }];
  });
}
