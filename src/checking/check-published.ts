import { slugify } from '../register/keys/fields.ts';
import { isPortablePath } from '../register/keys/portable-path.ts';
import type { RuleId } from '../register/rules/rule-id.ts';
import type { ContentFiles } from '../reading/content-files.ts';
import type { FileType } from '../reading/file-types/file-type.ts';
import { endingOf, publishedEndings, typeOfName } from '../reading/file-types/recognise.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import { explainFault } from './explain-fault.ts';

/** A problem of the file as a whole. */
type Explained = readonly [rule: RuleId, message: string, advice: string, value?: string];

/**
 * Checks which files of `documents/` and `images/` are published: by their names, by what they are, whatever the name says, and
 * by what is in them that could run or load something. Each is of one of the types that are known here; nothing else ever ships.
 */
export function checkPublished({ folder, published }: ContentFiles): ContentProblem[] {
  const pathOf = (file: string) => file.slice(folder.length + 1);
  const paths = [...published.keys()].map(pathOf);
  const twins = findTwins(paths);
  const rename = createRenaming(paths, twins);
  return [...published].flatMap(([file, read]) => {
    const path = pathOf(file);
    const newName = rename(path, read.type);
    const explained = [
      explainType(path, read.type, newName),
      explainTwin(path, twins.get(path), newName) ?? explainName(path, newName),
    ].filter((mistake) => mistake !== undefined);
    return [
      ...explained.map(([rule, message, advice, value]) =>
        problemAt({ file }, { rule, level: 'error', message, advice, value }),
      ),
      ...read.problems,
      ...read.faults.map((fault) => explainFault(file, read.type, fault)),
    ];
  });
}

/** Whether the type of a file is published, in its folder and under its name. */
function explainType(path: string, type: FileType, newName: string): Explained | undefined {
  const promised = typeOfName(path);
  const ending = endingOf(path);
  const isPublished = type.endings.length > 0;
  const { instead = 'Delete it, or save what readers need of it as PDF.' } = type;
  if (path.startsWith('images/') && !(promised ?? type).isPicture && isPublished) {
    const message = `This is ${type.name}. Here are pictures: ${listOf(publishedEndings('pictures'))}.`;
    return ['file-type', message, `Move it to content/documents, as ${newName}`, ending];
  }
  if (!promised) {
    const message =
      ending === ''
        ? `The name does not say what kind of file this is. It is ${type.name}.`
        : `Files that end in .${ending} are not published. This is ${type.name}.`;
    return ['file-type', message, isPublished ? `Rename it to ${newName}` : instead, ending];
  }
  if (type === promised) return undefined;
  const message = `By its name this is ${promised.name}, but it is ${type.name}.`;
  return ['file-content', message, isPublished ? `Rename it to ${newName}` : instead];
}

function explainName(path: string, newName: string): Explained | undefined {
  if (isPortablePath(path)) return undefined;
  const name = path.slice(path.indexOf('/') + 1);
  const message = `"${name}" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them.`;
  return ['file-name', message, `Rename it to ${newName}`, name];
}

/** Two names that are one: where capitals and the ways to write an accent do not count, or where the site makes one file of both. */
interface Twin {
  readonly other: string;
  /** Whether they are one only without their endings. */
  readonly isPicture: boolean;
}

function findTwins(paths: readonly string[]): ReadonlyMap<string, Twin> {
  const twins = new Map<string, Twin>();
  const seen = new Map<string, string>();
  // Of two, the one keeps its name that can.
  for (const path of paths.toSorted((a, b) => Number(isPortablePath(b)) - Number(isPortablePath(a)))) {
    const name = path.normalize('NFKC').toLowerCase();
    // Lighter versions of a picture have its name with endings of their own.
    const isPicture = path.startsWith('images/') && typeOfName(path)?.isPicture;
    const keys = isPicture ? [name, withoutEnding(name)] : [name];
    for (const [index, key] of keys.entries()) {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, path);
      else if (!twins.has(path)) twins.set(path, { other, isPicture: index > 0 });
    }
  }
  return twins;
}

function explainTwin(path: string, twin: Twin | undefined, newName: string): Explained | undefined {
  if (!twin) return undefined;
  const names = `"${twin.other}" and "${path}"`;
  const message = twin.isPicture
    ? `One name, two pictures: ${names}. Pages would show one in the place of the other.`
    : `One name, two files: ${names}. Windows, macOS and sticks keep one of them.`;
  return ['file-twin', message, `Rename one of them, with its note if it has one: ${newName}`, path];
}

/**
 * Gives each file a name that it can have: its own where that will do, and no two the same. Names are from the folder on in which
 * all pictures, or all documents, are.
 */
function createRenaming(
  paths: readonly string[],
  twins: ReadonlyMap<string, Twin>,
): (path: string, type: FileType) => string {
  const isRight = (path: string) => isPortablePath(path) && !twins.has(path);
  const taken = new Set(paths.filter(isRight).map(withoutEnding));
  return (path, type) => {
    const ending = typeOfName(path) === type ? endingOf(path) : (type.endings[0] ?? endingOf(path));
    const stem = isRight(path) ? withoutEnding(path) : portableStem(path);
    let name = stem;
    for (let count = 2; !isRight(path) && taken.has(name); count += 1) name = `${stem}-${String(count)}`;
    taken.add(name);
    return `${name}${ending === '' ? '' : '.'}${ending}`.slice(path.indexOf('/') + 1);
  };
}

function withoutEnding(path: string): string {
  const ending = endingOf(path);
  return ending === '' ? path : path.slice(0, -ending.length - 1);
}

/** A path without its ending, with what cannot stay in it replaced; without its folders where it would be too long with them. */
function portableStem(path: string): string {
  const names = withoutEnding(path).split('/').map(portableName);
  const stem = names.join('/');
  return stem.length <= longestStem ? stem : [names[0], names.at(-1)].join('/');
}

/** Leaves room for numbers and an ending. */
const longestStem = 120;

/** A name of a file or folder, with what cannot stay in it replaced. */
function portableName(name: string): string {
  const small = name.toLowerCase().slice(0, longestStem / 2);
  if (isPortablePath(small)) return small;
  const slug = slugify(name)
    .slice(0, longestStem / 2)
    .replace(/-$/, '');
  return isPortablePath(slug) ? slug : `${slug}${slug === '' ? '' : '-'}file`;
}

function listOf(endings: readonly string[]): string {
  return endings.map((ending) => `.${ending}`).join(', ');
}
