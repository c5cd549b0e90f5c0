import type { FileType } from '../reading/file-types/file-type.ts';
import type { OfficeFault } from '../reading/file-types/office-fault.ts';
import type { PictureFault } from '../reading/file-types/picture-form.ts';
import type { PdfAction, PdfActionKind } from '../reading/file-types/pdf-actions.ts';
import type { FileFault } from '../reading/file-types/published-file.ts';
import type { SvgFaultKind } from '../reading/file-types/svg.ts';
import { problemAt, type ContentProblem } from '../reading/problem.ts';

type Explained = readonly [message: string, advice: string];

/** What is in a picture or document that could run, load or hide something, as a problem of `file`. */
export function explainFault(file: string, { name }: FileType, fault: FileFault): ContentProblem {
  const about = (rule: 'file-content' | 'active-content', [message, advice]: Explained, value?: string) =>
    problemAt({ file, ...('at' in fault && fault.at) }, { rule, level: 'error', message, advice, value });
  switch (fault.kind) {
    case 'form':
      return about(
        fault.form === 'elsewhere' ? 'active-content' : 'file-content',
        explainForm(name, fault.form),
      );
    case 'archive':
      return about('file-content', [
        `This is ${name}, and an archive (ZIP) as well: programs that unpack it find other files in it.`,
        'Save it again from the program in which it was made.',
      ]);
    case 'action':
      return about(
        'active-content',
        explainAction(fault.action),
        'value' in fault.action ? fault.action.value : undefined,
      );
    case 'office':
      return about(
        'active-content',
        explainOffice(fault.fault),
        'target' in fault.fault ? fault.fault.target : undefined,
      );
    case 'drawing': {
      const { kind, value } = fault.fault;
      const rule = isOfForm.has(kind) ? 'file-content' : 'active-content';
      return about(rule, explainDrawing(kind, value), value);
    }
    case 'formula':
      return about(
        'active-content',
        [
          `A spreadsheet takes "${fault.value}" for a formula, and works it out: it can start a program, or send what is in the table elsewhere.`,
          "Write its result in its place, or an apostrophe (') in front of it.",
        ],
        fault.value,
      );
    default:
      return fault satisfies never;
  }
}

function explainForm(name: string, form: PictureFault): Explained {
  const again = `Save it again with a program for ${name.endsWith('film') ? 'films' : 'pictures'}, or take another copy of it.`;
  switch (form) {
    case 'cut':
      return [`This is ${name} that ends too early: a part of it is missing.`, again];
    case 'damaged':
      return [`This is ${name} that is damaged: it cannot be read to its end.`, again];
    case 'more':
      return [
        `Behind the end of the picture there is more, which nobody sees in it: another picture, a film or a program.`,
        'Save it again with a program for pictures. Everywhere: exiftool -all=',
      ];
    case 'elsewhere':
      return [
        `This is ${name} whose pictures or sound are in another file, which is loaded when somebody plays it.`,
        again,
      ];
    default:
      return form satisfies never;
  }
}

const goodLinks = 'Links may lead to web pages (https:), e-mail addresses (mailto:) and telephones (tel:).';

function explainAction(action: PdfAction): Explained {
  if (action.kind !== 'address') return pdfActions[action.kind];
  const place = action.value === '' ? 'a place that cannot be read here' : `"${action.value}"`;
  return [
    `A link in the PDF leads to ${place}. ${goodLinks}`,
    'Correct the link in the program in which the PDF was made, or take it out.',
  ];
}

