import { describe, expect, test } from 'vitest';
import { inOneLine, loadFiles, type Files } from './content.fixture.ts';
import { sampleJpeg, samplePng } from '../reading/picture.fixture.ts';
import { sampleOffice, sampleZip } from '../reading/file-types/zip.fixture.ts';

const note = 'credit: IOM\nconsent: Nobody can be recognised.\n';
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const page = '<!DOCTYPE html><script>alert(1)</script>';
const pdf = '%PDF-1.7\n';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The problems of these files; pictures have their notes. */
function problems(files: Files): string[] {
  const notes = Object.keys(files).filter((path) => /^images\/(?!.*\.(?:yml|gitkeep)$)/.test(path));
  return loadFiles({ ...files, ...Object.fromEntries(notes.map((path) => [`${path}.yml`, note])) })
    .problems.map(inOneLine)
    .filter((line) => !line.includes('picture-note-missing'));
}

test('what a programme publishes passes', () => {
  const files: Files = {
    'documents/report-2014.pdf': pdf,
    'documents/2014/leaflet_sq~1.docx': sampleOffice(),
    'documents/people.csv': 'year;place\n',
    'documents/page-as-text.txt': page,
    'documents/logo.svg': svg('<path d="M0 0"/>'),
    'documents/spot.mp3': 'ID3\u0004',
    'images/a.jpg': sampleJpeg({}),
    'images/deep/b.png': samplePng,
    'images/c.svg': svg(''),
  };
  expect(problems(files)).toEqual([]);
});

