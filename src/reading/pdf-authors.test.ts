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
  ['empty', Buffer.from('%PDF-1.4\n<</Author ()>>'), []],
  ['encrypted', Buffer.from('%PDF-1.4\n<</Author (x1y2)>> <</Encrypt 5 0 R>>'), []],
  ['damaged', Buffer.from('%PDF-1.5\n<</Type /ObjStm>> stream\nxx\nendstream'), []],
])('authors of a PDF: %s', (_, bytes, authors) => {
  expect(readPdfAuthors(bytes)).toEqual(authors);
});
