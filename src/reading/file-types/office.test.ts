import { describe, expect, test } from 'vitest';
import { readOfficeDocument } from './office.ts';
import { sampleOffice, sampleZip } from './zip.fixture.ts';

const ooxml = 'application/vnd.openxmlformats-officedocument.';
const word = `${ooxml}wordprocessingml.document.main+xml`;
const relationships = (relationship: string) => `<Relationships>${relationship}</Relationships>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const loads = (target: string) =>
  `<Relationship Type="${office}/image" Target="${target}" TargetMode="External"/>`;

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
    expect(readOfficeDocument(sampleZip({ mimetype, 'content.xml': '' }))).toEqual({ ending, faults: [] });
  });

  test.each([
    ['an archive of something else', sampleZip({ 'index.html': '' })],
    ['an empty archive', sampleZip({})],
    ['no archive', Buffer.from('PK\x03\x04 no more')],
    ['types that cannot be read', sampleZip({ '[Content_Types].xml': '<Types>' })],
    ['types that are too long', sampleZip({ '[Content_Types].xml': ' '.repeat(1_000_001) })],
  ])('%s is none', (_, bytes) => {
    expect(readOfficeDocument(bytes)).toBeUndefined();
  });
});

test('a document whose other types come first is what its main part is', () => {
  const types = `<Types><Default ContentType="application/xml"/><Override ContentType="${word}"/></Types>`;
  expect(readOfficeDocument(sampleZip({ '[Content_Types].xml': types }))?.ending).toBe('docx');
});

describe('what a document does besides being read', () => {
  const macros = [{ kind: 'macros' }];
  test.each([
    ['a main part with macros', sampleOffice('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), macros],
    ['macros in a plain document', sampleOffice(word, { 'word/vbaProject.bin': 'x' }), macros],
    [
      'macros under another name',
      sampleOffice(
        word,
        { 'word/picture.bin': 'x' },
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
      macros,
    ],
    ['controls', sampleOffice(word, { 'word/activeX/activeX1.xml': 'x' }), macros],
    [
      'macros in OpenDocument',
      sampleZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': '' }),
      macros,
    ],
    [
      'scripts in OpenDocument',
      sampleZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Scripts/python/a.py': '' }),
      macros,
    ],
    [
      'a template from elsewhere',
      sampleOffice(word, {
        'word/_rels/settings.xml.rels': relationships(
          `<Relationship Id="r1" Type="${office}/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="&#69;xternal"/>`,
        ),
      }),
      [{ kind: 'loads', target: 'https://example.org/a.dotm' }],
    ],
    [
      'more than is looked at',
      sampleOffice(word, {
        ...Object.fromEntries(
          Array.from({ length: 5 }, (_, index) => [
            `${String(index)}.rels`,
            relationships(' '.repeat(700_000)),
          ]),
        ),
      }),
      [{ kind: 'unread' }],
    ],
    [
      'one part that is too long',
      sampleOffice(word, { 'a.rels': relationships(' '.repeat(1_000_000)) }),
      [{ kind: 'unread' }],
    ],
    [
      'as much as is looked at',
      sampleOffice(
        word,
        Object.fromEntries([1, 2, 3].map((name) => [`${String(name)}.rels`, ' '.repeat(999_000)])),
      ),
      [],
    ],
    [
      'thousands of parts in which nothing is',
      sampleOffice(
        word,
        Object.fromEntries(Array.from({ length: 3_001 }, (_, name) => [`${String(name)}.rels`, ''])),
      ),
      [{ kind: 'unread' }],
    ],
    [
      'more places than are named, before more than is looked at',
      sampleOffice(word, {
        'a.rels': relationships(Array.from({ length: 10 }, (_, name) => loads(String(name))).join('')),
        'b.rels': relationships(' '.repeat(1_000_000)),
      }),
      Array.from({ length: 10 }, (_, name) => ({ kind: 'loads', target: String(name) })),
    ],
    [
      'still more places',
      sampleOffice(word, {
        'a.rels': relationships(Array.from({ length: 11 }, (_, name) => loads(String(name))).join('')),
      }),
      Array.from({ length: 10 }, (_, name) => ({ kind: 'loads', target: String(name) })),
    ],
    [
      'a place without an address',
      sampleOffice(word, { 'a.rels': relationships('<Relationship TargetMode="External"/>') }),
      [{ kind: 'loads', target: '' }],
    ],
    ['large pictures', sampleOffice(word, { 'word/media/a.bmp': Buffer.alloc(1_000_001) }), []],
    [
      'the same from one place, many times',
      sampleOffice(word, {
        'a.rels': relationships(loads('https://example.org/a.png').repeat(50)),
      }),
      [{ kind: 'loads', target: 'https://example.org/a.png' }],
    ],
    [
      'links that a reader follows, and parts of its own',
      sampleOffice(word, {
        'word/_rels/document.xml.rels': relationships(
          `<Relationship Type="${office}/hyperlink" Target="https://example.org" TargetMode="External"/><Relationship Type="${office}/image" Target="a.png"/>`,
        ),
      }),
      [],
    ],
  ])('%s', (_, bytes, faults) => {
    expect(readOfficeDocument(bytes)?.faults).toEqual(faults);
  });
});
