import { describe, expect, test } from 'vitest';
import { readOfficeDocument } from './office.ts';
import { sampleOffice, sampleZip } from './zip.fixture.ts';

const ooxml = 'application/vnd.openxmlformats-officedocument.';
const word = `${ooxml}wordprocessingml.document.main+xml`;

describe('a document of an office program', () => {
  test.each([
    [word, 'docx'],
    [`${ooxml}spreadsheetml.sheet.main+xml`, 'xlsx'],
    [`${ooxml}presentationml.presentation.main+xml`, 'pptx'],
    [`${ooxml}wordprocessingml.template.main+xml`, undefined],
    ['application/vnd.ms-word.document.macroEnabled.main+xml', undefined],
    ['constructor', undefined],
  ])('whose main part is %s is %s', (main, ending) => {
    expect(readOfficeDocument(sampleOffice(main))?.ending).toBe(ending);
  });

  test.each([
    ['application/vnd.oasis.opendocument.text', 'odt'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
    ['application/vnd.oasis.opendocument.presentation', 'odp'],
    ['application/vnd.oasis.opendocument.text-template', undefined],
    ['application/epub+zip', undefined],
    ['constructor', undefined],
  ])('that says %s is %s', (mimetype, ending) => {
    expect(readOfficeDocument(sampleZip({ mimetype, 'content.xml': '' }))).toEqual({ ending });
  });

  test.each([
    ['an archive of something else', sampleZip({ 'index.html': '' })],
    ['an empty archive', sampleZip({})],
    ['no archive', Buffer.from('PK\x03\x04 no more')],
    ['types that cannot be read', sampleZip({ '[Content_Types].xml': '<Types>' })],
    [
      'types in another encoding',
      sampleZip({ '[Content_Types].xml': Buffer.from('\ufeff<Types/>', 'utf16le') }),
    ],
    ['types that are too long', sampleZip({ '[Content_Types].xml': ' '.repeat(1_000_001) })],
  ])('%s is none', (_, bytes) => {
    expect(readOfficeDocument(bytes)).toBeUndefined();
  });
});

test('a document whose other types come first is what its main part is', () => {
  const types = `<Types>\n<Default ContentType="application/xml"/><Override ContentType="${word}"/></Types>`;
  expect(readOfficeDocument(sampleZip({ '[Content_Types].xml': types }))?.ending).toBe('docx');
});
