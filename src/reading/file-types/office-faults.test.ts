import { describe, expect, test } from 'vitest';
import { findOfficeFaults } from './office-faults.ts';
import { sampleOffice, sampleZip } from './zip.fixture.ts';

type Parts = Readonly<Record<string, string | Buffer>>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (relationship: string) => `<Relationships>${relationship}</Relationships>`;
const internal = (type: string, target: string) =>
  `<Relationship Type="${office}/${type}" Target="${target}"/>`;
const external = (type: string, target: string) =>
  `<Relationship Type="${office}/${type}" Target="${target}" TargetMode="External"/>`;
const related = (...all: readonly string[]): Parts => ({
  'word/_rels/document.xml.rels': relationships(all.join('')),
});
const field = (...runs: readonly string[]) =>
  `<w:fldChar w:fldCharType="begin"/>${runs.map((run) => `<w:r><w:instrText>${run}</w:instrText></w:r>`).join('')}<w:fldChar w:fldCharType="end"/>`;
const text = (content: string): Parts => ({
  'word/document.xml': `<w:document><w:p>${content}</w:p></w:document>`,
});
const sheet = (formula: string): Parts => ({
  'xl/worksheets/sheet1.xml': `<worksheet><c><f>${formula}</f></c></worksheet>`,
});
const many = (count: number, content: string): Parts =>
  Object.fromEntries(Array.from({ length: count }, (_, name) => [`${String(name)}.xml`, content]));

/** A part of so many bytes that is no document, which is told as such where it is looked at, and a program behind it. */
const long = (length: number): Parts => ({ 'embeddings/a.docx': Buffer.alloc(length), 'a.exe': '' });

/** So long may a part be beside the two that each document has; each takes time for 5,000 bytes more. */
const mostBeside = 30_000_000 - 3 * 5_000 - 172 - 13;

/** What a document does, each in a line. */
function told(bytes: Buffer): string[] {
  return findOfficeFaults(bytes).map((fault) =>
    'target' in fault ? `${fault.kind} ${fault.target}` : fault.kind,
  );
}

