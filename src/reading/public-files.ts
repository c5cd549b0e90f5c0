import { kindAt } from '../files/entry-kind.ts';
import type { ContentProblem } from './problem.ts';
import { explainFault, explainHidden } from './source-bytes.ts';
import { hiddenIn, isVisible, walkContent } from './walk-content.ts';

/** The folder of what is published as it is beside the content, for whoever works on the site: an icon, the name of a domain. */
export const publicFolder = 'public';

/** What the folder has, and what may not be in it. */
export interface PublicFiles {
  /** From the folder on, as in the site. */
  readonly files: readonly string[];
  readonly problems: readonly ContentProblem[];
}

/** Names with a dot that other programs look for at the top of a site (RFC 8615; GitHub Pages). */
const known = /^\.(?:well-known\/|nojekyll$)/;

/** Lists the files of the folder, which need not be there. */
export function readPublicFiles(folder = publicFolder): PublicFiles {
  const kind = kindAt(folder);
  if (kind !== undefined && kind !== 'folder') return { files: [], problems: [explainFault(folder, kind)] };
  const walk = walkContent(folder);
  const isHidden = (path: string) => hiddenIn([path.replace(known, '')]).length > 0;
  const hidden = walk.files.filter(isHidden);
  return {
    files: walk.files.filter((path) => isVisible(path.replace(known, ''))),
    problems: [
      ...hidden.map((path) => explainHidden(`${folder}/${path}`)),
      ...walk.refused.map(({ path, fault }) => explainFault(`${folder}/${path}`, fault)),
    ],
  };
}
