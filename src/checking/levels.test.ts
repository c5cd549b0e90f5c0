import { expect, test } from 'vitest';
import { sampleJpeg } from '../reading/picture.fixture.ts';
import { sampleOffice } from '../reading/file-types/zip.fixture.ts';
import type { Level } from '../register/level.ts';
import type { RuleId } from '../register/rules/rule-id.ts';
import { loadFiles, projectText, type Files } from './content.fixture.ts';

/** Files in which a rule finds something, and what it must find: the level and the words in question. */
interface Example {
  readonly files: Files;
  readonly found: readonly (readonly [level: Level, value: string | null])[];
}

const least = 'title: A\nstatus: completed';
const project = (lines: string, body = ''): Files => ({
  'projects/a.md': projectText(`${least}\n${lines}`, body),
});
const inBody = (body: string): Files => project('draft: true', body);
const page = (body: string): string => `---\ntitle: B\ndescription: B.\n---\n${body}`;
const helpline = (lines: string): Files => ({
  'helplines.yml': `line: { name: A line, number: 116 006, ${lines} }\n`,
});
const picture = (
  metadata: Parameters<typeof sampleJpeg>[0],
  note = 'credit: IOM\nconsent: Nobody can be recognised.\n',
): Files => ({
  'images/a.jpg': sampleJpeg(metadata),
  'images/a.jpg.yml': note,
});
const two = (a: string, b: string): Files => ({
  'projects/a.md': projectText(`title: A\nstatus: completed\n${a}`),
  'projects/b.md': projectText(`title: B\nstatus: completed\n${b}`),
});

