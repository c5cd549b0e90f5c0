import { readFileIn } from '../files/read-file.ts';
import { textLimit } from '../reading/source-text.ts';
import { topKeyOf, type Problem } from '../reading/problem.ts';
import { checkProjects } from '../checking/check-projects.ts';
import { checkVocabularies, harmContextOf, type Vocabularies } from '../checking/check-vocabularies.ts';
import { pageAddresses, readContentFiles } from '../reading/content-files.ts';
import type { HarmContext } from '../register/harm/harm.ts';
import type { Project } from '../register/model.ts';

/** The content that is there already, as far as an import must know it. */
export interface Content extends Pick<Vocabularies, 'site' | 'themes' | 'organisations' | 'helplines'> {
  readonly folder: string;
  /** The folder as problems name it. */
  readonly label: string;
  readonly projects: readonly Project[];
  readonly pages: readonly string[];
  /** What may stand in texts although it looks like personal data. */
  readonly harm: HarmContext;
}

/**
 * Reads the content for an import. Files whose keys cannot be read stop it, because nothing can be compared with
 * them; what else is wrong in the content is the check's business.
 */
export function readContent(folder: string): Content | { readonly problems: readonly Problem[] } {
  const files = readContentFiles(folder);
  const vocabularies = checkVocabularies(files);
  const harm = harmContextOf(vocabularies);
  const { projects, places, failed, problems: found } = checkProjects(files, harm);
  const unreadable = found.filter(
    (problem) => !places.has(problem.file) || failed.get(problem.file)?.has(topKeyOf(problem)),
  );
  const problems = [...files.problems, ...vocabularies.problems, ...unreadable].filter(
    ({ level }) => level === 'error',
  );
  if (problems.length > 0) return { problems };
  const { site, themes, organisations, helplines } = vocabularies;
  return {
    folder,
    label: files.folder,
    projects,
    pages: pageAddresses(files),
    harm,
    site,
    themes,
    organisations,
    helplines,
  };
}

/** The text of a file of the content that is there, whole; `undefined` where there is none. */
export function textOf(content: Content, path: string): string | undefined {
  try {
    return readFileIn(content.folder, path, textLimit.maxBytes).toString('utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