const ofOffice = (parts: Parts) => told(sampleOffice(undefined, parts));
const ofOpenDocument = (content: string, parts: Parts = {}) =>
  told(
    sampleZip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content>${content}</office:document-content>`,
      ...parts,
    }),
  );

describe('a document of Office Open XML', () => {
  test.each<[string, Parts, string[]]>([
    ['alone', {}, []],
    ['with macros', { 'word/vbaProject.bin': 'x' }, ['macros']],
    ['with macros in capitals', { 'word/VBAPROJECT.BIN': 'x' }, ['macros']],
    ['with macros under another name', related(internal('vbaProject', 'a.xml')), ['macros']],
    ['with controls', { 'word/activeX/activeX1.xml': '<x/>' }, ['macros']],
    ['with a control somewhere else', related(internal('control', 'a.xml')), ['macros']],
    ['with buttons of its own', { 'customUI/customUI.xml': '<customUI onLoad="a"/>' }, ['macros']],
    ['with buttons somewhere else', related(internal('ui/extensibility', 'a.xml')), ['macros']],
    ['whose shape calls a macro', text('<xdr:sp macro="[1]!a"/><xdr:sp macro=""/>'), ['macros']],
    ['with a program in it', { 'word/evil.exe': 'MZ' }, ['holds word/evil.exe']],
    ['with a file without an ending', { 'word/evil': 'MZ' }, ['holds word/evil']],
    ['with an object', { 'word/embeddings/oleObject1.bin': 'x' }, ['holds word/embeddings/oleObject1.bin']],
    ['with an object somewhere else', related(internal('oleObject', 'media/a.png')), ['holds media/a.png']],
    ['with a page in it', related(internal('aFChunk', 'a.xml')), ['holds a.xml']],
    [
      'whose text is a picture by its name',
      related(internal('officeDocument', 'word/a.png')),
      ['holds word/a.png'],
    ],
    ['with what is not known', related(internal('new', 'a.xml')), ['holds a.xml']],
    ['with a part outside', { '../../evil.xml': '<x/>' }, ['holds ../../evil.xml']],
    ['with a part in a folder of a disk', { 'c:/evil.xml': '<x/>' }, ['holds c:/evil.xml']],
    ['with a part of the whole disk', { '/evil.xml': '<x/>' }, ['holds /evil.xml']],
    ['with a part with a backslash', { 'word\\a.xml': '<x/>' }, ['holds word\\a.xml']],
    ['with a part twice', { 'word/Document.xml': '<x/>' }, ['holds word/Document.xml']],
    ['with something in a folder', { 'word/': 'MZ' }, ['holds word/']],
    [
      'with a chart and its table',
      { 'word/embeddings/a.xlsx': sampleOffice(undefined, { 'xl/media/': '' }) },
      [],
    ],
    [
      'with a table that has macros',
      { 'word/embeddings/a.xlsx': sampleOffice(undefined, { 'xl/vbaProject.bin': 'x' }) },
      ['macros'],
    ],
    ['with a table that is none', { 'word/embeddings/a.xlsx': 'MZ' }, ['unread']],
    ['with a document in a document', { 'word/embeddings/a.docx': within(sampleOffice()) }, []],
    [
      'with a document in a document in a document',
      { 'word/embeddings/a.docx': within(within(sampleOffice())) },
      ['holds word/embeddings/a.docx'],
    ],
    [
      'with a template from elsewhere',
      related(external('attachedTemplate', 'https://example.org/a.dotm')),
      ['loads https://example.org/a.dotm'],
    ],
    [
      'with a template from elsewhere, in letters of their own',
      related(external('image', 'https://a').replace('External', '&#69;xternal')),
      ['loads https://a'],
    ],
    [
      'with a picture from elsewhere, in another mode',
      related(external('image', 'https://a').replace('External', 'external')),
      ['loads https://a'],
    ],
    ['with a part from elsewhere', related(internal('image', 'https://a')), ['loads https://a']],
    [
      'with a part from another computer',
      related(internal('image', '//example.org/a.png'), internal('image', '\\\\a\\b')),
      ['loads //example.org/a.png', 'loads \\\\a\\b'],
    ],
    ['with a place without an address', related('<Relationship TargetMode="External"/>'), ['loads ']],
    [
      'with a template from a letter',
      related(external('attachedTemplate', 'cid:a.dotm')),
      ['loads cid:a.dotm'],
    ],
    ['with a template of its own', related(internal('attachedTemplate', 'a.xml')), ['loads a.xml']],
    ['with a table from elsewhere', related(internal('externalLink', 'a.xml')), ['loads a.xml']],
    [
      'with relationships in capitals',
      { 'word/_rels/a.RELS': relationships(external('image', 'https://a')) },
      ['loads https://a'],
    ],
    ['with letters as Outlook has them', related(external('image', 'cid:image001.png@01D')), []],
    [
      'with links',
      related(
        external('hyperlink', 'https://a'),
        external('hyperlink', 'mailto:a@b'),
        internal('hyperlink', '#a'),
      ),
      [],
    ],
    ['with a link to a program', related(external('hyperlink', 'ms-msdt:/id')), ['leads ms-msdt:/id']],
    [
      'with a link to a file',
      text('<v:shape href="file:///c:/a.exe"/><v:rect href="https://a"/>'),
      ['leads file:///c:/a.exe'],
    ],
    [
      'with a drawing from elsewhere',
      text('<v:imagedata src="https://a"/><v:imagedata r:href="rId5"/>'),
      ['loads https://a'],
    ],
    [
      'with parts of its own',
      related(internal('image', 'media/a.png'), internal('settings', '/word/settings.xml')),
      [],
    ],
    ['whose links start something', text('<a:hlinkClick action="ppaction://program"/>'), ['macros']],
    ['whose links call a macro', text('<a:hlinkHover action="PPAction://macro?name=a"/>'), ['macros']],
    [
      'whose links lead to its pages by an order',
      text('<a:hlinkClick action="ppaction://hlinkshowjump?jump=nextslide"/>'),
      [],
    ],
    [
      'whose links start what has no name',
      text('<a:hlinkClick action="ppaction://hlinkshowjumpx"/>'),
      ['macros'],
    ],
    [
      'whose links lead to its pages',
      text('<a:hlinkClick action="ppaction://hlinksldjump"/><a:hlinkClick action=""/>'),
      [],
    ],
    [
      'with an address that only has a sign of one',
      related(internal('hyperlink', '#a:b'), internal('image', 'media//a:b.png')),
      [],
    ],
    [
      'with a letter from elsewhere',
      related(external('image', 'https://a/cid:b')),
      ['loads https://a/cid:b'],
    ],
    [
      'with a place in a part',
      related(internal('worksheet', 'a.xml#b'), internal('vmlDrawing', 'a.VML')),
      [],
    ],
    [
      'with what only begins as a part',
      related(internal('worksheet', 'a.xmlx'), internal('hyperlink', 'a#b')),
      ['holds a.xmlx', 'holds a#b'],
    ],
    ['with what is not said', related('<Relationship Target="a.xml"/>'), ['holds a.xml']],
    ['with a long address', related(external('image', 'a'.repeat(200))), [`loads ${'a'.repeat(100)}`]],
    [
      'in an encoding that it may have',
      {
        'word/a.xml': '<?xml version="1.0" encoding="utf-8"?><x/>',
        'word/b.xml': '<?xml version="1.0" encoding="US-ASCII"?><x/>',
      },
      [],
    ],
    [
      'in an encoding of nearly its name',
      { 'word/a.xml': '<?xml version="1.0" encoding="utf-80"?><x/>' },
      ['unread'],
    ],
    [
      'in an encoding that ends in its name',
      { 'word/a.xml': '<?xml version="1.0" encoding="x-utf-8"?><x/>' },
      ['unread'],
    ],
    ['of a type that it names', { 'word/a.xml': '<!DOCTYPE x SYSTEM "x.dtd"><x/>' }, []],
    ['as deep as it may be', { 'word/a.xml': `${'<x>'.repeat(1_000)}${'</x>'.repeat(1_000)}` }, []],
    ['of many letters', text('<w:mailMerge/>'), ['loads mailMerge']],
    [
      'with a link to a program that is asked for data',
      text('<ddeLink ddeService="cmd"/>'),
      ['loads ddeLink'],
    ],
    ['in another encoding', { 'word/a.xml': Buffer.from('\ufeff<x/>', 'utf16le') }, ['unread']],
    ['with bytes that are no letters', { 'word/a.xml': Buffer.from('<x>\xff</x>', 'latin1') }, ['unread']],
    [
      'in an encoding that it names',
      { 'word/a.xml': '<?xml version="1.0" encoding="UTF-7"?><x/>' },
      ['unread'],
    ],
    ['that is not well-formed', { 'word/_rels/a.rels': '<Relationships>' }, ['unread']],
    ['that declares letters', { 'word/a.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }, ['unread']],
    ['that is too deep', { 'word/a.xml': `${'<x>'.repeat(1_001)}${'</x>'.repeat(1_001)}` }, ['unread']],
    ['with large pictures', { 'word/media/a.bmp': Buffer.alloc(1_000_001) }, []],
    ['with an empty part', { 'word/a.xml': '' }, []],
    ['with the same many times', related(external('image', 'https://a').repeat(50)), ['loads https://a']],
    [
      'with more places than are named',
      related(...Array.from({ length: 11 }, (_, name) => external('image', String(name)))),
      Array.from({ length: 10 }, (_, name) => `loads ${String(name)}`),
    ],
  ])('%s', (_, parts, faults) => {
    expect(ofOffice(parts)).toEqual(faults);
  });

  function within(document: Buffer): Buffer {
    return sampleOffice(undefined, { 'word/embeddings/a.docx': document });
  }

  test.each<[string, string[]]>([
    [field(' PAGE '), []],
    [field(' DDEAUTO c:\\\\cmd.exe "/k calc" '), ['loads DDEAUTO c:\\\\cmd.exe "/k calc"']],
    [field('D', 'DE', 'AUTO', ' cmd'), ['loads DDEAUTO cmd']],
    [field('dde cmd'), ['loads dde cmd']],
    [`<w:fldSimple w:instr=" INCLUDEPICTURE &quot;https://a&quot; "/>`, ['loads INCLUDEPICTURE "https://a"']],
    [field('IF 1 = 1 ', field('INCLUDETEXT a')), ['loads INCLUDETEXT a']],
    ['<w:delInstrText>IMPORT a</w:delInstrText>', ['loads IMPORT a']],
    [field('<![CDATA[LINK Excel.Sheet a]]>'), ['loads LINK Excel.Sheet a']],
    [field('DDE', field('REF c')), ['loads DDE']],
    ['<w:fldSimple w:instr="PAGE"/><w:instrText>DDE a</w:instrText>', ['loads DDE a']],
    [field('HYPERLINK  \\l"a:b"  \\o  "c: d" \\t e:f \\h "https://a"'), []],
    [field('HYPERLINK \\l "a b:c'), []],
    [field('HYPERLINK "file:a b'), ['leads file:a b']],
    [field('HYPERLINKS "file:a"'), []],
    [field('XE "Link to DDE"'), []],
    [field('LINKED'), []],
    [field('ADDIN ZOTERO_ITEM {"a":"file:b"}'), []],
    ['DDE INCLUDETEXT', []],
    [field('HYPERLINK "https://a" \\l "b:c" \\o "See: d"'), []],
    [field('HYPERLINK \\l "a:b"'), []],
    [field('HYPERLINK ', '"file:///a"'), ['leads file:///a']],
    [field('HYPERLINK \\n "ms-msdt:a"'), ['leads ms-msdt:a']],
    [field('HYPERLINK \\nhttps://a'), []],
    [field(' HYPERLINK "file:///a" '), ['leads file:///a']],
    [field('HYPERLINK \\o "a" javascript:b'), ['leads javascript:b']],
  ])('whose fields are %s', (content, faults) => {
    expect(ofOffice(text(content))).toEqual(faults);
  });

  test.each<[string, string[]]>([
    ['SUM(A1:A9)', []],
    ['HYPERLINK("https://a","b")', []],
    ['HYPERLINK(A1)', []],
    ['IF(A1="DDE(","a|b!c",2)', []],
    ['Table1[a|b]+1', []],
    ['MYIMAGE(1)', []],
    ['_xlfn.WEBSERVICE("https://a")', ['loads _xlfn.WEBSERVICE("https://a")']],
    ['image ("https://a")', ['loads image ("https://a")']],
    ["cmd|'/c calc'!A0", ["loads cmd|'/c calc'!A0"]],
    ['1+cmd|calc!A0', ['loads 1+cmd|calc!A0']],
    ['cmd1|calc!A0', ['loads cmd1|calc!A0']],
    ['DD<!-- a -->E("a";"b")', ['loads DDE("a";"b")']],
    ['cmd | calc !A0', ['loads cmd | calc !A0']],
    ['HYPERLINK ("file:""a""")', ['leads file:""a""']],
    ['cmd|</f><f>calc!A0', []],
    ['2IMAGE(1)', []],
    ['HYPERLINK("file:///a")', ['leads file:///a']],
    ['hyperlink( "ms-msdt:a", "b")', ['leads ms-msdt:a']],
  ])('whose formula is %s', (formula, faults) => {
    expect(ofOffice(sheet(formula))).toEqual(faults);
  });

  test.each([
    'f',
    'formula',
    'formula1',
    'formula2',
    'definedName',
    'calculatedColumnFormula',
    'totalsRowFormula',
  ])('with a formula in %s', (element) => {
    expect(ofOffice(text(`<${element}>DDE("a";"b")</${element}>`))).toEqual(['loads DDE("a";"b")']);
  });
});

describe('a document of OpenDocument', () => {
  test.each<[string, string, string[]]>([
    [
      'alone',
      '<office:scripts/><text:a xlink:href="https://a"/><draw:image xlink:href="Pictures/a.png"/>',
      [],
    ],
    ['with a program', '<office:script script:language="a"/>', ['macros']],
    [
      'with a program for an event',
      '<script:event-listener xlink:href="vnd.sun.star.script:a"/>',
      ['macros', 'leads vnd.sun.star.script:a'],
    ],
    [
      'with what happens in a presentation',
      '<presentation:event-listener presentation:action="next-page"/>',
      [],
    ],
    [
      'with a program in a presentation',
      '<presentation:event-listener presentation:action="execute"/>',
      ['macros'],
    ],
    ['that calls a macro', '<text:execute-macro/>', ['macros']],
    ['that calls a macro by its name', '<text:a script:macro-name="a"/>', ['macros']],
    ['with an applet', '<draw:applet/>', ['macros']],
    ['with a link to a file', '<draw:a xlink:href="file:///a"/>', ['leads file:///a']],
    ['with a picture from elsewhere', '<draw:image xlink:href="https://a"/>', ['loads https://a']],
    ['with a picture from beside it', '<draw:image xlink:href="../a.png"/>', ['loads ../a.png']],
    ['with a part of another document', '<text:section-source xlink:href="/a.odt"/>', ['loads /a.odt']],
    ['with data of another program', '<office:dde-source/>', ['loads dde-source']],
    [
      'with a formula',
      '<table:table-cell table:formula="of:=WEBSERVICE(&quot;a&quot;)"/>',
      ['loads of:=WEBSERVICE("a")'],
    ],
    ['with a value', '<a office:value="DDE(1)"/>', []],
    [
      'with a condition',
      '<a table:condition="of:is(DDE(1))"/><calcext:condition calcext:value="RTD(1)"/>',
      ['loads of:is(DDE(1))', 'loads RTD(1)'],
    ],
    [
      'with a name for a formula',
      '<table:named-expression table:expression="WEBSERVICE(1)"/>',
      ['loads WEBSERVICE(1)'],
    ],
    [
      'with a collection of data elsewhere',
      '<form:form form:datasource="https://a"/><form:form form:datasource=""/>',
      ['loads https://a'],
    ],
    ['with a form that sends', '<xforms:submission action="https://a"/>', ['loads https://a']],
    ['with a password', '<manifest:encryption-data/>', ['unread']],
    [
      'made from a template',
      `<meta:template xlink:href="../../a.ott"/><meta:template xlink:href="file:///c:/a.ott"/>
        <meta:template xlink:href="/home/a.ott"/>`,
      [],
    ],
    [
      'made from a template elsewhere',
      ['file://a/b.ott', 'http://a', '//a/b.ott']
        .map((place) => `<meta:template xlink:href="${place}"/>`)
        .join(''),
      ['loads file://a/b.ott', 'loads http://a', 'loads //a/b.ott'],
    ],
  ])('%s', (_, content, faults) => {
    expect(ofOpenDocument(content)).toEqual(faults);
  });

  test.each<[string, Parts, string[]]>([
    [
      'as programs make it',
      {
        'META-INF/': '',
        'META-INF/manifest.xml': '<a/>',
        'Object 1/content.xml': '<a/>',
        'ObjectReplacements/Object 1': 'x',
        'layout-cache': 'x',
        'Configurations2/menubar': '',
        'Thumbnails/thumbnail.png': 'x',
      },
      [],
    ],
    ['with macros', { 'Basic/Standard/Module1.xml': '<a/>' }, ['macros']],
    ['with scripts', { 'Scripts/python/a.py': '' }, ['macros']],
    ['with an object of another program', { 'Object 1': 'x' }, ['holds Object 1']],
    [
      'with a menu that calls a macro',
      { 'Configurations2/menubar/menubar.xml': '<menu:menuitem xlink:href="vnd.sun.star.script:a"/>' },
      ['loads vnd.sun.star.script:a'],
    ],
  ])('%s', (_, parts, faults) => {
    expect(ofOpenDocument('', parts)).toEqual(faults);
  });
});

test.each<[string, Parts, string[]]>([
  ['with as much as is looked at', long(mostBeside), ['unread', 'holds a.exe']],
  ['with more than is looked at', long(mostBeside + 1), ['unread']],
  [
    'with more than is looked at, in several parts',
    { 'a.docx': Buffer.alloc(16_000_000), ...long(16_000_000) },
    ['unread'],
  ],
  ['with parts without end', many(6_001, ''), ['unread']],
])('a document %s', { tags: ['long'] }, (_, parts, faults) => {
  expect(ofOffice(parts)).toEqual(faults);
});

test.each<[string, string[]]>([
  ['a.xml', []],
  ['word/a.XML', []],
  ['_rels/.rels', []],
  ['word/media/a.JPEG', []],
  ['a.jpeg/a', ['holds a.jpeg/a']],
  ['xl/printerSettings/printerSettings12.bin', []],
  ['xl/customProperty1.bin', []],
  ['xl/aprinterSettings.bin', ['holds xl/aprinterSettings.bin']],
  ['xl/printerSettings1.bin.exe', ['holds xl/printerSettings1.bin.exe']],
  ['xl/printerSettingsa.bin', ['holds xl/printerSettingsa.bin']],
  ['xl/metadata', []],
  ['ObjectReplacements/Object 1', []],
  ['Object 1/ObjectReplacements/Object 1', []],
  ['ObjectReplacements/a/b', ['holds ObjectReplacements/a/b']],
  ['aObjectReplacements/b', ['holds aObjectReplacements/b']],
  ['word/media/image1.pdf', []],
  ['Thumbnails/thumbnail.pdf', []],
  ['word/image1.pdf', ['holds word/image1.pdf']],
  ['media/a/b.pdf', ['holds media/a/b.pdf']],
  ['media/a.pdf.exe', ['holds media/a.pdf.exe']],
  ['[trash]/0012.dat', []],
  ['a[trash]/0.dat', ['holds a[trash]/0.dat']],
  ['[trash]/a.dat', ['holds [trash]/a.dat']],
  ['[trash]/0.dat.exe', ['holds [trash]/0.dat.exe']],
  ['Configurations2/images/Bitmaps', ['holds Configurations2/images/Bitmaps']],
  ['word/vbaProject.bin', ['macros']],
  ['vbaProject.bin', ['macros']],
  ['word/avbaProject.xml', []],
  ['word/ActiveX/a.xml', ['macros']],
  ['customUI/a.xml', ['macros']],
  ['Object 1/Basic/a.xml', ['macros']],
  ['Scripts/a.py', ['macros']],
  ['word/a..xml', []],
  ['word/./a.xml', ['holds word/./a.xml']],
  ['word/a\n.xml', ['holds word/a\n.xml']],
])('a part of the name %j', (name, faults) => {
  expect(ofOffice({ [name]: /(?:ml|rels)$/i.test(name) ? '<x/>' : 'some' })).toEqual(faults);
});

test('folders, with and without the sign of one', () => {
  expect(
    ofOffice({
      'word/': '',
      'Configurations2/images/Bitmaps': '',
      'Configurations2/a.b': '',
      'a/Configurations2/b': '',
    }),
  ).toEqual(['holds Configurations2/a.b', 'holds a/Configurations2/b']);
});

test('an archive that cannot be read', () => {
  expect(told(Buffer.from('PK\x03\x04'))).toEqual(['unread']);
});