const examples: Readonly<Record<RuleId, Example>> = {
  'active-content': {
    files: {
      'documents/a.pdf': '%PDF-1.7\n<</S/JavaScript/JS(a)>>',
      'documents/b.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'documents/c.docx': sampleOffice(undefined, {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Type="a" Target="https://example.org/c" TargetMode="External"/></Relationships>',
      }),
      'documents/d.pdf': '%PDF-1.7\n1 0 obj\n<</S/URI/URI(file:d)>>\nendobj\n',
    },
    found: [
      ['error', null],
      ['error', '<script>'],
      ['error', 'https://example.org/c'],
      ['error', 'file:d'],
    ],
  },
  'duplicate-slug': {
    files: { 'projects/a.md': projectText(least), 'projects/A.md': projectText(least) },
    found: [['error', 'a.md']],
  },
  'empty-file': { files: { 'projects/a.md': '' }, found: [['error', null]] },
  'file-name': { files: { 'projects/a b.md': projectText(least) }, found: [['error', 'a b.md']] },
  'file-content': { files: { 'documents/a.pdf': 'x' }, found: [['error', null]] },
  'file-twin': {
    files: { 'documents/A.txt': 'x', 'documents/a.txt': 'x' },
    found: [['error', 'documents/A.txt']],
  },
  'file-type': { files: { 'documents/a.html': '<html>' }, found: [['error', 'html']] },
  'hidden-file': { files: { 'documents/.env': 'x' }, found: [['error', null]] },
  'file-too-large': { files: inBody('a'.repeat(1_000_001)), found: [['error', null]] },
  'missing-site': { files: { 'site.yml': undefined }, found: [['error', null]] },
  'not-a-file': { files: { 'projects/a.md': { linkTo: '../site.yml' } }, found: [['error', null]] },
  'not-utf-8': { files: inBody('CafÃ©'), found: [['error', 'Ã©']] },
  'nul-character': { files: inBody('\0'), found: [['error', null]] },
  'translation-without-original': {
    files: { 'projects/a.sq.md': '---\ntitle: A\n---\n' },
    found: [['error', 'a.sq.md']],
  },
  'unexpected-file': {
    files: { 'projects/notes.txt': '', 'pages/notes.txt': '', 'notes.txt': '' },
    found: [
      ['error', 'notes.txt'],
      ['error', 'notes.txt'],
      ['error', 'notes.txt'],
    ],
  },
  'unreadable-file': { files: { 'helplines.yml/folder': '' }, found: [['error', null]] },

  'duplicate-key': { files: project('title: B'), found: [['error', 'title']] },
  frontmatter: { files: { 'projects/a.md': 'Text.\n' }, found: [['error', null]] },
  'hidden-character': {
    files: project('summary: "Shel\\u00ADter"\naliases: ["\\u00AD"]', 'Shel\u00ADters &shy;\n'),
    found: [
      ['error', 'Shelter'],
      ['error', null],
      ['error', 'Shelters'],
      ['error', '&shy;'],
    ],
  },
  yaml: { files: project('summary: A: b'), found: [['error', null]] },
  'yaml-alias': { files: project('summary: *b'), found: [['error', '*b']] },
  'yaml-tag': { files: project('summary: !b'), found: [['error', null]] },

  'empty-value': { files: project('summary:'), found: [['error', null]] },
  'missing-key': { files: { 'projects/a.md': projectText('title: A') }, found: [['error', null]] },
  'missing-file': {
    files: project('documents: [{ title: B, file: b.pdf }]', '[B](../documents/c.pdf)\n'),
    found: [
      ['error', 'b.pdf'],
      ['error', 'documents/c.pdf'],
    ],
  },
  'too-long': { files: project(`summary: ${'x'.repeat(301)}`), found: [['error', 'x'.repeat(301)]] },
  'unknown-key': {
    files: { ...project('colour: red'), 'themes.yml': 'a: { titel: A, title: A }\n' },
    found: [
      ['error', 'colour'],
      ['error', 'titel'],
    ],
  },
  'wrong-type': {
    files: project('themes: children\npublishedDates: 2014\nphase: [1]'),
    found: [
      ['error', 'children'],
      ['error', '2014'],
      ['error', null],
    ],
  },
  'wrong-value': {
    files: { ...project('start: July 2014\nend: 2014.10'), 'themes.yml': 'A b: { title: A }\n' },
    found: [
      ['error', 'July 2014'],
      ['error', '2014.10'],
      ['error', 'A b'],
    ],
  },

  'alias-form': { files: project('aliases: [/old]'), found: [['error', '/old']] },
  'alias-taken': { files: project('aliases: [index.html]'), found: [['error', 'index.html']] },
  'date-in-future': {
    files: { ...project('reviewed: 2027-01-01'), ...helpline('verifiedOn: 2027-02-01') },
    found: [
      ['warning', '2027-02-01'],
      ['warning', '2027-01-01'],
    ],
  },
  'duplicate-iati-identifier': {
    files: two('iatiIdentifier: XM-1', 'iatiIdentifier: xm-1'),
    found: [['error', 'xm-1']],
  },
  'duplicate-phase': { files: two('series: s\nphase: 1', 'series: s\nphase: 1'), found: [['error', 's']] },
  'duplicate-title': {
    files: { 'projects/a.md': projectText(least), 'projects/b.md': projectText(least) },
    found: [['error', 'A']],
  },
  'end-before-start': { files: project('start: 2015\nend: 2014'), found: [['error', '2014']] },
  'helpline-unconfirmed': { files: helpline('verifiedOn: 2020-01-01'), found: [['warning', '2020-01-01']] },
  'helpline-without-source': { files: helpline('sources: []'), found: [['error', '116 006']] },
  'sources-missing': { files: { 'projects/a.md': `---\n${least}\n---\n` }, found: [['warning', null]] },
  'status-against-dates': { files: project('start: 2027'), found: [['warning', 'completed']] },
  'unknown-language': {
    files: { 'site.yml': 'title: Projects\nlanguages: [en, fr]\n' },
    found: [['error', 'fr']],
  },
  'unknown-organisation': {
    files: { ...project('donors: [eu]'), 'site.yml': 'title: Projects\norganisation: imo\n' },
    found: [
      ['error', 'eu'],
      ['error', 'imo'],
    ],
  },
  'unknown-theme': { files: project('themes: [health]'), found: [['error', 'health']] },
  'unseen-translation': {
    files: { ...project('draft: true'), 'projects/a.it.md': '---\ntitle: A\n---\n' },
    found: [['warning', 'it']],
  },
  'wrong-language': {
    files: inBody(
      'Projekti u ka dhënë strehim dhe ndihmë ligjore grave që janë kthyer në vendin e tyre, '.repeat(3),
    ),
    found: [['warning', null]],
  },

  'broken-link': {
    files: inBody('[b](b.md) [c](c)'),
    found: [
      ['error', 'b.md'],
      ['error', 'c'],
    ],
  },
  'heading-level': { files: inBody('# Aims'), found: [['error', null]] },
  'image-from-elsewhere': {
    files: inBody('![b](https://example.org/b.png)\n\n![c][d]\n\n[d]: https://example.org/d.png'),
    found: [
      ['error', 'https://example.org/b.png'],
      ['error', null],
    ],
  },
  'image-without-words': {
    files: { ...inBody('![](../images/a.jpg)'), ...picture({}) },
    found: [['error', null]],
  },
  'page-code': {
    files: {
      'pages/b.mdx': page('{x}\n\n<Secret />\n\n<Archive x="y" />\n'),
      'pages/c.mdx': page('{x\n'),
    },
    found: [
      ['error', null],
      ['error', 'Secret'],
      ['error', 'Archive'],
      ['error', null],
    ],
  },
  'raw-html': {
    files: inBody('A <b>word</b>.\n\n<!-- note -->'),
    found: [
      ['error', '<b>'],
      ['error', null],
    ],
  },
  'text-too-complex': {
    files: { ...inBody('>'.repeat(5_000)), 'pages/b.mdx': page('>'.repeat(5_000)) },
    found: [
      ['error', null],
      ['error', null],
    ],
  },
  'unsafe-link': { files: inBody('[b](javascript:b)'), found: [['error', 'javascript:b']] },

  'email-address': {
    files: inBody('Write to ana.kola@mail.example.'),
    found: [['error', 'ana.kola@mail.example']],
  },
  'phone-number': { files: inBody('Call 069 200 0000.'), found: [['error', '069 200 0000']] },
  'identity-number': { files: inBody('Her number is J55113001A.'), found: [['error', 'J55113001A']] },
  coordinates: { files: inBody('At 41.32754, 19.81870.'), found: [['error', '41.32754, 19.81870']] },
  'shelter-address': {
    files: inBody('The shelter is at Rruga e Kavajës 12 in Tirana.'),
    found: [['error', 'Rruga e Kavajës 12 in Tirana.']],
  },
  'victim-name': { files: inBody('The victim Ana Kola went home.'), found: [['error', 'Ana Kola']] },
  'initials-with-age': { files: inBody('A.K. (16) went home.'), found: [['error', 'A.K. (16']] },
  'age-with-origin': {
    files: inBody('A 17-year-old girl from Kukës was found in Rome.'),
    found: [['error', '17-year-old girl from']],
  },
  'small-count': {
    files: inBody('In 2005, 3 Nigerian girls were rescued. Then 3 Nigerian girls went to school.'),
    found: [
      ['error', '3 Nigerian girls'],
      ['warning', '3 Nigerian girls'],
    ],
  },

  'picture-location': { files: picture({ hasLocation: true }), found: [['error', null]] },
  'picture-person': {
    files: picture({ xmp: 'Iptc4xmpExt:PersonInImage="Ana Kola">' }),
    found: [['error', 'Ana Kola']],
  },
  'picture-device': {
    files: picture({ serial: 'SN-42', make: 'Nokia' }),
    found: [
      ['error', 'SN-42'],
      ['warning', 'Nokia'],
    ],
  },
  'picture-author': { files: picture({ artist: 'Ana Kola' }), found: [['warning', 'Ana Kola']] },
  'picture-note-missing': {
    files: {
      'images/b.jpg': sampleJpeg({}),
      'images/c.jpg.yml': 'credit: IOM\nconsent: Nobody can be recognised.\n',
    },
    found: [
      ['error', null],
      ['error', 'images/c.jpg'],
    ],
  },
  'document-author': {
    files: { 'documents/a.pdf': '%PDF-1.4\n<</Author (Ana Kola)>>' },
    found: [['warning', 'Ana Kola']],
  },
  'exception-not-needed': {
    files: project('accept: [{ rule: phone-number, value: 069 200 0000, reason: x }]'),
    found: [['error', '069 200 0000']],
  },
};

test.each(Object.entries(examples))(
  '%s: has its level, and names the words in question',
  (rule, { files, found }) => {
    const { problems } = loadFiles(files, { today: '2026-11-24' });
    const ofRule = problems.filter((problem) => problem.rule === rule);
    expect(ofRule.map(({ level, value }) => [level, value])).toEqual(found);
  },
);
