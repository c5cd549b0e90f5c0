import type { FileHarmRule } from '../../register/harm/harm.ts';
import type { AcceptRule } from '../../register/rules/rule-id.ts';
import type { Explanation } from './explanation.ts';

const removeMetadata =
  'Windows: right click, Properties, Details, "Remove Properties and Personal Information". Everywhere: exiftool -all= and the name of the file.';
const note = 'credit: IOM Albania\nconsent: Nobody can be recognised.';

/** What pictures and documents have in them besides what they show, and exceptions. */
export const fileHarmExplanations: Readonly<Record<FileHarmRule | AcceptRule, Explanation>> = {
  'picture-location': {
    what: 'The picture has in it where it was taken. Telephones write this into every picture.',
    why: 'The place may be a home or a shelter, and anybody who downloads the picture can read it.',
    remedy: removeMetadata,
  },
  'picture-person': {
    what: 'The picture has in it, as hidden text, the name of somebody who is to be seen.',
    why: 'Search engines read such names; they join a face to a name for ever.',
    remedy: removeMetadata,
  },
  'picture-device': {
    what: 'The picture has in it the make, the serial number or the owner of the camera or telephone.',
    why: 'A serial number joins all pictures of one photographer, also private ones.',
    remedy: removeMetadata,
  },
  'picture-author': {
    what: 'The picture has the name of its author in it.',
    why: 'Some authors want this; others work where it is dangerous to be known.',
    remedy: `If the author wants to be named, accept it. If not: ${removeMetadata}`,
    example: {
      right: 'accept: [{ rule: picture-author, reason: The photographer asked for it }]',
      wrong: '',
    },
  },
  'picture-note-missing': {
    what: 'A picture and the file beside it, its name and .yml, do not come together.',
    why: 'Who made the picture and whether people agreed to be shown must be known for every picture, also in ten years.',
    remedy: 'Add the file with its two lines, or delete what is left over. Readers do not see it.',
    example: { wrong: 'images/class.jpg alone', right: `images/class.jpg.yml:\n${note}` },
  },
  'document-author': {
    what: 'The PDF has the name of a person in it as its author.',
    why: 'Word writes the name of whoever is logged in; that person may not know.',
    remedy:
      'Save it again without the name. If the author of the report is meant, accept it in the file of a project.',
  },
  'exception-not-needed': {
    what: 'An exception under "accept" fits nothing that the check finds in this file.',
    why: 'It would hide the next problem of its kind, which nobody has looked at.',
    remedy: 'Delete it, or correct its value to the words that the check quotes.',
  },
};
