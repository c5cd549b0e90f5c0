import { join } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { describeFault } from '../files/file-error.ts';
import { foldersOf, walkFolder } from '../files/walk-folder.ts';
import { findCarriedCopy, type CarriedCopy } from './find-copy.ts';
import { downloadsFolder, ManifestError } from './manifest.ts';
import { printReadme, printStartPage, readmeName, readSite, readText, startPageName } from './start-page.ts';
import { copyName, nextFolder, partNames } from './stick-folder.ts';
import {
  isHarmlessLeaving,
  isWhole,
  verifyFolder,
  type Verification,
  type VerifyOptions,
} from './verify-folder.ts';
import { archiveFolder } from './zip.ts';

/** What is to be said of a copy, with all that Fieldbook puts around it; paths are relative to `around`. */
export interface CopyVerification extends Verification {
  /** The folder with the list of files. */
  readonly folder: string;
  /** The stick or the unpacked archive that the copy belongs to, or the folder itself. */
  readonly around: string;
  /** By the note that stands on a stick until all is done; whoever put it there. */
  readonly isInterrupted: boolean;
}

/**
 * Verifies what a person means by a folder: a copy alone as `verifyFolder` does, and a copy on a stick or in an unpacked archive with
 * all that could be opened in its place and that Fieldbook puts there. The start page, which is opened first, must be to the byte
 * the one that belongs to this very copy; beside the copy there may be nothing but what is ours, and the earlier copy on
 * a stick must be as good as the current one. Throws `ManifestError` where there is no copy.
 */
export async function verifyCopy(named: string, options: VerifyOptions = {}): Promise<CopyVerification> {
  const copy = findCarriedCopy(named);
  if (!copy)
    return { folder: named, around: named, isInterrupted: false, ...(await verifyFolder(named, options)) };
  const { root, way } = copy;
  refuseOddWay(copy);
  const folder = join(root, way);
  const isInterrupted =
    way !== archiveFolder && kindAt(join(folder, '..', partNames.unfinished)) !== undefined;
  const found = await verifyFolder(folder, options).catch((error: unknown) => {
    if (!isInterrupted || !(error instanceof ManifestError)) throw error;
    throw new ManifestError(`${error.message} ${explainInterrupted(root)}`);
  });
  const inCopy = (path: string): string => `${way}/${path}`;
  const surroundings = await compareSurroundings(copy, found, options);
  return {
    ...found,
    folder,
    around: root,
    isInterrupted,
    missing: [...surroundings.missing, ...found.missing.map(inCopy)],
    changed: [...surroundings.changed, ...found.changed.map(inCopy)],
    extra: [...surroundings.extra, ...found.extra.map(inCopy)],
    leavings: [...surroundings.leavings, ...found.leavings.map(inCopy)],
  };
}

/** What to do about an update that was interrupted. */
export function explainInterrupted(stick: string): string {
  return `An update of ${stick} was interrupted. Run it again: npm run usb -- ${stick}`;
}

const [stickWay, unfinishedWay] = [
  new RegExp(`^[^/]+/${copyName.source.slice(1)}`),
  new RegExp(`^[^/]+/${nextFolder}$`),
];

/** Throws `ManifestError` where a start page leads to where Fieldbook puts no copy, or over a link. */
function refuseOddWay({ root, way }: CarriedCopy): void {
  const page = join(root, startPageName);
  if (unfinishedWay.test(way))
    throw new ManifestError(`${page} says that the copy is not whole. Bring the stick up to date.`);
  if (way !== archiveFolder && !stickWay.test(way))
    throw new ManifestError(`${page} leads to ${way}, where Fieldbook puts no copy: do not open it.`);
  for (const inner of foldersOf(`${way}/`)) {
    const kind = kindAt(join(root, inner));
    if (kind !== undefined && kind !== 'folder')
      throw new ManifestError(`${join(root, inner)} ${describeFault(kind)}: it is not a copy.`);
  }
}

type Surroundings = Pick<Verification, 'missing' | 'changed' | 'extra' | 'leavings'>;

/** Compares what lies around a copy with what we put there. */
async function compareSurroundings(
  copy: CarriedCopy,
  { signature, statement }: Verification,
  options: VerifyOptions,
): Promise<Surroundings> {
  const { root, way } = copy;
  const isArchive = way === archiveFolder;
  // On a stick, what lies beside our folder is not ours; an archive has a folder of its own.
  const ours = isArchive ? '' : `${way.slice(0, way.indexOf('/'))}/`;
  const copyFolder = way.slice(ours.length);
  const kind = isArchive ? 'archive' : 'stick';
  // Another version of this program puts things in other words; whoever signed the copy vouches for those that it states.
  const stated = signature === 'ours' ? statement?.printAround(kind, way) : undefined;
  const startPage = printStartPage({ ...readSite(join(root, way)), folder: way, kind });
  const texts = new Map([
    [startPageName, [startPage, stated?.startPage]],
    [`${ours}${readmeName}`, [printReadme(kind, copyFolder), stated?.readme]],
  ]);
  const missing: string[] = [];
  const changed: string[] = [];
  for (const [path, wordings] of texts) {
    if (kindAt(join(root, path)) === undefined) missing.push(path);
    else if (!wordings.includes(readText(root, path) ?? '')) changed.push(path);
  }
  const below = walkFolder(join(root, ours));
  // Other copies are told of as a whole: an update that was interrupted leaves one.
  const copies = isArchive ? [] : below.folders.filter((path) => copyName.test(path) && path !== copyFolder);
  const isElsewhere = (path: string): boolean =>
    ![copyFolder, ...copies, isArchive ? copyFolder : nextFolder].some((folder) =>
      `${path}/`.startsWith(`${folder}/`),
    );
  const others = below.files.filter((path) => isElsewhere(path) && !texts.has(`${ours}${path}`));
  const filled = new Set(below.files.flatMap(foldersOf));
  const isLeft = (path: string): boolean => isHarmlessLeaving(join(root, ours), path);
  const extra = [
    ...copies.map((path) => `${path}/, a copy that "${startPageName}" does not open`),
    ...others.filter((path) => !isLeft(path)),
    ...below.folders.filter((path) => isElsewhere(path) && !filled.has(path)).map((path) => `${path}/`),
    ...below.refused
      .filter(({ path }) => isElsewhere(path) || path === nextFolder)
      .map(({ path, fault }) => `${path} ${describeFault(fault)}`),
  ].map((path) => `${ours}${path}`);
  if (kindAt(join(root, way, downloadsFolder)) !== undefined) extra.push(`${way}/${downloadsFolder}/`);
  const next = join(root, ours, nextFolder);
  if (!isArchive && kindAt(next) === 'folder' && !(await isGood(next, options)))
    extra.push(`${ours}${nextFolder}/, an earlier copy that is not whole or not ours`);
  return { missing, changed, extra, leavings: others.filter(isLeft).map((path) => `${ours}${path}`) };
}

/** Whether a copy is whole and as trusted as the current one has to be. */
async function isGood(folder: string, options: VerifyOptions): Promise<boolean> {
  try {
    const found = await verifyFolder(folder, options);
    return isWhole(found) && found.isTrusted;
  } catch {
    return false;
  }
}
