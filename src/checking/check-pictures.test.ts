import { describe, expect, test } from 'vitest';
import { inOneLine, loadFiles, projectText, type Files } from './content.fixture.ts';
import { packedObjects, samplePdf } from '../reading/file-types/pdf.fixture.ts';
import { sampleJpeg, samplePng } from '../reading/picture.fixture.ts';

const note = 'credit: IOM\nconsent: Nobody can be recognised.\n';
const problems = (files: Files) =>
  loadFiles(files, { today: '2026-11-24' })
    .problems.map(inOneLine)
    // The folder of the test has another name each time.
    .map((line) => line.replace(/ – (?:Remove it|Add ).*$/, ''));

/** A PDF with objects in it that are packed from so many megabytes. */
const packedPdf = (megabytes: number, times = 1): Buffer => {
  const objects = packedObjects(' '.repeat(megabytes * 1_000_000));
  return samplePdf(...Array.from({ length: times }, () => objects));
};

/** A block of EXIF in which each entry leads back to the block itself. */
const circle = (entries: number): Buffer => {
  const block = Buffer.alloc(10 + entries * 12);
  block.write('II*\0', 'latin1');
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(entries, 8);
  for (let at = 10; at < block.length; at += 12) {
    block.writeUInt16LE(0x8769, at);
    block.writeUInt32LE(8, at + 8);
  }
  return block;
};

const marks = (mark: string, times = 300_000) => Buffer.from(mark.repeat(times), 'latin1');

/** As far as the check reads it. */
const hugePng = (): Buffer => {
  const header = Buffer.alloc(100);
  header.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  header.writeUInt32BE(60_000, 16);
  header.writeUInt32BE(60_000, 20);
  return header;
};

test.each<[string, string, Buffer]>([
  ['a picture of 60,000 × 60,000 pixels', 'a.png', hugePng()],
  ['a PDF that unpacks to hundreds of megabytes', 'a.pdf', packedPdf(300)],
  ['a PDF of many parts that unpack to as much', 'a.pdf', packedPdf(10, 30)],
  ['a PDF with hundreds of thousands of authors', 'a.pdf', marks('/Author (Ana)')],
  ['metadata that leads round in a circle', 'a.jpg', circle(5_000)],
  ['hundreds of thousands of beginnings of EXIF', 'a.jpg', marks('Exif\0\0II*\0\x08\0\0\0\xff\xff')],
  ['hundreds of thousands of beginnings of IPTC', 'a.jpg', marks('8BIM\x04\x04')],
  ['hundreds of thousands of beginnings of XMP', 'a.jpg', marks('<rdf:RDF>')],
  [
    'hundreds of thousands of names in one XMP',
    'a.jpg',
    Buffer.concat([marks('<rdf:RDF', 1), marks(' dc:creator="A"'), marks('</rdf:RDF>', 1)]),
  ],
])('a file that would fill the memory is refused: %s', { tags: ['long'] }, (_, name, bytes) => {
  const file = `documents/${name}`;
  const { problems: found } = loadFiles({ [file]: bytes });
  expect(found.filter(({ rule }) => rule === 'file-too-large').map((problem) => problem.file)).toEqual([
    expect.stringContaining(file),
  ]);
});

test.each<[string, string, Buffer]>([
  ['objects without a stream', 'a.pdf', marks('/Type/ObjStm ')],
  ['streams without an end', 'a.pdf', marks('/Type/ObjStm stream\n')],
  ['an author that never ends', 'a.pdf', marks(' (', 2_000_000)],
  ['names that never end', 'a.jpg', Buffer.concat([Buffer.from('<rdf:RDF>'), marks('<dc:creator>')])],
])('%s are read to the end', { tags: ['long'] }, (_, name, bytes) => {
  expect(loadFiles({ [`documents/${name}`]: bytes }).problems.map(({ rule }) => rule)).not.toContain(
    'file-too-large',
  );
});

