import { statSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes } from '../../src/copies/bytes.ts';
import { readFingerprint } from '../../src/copies/manifest.ts';
import { bringBackSite, PlaceError } from '../../src/copies/place-site.ts';
import { saveArchive } from '../../src/copies/save-archive.ts';
import { copyToStick, type StickReport } from '../../src/copies/stick.ts';
import { StickError } from '../../src/copies/stick-error.ts';
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
  await bringBack();
  await saveArchive(outDir(), file).catch((error: unknown) => {
    if (!(error instanceof StickError)) throw error;
    throw new Failure(error.message, { cause: error });
  });
  printLine(
    `The archive is ${file}. Its fingerprint is ${readFingerprint(outDir())}. Send it with the advice to unpack it before opening anything.`,
  );
}

/** Copies the built site to a stick, and prints what was written. Throws `Failure`. */
export async function copySite(
  target: string,
  options: { readonly name: string; readonly inPlace: boolean },
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await bringBack();
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
  for (const line of describeEarlier(report)) printLine(line);
  printLine(
    `The copy is ${report.folder}; "START HERE.html" opens it. Its fingerprint is ${readFingerprint(report.folder)}. Eject the stick before you pull it out.`,
  );
}

async function bringBack(): Promise<void> {
  await bringBackSite(outDir()).catch((error: unknown) => {
    if (!(error instanceof PlaceError)) throw error;
    throw new Failure(error.message, { cause: error });
  });
}

/** How many names a line holds at most. */
const mostNames = 5;

/** What there is to be said of the copy that was on the stick before. */
function describeEarlier({ damaged, signer, others }: StickReport): string[] {
  const lines: string[] = [];
  if (damaged.length > 0)
    lines.push(`The copy on it was not as it had been made, and was put right: ${nameSome(damaged)}`);
  if (signer === 'none now') lines.push('The copy that was on it was signed, and this one is not.');
  if (signer === 'another') lines.push('The copy that was on it was signed with another key.');
  if (others.length > 0)
    lines.push(`In its folder lies what is not ours, and stays: ${nameSome(others)}. Move it elsewhere.`);
  return lines;
}

function nameSome(names: readonly string[]): string {
  const more = names.length > mostNames ? ` and ${String(names.length - mostNames)} more` : '';
  return `${names.slice(0, mostNames).join(', ')}${more}`;
}

function amount({ files, bytes }: Amount): string {
  return `${String(files)} files (${formatBytes(bytes)})`;
}
