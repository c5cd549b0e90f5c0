import type { FileHarmRule } from '../register/harm/harm.ts';
import type { Level } from '../register/level.ts';
import { pictureSchema } from '../register/keys/schema.ts';
import type { ContentFiles } from '../reading/content-files.ts';
import type { PictureMetadata } from '../reading/picture-metadata.ts';
import { typeOfName } from '../reading/file-types/recognise.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';
import type { Acceptances, CheckResult } from './acceptances.ts';
import { checkKeys } from './check-value.ts';

/**
 * Checks `images/` and `documents/`: metadata of pictures, authors of PDF files, and that each picture has a file
 * `<picture>.yml` with credit and consent. `names` are authors that may stand in a document.
 */
export function checkPictures(files: ContentFiles, names: ReadonlySet<string>): CheckResult {
  const { folder } = files;
  const problems: (readonly ContentProblem[])[] = [];
  const acceptances: (readonly Acceptances[])[] = [];
  for (const [file, metadata] of files.pictures) problems.push(explainMetadata(file, metadata));
  for (const [file, authors] of files.pdfAuthors) {
    const others = authors.filter((author) => !names.has(author));
    problems.push(others.map((author) => explainAuthor(file, author)));
  }
  for (const file of files.names) {
    if (!file.startsWith(`${folder}/images/`) || file.endsWith('/')) continue;
    if (!file.endsWith('.yml')) {
      const isPicture = typeOfName(file)?.isPicture;
      if (isPicture && !files.names.has(`${file}.yml`)) problems.push([missingNote(file)]);
      continue;
    }
    const picture = file.slice(0, -'.yml'.length);
    if (!files.names.has(picture)) problems.push([strayNote(file, picture.slice(folder.length + 1))]);
    const read = files.yaml.get(file);
    problems.push(read?.problems ?? []);
    if (!read?.content) continue;
    const checked = checkKeys(pictureSchema, read.content);
    problems.push(checked.problems);
    acceptances.push(checked.acceptances.map((list) => ({ ...list, about: [picture] })));
  }
  return { problems: problems.flat(), acceptances: acceptances.flat() };
}

const remove =
  'Remove it. Windows: right click, Properties, Details, "Remove Properties and Personal Information". Everywhere: exiftool -all=';

const authorMessage = (thing: string, author: string): string =>
  `The ${thing} has "${author}" in it as its author. Readers will see the name if they look.`;

function explainMetadata(
  file: string,
  { hasLocation, serials, devices, authors, people }: PictureMetadata,
): ContentProblem[] {
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
