import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { isBareLeaving } from '../files/leavings.ts';
import { kindAt } from '../files/entry-kind.ts';
import { describeFault } from '../files/file-error.ts';
import { readFileIn } from '../files/read-file.ts';
import { foldersOf, walkFolder } from '../files/walk-folder.ts';
import { downloadsFolder, hasDigest, manifestName, readSiteList, type SiteList } from './manifest.ts';
import { checkSignature } from './signature.ts';
import type { Signature } from './signature.ts';
import { readStatement, type Statement } from './statement.ts';

/** How a folder differs from its list; paths relative to it, with forward slashes. */
export interface Difference {
  readonly missing: readonly string[];
  /** Other bytes than listed, or unreadable. */
  readonly changed: readonly string[];
  /** What is not listed: files, folders without files (with a slash at the end), links and devices (with what they are). */
  readonly extra: readonly string[];
  /** What systems leave behind by themselves; no fault of the copy. */
  readonly leavings: readonly string[];
}

/** What is to be said of a folder. */
export interface Verification extends Difference {
  readonly signature: Signature;
  /** A sentence about the signature, for people. */
  readonly signatureNote: string;
  /** Where there is a list of trusted keys, only a good signature by one of them is trusted; elsewhere all but a bad one. */
  readonly isTrusted: boolean;
  /** What the copy states about itself, where its list names that. */
  readonly statement: Statement | undefined;
}

export interface VerifyOptions {
  readonly allowedSigners?: string;
  readonly onFile?: (done: number, total: number) => void;
}

/**
 * Compares a built site or a copy of one with its `SHA256SUMS`, reading every byte; `downloads/`, where there is one, with the
 * list in it. `allowedSigners` is the path of the list of trusted keys (`ssh-keygen`, ALLOWED SIGNERS). It must come from the
 * checkout (`content/allowed_signers`), never from the copy: whoever changes a copy can change what lies beside it. Without it
 * the signature is `not checked`. Throws `ManifestError` when there is no list to compare with.
 */
export async function verifyFolder(
  folder: string,
  { allowedSigners, onFile }: VerifyOptions = {},
): Promise<Verification> {
  const list = readSiteList(folder);
  const statement = readStatement(folder, list.digests);
  const difference = await compare(folder, list, statement, onFile);
  const downloads = join(folder, downloadsFolder);
  const folders = kindAt(downloads) === 'folder' ? [folder, downloads] : [folder];
  const checks = folders.map((checked) => checkSignature(checked, manifestName, allowedSigners));
  const worst = checks.reduce((a, b) => (trust(b.signature) < trust(a.signature) ? b : a));
  const hasSigners = allowedSigners !== undefined && kindAt(allowedSigners) !== undefined;
  return {
    ...difference,
    signature: worst.signature,
    signatureNote: worst.note,
    statement,
    isTrusted: hasSigners ? worst.signature === 'ours' : worst.signature !== 'invalid',
  };
}

/** Whether a folder is as its list says, what systems leave behind aside. */
export function isWhole({ missing, changed, extra }: Difference): boolean {
  return missing.length + changed.length + extra.length === 0;
}

/** From the worst to the best that can be said of a signature. */
const byTrust: readonly Signature[] = ['invalid', 'other key', 'none', 'not checked', 'ours'];
const trust = (signature: Signature): number => byTrust.indexOf(signature);

/** Compares a folder with its list, whoever signed it. Throws `ManifestError` when there is none. */
export async function compareWithList(folder: string): Promise<Difference> {
  const list = readSiteList(folder);
  return compare(folder, list, readStatement(folder, list.digests));
}

async function compare(
  folder: string,
  { digests: listed, lists }: SiteList,
  statement: Statement | undefined,
  onFile?: (done: number, total: number) => void,
): Promise<Difference> {
  const { files, folders, refused } = walkFolder(folder);
  const present = new Set(files);
  const missing: string[] = [];
  const changed: string[] = [];
  let done = 0;
  for (const [path, expected] of listed) {
    if (!present.has(path)) missing.push(path);
    else {
      // Lets a signal be heard.
      await setImmediate();
      if (!hasDigest(folder, path, expected, statement?.sizes.get(path))) changed.push(path);
    }
    onFile?.((done += 1), listed.size);
  }
  const others = files.filter((path) => !listed.has(path) && !lists.includes(path));
  const filled = new Set([...files, ...listed.keys()].flatMap(foldersOf));
  const empty = folders.filter((path) => !filled.has(path)).map((path) => `${path}/`);
  const odd = refused.map(({ path, fault }) => `${path} ${describeFault(fault)}`);
  return {
    missing,
    changed,
    extra: [...others.filter((path) => !isHarmlessLeaving(folder, path)), ...empty, ...odd],
    leavings: others.filter((path) => isHarmlessLeaving(folder, path)),
  };
}

/** What a computer opens as a page or a program, whatever is before the ending. */
const opened =
  /\.(?:x?html?|mht(?:ml)?|hta|svg|xml|pdf|exe|com|scr|msi|lnk|url|desktop|bat|cmd|ps1|vbs|js|jse|wsf|jar|sh|command|app)$/i;

/** How the file begins in which macOS keeps the attributes of another (AppleDouble, RFC 1740). */
const attributesMark = Buffer.from([0, 5, 0x16, 7]);

/** Far more than attributes take, in bytes. */
const largestAttributes = 1 << 20;

/**
 * Whether a file in a copy is one that systems leave there, and does no harm if it is opened: one with the ending of a page or program
 * is not, but for macOS' attributes of such a file, where no tag is in them.
 */
export function isHarmlessLeaving(folder: string, path: string): boolean {
  if (!isBareLeaving(path)) return false;
  if (!opened.test(path)) return true;
  try {
    const bytes = readFileIn(folder, path, largestAttributes);
    return bytes.subarray(0, attributesMark.length).equals(attributesMark) && !bytes.includes('<');
  } catch {
    return false;
  }
}
