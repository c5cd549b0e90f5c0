import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileHarmRule } from '../register/harm/harm.ts';
import type { Level } from '../register/level.ts';
import { pictureSchema } from '../register/keys/schema.ts';
import type { Acceptances } from './acceptances.ts';
import { checkValue } from './check-value.ts';
import { readPdfAuthors } from '../reading/pdf-authors.ts';
import { readPictureMetadata } from '../reading/picture-metadata.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import { readText } from '../reading/source-text.ts';
import { createPlaces, readPart, toProblems, type YamlPart } from '../reading/yaml-file.ts';

/** What was found in files that readers can open as they are. */
export interface FilesResult {
  readonly problems: readonly ContentProblem[];
  readonly acceptances: readonly Acceptances[];
  /** The YAML beside pictures, for the search for personal data. */
  readonly parts: readonly YamlPart[];
}

const pictures = /\.(?:jpe?g|png|webp|avif|heic|heif|tiff?|gif)$/i;

/**
 * Checks `images/` and `documents/`: metadata of pictures, authors of PDF files, and that each picture has a file
 * `<picture>.yml` with credit and consent. `names` are authors that may stand in a document.
 */
export function checkPictures(folder: string, label: string, names: ReadonlySet<string>): FilesResult {
  const problems: ContentProblem[] = [];
  const acceptances: Acceptances[] = [];
  const parts: YamlPart[] = [];
  const images = filesIn(join(folder, 'images')).map((name) => `images/${name}`);
  const documents = filesIn(join(folder, 'documents')).map((name) => `documents/${name}`);
  for (const name of [...images, ...documents]) {
    const file = `${label}/${name}`;
    if (pictures.test(name)) problems.push(...explainMetadata(file, readFileSync(join(folder, name))));
    if (/\.pdf$/i.test(name)) {
      const authors = readPdfAuthors(readFileSync(join(folder, name))).filter((author) => !names.has(author));
      problems.push(...authors.map((author) => explainAuthor(file, author)));
    }
  }
  const known = new Set(images);
  for (const name of images.filter((image) => !image.endsWith('.yml') && !known.has(`${image}.yml`))) {
    problems.push(missingNote(`${label}/${name}`));
  }
  for (const name of images.filter((image) => image.endsWith('.yml'))) {
    const file = `${label}/${name}`;
    const picture = name.slice(0, -'.yml'.length);
    if (!known.has(picture)) problems.push(strayNote(file, picture));
    const source = readText(join(folder, name), file);
    if ('problem' in source) {
      problems.push(source.problem);
      continue;
    }
    const part = { file, text: source.text, start: 0, end: source.text.length };
    const read = readPart(part);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    parts.push(part);
    const places = createPlaces(part);
    const checked = checkValue(pictureSchema, { file, value: read.value, places });
    if ('findings' in checked) problems.push(...toProblems(checked.findings, places));
    else {
      const { accept: entries } = checked.value;
      acceptances.push({ file, about: [`${label}/${picture}`], entries, path: ['accept'], places });
    }
  }
  return { problems, acceptances, parts };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

const remove =
  'Remove it. Windows: right click, Properties, Details, "Remove Properties and Personal Information". Everywhere: exiftool -all=';

const authorMessage = (thing: string, author: string): string =>
  `The ${thing} has "${author}" in it as its author. Readers will see the name if they look.`;

function explainMetadata(file: string, bytes: Buffer): ContentProblem[] {
  const { hasLocation, serials, devices, authors, people } = readPictureMetadata(bytes);
  const about = (rule: FileHarmRule, level: Level, message: string, value?: string): ContentProblem =>
    problemAt({ file }, { rule, level, message, value, advice: `${remove} "${file}"` });
  const location =
    'The picture has in it where it was taken, to a few metres. That may be a home or a shelter.';
  const person = (name: string) =>
    `The picture has in it that "${name}" is to be seen. Programs find people by this.`;
  const owner = (serial: string) =>
    `The picture has in it the serial number or owner of the device, "${serial}". It joins all pictures of one photographer.`;
  const device = (name: string) => `The picture has in it the device, "${name}".`;
  return [
    ...(hasLocation ? [about('picture-location', 'error', location)] : []),
    ...people.map((name) => about('picture-person', 'error', person(name), name)),
    ...serials.map((serial) => about('picture-device', 'error', owner(serial), serial)),
    ...devices.map((name) => about('picture-device', 'warning', device(name), name)),
    ...authors.map((name) => about('picture-author', 'warning', authorMessage('picture', name), name)),
  ];
}

function explainAuthor(file: string, author: string): ContentProblem {
  return problemAt(
    { file },
    {
      rule: 'document-author',
      level: 'warning',
      message: authorMessage('document', author),
      value: author,
      advice:
        'Save the PDF again without an author, or with the organisation: in Word, File, Info, Properties.',
    },
  );
}

function missingNote(file: string): ContentProblem {
  const message =
    'Nobody has written down who made the picture, and whether the people in it agreed to be shown.';
  const advice = `Add ${file}.yml with the lines "credit: Who made the picture" and "consent: Nobody can be recognised."`;
  return problemAt({ file }, { rule: 'picture-note-missing', level: 'error', message, advice });
}

function strayNote(file: string, picture: string): ContentProblem {
  const message = `There is no picture content/${picture}, to which this file would belong.`;
  const advice = 'Correct the name: that of the picture, with its ending, and .yml. Or delete the file.';
  const mistake = { rule: 'picture-note-missing', level: 'error', message, value: picture, advice } as const;
  return problemAt({ file }, mistake);
}