const pdfActions: Readonly<Record<PdfActionKind, Explained>> = {
  script: [
    'The PDF has a program in it (JavaScript), which may run when a reader opens it.',
    'Print it to a new PDF, which has none.',
  ],
  launch: [
    'The PDF starts a program, or opens a file, on the computer of its reader.',
    'Print it to a new PDF, which does not.',
  ],
  send: [
    'The PDF sends what its readers fill in to another place.',
    'Print it to a new PDF, which does not, or say in it whom to write to.',
  ],
  'other-file': [
    'The PDF opens or loads another file, on the computer of its reader or elsewhere.',
    'Print it to a new PDF, which does not. Links to web pages may stay.',
  ],
  attachment: [
    'The PDF has other files in it, which a reader can open. They are not looked into here.',
    'Put those that readers need beside it, and print it to a new PDF, which has none.',
  ],
  media: [
    'The PDF has a film, a recording or a model in it, which may run programs, or load something from elsewhere.',
    'Put films and recordings beside it, as .mp4 or .mp3, and print it to a new PDF, which has none.',
  ],
  form: [
    'The PDF is a form of a kind that has programs in it (XFA), and that browsers do not show.',
    'Print it to a new PDF, which has none.',
  ],
  unasked: [
    'The PDF does something by itself when a reader opens it or moves in it, such as calling a web page, which then knows of the reader.',
    'Print it to a new PDF, which does not. Links that a reader clicks may stay.',
  ],
  locked: [
    'The PDF is protected: it is encrypted, even where it asks for no password. What it does cannot be seen.',
    'Save it without protection, or print it to a new PDF.',
  ],
  hidden: [
    'A part of the PDF is damaged, or packed as no program packs it. What it does cannot be seen.',
    'Save it again from the program in which it was made, or print it to a new PDF.',
  ],
};

function explainOffice(fault: OfficeFault): Explained {
  switch (fault.kind) {
    case 'macros':
      return [
        'The document has macros in it, or calls them: programs, which may run when a reader opens it.',
        'Save it without macros, or as PDF.',
      ];
    case 'loads':
      return [
        `The document loads "${fault.target}" when a reader opens it. That place then knows of the reader.`,
        'Put what it loads into the document itself, or take it out. Or save it as PDF.',
      ];
    case 'leads':
      return [
        `A link in the document leads to "${fault.target}". ${goodLinks}`,
        'Correct the link, or take it out.',
      ];
    case 'holds':
      return [
        `The document has "${fault.target}" in it: a file or object that is not looked into here, or should not be there.`,
        'Take it out: put a picture or a table in its place, and a file beside the document. Or save it as PDF.',
      ];
    case 'unread':
      return [
        'The document refers to so much, or is so damaged, that it cannot be said what it loads when a reader opens it.',
        'Save it again from the program in which it was made, or as PDF.',
      ];
    default:
      return fault satisfies never;
  }
}

/** What keeps a drawing from being read at all. */
const isOfForm: ReadonlySet<SvgFaultKind> = new Set(['malformed', 'no-drawing', 'encoding', 'deep']);

function explainDrawing(kind: SvgFaultKind, value: string): Explained {
  const remove = 'Delete it.';
  switch (kind) {
    case 'malformed':
      return [
        `From here on the drawing cannot be read: ${value}.`,
        'Save it again from the program in which it was made.',
      ];
    case 'no-drawing':
      return [
        `A drawing begins with <svg xmlns="http://www.w3.org/2000/svg">. This one begins with ${value}.`,
        'Save it again as SVG from the program in which it was made.',
      ];
    case 'encoding':
      return [`The drawing names the encoding "${value}".`, 'Save it with the encoding UTF-8.'];
    case 'deep':
      return [
        'The elements are nested too deeply.',
        'Take groups apart in the program in which it was made.',
      ];
    case 'doctype':
      return [
        'The drawing has a document type, which can declare and load other things.',
        'Delete it, from <!DOCTYPE to its >. No browser needs it.',
      ];
    case 'style-sheet':
      return [
        'The drawing loads a style sheet.',
        'Delete the line, or put the styles into a <style> element.',
      ];
    case 'script':
      return [`${value} is a program, which runs when somebody opens the drawing by itself.`, remove];
    case 'handler':
      return [
        `${value} is a program, which runs when somebody opens or touches the drawing.`,
        'Delete it, with its value.',
      ];
    case 'foreign':
      return [
        `${value} puts a piece of a web page into the drawing, which can do whatever a page can.`,
        'Draw its text with <text>.',
      ];
    case 'reference':
      return [
        `The drawing refers to "${value}". It may only have what is inside it: #name, or a picture as data:image/png.`,
        'Put it into the drawing, or delete it. A link belongs into the text beside the drawing.',
      ];
    case 'animated-reference':
      return [`This changes "${value}" while the drawing is shown, and so where it leads.`, remove];
    default:
      return kind satisfies never;
  }
}