describe('what is not published', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const cases: [string, Files][] = [
    ['a web page', { 'documents/report.html': page }],
    ['a page of XML', { 'documents/report.xhtml': `<?xml version="1.0"?>${page}` }],
    ['a program for a browser', { 'documents/a.hta': page, 'documents/b.js': 'alert(1)' }],
    ['a program', { 'documents/setup.exe': latin1('MZ\x90\0') }],
    ['a program with the name of a document', { 'documents/report.pdf': latin1('MZ\x90\0') }],
    ['an archive', { 'documents/all.zip': sampleZip({ a: 'b' }) }],
    ['an archive with the name of a document', { 'documents/report.docx': sampleZip({ a: 'b' }) }],
    [
      'a document with macros',
      {
        'documents/report.docm': sampleOffice(
          `${word.replace('document.main', 'document.macroEnabled.main')}`,
        ),
      },
    ],
    ['an old document', { 'documents/report.doc': latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') }],
    ['a picture of a telephone', { 'images/a.heic': latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic') }],
    ['a picture under a rare ending', { 'images/a.jpe': sampleJpeg({}), 'images/b': samplePng }],
    ['a packed drawing', { 'images/a.svgz': latin1('\x1f\x8b\x08') }],
    ['a document among the pictures', { 'images/report.pdf': pdf }],
    ['orders for a drive', { 'documents/autorun.inf': '[autorun]\nopen=a.exe' }],
    ['an address', { 'documents/site.url': '[InternetShortcut]\nURL=https://example.org' }],
    ['notes of an editor', { 'documents/report.pdf.yml': 'a: b' }],
  ];

  test('is told apart, and what to do', () => {
    expect(Object.fromEntries(cases.map(([name, files]) => [name, problems(files)]))).toMatchInlineSnapshot(`
      {
        "a document among the pictures": [
          "images/report.pdf:1:1 error file-type: This is a PDF. Here are pictures: .jpg, .jpeg, .png, .webp, .avif, .gif, .svg. – Move it to content/documents, as report.pdf",
        ],
        "a document with macros": [
          "documents/report.docm:1:1 error file-type: Files that end in .docm are not published. This is an office document with macros, or a template. – Save it as a plain document: PDF, .docx, .xlsx or .pptx.",
        ],
        "a packed drawing": [
          "images/a.svgz:1:1 error file-type: Files that end in .svgz are not published. This is a packed file. – Unpack it, and put what is in it here.",
        ],
        "a page of XML": [
          "documents/report.xhtml:1:1 error file-type: Files that end in .xhtml are not published. This is a web page (HTML). – Save it as PDF.",
        ],
        "a picture of a telephone": [
          "images/a.heic:1:1 error file-type: Files that end in .heic are not published. This is a HEIC picture. – Save it as JPEG or PNG.",
        ],
        "a picture under a rare ending": [
          "images/a.jpe:1:1 error file-type: Files that end in .jpe are not published. This is a JPEG picture. – Rename it to a.jpg",
          "images/b:1:1 error file-type: The name does not say what kind of file this is. It is a PNG picture. – Rename it to b.png",
        ],
        "a program": [
          "documents/setup.exe:1:1 error file-type: Files that end in .exe are not published. This is a program. – Delete it, or save what readers need of it as PDF.",
        ],
        "a program for a browser": [
          "documents/a.hta:1:1 error file-type: Files that end in .hta are not published. This is a web page (HTML). – Save it as PDF.",
          "documents/b.js:1:1 error file-type: Files that end in .js are not published. This is text. – Rename it to b.txt",
        ],
        "a program with the name of a document": [
          "documents/report.pdf:1:1 error file-content: By its name this is a PDF, but it is a program. – Delete it, or save what readers need of it as PDF.",
        ],
        "a web page": [
          "documents/report.html:1:1 error file-type: Files that end in .html are not published. This is a web page (HTML). – Save it as PDF.",
        ],
        "an address": [
          "documents/site.url:1:1 error file-type: Files that end in .url are not published. This is a shortcut. – Delete it, or save what readers need of it as PDF.",
        ],
        "an archive": [
          "documents/all.zip:1:1 error file-type: Files that end in .zip are not published. This is an archive (ZIP). – Unpack it, and put what is in it here.",
        ],
        "an archive with the name of a document": [
          "documents/report.docx:1:1 error file-content: By its name this is a Word document, but it is an archive (ZIP). – Unpack it, and put what is in it here.",
        ],
        "an old document": [
          "documents/report.doc:1:1 error file-type: Files that end in .doc are not published. This is a document of an old office program, or one with a password. – Save it without a password as PDF, .docx, .xlsx or .pptx.",
        ],
        "notes of an editor": [
          "documents/report.pdf.yml:1:1 error file-type: Files that end in .yml are not published. This is text. – Rename it to report.pdf.txt",
        ],
        "orders for a drive": [
          "documents/autorun.inf:1:1 error file-type: Files that end in .inf are not published. This is a shortcut. – Delete it, or save what readers need of it as PDF.",
        ],
      }
    `);
  });

  test('hidden files, wherever they are', () => {
    expect(
      problems({
        'documents/.env': 'x',
        'documents/.htaccess': 'x',
        'images/.private/a.jpg': 'x',
        'images/.private/deep/b.jpg': 'x',
        '.ssh/id': 'x',
        'pages/.a.mdx': 'x',
      }),
    ).toMatchInlineSnapshot(`
      [
        ".ssh:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
        "documents/.env:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
        "documents/.htaccess:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
        "images/.private:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
        "pages/.a.mdx:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
      ]
    `);
  });

  test('what systems and Git leave is passed over', () => {
    expect(
      problems({
        '.DS_Store': 'x',
        'documents/desktop.ini': 'x',
        'documents/~$report.docx': 'x',
        'documents/.~lock.people.ods#': 'x',
        'documents/__MACOSX/a.html': page,
        'images/._a.jpg': 'x',
        'images/.gitkeep': '',
        'projects/Thumbs.db': 'x',
        'pages/.a.mdx.swp': 'x',
        '.gitignore': 'x',
        '.gitattributes': 'x',
      }),
    ).toEqual([]);
  });
});

describe('what a file is not', () => {
  const cases: [string, Files][] = [
    ['a page with the name of a picture', { 'images/a.png': page }],
    ['a page behind blanks and a comment', { 'images/a.png': `\ufeff\n <!-- x -->${page}` }],
    ['a picture of another kind', { 'images/a.png': sampleJpeg({}) }],
    ['an empty file', { 'documents/a.csv': '' }],
    ['a table in UTF-16', { 'documents/a.csv': Buffer.from('\ufeffa;b\n', 'utf16le') }],
    ['a drawing in UTF-16', { 'images/a.svg': Buffer.from(`\ufeff${svg('')}`, 'utf16le') }],
    ['a picture that is cut off', { 'images/a.png': samplePng.subarray(0, 60) }],
    [
      'a picture that is damaged',
      { 'images/a.png': Buffer.concat([samplePng.subarray(0, 40), Buffer.alloc(30)]) },
    ],
    ['a page that begins like a picture', { 'images/a.gif': `GIF89a/*${page}` }],
    ['a picture with more behind it', { 'images/a.jpg': Buffer.concat([sampleJpeg({}), sampleJpeg({})]) }],
    ['a film that is cut off', { 'documents/a.mp4': '\0\0\0\x10ftypisom\0\0\0\0' }],
    ['a film in another file', { 'documents/a.mp4': '\0\0\0\x18ftypisom\0\0\0\0url \0\0\0\0' }],
    [
      'a PDF that is an archive as well',
      { 'documents/a.pdf': Buffer.concat([Buffer.from(pdf), sampleZip({ a: 'b' })]) },
    ],
    ['a drawing that breaks off', { 'images/a.svg': svg('\n<g>') }],
    ['a drawing of 1 MB', { 'images/a.svg': svg(' '.repeat(1_000_000)) }],
    ['a table of 5 MB', { 'documents/a.csv': 'a;b\n'.repeat(1_250_001) }],
  ];

  test('is told apart, and what to do', () => {
    expect(Object.fromEntries(cases.map(([name, files]) => [name, problems(files)]))).toMatchInlineSnapshot(`
      {
        "a PDF that is an archive as well": [
          "documents/a.pdf:1:1 error file-content: This is a PDF, and an archive (ZIP) as well: programs that unpack it find other files in it. – Save it again from the program in which it was made.",
        ],
        "a drawing in UTF-16": [
          "images/a.svg:1:1 error not-utf-8: The file is saved as UTF-16. – Save it again with the encoding UTF-8.",
        ],
        "a drawing of 1 MB": [
          "images/a.svg:1:1 error file-too-large: The file has 1.0 MB. A drawing here has at most 1.0 MB. – Simplify it, or save it as PNG.",
        ],
        "a drawing that breaks off": [
          "images/a.svg:2:9 error file-content: From here on the drawing cannot be read: unexpected close tag. – Save it again from the program in which it was made.",
        ],
        "a film in another file": [
          "documents/a.mp4:1:1 error active-content: This is an MP4 film whose pictures or sound are in another file, which is loaded when somebody plays it. – Save it again with a program for films, or take another copy of it.",
        ],
        "a film that is cut off": [
          "documents/a.mp4:1:1 error file-content: This is an MP4 film that ends too early: a part of it is missing. – Save it again with a program for films, or take another copy of it.",
        ],
        "a page behind blanks and a comment": [
          "images/a.png:1:1 error file-content: By its name this is a PNG picture, but it is a web page (HTML). – Save it as PDF.",
        ],
        "a page that begins like a picture": [
          "images/a.gif:1:1 error file-content: This is a GIF picture that is damaged: it cannot be read to its end. – Save it again with a program for pictures, or take another copy of it.",
        ],
        "a page with the name of a picture": [
          "images/a.png:1:1 error file-content: By its name this is a PNG picture, but it is a web page (HTML). – Save it as PDF.",
        ],
        "a picture of another kind": [
          "images/a.png:1:1 error file-content: By its name this is a PNG picture, but it is a JPEG picture. – Rename it to a.jpg",
        ],
        "a picture that is cut off": [
          "images/a.png:1:1 error file-content: This is a PNG picture that ends too early: a part of it is missing. – Save it again with a program for pictures, or take another copy of it.",
        ],
        "a picture that is damaged": [
          "images/a.png:1:1 error file-content: This is a PNG picture that is damaged: it cannot be read to its end. – Save it again with a program for pictures, or take another copy of it.",
        ],
        "a picture with more behind it": [
          "images/a.jpg:1:1 error file-content: Behind the end of the picture there is more, which nobody sees in it: another picture, a film or a program. – Save it again with a program for pictures. Everywhere: exiftool -all=",
        ],
        "a table in UTF-16": [
          "documents/a.csv:1:1 error not-utf-8: The file is saved as UTF-16. – Save it again with the encoding UTF-8.",
        ],
        "a table of 5 MB": [
          "documents/a.csv:1:1 error file-too-large: The file has 5.0 MB. A text or table here has at most 5.0 MB. – Divide it, or leave out what readers do not need.",
        ],
        "an empty file": [
          "documents/a.csv:1:1 error file-content: By its name this is text, but it is an empty file. – Restore it, or delete it.",
        ],
      }
    `);
  });
});

test('what runs or loads something is told at its place', () => {
  expect(
    problems({
      'images/c.svg': svg('\n<script>alert(1)</script>\n<g onload="a()"/><foreignObject/>'),
      'images/d.svg': svg('\n<image href="https://example.org/a.png"/>\n<set attributeName="href"/>'),
      'images/e.svg': `<?xml-stylesheet href="a.css"?>\n<!DOCTYPE svg>\n${svg('')}`,
      'documents/k.docx': sampleOffice(word, { 'word/_rels/document.xml.rels': ' '.repeat(3_000_000) }),
      'images/h.svg': '<svg><g/></svg>',
      'images/i.svg': `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`,
      'images/j.svg': svg(`${'<g>'.repeat(300)}${'</g>'.repeat(300)}`),
    }),
  ).toMatchInlineSnapshot(`
    [
      "documents/k.docx:1:1 error active-content: The document refers to so much, or is so damaged, that it cannot be said what it loads when a reader opens it. – Save it again from the program in which it was made, or as PDF.",
      "images/c.svg:2:1 error active-content: <script> is a program, which runs when somebody opens the drawing by itself. – Delete it.",
      "images/c.svg:3:4 error active-content: onload is a program, which runs when somebody opens or touches the drawing. – Delete it, with its value.",
      "images/c.svg:3:18 error active-content: <foreignObject> puts a piece of a web page into the drawing, which can do whatever a page can. – Draw its text with <text>.",
      "images/d.svg:2:8 error active-content: The drawing refers to "https://example.org/a.png". It may only have what is inside it: #name, or a picture as data:image/png. – Put it into the drawing, or delete it. A link belongs into the text beside the drawing.",
      "images/d.svg:3:6 error active-content: This changes "href" while the drawing is shown, and so where it leads. – Delete it.",
      "images/e.svg:1:1 error active-content: The drawing loads a style sheet. – Delete the line, or put the styles into a <style> element.",
      "images/e.svg:2:1 error active-content: The drawing has a document type, which can declare and load other things. – Delete it, from <!DOCTYPE to its >. No browser needs it.",
      "images/h.svg:1:1 error file-content: A drawing begins with <svg xmlns="http://www.w3.org/2000/svg">. This one begins with <svg>. – Save it again as SVG from the program in which it was made.",
      "images/i.svg:1:1 error file-content: The drawing names the encoding "UTF-7". – Save it with the encoding UTF-8.",
      "images/j.svg:1:806 error file-content: The elements are nested too deeply. – Take groups apart in the program in which it was made.",
    ]
  `);
});

test('what a PDF does, and what is to be done', () => {
  const actions: Readonly<Record<string, string>> = {
    address: '<</S/URI/URI(file:///c:/a.exe)>>',
    'address-elsewhere': '<</S/URI/URI 7 0 R>>',
    attachment: '<</Type/EmbeddedFile>>',
    form: '<</XFA 5 0 R>>',
    hidden: '5 0 obj<</N 1/First 4/Filter/LZWDecode>>stream\n\x80\nendstream',
    launch: '<</S/Launch/F(cmd.exe)>>',
    locked: '<</Encrypt 5 0 R>>',
    media: '<</Subtype/RichMedia>>',
    'other-file': '<</S/GoToR/F(a.pdf)>>',
    script: '<</S/JavaScript/JS(app.alert(1))>>',
    send: '<</S/SubmitForm>>',
    unasked: '<</OpenAction<</S/URI/URI(https://example.org)>>>>',
  };
  expect(
    problems(
      Object.fromEntries(
        Object.entries(actions).map(([name, text]) => [`documents/${name}.pdf`, pdf + text]),
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "documents/address-elsewhere.pdf:1:1 error active-content: A link in the PDF leads to a place that cannot be read here. Links may lead to web pages (https:), e-mail addresses (mailto:) and telephones (tel:). – Correct the link in the program in which the PDF was made, or take it out.",
      "documents/address.pdf:1:1 error active-content: A link in the PDF leads to "file:///c:/a.exe". Links may lead to web pages (https:), e-mail addresses (mailto:) and telephones (tel:). – Correct the link in the program in which the PDF was made, or take it out.",
      "documents/attachment.pdf:1:1 error active-content: The PDF has other files in it, which a reader can open. They are not looked into here. – Put those that readers need beside it, and print it to a new PDF, which has none.",
      "documents/form.pdf:1:1 error active-content: The PDF is a form of a kind that has programs in it (XFA), and that browsers do not show. – Print it to a new PDF, which has none.",
      "documents/hidden.pdf:1:1 error active-content: A part of the PDF is damaged, or packed as no program packs it. What it does cannot be seen. – Save it again from the program in which it was made, or print it to a new PDF.",
      "documents/launch.pdf:1:1 error active-content: The PDF starts a program, or opens a file, on the computer of its reader. – Print it to a new PDF, which does not.",
      "documents/locked.pdf:1:1 error active-content: The PDF is protected: it is encrypted, even where it asks for no password. What it does cannot be seen. – Save it without protection, or print it to a new PDF.",
      "documents/media.pdf:1:1 error active-content: The PDF has a film, a recording or a model in it, which may run programs, or load something from elsewhere. – Put films and recordings beside it, as .mp4 or .mp3, and print it to a new PDF, which has none.",
      "documents/other-file.pdf:1:1 error active-content: The PDF opens or loads another file, on the computer of its reader or elsewhere. – Print it to a new PDF, which does not. Links to web pages may stay.",
      "documents/script.pdf:1:1 error active-content: The PDF has a program in it (JavaScript), which may run when a reader opens it. – Print it to a new PDF, which has none.",
      "documents/send.pdf:1:1 error active-content: The PDF sends what its readers fill in to another place. – Print it to a new PDF, which does not, or say in it whom to write to.",
      "documents/unasked.pdf:1:1 error active-content: The PDF does something by itself when a reader opens it or moves in it, such as calling a web page, which then knows of the reader. – Print it to a new PDF, which does not. Links that a reader clicks may stay.",
    ]
  `);
});

test('what a document does, and what is to be done', () => {
  const link = (type: string, target: string) => ({
    'word/_rels/document.xml.rels': `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  });
  expect(
    problems({
      'documents/formulas.csv': 'place;number\nTirana;=cmd|a!b\n',
      'documents/holds.docx': sampleOffice(word, { 'word/embeddings/oleObject1.bin': 'x' }),
      'documents/leads.docx': sampleOffice(word, link('hyperlink', 'file:///c:/a.exe')),
      'documents/loads.docx': sampleOffice(word, link('attachedTemplate', 'https://example.org/a.dotm')),
      'documents/macros.docx': sampleOffice(word, { 'word/vbaProject.bin': 'x' }),
      'documents/unread.docx': sampleOffice(word, { 'word/styles.xml': '<styles>' }),
    }),
  ).toMatchInlineSnapshot(`
    [
      "documents/formulas.csv:2:8 error active-content: A spreadsheet takes "=cmd|a!b" for a formula, and works it out: it can start a program, or send what is in the table elsewhere. – Write its result in its place, or an apostrophe (') in front of it.",
      "documents/holds.docx:1:1 error active-content: The document has "word/embeddings/oleObject1.bin" in it: a file or object that is not looked into here, or should not be there. – Take it out: put a picture or a table in its place, and a file beside the document. Or save it as PDF.",
      "documents/leads.docx:1:1 error active-content: A link in the document leads to "file:///c:/a.exe". Links may lead to web pages (https:), e-mail addresses (mailto:) and telephones (tel:). – Correct the link, or take it out.",
      "documents/loads.docx:1:1 error active-content: The document loads "https://example.org/a.dotm" when a reader opens it. That place then knows of the reader. – Put what it loads into the document itself, or take it out. Or save it as PDF.",
      "documents/macros.docx:1:1 error active-content: The document has macros in it, or calls them: programs, which may run when a reader opens it. – Save it without macros, or as PDF.",
      "documents/unread.docx:1:1 error active-content: The document refers to so much, or is so damaged, that it cannot be said what it loads when a reader opens it. – Save it again from the program in which it was made, or as PDF.",
    ]
  `);
});

describe('names of files', () => {
  test('that the build could not take are told with the new name', () => {
    expect(
      problems({
        'images/IMG_2034.JPG': sampleJpeg({}),
        'documents/List of people.csv': 'a',
        'documents/Raport ë.pdf': pdf,
        'documents/raport-e.pdf': pdf,
        'documents/Të rinjtë/A.b.pdf': pdf,
        'documents/aux.pdf': pdf,
        'documents/a+b.pdf': pdf,
        [`documents/${'a'.repeat(140)}.pdf`]: pdf,
        [`documents/${'b'.repeat(50)}/${'c'.repeat(50)}/${'d'.repeat(50)}.pdf`]: pdf,
        [`documents/${'É'.repeat(59)} f.pdf`]: pdf,
        [`documents/${'É'.repeat(61)}.pdf`]: pdf,
        [`documents/${'G'.repeat(50)}/${'h'.repeat(59)}.pdf`]: pdf,
        'documents/….pdf': pdf,
        'documents/plan.PDF': pdf,
        'documents/Plan of 2014': Buffer.from('MZ\x90\0', 'latin1'),
        'images/Map.PNG': sampleJpeg({}),
      }),
    ).toMatchInlineSnapshot(`
      [
        "documents/GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG/hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh.pdf:1:1 error file-name: "GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG/hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to gggggggggggggggggggggggggggggggggggggggggggggggggg/hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh.pdf",
        "documents/List of people.csv:1:1 error file-name: "List of people.csv" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to list-of-people.csv",
        "documents/Plan of 2014:1:1 error file-name: "Plan of 2014" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to plan-of-2014",
        "documents/Plan of 2014:1:1 error file-type: The name does not say what kind of file this is. It is a program. – Delete it, or save what readers need of it as PDF.",
        "documents/Raport ë.pdf:1:1 error file-name: "Raport ë.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to raport-e-2.pdf",
        "documents/Të rinjtë/A.b.pdf:1:1 error file-name: "Të rinjtë/A.b.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to te-rinjte/a.b.pdf",
        "documents/a+b.pdf:1:1 error file-name: "a+b.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to a-b.pdf",
        "documents/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.pdf:1:1 error file-name: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.pdf",
        "documents/aux.pdf:1:1 error file-name: "aux.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to aux-file.pdf",
        "documents/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/cccccccccccccccccccccccccccccccccccccccccccccccccc/dddddddddddddddddddddddddddddddddddddddddddddddddd.pdf:1:1 error file-name: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/cccccccccccccccccccccccccccccccccccccccccccccccccc/dddddddddddddddddddddddddddddddddddddddddddddddddd.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to dddddddddddddddddddddddddddddddddddddddddddddddddd.pdf",
        "documents/plan.PDF:1:1 error file-name: "plan.PDF" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to plan.pdf",
        "documents/ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ f.pdf:1:1 error file-name: "ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ f.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.pdf",
        "documents/ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ.pdf:1:1 error file-name: "ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.pdf",
        "documents/….pdf:1:1 error file-name: "….pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to file.pdf",
        "images/IMG_2034.JPG:1:1 error file-name: "IMG_2034.JPG" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to img_2034.jpg",
        "images/Map.PNG:1:1 error file-content: By its name this is a PNG picture, but it is a JPEG picture. – Rename it to map.jpg",
        "images/Map.PNG:1:1 error file-name: "Map.PNG" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to map.jpg",
      ]
    `);
  });

  test('one name, two pictures', () => {
    expect(
      problems({
        'images/a.jpg': sampleJpeg({}),
        'images/a.png': samplePng,
        'images/deep/a.jpg': sampleJpeg({}),
        'images/b.JPG': sampleJpeg({}),
        'images/b.jpg': sampleJpeg({}),
        'documents/a.jpg': sampleJpeg({}),
        'documents/a.png': samplePng,
      }),
    ).toMatchInlineSnapshot(`
      [
        "images/a.png:1:1 error file-twin: One name, two pictures: "images/a.jpg" and "images/a.png". Pages would show one in the place of the other. – Rename one of them, with its note if it has one: a-2.png",
        "images/b.JPG:1:1 error file-twin: One name, two files: "images/b.jpg" and "images/b.JPG". Windows, macOS and sticks keep one of them. – Rename one of them, with its note if it has one: b-2.jpg",
      ]
    `);
  });

  test('names that are one on some computers', () => {
    expect(
      problems({
        'documents/caf\u00e9.pdf': pdf,
        'documents/cafe\u0301.pdf': pdf,
        'documents/CAF\u00c9.pdf': pdf,
      }),
    ).toMatchInlineSnapshot(`
      [
        "documents/CAFÉ.pdf:1:1 error file-name: "CAFÉ.pdf" cannot be a web address, or not be copied to every computer. Use a to z, digits and the signs . _ - ~, at most 140 of them. – Rename it to cafe.pdf",
        "documents/café.pdf:1:1 error file-twin: One name, two files: "documents/CAFÉ.pdf" and "documents/café.pdf". Windows, macOS and sticks keep one of them. – Rename one of them, with its note if it has one: cafe-2.pdf",
        "documents/café.pdf:1:1 error file-twin: One name, two files: "documents/CAFÉ.pdf" and "documents/café.pdf". Windows, macOS and sticks keep one of them. – Rename one of them, with its note if it has one: cafe-3.pdf",
      ]
    `);
  });
});