describe('pictures', () => {
  test('say where, with what and by whom they were taken', () => {
    const picture = sampleJpeg({ make: 'Nokia', artist: 'Ana Kola', serial: 'SN-42', hasLocation: true });
    expect(problems({ 'images/class.jpg': picture, 'images/class.jpg.yml': note })).toMatchInlineSnapshot(`
      [
        "images/class.jpg:1:1 warning picture-author: The picture has "Ana Kola" in it as its author. Readers will see the name if they look.",
        "images/class.jpg:1:1 error picture-device: The picture has in it the serial number or owner of the device, "SN-42". It joins all pictures of one photographer.",
        "images/class.jpg:1:1 warning picture-device: The picture has in it the device, "Nokia".",
        "images/class.jpg:1:1 error picture-location: The picture has in it where it was taken, to a few metres. That may be a home or a shelter.",
      ]
    `);
  });

  test('name people who are to be seen', () => {
    const xmp =
      '><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Drita Hoxha</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>';
    const picture = sampleJpeg({ xmp });
    expect(problems({ 'images/class.jpg': picture, 'images/class.jpg.yml': note })).toMatchInlineSnapshot(`
      [
        "images/class.jpg:1:1 error picture-person: The picture has in it that "Drita Hoxha" is to be seen. Programs find people by this.",
      ]
    `);
  });

  test('need a note with credit and consent, and a note needs its picture', () => {
    expect(
      problems({
        'images/a.jpg': sampleJpeg({}),
        'images/b.jpg': sampleJpeg({}),
        'images/b.jpg.yml': 'credit: IOM\nconsent: yes\n',
        'images/c.jpg.yml': note,
        'images/d/e.png': samplePng,
        'images/d/e.png.yml': 'credit: Ana, 069 200 0000\nconsent: Nobody can be recognised.\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "images/a.jpg:1:1 error picture-note-missing: Nobody has written down who made the picture, and whether the people in it agreed to be shown.",
        "images/b.jpg.yml:2:10 error wrong-value: This does not say enough. Write who agreed and where the signed paper is kept, or: Nobody can be recognised.",
        "images/c.jpg.yml:1:1 error picture-note-missing: There is no picture content/images/c.jpg, to which this file would belong. – Correct the name: that of the picture, with its ending, and .yml. Or delete the file.",
        "images/d/e.png.yml:1:14 error phone-number: "069 200 0000" is a telephone number. A private one exposes a person; one for help must be confirmed and kept up to date. – Delete it. A helpline belongs in helplines.yml, the number of the office in site.yml, under contact.",
      ]
    `);
  });

  test('may name an author who wants it', () => {
    const accepted = `${note}accept: [{ rule: picture-author, value: Ana Kola, reason: She asked for it }]\n`;
    const picture = sampleJpeg({ artist: 'Ana Kola' });
    expect(problems({ 'images/a.jpg': picture, 'images/a.jpg.yml': accepted })).toEqual([]);
    expect(problems({ 'images/a.jpg': sampleJpeg({}), 'images/a.jpg.yml': accepted })).toMatchInlineSnapshot(`
      [
        "images/a.jpg.yml:3:10 error exception-not-needed: The check says nothing about "Ana Kola" by the rule "picture-author" any more, so this exception must go. – Delete: { rule: picture-author, value: Ana Kola, reason: She asked for it }",
      ]
    `);
  });
});

describe('documents', () => {
  const files = {
    'documents/report.pdf': '%PDF-1.4\n<</Author (Ana Kola)>>',
    'documents/other.pdf': '%PDF-1.4\n<</Author (IOM)>>',
  };

  test('should name no person as author; an organisation may stand', () => {
    expect(problems(files)).toMatchInlineSnapshot(`
      [
        "documents/report.pdf:1:1 warning document-author: The document has "Ana Kola" in it as its author. Readers will see the name if they look. – Save the PDF again without an author, or with the organisation: in Word, File, Info, Properties.",
      ]
    `);
  });

  test('are accepted by the project that lists them', () => {
    const lines =
      'title: A\nstatus: completed\ndocuments: [{ title: Report, file: report.pdf }]\naccept: [{ rule: document-author, reason: She is its author }]';
    expect(problems({ ...files, 'projects/a.md': projectText(lines) })).toEqual([]);
  });
});
