import { namesIn, type ContentFiles } from '../reading/content-files.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import { nearest } from '../register/text/nearest.ts';

const folders = ['projects', 'pages', 'images', 'documents'];

/** Whose signatures a copy may have (`man ssh-keygen`, ALLOWED SIGNERS). */
const signers = 'allowed_signers';

/** Where a file belongs, by the end of its name. */
const places = [
  { ending: /\.md$/i, folder: 'projects' },
  { ending: /\.mdx$/i, folder: 'pages' },
  { ending: /\.(?:jpe?g|png|webp|avif|heic|heif|tiff?|gif|svg)(?:\.yml)?$/i, folder: 'images' },
];

/** Names what is directly in the content folder and has no place there, so that it would be neither read nor published. */
export function checkPlaces(files: ContentFiles): ContentProblem[] {
  const known = [...files.yaml.keys()].map((file) => file.slice(files.folder.length + 1));
  return namesIn(files, '').flatMap((name) => {
    const isFolder = name.endsWith('/');
    const plain = isFolder ? name.slice(0, -1) : name;
    // Of a folder in the place of a vocabulary, its reader says that it cannot be read.
    if (known.includes(plain) || (isFolder ? folders.includes(plain) : plain === signers)) return [];
    const message = isFolder
      ? 'A folder of this name does not belong here: what is in it would not be published.'
      : 'A file of this name does not belong here: it would not be published.';
    const advice = isFolder ? adviseFolder(plain) : adviseFile(plain, known);
    const mistake = { rule: 'unexpected-file', level: 'error', message, value: plain, advice } as const;
    return [problemAt({ file: `${files.folder}/${name}` }, mistake)];
  });
}

function adviseFolder(name: string): string {
  const meant = nearest(name, folders);
  return meant === undefined
    ? 'Move what is in it to projects, pages, images or documents, or delete it.'
    : `Move what is in it to content/${meant}, or rename the folder to ${meant}.`;
}

function adviseFile(name: string, known: readonly string[]): string {
  if (folders.includes(name)) return 'Rename the file: here belongs a folder of this name.';
  const byStem = new Map(['site.yml', signers, ...known].map((file) => [stemOf(file), file]));
  const stem = stemOf(name);
  const meant = stem.includes('.') ? undefined : byStem.get(nearest(stem, byStem.keys()) ?? '');
  if (meant !== undefined) return `Rename it to ${meant}.`;
  const folder = places.find(({ ending }) => ending.test(name))?.folder ?? 'documents';
  return `Move it to content/${folder}/${name}, or delete it.`;
}

/** A name without the ending of a vocabulary, and without the one that Notepad adds. */
function stemOf(name: string): string {
  return name.replace(/(?:\.ya?ml)?(?:\.txt)?$/i, '');
}
