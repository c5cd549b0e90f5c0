import { rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyFile } from '../../src/files/copy-files.ts';
import { archiveName } from '../../src/copies/archive.ts';
import { formatBytes } from '../../src/copies/bytes.ts';
import { downloadsFolder, ManifestError } from '../../src/copies/manifest.ts';
import { copyToStick } from '../../src/copies/stick.ts';
import { StickError } from '../../src/copies/stick-error.ts';
import { verifyFolder } from '../../src/copies/verify-folder.ts';
import type { Amount } from '../../src/copies/wanted.ts';
import { outDir } from '../../src/reading/environment.ts';
import { Failure, UsageError } from '../frame/failure.ts';
import { printLine } from '../frame/print.ts';
import { createProgress } from '../frame/progress.ts';

/** Copies the site's archive to a file, and prints where it is. Throws `Failure`, or `UsageError` for a folder. */
export async function copyArchive(file: string): Promise<void> {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${file} is a folder. Name a file in it: ${join(file, 'fieldbook.zip')}.`);
  }
  const { missing, changed, extra } = await verifyFolder(outDir()).catch((error: unknown) => {
    if (!(error instanceof ManifestError)) throw error;
    throw new Failure(`There is no built site in ${outDir()}. Run: npm run build`, { cause: error });
  });
  const [first] = [...missing, ...changed, ...extra];
  if (first !== undefined) {
    throw new Failure(`${first} in ${outDir()} has changed since it was built. Run: npm run build`);
  }
  // The one that the site offers, so that its checksum is the one on the site's own page.
  rmSync(file, { force: true });
  await copyFile([outDir(), `${downloadsFolder}/${archiveName}`], [dirname(file), basename(file)]);
  printLine(`The archive is ${file}. Send it with the advice to unpack it before opening anything.`);
}

/** Copies the built site to a stick, and prints what was written. Throws `Failure`. */
export async function copySite(
  target: string,
  options: { readonly name: string; readonly inPlace: boolean },
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const report = await copyToStick({
    ...options,
    source: outDir(),
    target,
    onProgress: createProgress(formatBytes),
    signal: stop.signal,
  }).catch((error: unknown) => {
    if (!(error instanceof StickError)) throw error;
    throw new Failure(error.message, { exitCode: stop.signal.aborted ? 130 : 1, cause: error });
  });
  printLine(
    `added ${amount(report.added)}, changed ${amount(report.changed)}, removed ${amount(report.removed)}`,
  );
  printLine(`written and read back: ${amount(report.written)}`);
  printLine(
    `The copy is ${report.folder}; "START HERE.html" opens it. Eject the stick before you pull it out.`,
  );
}

function amount({ files, bytes }: Amount): string {
  return `${String(files)} files (${formatBytes(bytes)})`;
}
