import { FileError } from '../../src/files/file-error.ts';
import { copyFile } from '../../src/files/copy-files.ts';
import { Failure } from '../frame/failure.ts';

/** Files of one folder that are published as they are. */
export interface FileSource {
  readonly folder: string;
  /** From the folder on, and so in the site. */
  readonly files: readonly string[];
}

/**
 * Copies files into a site in which none of them may be yet. `later` are files and folders at its top that will be made when all
 * are there. Throws `Failure` where a file of the site would have two sources: one of them would be lost without a word.
 */
export async function addFiles(
  site: string,
  sources: readonly FileSource[],
  later: readonly string[],
): Promise<void> {
  for (const { folder, files } of sources) {
    for (const file of files) {
      if (later.some((name) => name === file || file.startsWith(`${name}/`))) throw twoSources(folder, file);
      try {
        await copyFile([folder, file], [site, file]);
      } catch (error) {
        if (isTaken(error, site)) throw twoSources(folder, file, error);
        throw error;
      }
    }
  }
}

/** Something is at the place of the file, or, in the site, a file where it needs a folder. */
function isTaken(error: unknown, site: string): boolean {
  if (error instanceof FileError) return error.fault === 'file' && error.path.startsWith(site);
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function twoSources(folder: string, file: string, cause?: unknown): Failure {
  const message = `Nothing was built. ${file} would be made of ${folder}/${file}, and the site has another file there. Rename or delete that one.`;
  return new Failure(message, { cause });
}
