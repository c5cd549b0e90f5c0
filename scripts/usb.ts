import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARCHIVE } from '../src/copies/archive.ts';
import { formatBytes } from '../src/copies/bytes.ts';
import { DOWNLOADS, ManifestError, verifyFolder } from '../src/copies/manifest.ts';
import { copyToStick, type Amount } from '../src/copies/stick.ts';
import { StickError } from '../src/copies/stick-error.ts';
import type { CopyProgress } from '../src/copies/stick-files.ts';
import { outDir } from '../src/reading/environment.ts';

const usage = `Usage: npm run usb -- TARGET [--name fieldbook] [--in-place]
       npm run usb -- --zip [FILE]

Copies the built site to a stick, or brings the copy on it up to date: only what changed is written, everything written is
read back, and other files are never touched. Pulled out too early, the stick keeps the old copy; run the same again.

  TARGET      the stick (E:\\ or /media/you/STICK), or a folder on it
  --name      the folder for the copy (fieldbook)
  --in-place  where there is no room for two copies, replace the only one
  --zip       make one archive instead (fieldbook.zip)
  --help      this text

OUT_DIR names another built folder than "dist".`;

class UsageError extends Error {}

function readArguments(): {
  target: string | undefined;
  name: string;
  inPlace: boolean;
  zip: boolean;
  help: boolean;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        name: { type: 'string', default: 'fieldbook' },
        'in-place': { type: 'boolean', default: false },
        zip: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { name, 'in-place': inPlace, zip, help } = values;
    const [target] = positionals;
    if (!help && !zip && target === undefined) throw new Error('Name the stick.');
    if (positionals.length > 1)
      throw new Error('Name one place only; put quotation marks around a path with spaces.');
    return { target, name, inPlace, zip, help };
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)} See: npm run usb -- --help`,
    );
  }
}

const amount = ({ files, bytes }: Amount): string => `${String(files)} files (${formatBytes(bytes)})`;

/** Draws one line on a terminal, with the time left at the pace so far; silent in a pipe. */
function createProgress(): (progress: CopyProgress) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let phase = '';
  let started = 0;
  let drawn = 0;
  return ({ phase: now, done, total }) => {
    const time = performance.now();
    if (now !== phase) [phase, started, drawn] = [now, time, 0];
    if (time - drawn < 100 && done < total) return;
    drawn = time;
    const left = done === 0 ? 0 : Math.ceil(((time - started) / 1000) * (total / done - 1));
    process.stderr.write(
      `\r\x1b[K${phase}: ${formatBytes(done)} of ${formatBytes(total)}, ${String(left)} s left`,
    );
    if (done >= total) process.stderr.write('\r\x1b[K');
  };
}

async function makeZip(file: string): Promise<void> {
  const { missing, changed, extra } = await verifyFolder(outDir());
  const [first] = [...missing, ...changed, ...extra];
  if (first !== undefined)
    throw new StickError(`${first} in ${outDir()} has changed since it was built. Run: npm run build`);
  // The one that the site offers, so that its checksum is the one on the site's own page.
  await cp(join(outDir(), DOWNLOADS, ARCHIVE), file);
  console.log(`The archive is ${file}. Send it with the advice to unpack it before opening anything.`);
}

async function copy(target: string, name: string, inPlace: boolean): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const onProgress = createProgress();
  const report = await copyToStick({
    source: outDir(),
    target,
    name,
    inPlace,
    onProgress,
    signal: stop.signal,
  });
  console.log(
    `added ${amount(report.added)}, changed ${amount(report.changed)}, removed ${amount(report.removed)}`,
  );
  console.log(`written and read back: ${amount(report.written)}`);
  console.log(
    `The copy is ${report.folder}; "START HERE.html" opens it. Eject the stick before you pull it out.`,
  );
}

try {
  const { target, name, inPlace, zip, help } = readArguments();
  if (help) console.log(usage);
  else if (zip) await makeZip(target ?? 'fieldbook.zip');
  else await copy(target ?? '', name, inPlace);
} catch (error) {
  if (error instanceof UsageError) process.exitCode = 2;
  else process.exitCode = 1;
  if (error instanceof UsageError || error instanceof StickError) console.error(error.message);
  else if (error instanceof ManifestError)
    console.error(`There is no built site in ${outDir()}. Run: npm run build`);
  else console.error(error instanceof Error ? error.message : String(error));
}
