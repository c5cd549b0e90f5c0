import { contentDir } from '../reading/environment.ts';
import { firstOfRules, hasErrors, type Problem } from '../reading/problem.ts';
import { readContent } from './content.ts';
import { planImport, type Plan } from './plan.ts';
import { readSource } from './read-source.ts';
import type { SourceFormat } from './source-formats.ts';
import { writePlan } from './write-whole.ts';

export interface ImportOptions {
  /** The kind of the source; found out from the file where it is not given. */
  readonly from?: SourceFormat | undefined;
  /** Whether fields that are empty in the files that are there are taken over. */
  readonly update?: boolean | undefined;
  /** Whether nothing is written. */
  readonly dryRun?: boolean | undefined;
  /** The folder of the content; `CONTENT_DIR` or `content` where it is not given. */
  readonly contentDir?: string | undefined;
}

/** What an import did, or would do; without a plan it could not begin. */
export interface ImportResult {
  readonly plan: Plan | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Turns a source, the path of a file, into project files. What cannot be read is in the problems, and the rest is
 * written. A file that is there is never written over; with `update` its empty fields are filled. Throws `WriteError`
 * where the disk refuses.
 */
export async function runImport(source: string, options: ImportOptions = {}): Promise<ImportResult> {
  const content = readContent(options.contentDir ?? contentDir());
  if ('problems' in content) return { plan: undefined, problems: firstOfRules(content.problems) };
  const reading = await readSource(source, content, options.from);
  if (reading.drafts.length === 0 && hasErrors(reading.problems)) {
    return { plan: undefined, problems: firstOfRules(reading.problems) };
  }
  const plan = planImport(reading, content, { source, update: options.update ?? false });
  if (!options.dryRun) writePlan(plan);
  return { plan, problems: plan.problems };
}
