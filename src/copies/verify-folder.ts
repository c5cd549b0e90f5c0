import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  downloadsFolder,
  hashFile,
  isDownload,
  listContent,
  manifestName,
  manifestSignatureName,
  readManifest,
} from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { checkSignature } from './signature.ts';
import type { Signature } from './signature.ts';

/** How a copy differs from its list. */
export interface Verification {
  readonly missing: readonly string[];
  /** Other bytes than listed, or unreadable. */
  readonly changed: readonly string[];
  readonly extra: readonly string[];
  readonly signature: Signature;
  /** A sentence about the signature, for people. */
  readonly signatureNote: string;
}

/**
 * Compares a folder with its `SHA256SUMS`, reading every byte; `downloads/`, where there is one, with the list in it.
 * `allowedSigners` is the path of the list of trusted keys (`ssh-keygen`, ALLOWED SIGNERS). It must come from the checkout
 * (`content/allowed_signers`), never from the copy: whoever changes a copy can change what lies beside it. Without it the
 * signature is `not checked`. Throws `ManifestError` when there is no list to compare with.
 */
export async function verifyFolder(
  folder: string,
  options: { allowedSigners?: string; onFile?: (done: number, total: number) => void } = {},
): Promise<Verification> {
  const manifest = await readManifest(folder);
  const files = (await listContent(folder)).filter((file) => !isDownload(file));
  const difference = await compareFiles(folder, files, manifest, options.onFile);
  const downloads = join(folder, downloadsFolder);
  if (existsSync(downloads)) {
    const { missing, changed, extra } = await compareFiles(
      downloads,
      await listContent(downloads),
      await readOptional(downloads),
    );
    const inDownloads = (paths: readonly string[]): string[] =>
      paths.map((path) => `${downloadsFolder}/${path}`);
    difference.missing.push(...inDownloads(missing));
    difference.changed.push(...inDownloads(changed));
    difference.extra.push(...inDownloads(extra));
  }
  const folders = existsSync(downloads) ? [folder, downloads] : [folder];
  const checks = folders.map((checked) =>
    checkSignature(join(checked, manifestName), join(checked, manifestSignatureName), options.allowedSigners),
  );
  const worst = (await Promise.all(checks)).reduce((a, b) =>
    trust(b.signature) < trust(a.signature) ? b : a,
  );
  return { ...difference, signature: worst.signature, signatureNote: worst.note };
}

/** From the worst to the best that can be said of a signature. */
const byTrust: readonly Signature[] = ['invalid', 'other key', 'none', 'not checked', 'ours'];
const trust = (signature: Signature): number => byTrust.indexOf(signature);

interface Difference {
  readonly missing: string[];
  readonly changed: string[];
  readonly extra: string[];
}

async function compareFiles(
  folder: string,
  files: readonly string[],
  manifest: Manifest,
  onFile?: (done: number, total: number) => void,
): Promise<Difference> {
  const present = new Set(files);
  const missing: string[] = [];
  const changed: string[] = [];
  let done = 0;
  for (const [path, expected] of manifest) {
    if (!present.has(path)) missing.push(path);
    else if ((await hashFile(join(folder, path)).catch(() => undefined)) !== expected) changed.push(path);
    onFile?.((done += 1), manifest.size);
  }
  return { missing, changed, extra: files.filter((path) => !manifest.has(path)) };
}

/** An empty list where there is none or a damaged one, so that every file counts as extra. */
async function readOptional(folder: string): Promise<Manifest> {
  return readManifest(folder).catch(() => new Map<string, string>());
}
