import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ManifestError, verifyFolder } from '../src/copies/manifest.ts';
import { findCopy } from '../src/copies/start-page.ts';
import { contentDir } from '../src/reading/environment.ts';

const usage = `Usage: npm run verify -- FOLDER

Reads every file of a copy and says which are missing, changed or extra, and whether the list of files is signed by us.

  FOLDER  the stick, our folder on it, or a folder with SHA256SUMS
  --help  this text

Exits with 0 for a copy that is whole and unchanged. Where content/allowed_signers names our keys, a copy must also bear a good
signature by one of them; anything else gives 1. That list is taken from this checkout, never from the copy: whoever changes a
copy can change the list and the keys beside it. CONTENT_DIR names another folder than "content".`;

function readArguments(): { folder: string | undefined; help: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean' } },
    });
    const [folder, ...others] = positionals;
    if (values.help || (folder !== undefined && others.length === 0))
      return { folder, help: values.help ?? false };
    console.error('Name one folder. See: npm run verify -- --help');
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See: npm run verify -- --help`);
  }
  return undefined;
}

async function verify(folder: string): Promise<boolean> {
  const copy = await findCopy(folder);
  const allowedSigners = join(contentDir(), 'allowed_signers');
  const onFile = (done: number, total: number): void => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${done < total ? `${String(done)} of ${String(total)} files` : ''}`);
  };
  const { missing, changed, extra, signature, signatureNote } = await verifyFolder(copy, {
    allowedSigners,
    onFile,
  });
  for (const file of missing) console.log(`missing  ${file}`);
  for (const file of changed) console.log(`changed  ${file}`);
  for (const file of extra) console.log(`extra    ${file}`);
  const isWhole = missing.length + changed.length + extra.length === 0;
  const isRefused = existsSync(allowedSigners) ? signature !== 'ours' : signature === 'invalid';
  if (isRefused) console.log(`Do not trust ${copy}. ${signatureNote}`);
  else if (isWhole) console.log(`${copy} is whole and unchanged. ${signatureNote}`);
  if (!isWhole) console.log(`${copy} is not as it was made. Copy it again.`);
  return isWhole && !isRefused;
}

const given = readArguments();
if (!given) {
  process.exitCode = 2;
} else if (given.help || given.folder === undefined) {
  console.log(usage);
} else {
  try {
    process.exitCode = (await verify(given.folder)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
