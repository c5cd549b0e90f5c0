import { expect, test } from 'vitest';
import { readPdfAuthors } from './pdf-authors.ts';
import { packedObjects, samplePdf } from './file-types/pdf.fixture.ts';
import { sampleXmp } from './picture.fixture.ts';

const packed = packedObjects('<</Author (Ana Kola)>>');

test.each<[string, Buffer, string[]]>([
  ['plain', Buffer.from('%PDF-1.4\n1 0 obj <</Author (Ana \\(A.\\) Kola)>> endobj'), ['Ana (A.) Kola']],
  ['with an escaped letter', Buffer.from('%PDF-1.4\n<</Author (Ana \\307ela)>>'), ['Ana Çela']],
  ['UTF-16', Buffer.from('%PDF-1.4\n<</Author <FEFF0041006E0061>>>'), ['Ana']],
  ['packed', samplePdf(packed), ['Ana Kola']],
  [
    'XMP',
    Buffer.from(
      `%PDF-1.7\n${sampleXmp('><dc:creator><rdf:Seq><rdf:li>Ana</rdf:li></rdf:Seq></dc:creator>')}`,
    ),
    ['Ana'],
  ],
  ['in brackets at once', Buffer.from('%PDF-1.4\n<</Author(Ana) /Title (B)>>'), ['Ana']],
  [
    'with an escape of one digit, then others',
    Buffer.from('%PDF-1.4\n<</Author (A\\7 9\\\\)>>'),
    ['A\u0007 9\\'],
  ],
  ['hexadecimal on two lines', Buffer.from('%PDF-1.4\n<</Author <41\n6E 61>>>'), ['Ana']],
  ['UTF-8', Buffer.from('%PDF-2.0\n<</Author <EFBBBFC38765>>>'), ['Çe']],
  [
    'with letters that only begin like a mark',
    Buffer.from('%PDF-1.4\n<</Author <FE41>>> <</Author <41FF>>>'),
    ['þA', 'Aÿ'],
  ],
  ['twice, with spaces around it', Buffer.from('%PDF-1.4\n<</Author ( Ana )>> <</Author (Ana)>>'), ['Ana']],
  ['packed twice', samplePdf(packed, packedObjects('<</Author (Drita)>>')), ['Ana Kola', 'Drita']],
  ['encrypted, and packed', samplePdf('<</Encrypt 5 0 R>>', packed), []],
  [
    'as an object of its own, as macOS writes it',
    samplePdf('3 0 obj <</Author 12 0 R>> endobj\n12 0 obj\n(Ana Kola)\nendobj\n13 0 obj (Besa) endobj'),
    ['Ana Kola'],
  ],
  [
    'as an object of its own, packed',
    samplePdf(packedObjects('<</Author 7 0 R>>(Ana Kola)(Besa)', { numbers: '6 0 7 17 8 27 ' })),
    ['Ana Kola'],
  ],
  ['with brackets in it', samplePdf('<</Author (Ana (A.) Kola)>>'), ['Ana (A.) Kola']],
  ['as an object that is no string', samplePdf('<</Author 7 0 R>> 7 0 obj /A>'), []],
  ['as an object that is no text either', samplePdf('<</Author 7 0 R>> 7 0 obj<</A 41>>'), []],
  ['that has no end', samplePdf('<</Author (Ana'), []],
  ['that is no name', samplePdf('<</Author <</Name (Ana)>>>>'), []],
  ['empty', Buffer.from('%PDF-1.4\n<</Author ()>>'), []],
  ['encrypted', Buffer.from('%PDF-1.4\n<</Author (x1y2)>> <</Encrypt 5 0 R>>'), []],
  ['damaged', samplePdf(packedObjects('', { pack: () => Buffer.from('xx') })), []],
])('authors of a PDF: %s', (_, bytes, authors) => {
  expect(readPdfAuthors(bytes)).toEqual(authors);
});
