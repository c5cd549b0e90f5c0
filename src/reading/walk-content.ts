import { existsSync } from 'node:fs';
import { walkFolder, type Walk } from '../files/walk-folder.ts';

/** Lists what is in the content folder, but for what Git keeps in it where it is a repository of its own. A folder that is not there is empty. */
export function walkContent(folder: string): Walk {
  if (!existsSync(folder)) return { files: [], folders: [], refused: [] };
  return walkFolder(folder, (path) => path === '.git');
}
