import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { walkContent } from './walk-content.ts';

/** A text that is another one as soon as a file in the content folder is. */
export function folderState(folder: string): string {
  const { files, folders, refused } = walkContent(folder);
  return [...files, ...folders, ...refused.map(({ path }) => path)]
    .map((name) => {
      const stats = lstatSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${String(stats?.mtimeMs)} ${String(stats?.size)}`;
    })
    .join('\n');
}
