import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ManifestError } from '../src/copies/manifest.ts';
import { findCopy } from '../src/copies/start-page.ts';
import { verifyFolder } from '../src/copies/verify-folder.ts';
import { contentDir } from '../src/reading/environment.ts';
import { required } from './frame/options.ts';
import { printLine } from './frame/print.ts';
import { createProgress } from './frame/progress.ts';
import { runCommand } from './frame/run-command.ts';
import { requireFolder } from './steps/require-folder.ts';

await runCommand({
  name: 'verify',
  summary:
    'Reads every file of a copy and says which are missing, changed or extra, and whether the list of files is signed by us.',
  positionals: {
    folder: required(
      'FOLDER',
      'the stick, our folder on it, or a folder with SHA256SUMS',
      'Name one folder.',
    ),
  },
  environment: ['CONTENT_DIR'],
  notes:
    'Exits with 0 for a copy that is whole and unchanged. Where content/allowed_signers names our keys, a copy must also bear a good signature by one of them; anything else gives 1. That list is taken from this checkout, never from the copy: whoever changes a copy can change the list and the keys beside it.',
  expected: [ManifestError],
  run: async ({ folder }) => {
    const copy = await findCopy(requireFolder(folder));
    const allowedSigners = join(contentDir(), 'allowed_signers');
    const show = createProgress();
    const onFile = (done: number, total: number): void => show({ phase: 'files', done, total });
    const { missing, changed, extra, signature, signatureNote } = await verifyFolder(copy, {
      allowedSigners,
      onFile,
    });
    for (const file of missing) printLine(`missing  ${file}`);
    for (const file of changed) printLine(`changed  ${file}`);
    for (const file of extra) printLine(`extra    ${file}`);
    const isWhole = missing.length + changed.length + extra.length === 0;
    const isRefused = existsSync(allowedSigners) ? signature !== 'ours' : signature === 'invalid';
    if (isRefused) printLine(`Do not trust ${copy}. ${signatureNote}`);
    else if (isWhole) printLine(`${copy} is whole and unchanged. ${signatureNote}`);
    if (!isWhole) printLine(`${copy} is not as it was made. Copy it again.`);
    return isWhole && !isRefused ? 0 : 1;
  },
});
