import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdfAuthors } from './pdf-authors.ts';
import { sampleXmp } from './picture.fixture.ts';

const packed = deflateSync(Buffer.from('1 0 <</Author (Ana Kola)>>'));

test.each<[string, Buffer, string[]]>([
  ['plain', Buffer.from('%PDF-1.4\n1 0 obj <</Author (Ana \\(A.\\) Kola)>> endobj'), ['Ana (A.) Kola']],
  ['with an escaped letter', Buffer.from('%PDF-1.4\n<</Author (Ana \\307ela)>>'), ['Ana Çela']],
  ['UTF-16', Buffer.from('%PDF-1.4\n<</Author <FEFF0041006E0061>>>'), ['Ana']],
  [
    'packed',
    Buffer.concat([Buffer.from('%PDF-1.5\n<</Type /ObjStm>> stream\n'), packed, Buffer.from('\nendstream')]),
    ['Ana Kola'],
  ],
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
  [
    'packed behind something else',
    Buffer.concat([
      Buffer.from('%PDF-1.5\n<</Type/ObjStm>>\r\nstream\r\n'),
      packed,
      Buffer.from('\nendstream'),
    ]),
    ['Ana Kola'],
  ],
  [
    'packed twice',
    Buffer.concat([
      Buffer.from('<</Type /ObjStm>>stream\n'),
      packed,
      Buffer.from('endstream <</Type /ObjStm>>stream\n'),
      deflateSync(Buffer.from('<</Author (Drita)>>')),
      Buffer.from('endstream'),
    ]),
    ['Ana Kola', 'Drita'],
  ],
  [
    'encrypted, and packed',
    Buffer.concat([
      Buffer.from('<</Encrypt 5 0 R>> <</Type /ObjStm>> stream\n'),
      packed,
      Buffer.from('\nendstream'),
    ]),
    [],
  ],
  ['empty', Buffer.from('%PDF-1.4\n<</Author ()>>'), []],
  ['encrypted', Buffer.from('%PDF-1.4\n<</Author (x1y2)>> <</Encrypt 5 0 R>>'), []],
  ['damaged', Buffer.from('%PDF-1.5\n<</Type /ObjStm>> stream\nxx\nendstream'), []],
])('authors of a PDF: %s', (_, bytes, authors) => {
  expect(readPdfAuthors(bytes)).toEqual(authors);
});
