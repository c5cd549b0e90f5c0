import type { Register } from '../register/model.ts';
import { contentDir } from '../reading/environment.ts';
import { folderState } from '../reading/folder-state.ts';
import { loadRegister } from './load-register.ts';
import type { ContentProblem } from '../reading/problem.ts';
import { reportText } from './reporters/reporters.ts';

interface Known {
  readonly state: string;
  readonly register: Register;
  readonly problems: readonly ContentProblem[];
}

let known: Known | undefined;

/**
 * The register that the site is made from, read and checked once: nothing is shown that has not been checked. Throws with all problems, as text, when the content has errors.
 *
 * The preview, which has drafts, reads it again when a file of the content changes. Projects with errors are left out
 * of it while they are wrong; where the files beside the projects are wrong, it stays as it was.
 */
export function siteRegister({ includeDrafts }: { includeDrafts: boolean }): Register {
  const folder = contentDir();
  // A build reads a folder that stands still; only the preview looks for changes.
  const state = includeDrafts ? folderState(folder) : folder;
  if (known?.state === state) return known.register;
  const { register, partial, problems } = loadRegister({ contentDir: folder, includeDrafts });
  const shown = register ?? (includeDrafts ? (partial ?? known?.register) : undefined);
  if (!shown) throw new Error(`The content has errors.\n\n${reportText(problems)}`);
  if (includeDrafts) tell(problems);
  known = { state, register: shown, problems };
  return shown;
}

/** What is wrong in the content that the preview shows. */
export function siteProblems(): readonly ContentProblem[] {
  return known?.problems ?? [];
}

/** Whoever looks at the terminal sees problems come and go. */
function tell(problems: readonly ContentProblem[]): void {
  const before = known?.problems.length ?? 0;
  if (problems.length > 0 || before > 0) console.error(`\n${reportText(problems)}\n`);
}
