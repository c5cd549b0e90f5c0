import { expect, test } from 'vitest';
import { sampleJpeg, samplePng } from '../picture.fixture.ts';
import { readPublishedFile } from './published-file.ts';
import { packedObjects, samplePdf } from './pdf.fixture.ts';
import { sampleOffice, sampleZip } from './zip.fixture.ts';

const page = '<!DOCTYPE html><script>alert(1)</script>';
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const pdf = samplePdf;
const launch = '<</S/Launch/F(cmd.exe)>>';

test.each<[string, string, string | Buffer, string]>([
  ['report.pdf', 'a PDF', pdf(''), 'a PDF'],
  ['report.pdf', 'that starts a program', pdf(launch), 'a PDF: action launch'],
  [
    'report.pdf',
    'with a program in a packed part',
    pdf(packedObjects('<</S/JavaScript>>')),
    'a PDF: action script',
  ],
  [
    'report.pdf',
    'with two programs',
    pdf(`${launch}\n<</S/JavaScript>>`),
    'a PDF: action launch, action script',
  ],
  ['report.pdf', 'and an archive', pdf(sampleZip({ a: 'b' })), 'a PDF: archive'],
  ['report.pdf', 'and a Word document', pdf(sampleOffice()), 'a PDF: archive'],
  ['report.pdf', 'that is a page', page, 'a web page (HTML)'],
  ['map.png', 'a picture', samplePng, 'a PNG picture'],
  ['map.png', 'that is cut off', samplePng.subarray(0, 60), 'a PNG picture: form cut'],
  ['map.jpg', 'and an archive', Buffer.concat([sampleJpeg({}), sampleZip({})]), 'a JPEG picture: form more'],
  ['map.png', 'of another kind, cut off', sampleJpeg({}).subarray(0, 60), 'a JPEG picture'],
  ['map.exe', 'a picture with a strange name', samplePng.subarray(0, 60), 'a PNG picture'],
  ['spot.mp3', 'with words that are a program in a PDF', `ID3\u0004${launch}`, 'an MP3 recording'],
  ['spot.mp3', 'and an archive', `ID3\u0004${sampleZip({}).toString('latin1')}`, 'an MP3 recording: archive'],
  ['report.docx', 'a document', sampleOffice(), 'a Word document'],
  [
    'report.docx',
    'with macros',
    sampleOffice(undefined, { 'word/vbaProject.bin': 'x' }),
    'a Word document: office macros',
  ],
  [
    'report.odt',
    'of another kind',
    sampleOffice(undefined, { 'word/vbaProject.bin': '' }),
    'a Word document',
  ],
  ['people.csv', 'a table', 'year;place\n', 'text'],
  ['people.csv', 'with a formula', 'year\n=a(b)\n', 'text: formula 2:1'],
  ['people.CSV', 'with a formula', '=a(b)', 'text: formula 1:1'],
  ['people.txt', 'with what would be a formula', '=a(b)', 'text'],
  ['people.csv', 'in another encoding', Buffer.from('\ufeffa;b\n', 'utf16le'), 'text: error not-utf-8'],
  ['page.txt', 'that is a page', page, 'text'],
  ['page.txt', 'that is a script', '#!/bin/sh\n', 'text'],
  ['page.txt', 'that is a shortcut', '[autorun]\n', 'text'],
  ['page.txt', 'that is XML', '<?xml version="1.0"?><rows/>', 'text'],
  ['page.txt', 'that is a drawing with a program', svg('<script/>'), 'text'],
  ['page.txt', 'that is a PDF with a program', pdf(launch), 'a PDF'],
  ['map.svg', 'a drawing', svg(''), 'a drawing (SVG)'],
  [
    'map.svg',
    'with programs',
    svg('\n<script/>\n <g onload="a()"/>'),
    'a drawing (SVG): drawing script 2:1, drawing handler 3:5',
  ],
  [
    'map.svg',
    'in another encoding',
    Buffer.from(`\ufeff${svg('')}`, 'utf16le'),
    'a drawing (SVG): error not-utf-8',
  ],
  ['map.svg', 'that is a page', `${page}${svg('')}`, 'a web page (HTML)'],
  ['map.svg', 'that is text', 'a', 'text'],
])('%s %s', (file, _, content, told) => {
  const { type, faults, problems } = readPublishedFile(Buffer.from(content), file);
  const found = [
    ...faults.map((fault) => {
      const { kind, form, action, ...more } = {
        form: '',
        action: { kind: '' },
        fault: { kind: '' },
        ...fault,
      };
      const place = 'at' in more ? ` ${String(more.at.line)}:${String(more.at.column)}` : '';
      return `${kind} ${form}${action.kind}${more.fault.kind}${place}`.trim().replace('  ', ' ');
    }),
    ...problems.map(({ rule, level }) => `${level} ${rule}`),
  ];
  expect([type.name, found.join(', ')].filter(Boolean).join(': ')).toBe(told);
});

test('a text or drawing that is too long is not read', () => {
  const read = (name: string, length: number) =>
    readPublishedFile(Buffer.from((name === 'a.svg' ? svg('') : 'a').padEnd(length)), name).problems.map(
      ({ file, rule, level, message, advice }) => `${file} ${level} ${rule}: ${message} – ${String(advice)}`,
    );
  expect([...read('a.svg', 1_000_000), ...read('a.csv', 5_000_000)]).toEqual([]);
  expect([...read('a.svg', 1_200_000), ...read('a.csv', 6_000_000)]).toMatchInlineSnapshot(`
    [
      "a.svg error file-too-large: The file has 1.2 MB. A drawing here has at most 1.0 MB. – Simplify it, or save it as PNG.",
      "a.csv error file-too-large: The file has 6.0 MB. A text or table here has at most 5.0 MB. – Divide it, or leave out what readers do not need.",
    ]
  `);
  expect([...read('a.svg', 1_000_001), ...read('a.csv', 5_000_001)]).toHaveLength(2);
});
