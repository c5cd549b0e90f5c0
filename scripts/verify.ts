import { join } from 'node:path';
import { ManifestError, readFingerprint } from '../src/copies/manifest.ts';
import { startPageName } from '../src/copies/start-page.ts';
import { explainInterrupted, verifyCopy, type CopyVerification } from '../src/copies/verify-copy.ts';
import { isWhole } from '../src/copies/verify-folder.ts';
import { contentDir } from '../src/reading/environment.ts';
import { required } from './frame/options.ts';
import { printLine } from './frame/print.ts';
import { clearProgress, createProgress } from './frame/progress.ts';
import { runCommand } from './frame/run-command.ts';
import { requireFolder } from './steps/require-folder.ts';

/** How many files of a kind are named. */
const mostNamed = 10;

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
    'Exits with 0 for a copy that is whole and unchanged. Where content/allowed_signers names our keys, a copy must also bear a good signature by one of them; anything else gives 1. Copies with the same fingerprint, the beginning of the checksum of SHA256SUMS, are of one state: an older one is whole, too. What lies on a stick beside "START HERE.html" and our folder is not looked at. The list of keys is taken from this checkout, never from the copy: whoever changes a copy can change the list and the keys beside it.',
  expected: [ManifestError],
  run: async ({ folder }) => {
    const show = createProgress();
    const found = await verifyCopy(requireFolder(folder), {
      allowedSigners: join(contentDir(), 'allowed_signers'),
      onFile: (done, total) => show({ phase: 'files', done, total }),
    });
    clearProgress();
    const lines = [
      ...nameFirst('missing', found.missing),
      ...nameFirst('changed', found.changed),
      ...nameFirst('extra', found.extra),
      ...nameFirst('system', found.leavings, ', which systems leave behind by themselves'),
      ...conclude(found),
    ];
    for (const line of lines) printLine(line);
    return isWhole(found) && found.isTrusted ? 0 : 1;
  },
});

/** The first files of a kind, one a line, and how many more there are. */
function nameFirst(kind: string, files: readonly string[], note = ''): string[] {
  const named = files.slice(0, mostNamed).map((file) => `${kind.padEnd(9)}${file}${note}`);
  const more = files.length - named.length;
  return more === 0 ? named : [...named, `${kind.padEnd(9)}and ${String(more)} more`];
}

/** What all that comes to, a sentence or two a line. */
function conclude(found: CopyVerification): string[] {
  const { folder, around, changed, isInterrupted, isTrusted, signatureNote, statement } = found;
  const isCarried = around !== folder;
  const lines: string[] = [];
  if (!isTrusted) lines.push(`Do not trust ${folder}. ${signatureNote}`);
  else if (isWhole(found))
    lines.push(
      `${folder} is whole and unchanged. ${isCarried ? `"${startPageName}" opens it. ` : ''}${signatureNote}`,
      `Its fingerprint is ${readFingerprint(folder)}, its version ${statement?.version ?? 'not stated'}.`,
    );
  if (isCarried && changed.includes(startPageName))
    lines.push(
      `"${startPageName}" is not the page that this Fieldbook makes for the copy: do not open it. If another version made it, copying again puts it right.`,
    );
  if (isInterrupted) lines.push(explainInterrupted(around));
  else if (!isWhole(found)) lines.push(`${around} is not as it was made. Copy it again.`);
  return lines;
}
