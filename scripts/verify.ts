import { join } from 'node:path';
import { ManifestError } from '../src/copies/manifest.ts';
import { startPageName } from '../src/copies/start-page.ts';
import { verifyCopy, type CopyVerification } from '../src/copies/verify-copy.ts';
import { isWhole } from '../src/copies/verify-folder.ts';
import { contentDir } from '../src/reading/environment.ts';
import { required } from './frame/options.ts';
import { printLine } from './frame/print.ts';
import { clearProgress, createProgress } from './frame/progress.ts';
import { runCommand } from './frame/run-command.ts';
import { requireFolder } from './steps/require-folder.ts';

await runCommand({
  name: 'verify',
  summary:
    'Reads every file of a copy, and the page that opens it, and says which are missing, changed or extra, and whether the list of files is signed by us.',
  positionals: {
    folder: required(
      'FOLDER',
      'the stick, our folder on it, or a folder with SHA256SUMS',
      'Name one folder.',
    ),
  },
  environment: ['CONTENT_DIR'],
  notes:
    'Exits with 0 for a copy that is whole and unchanged. Where content/allowed_signers names our keys, a copy must also bear a good signature by one of them; anything else gives 1. What lies on a stick beside "START HERE.html" and our folder is not looked at. The list of keys is taken from this checkout, never from the copy: whoever changes a copy can change the list and the keys beside it.',
  expected: [ManifestError],
  run: async ({ folder }) => {
    const show = createProgress();
    const found = await verifyCopy(requireFolder(folder), {
      allowedSigners: join(contentDir(), 'allowed_signers'),
      onFile: (done, total) => show({ phase: 'files', done, total }),
    });
    clearProgress();
    for (const file of found.missing) printLine(`missing  ${file}`);
    for (const file of found.changed) printLine(`changed  ${file}`);
    for (const file of found.extra) printLine(`extra    ${file}`);
    for (const file of found.leavings)
      printLine(`system   ${file}, which systems leave behind by themselves`);
    for (const line of conclude(found)) printLine(line);
    return isWhole(found) && found.isTrusted ? 0 : 1;
  },
});

/** What all that comes to, a sentence or two a line. */
function conclude(found: CopyVerification): string[] {
  const { folder, around, changed, isTrusted, signatureNote } = found;
  const isCarried = around !== folder;
  const lines: string[] = [];
  if (!isTrusted) lines.push(`Do not trust ${folder}. ${signatureNote}`);
  else if (isWhole(found))
    lines.push(
      `${folder} is whole and unchanged. ${isCarried ? `"${startPageName}" opens it. ` : ''}${signatureNote}`,
    );
  if (isCarried && changed.includes(startPageName))
    lines.push(`"${startPageName}" is not the page that belongs to this copy: do not open it.`);
  if (!isWhole(found)) lines.push(`${around} is not as it was made. Copy it again.`);
  return lines;
}
