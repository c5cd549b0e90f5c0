import { mkdirSync } from 'node:fs';
import { isLeaving, isBareLeaving } from '../files/leavings.ts';
import { kindAt } from '../files/entry-kind.ts';
import { folderIn } from '../files/folder-in.ts';
import { listFiles } from '../files/walk-folder.ts';
import { manifestFiles, readManifest } from './manifest.ts';
import { readmeHead, readmeName, readText, startPageHead } from './start-page.ts';
import { StickError } from './stick-error.ts';
import { copyName, entriesOf, nameCopy, nextFolder, partNames } from './stick-folder.ts';
import type { Wanted } from './wanted.ts';

/** The first line of the list that stands in our folder while a copy is not finished. */
const unfinishedHead = 'An update of this copy is not finished. Run it again; these files are ours:\n';

/** What begins so, or is cut off before, was written by us. */
const heads: ReadonlyMap<string, string> = new Map([
  [readmeName, readmeHead],
  [partNames.start, startPageHead],
  [partNames.readme, readmeHead],
  [partNames.list, unfinishedHead],
  [partNames.unfinished, unfinishedHead],
]);

/**
 * Makes our folder on a stick, or makes sure that the one that is there is ours: by the start page (`isClaimed`), or by what is in
 * it. Gives what else lies in it and stays. Throws `StickError` where it is not ours, or where files of somebody else lie where we
 * would delete them; nothing is changed then.
 */
export function claimFolder(
  target: string,
  name: string,
  isClaimed: boolean,
  wanted: Wanted,
): readonly string[] {
  const folder = folderIn(target, name);
  if (kindAt(folder) === undefined) mkdirSync(folder);
  const entries = entriesOf(target, name);
  const parts = Object.values<string>(partNames);
  const isOurs = (entry: string): boolean =>
    entry === nextFolder || copyName.test(entry) || parts.includes(entry);
  const others = entries.filter((entry) => !isOurs(entry) && entry !== readmeName && !isLeaving(entry));
  const endangered = findEndangered(target, name, wanted);
  const readme = entries.some(isOurs) ? undefined : entries.find((entry) => entry === readmeName);
  const found = others[0] ?? readme ?? endangered[0];
  if (!isClaimed && found !== undefined) {
    throw new StickError(
      `The folder ${folder} holds something else (${found}). Write --name and another name.`,
    );
  }
  const [first, ...more] = endangered;
  if (first !== undefined) {
    const count = more.length === 0 ? '' : ` and ${String(more.length)} more`;
    throw new StickError(
      `${folder} holds what no list of ours names (${first}${count}), and an update would delete it. Move it elsewhere; then run the same command again.`,
    );
  }
  return others;
}

/** What lies where we replace and delete files, and is not ours, by its way in our folder. */
function findEndangered(target: string, name: string, wanted: Wanted): string[] {
  const folder = folderIn(target, name);
  const files = [...heads].filter(
    ([file, head]) => kindAt(`${folder}/${file}`) !== undefined && !beginsWith(readText(folder, file), head),
  );
  const copies = copiesIn(target, name, wanted);
  // An update moves files from copy to copy: what one list names is ours in each.
  const ours = new Set([
    ...manifestFiles,
    ...wanted.keys(),
    ...(readText(folder, partNames.unfinished)?.split('\n').slice(1) ?? []),
    ...copies.flatMap((copy) => readListed(`${folder}/${copy}`)),
  ]);
  return [
    ...copies.flatMap((copy) =>
      kindAt(`${folder}/${copy}`) === 'folder'
        ? filesIn(folder, copy)
            .filter((path) => !ours.has(path) && !isBareLeaving(path))
            .map((path) => `${copy}/${path}`)
        : [copy],
    ),
    ...files.map(([file]) => file),
  ];
}

const filesIn = (folder: string, copy: string): readonly string[] => listFiles(`${folder}/${copy}`);

/** The copies in our folder, by name; a stick that knows no capitals may show them by another. */
function copiesIn(target: string, name: string, wanted: Wanted): string[] {
  const folder = folderIn(target, name);
  const names = new Set([nextFolder, nameCopy(wanted), ...entriesOf(target, name).filter(isCopy)]);
  return [...names].filter((copy) => kindAt(`${folder}/${copy}`) !== undefined);
}

const isCopy = (entry: string): boolean => copyName.test(entry);

/** The files that the list of a copy names; none where it is not the list of a site: people keep such lists of their own. */
function readListed(copy: string): string[] {
  try {
    const listed = readManifest(copy);
    return listed.has('index.html') ? [...listed.keys()] : [];
  } catch {
    return [];
  }
}

/** A stick that was pulled out may keep the beginning of a file, or zeros. */
function beginsWith(text: string | undefined, head: string): boolean {
  const written = text?.replaceAll('\0', '');
  return written !== undefined && (written.startsWith(head) || head.startsWith(written));
}

/**
 * What stands in our folder from before the first change until all is done: the names of what lies in the copies and of what is
 * written, so that a folder that has no list yet, or none any more, is known for ours.
 */
export function printUnfinished(target: string, name: string, wanted: Wanted): string {
  const folder = folderIn(target, name);
  const present = copiesIn(target, name, wanted).flatMap((copy) => filesIn(folder, copy));
  return `${unfinishedHead}${[...new Set([...present, ...wanted.keys()])].sort().join('\n')}\n`;
}
