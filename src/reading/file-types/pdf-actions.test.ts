import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findPdfActions } from './pdf-actions.ts';
import { readPdfObjects } from './pdf-objects.ts';
import { packedObjects, samplePdf } from './pdf.fixture.ts';

/** What PDFs of these pieces do: each kind, or the address to which a link leads. */
function actions(...pieces: readonly (string | Buffer)[]): string[] {
  return findPdfActions(readPdfObjects(samplePdf(...pieces))).map((action) =>
    action.kind === 'address' ? action.value : action.kind,
  );
}

const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

describe('what a PDF does', () => {
  test.each<[string, string[]]>([
    ['<</S/JavaScript>>', ['script']],
    ['<< /Type /Action /S /JavaScript /JS 5 0 R >>', ['script']],
    ['<</S%a comment\n/J#61vaScript/JS(a)>>', ['script']],
    ['<</#53\0/#4AavaScript>>', ['script']],
    ['7 0 obj /JavaScript endobj 5 0 obj <</S 7 0 R>>', ['script']],
    ['<</S/JavaScript\x80>>', ['script']],
    ['<</S/Rendition/JS<61>>>', ['media', 'script']],
    ['<</JS%\n(a)>>', ['script']],
    ['<</S/Launch/F(cmd.exe)>>', ['launch']],
    ['7 0 obj/Launch', ['launch']],
    ['[1/Launch]', ['launch']],
    ['[(a)/Launch]', ['launch']],
    ['[7 0 R/Launch]', ['launch']],
    ['[a7/Launch aR/Launch R7/Launch]', []],
    [`<<${'/#53'.repeat(60)}/Launch>>`, ['launch']],
    ['<</S/SubmitForm/F(https://example.org)>>', ['send']],
    ['<</S/ImportData/F(a.fdf)>>', ['other-file']],
    ['<</S/GoToR/F(\\\\\\\\example.org\\\\a)>>', ['other-file']],
    ['<</S/GoToE>>', ['other-file']],
    ['<</S/Thread/F(a.pdf)>>', ['other-file']],
    ['<</Names<</EmbeddedFiles 5 0 R>>>>', ['attachment']],
    ['<</Type/EmbeddedFile>>', ['attachment']],
    ['<</Subtype/FileAttachment/FS 5 0 R>>', ['attachment']],
    ['<</F(a.exe)/EF <</F 6 0 R>>>>', ['attachment']],
    ['<</F(a.exe)/EF 6 0 R>>', ['attachment']],
    ['<</Subtype/RichMedia/RichMediaContent 5 0 R>>', ['media']],
    ['<</Subtype/Movie>> <</Subtype/Sound>> <</Subtype/3D/3DD 5 0 R>>', ['media']],
    ...['Movie', 'Sound', 'Rendition', 'RichMedia', 'RichMediaContent', 'RichMediaExecute', '3DD'].map(
      (name): [string, string[]] => [`<</A/${name}>>`, ['media']],
    ),
    ['<</AcroForm<</XFA[(a)5 0 R]>>>>', ['form']],
    ['<</Encrypt 5 0 R>> 5 0 obj <</S/JavaScript>>', ['locked']],
    [`<</S/Launch>> ${script}`, ['launch', 'script']],
  ])('%j', (text, found) => {
    expect(actions(text)).toEqual(found);
    expect(actions(packedObjects(text))).toEqual(found);
  });

  test.each([
    [
      'words of titles',
      '<</Title(Film/Sound Workshop/Launch Heading/Rendition Post/Thread)/Keywords(a.b/JavaScript)>> <x>Photo/Movie</x>',
    ],
    ['words that are no names', '(JavaScript) Launch'],
    ['longer names', '<</Subtype/JavaScriptless>> <</S/JavaScripts>> <</S/EmbeddedFilesX>>'],
    ['names with an escape more', '<</S/#4a#41vaScript>>'],
    ['names without a value, as they are met in pictures', 'ab/JS\xfe\x02/EF}/JSx(a)/EF 5 R'],
    ['a form to fill in', '<</AcroForm<</Fields[5 0 R]/NeedAppearances true>>>> <</FT/Tx/T(name)>>'],
    ['other actions', '<</S/Named/N/NextPage>> <</S/GoTo/D[5 0 R/Fit]>> <</OpenAction<</S/GoTo>>/AA<<>>>>'],
    [
      'a picture that a reader could unpack',
      '5 0 obj<</Subtype/Image/Filter[/A85/DCT]/Length 3>>stream\nabc\nendstream',
    ],
    ['the name of a file', '5 0 obj<</Type/Filespec/F(a.pdf)>>endobj'],
    ['the name of a file, deeper', '5 0 obj<</A<</F(a.pdf)>>>>stream\nabc\nendstream'],
    ['a profile of colours', '5 0 obj<</N 3/Filter/FlateDecode>>stream\nabc\nendstream'],
    ['words at the beginning of a long text', `(Film/Sound)${' '.repeat(300)}`],
    ['objects that are not packed', '5 0 obj<</Type/ObjStm/N 1/First 4>>stream\n6 0 <</A 1>>\nendstream'],
  ])('nothing: %s', (_, text) => {
    expect(actions(text)).toEqual([]);
  });
});

describe('what a PDF does by itself', () => {
  const call = '<</S/URI/URI(https://example.org)>>';
  const place = '<</S/GoTo/D[3 0 R/Fit]>>';
  test.each<[string, (string | Buffer)[], string[]]>([
    ['calls a page when it is opened', [`<</OpenAction${call}>>`], ['unasked']],
    ['calls one, in an object of its own', ['<</OpenAction 7 0 R>>', `7 0 obj${call}`], ['unasked']],
    ['calls one, under a name with escapes', ['<</Open#41ction 7 0 R>>', `7 0 obj${call}`], ['unasked']],
    ['calls one, packed', ['<</OpenAction 6 0 R>>', packedObjects(call)], ['unasked']],
    ['calls one in one of two', ['<</OpenAction 7 0 R>>', `7 0 obj${place}`, `7 0 obj${call}`], ['unasked']],
    ['calls one, by a detour', ['<</OpenAction 7 0 R>>', '7 0 obj 8 0 R', `8 0 obj${call}`], ['unasked']],
    [
      'calls one, of a number that cannot be told',
      ['<</OpenAction 7 0 R>>', `7 %\n0 obj${call}`],
      ['unasked'],
    ],
    [
      'calls one, of no certain number, behind a comment',
      ['<</OpenAction 7 0 R>>', `7 %\n0 obj%\n${call}`],
      ['unasked'],
    ],
    ['calls one after another action', [`<</OpenAction<</S/GoTo/Next${call}>>>>`], ['unasked']],
    ['does what is said elsewhere', ['<</OpenAction<</S 7 0 R>>>>', '7 0 obj/URI'], ['unasked']],
    ['does two things', ['<</OpenAction<</S/GoTo/S/URI/URI(https://a)>>>>'], ['unasked']],
    ['does something of no name', ['<</OpenAction<</GoTo 1/URI(https://a)>>>>'], ['unasked']],
    [
      'calls a page with a bracket in its address',
      ['<</OpenAction<</S/URI/URI(https://a[)>>>>'],
      ['unasked'],
    ],
    ['prints', ['<</OpenAction<</S/Named/N/Print>>>>'], ['unasked']],
    ['does what cannot be read', ['<</OpenAction<</S/GoTo>>'.slice(0, -2)], ['unasked']],
    ['does something behind a comment', [`<</OpenAction%\n${call}>>`], ['unasked']],
    ['calls a page where something is met', [`<</AA<</O${call}>>>>`], ['unasked']],
    ['calls one there, said elsewhere', ['<</AA 7 0 R>>'], ['unasked']],
    ['calls one there, behind a comment', ['<</AA%\n7 0 R>>'], ['unasked']],
    ['begins on a page', ['<</OpenAction[3 0 R/Fit]>>'], []],
    ['begins on a page, as action', [`<</OpenAction ${place}>>`], []],
    ['begins on a page, in an object', ['<</OpenAction 7 0 R>>', `7 0 obj ${place}`, `8 0 obj${call}`], []],
    [
      'begins on a page, and says something else deeper',
      ['<</OpenAction<</S/GoTo/D[3 0 R/Fit]/A<</S/URI/Next 1>>>>>>'],
      [],
    ],
    [
      'begins on a page, beside a text of a number that cannot be told',
      ['<</OpenAction 7 0 R>>', `7 0 obj ${place}`, '8 %\n0 obj(<<)'],
      [],
    ],
    ['begins nowhere', ['<</OpenAction null>>', '<</OpenAction 7 0 R>>', '7 0 obj\nnull'], []],
    ['calls a page where a reader clicks', [`<</Subtype/Link/A${call}>>`, `7 %\n0 obj${call}`], []],
    ['does nothing where something is met', ['<</AA<< >>>> /AA(a) AA<</O>>'], []],
  ])('%s', (_, pieces, found) => {
    expect(actions(...pieces)).toEqual(found);
  });
});

describe('objects in which a program is', () => {
  const letters = (text: string) => Buffer.from(text, 'latin1');
  test.each<[string, string | Buffer, string[]]>([
    ['packed as programs pack them', packedObjects(script), ['script']],
    ['packed, in a list of one', packedObjects(script, { filter: '[ /FlateDecode ]' }), ['script']],
    ['packed, under a name with escapes', packedObjects(script, { filter: '/Fl#61teDecode' }), ['script']],
    ['packed, behind a length that is wrong', packedObjects(script, { dictionary: '/Length 3' }), ['script']],
    [
      'packed, behind the other end of a line',
      replace(packedObjects(script), 'stream\r\n', 'stream\n'),
      ['script'],
    ],
    [
      'packed, with names deeper in its description',
      packedObjects(script, { dictionary: '/A<</First 9/DP 1>>' }),
      ['script'],
    ],
    [
      'packed, that are named where they begin',
      packedObjects('a/Launch', { numbers: '6 0 7 1 ' }),
      ['launch'],
    ],
    ['packed, without a type', replace(packedObjects(script), '/Type/ObjStm', ''), ['script']],
    ['packed, behind a comment', replace(packedObjects(script), '5 0 obj', '5 0 %\n obj%\n'), ['script']],
    [
      'packed, behind a comment before its data',
      replace(packedObjects(script), '>>\n', '>>%stream\n'),
      ['script'],
    ],
    [
      'packed, with a string in its description',
      packedObjects(script, { dictionary: '/A(>>stream\\)()\n)/B<3e>' }),
      ['script'],
    ],
    [
      'packed, in the data of a picture',
      `<</Filter/DCT>>stream\nab ${packedObjects(script).toString('latin1')}`,
      ['script'],
    ],
    [
      'packed twice',
      packedObjects(script, {
        filter: '[/FlateDecode/FlateDecode]',
        pack: (objects) => deflateSync(deflateSync(objects)),
      }),
      ['hidden'],
    ],
    [
      'packed in another way',
      packedObjects(script, {
        filter: '/ASCIIHexDecode',
        pack: (objects) => letters(objects.toString('hex')),
      }),
      ['hidden'],
    ],
    ['packed, under a short name', packedObjects(script, { filter: '/Fl' }), ['hidden']],
    ['packed, under a name that is somewhere else', packedObjects(script, { filter: '9 0 R' }), ['hidden']],
    [
      'packed in two ways, of which one counts',
      packedObjects(script, { dictionary: '/Filter/LZWDecode' }),
      ['hidden'],
    ],
    ['packed, as in pages', replace(packedObjects(script), '/Filter', '/F'), ['hidden']],
    [
      'packed, and changed then',
      packedObjects(script, { dictionary: '/DecodeParms<</Predictor 12>>' }),
      ['hidden'],
    ],
    [
      'damaged',
      packedObjects(script, { pack: (objects) => deflateSync(objects).subarray(0, -6) }),
      ['hidden'],
    ],
    ...['FFilter', 'FDecodeParms', 'DecodeParms', 'DP'].map((key): [string, Buffer, string[]] => [
      `packed as ${key} says`,
      packedObjects(script, { dictionary: `/${key} 1` }),
      ['hidden'],
    ]),
    ['that begin on the same line', replace(packedObjects(script), 'stream\r\n', 'stream '), ['hidden']],
    ['that begin right behind the word', replace(packedObjects(script), 'stream\r\n', 'stream'), ['hidden']],
    ...['9 0 R', '-4', '4.0'].map((first): [string, Buffer, string[]] => [
      `that begin at the place ${first}`,
      replace(packedObjects(script), '/First 4', `/First ${first}`),
      ['hidden'],
    ]),
    [
      'that begin behind what is read',
      packedObjects(script, { numbers: '1 0 '.repeat(250_001) }),
      ['hidden'],
    ],
    ['that begin as late as is read', packedObjects(script, { numbers: '1 0 '.repeat(250_000) }), ['script']],
    ['that begin at two places', packedObjects(script, { dictionary: '/First 4' }), ['hidden']],
    [
      'with more in its description than is read',
      packedObjects(script, { dictionary: '/A 1 '.repeat(6000) }),
      ['hidden'],
    ],
    ['with a description that has no end', '5 0 obj <</First 4/N 1/A [', ['hidden']],
    ['with brackets that are no pairs', '5 0 obj <</First 4/A [>>]>>', ['hidden']],
    [
      'in another file',
      '5 0 obj<</Length 0/F(a.dat)/FFilter/FlateDecode>>stream\n\nendstream',
      ['other-file'],
    ],
    ['in another file, said elsewhere', '5 0 obj<</Length 0/F 6 0 R>>stream\n\nendstream', ['other-file']],
    [
      'on a page of another file',
      '5 0 obj<</Subtype/Form/Ref<</F(a.pdf)>>>>stream\n\nendstream',
      ['other-file'],
    ],
  ])('%s', (_, piece, found) => {
    expect(actions(piece)).toEqual(found);
  });
});

function replace(pdf: Buffer, from: string, to: string): Buffer {
  return Buffer.from(pdf.toString('latin1').replace(from, to), 'latin1');
}

test('a long address is told by its beginning', () => {
  expect(actions(`<</URI(file:${'a'.repeat(200)})>>`)).toEqual([`file:${'a'.repeat(95)}`]);
});

test.each<[string, string, isTangled: boolean]>([
  ['names', '/JS'.repeat(500_001), true],
  ['names, as many as are looked at', '/JS'.repeat(500_000), false],
  ['long addresses', `/URI(https://a/${'a'.repeat(3_900)})`.repeat(2_600), true],
  ['short addresses', '/URI(https://a)'.repeat(2_600), false],
  [
    'actions in actions, each a place',
    `/OpenAction${'<</S/GoTo/OpenAction'.repeat(150)}[]${'>>'.repeat(150)}`.repeat(200),
    true,
  ],
  ['places', '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>'.repeat(1_000), false],
])('%s without end', { tags: ['long'] }, (_, text, isTangled) => {
  const find = () => actions(text);
  if (isTangled) expect(find).toThrow('too much');
  else expect(find()).toEqual([]);
});

describe('where links lead', () => {
  const link = (value: string) => `<</S/URI/URI ${value}>>`;
  test.each<[string, string[]]>([
    [link('(https://example.org/a\\(1\\)?b#c)'), []],
    [link('(HTTP://example.org)'), []],
    [link('<6D61696C746F3A 69 6E 66 6F>'), []],
    [link('(tel:+355)'), []],
    [link('(\xfe\xff\0h\0t\0t\0p\0:)'), []],
    [link('(ht\xfe\xfftp:)'), ['ht\xfe\xfftp:']],
    [link('(www.example.org/a:b)'), []],
    [link('(../page.html?a)'), []],
    [link('(#part)'), []],
    [link('()'), []],
    [link('(javascript:alert\\(1\\))'), ['javascript:alert(1)']],
    [link('(\\152ava\\\nscript:a)'), ['javascript:a']],
    [link('( \\tJava\\nScript :a)'), ['JavaScript:a']],
    [link('<6a 61 7>'), []],
    [link('<66696c653a7>'), ['file:p']],
    [link('(file:///c:/a.exe)'), ['file:///c:/a.exe']],
    [link('(ms-msdt:/id)'), ['ms-msdt:/id']],
    [link('(C:\\\\a.exe)'), ['C:\\a.exe']],
    [link('(\\\\\\\\example.org\\\\a)'), ['\\\\example.org\\a']],
    [link('(//example.org/a)'), ['//example.org/a']],
    [link('(javascript:a'), ['javascript:a>>']],
    [link('%\n(javascript:a)'), ['']],
    ['<</S/URI/#55RI(file:a)>>', ['file:a']],
    ['<</URI<</Base(https://example.org)>>>>', []],
    ['<</URI<</Base(javascript:)>>>>', ['javascript:']],
    ['<</Resources<</XObject<</Base 12 0 R>>>>>>', []],
    [`${link('(file:a)')} ${link('(file:a)')} ${link('(file:b)')}`, ['file:a', 'file:b']],
  ])('%j', (text, found) => {
    expect(actions(text)).toEqual(found);
  });

  test.each<[string, (string | Buffer)[], string[]]>([
    ['as macOS writes it', [link('7 0 R'), '7 0 obj\n(https://example.org)\nendobj'], []],
    ['beside a title', [link('7 0 R'), '7 0 obj(https://a)endobj 8 0 obj(Report: final)endobj'], []],
    ['harmful', [link('7 0 R'), '7 0 obj\n(file:a)\nendobj'], ['file:a']],
    [
      'harmful in one of two',
      [link('7 0 R'), '7 0 obj(https://a)endobj', '7 0 obj <66696c653a> endobj'],
      ['file:'],
    ],
    ['harmful, packed', [packedObjects(`${link('07 0 R')}(file:a)`, { numbers: '6 0 7 21 ' })], ['file:a']],
    ['behind a comment', [link('7 0 R'), '7 0 obj%\n(file:a)'], ['']],
    [
      'of a number that cannot be told',
      [link('7 0 R'), '7 0 obj(https://a)', '7 %\n0\nobj(file:a)'],
      ['file:a'],
    ],
    ['of a number that cannot be told, where none is named', ['7 %\n0\nobj(file:a)'], []],
    ['for the whole document', ['<</URI<</Base 7 0 R>>>>', '7 0 obj(file:a)'], ['file:a']],
    [
      'for the whole document, beside another',
      [link('8 0 R'), '<</Base 7 0 R>>', '8 0 obj(https://a)', '7 %\n0\nobj(file:a)'],
      ['file:a'],
    ],
    ['that is not there', [link('7 0 R'), '77 0 obj(https://a)'], ['']],
    ['that is no text', [link('7 0 R'), '7 0 obj<</A 1>>'], ['']],
    ['that is somewhere else', [link('7 0 R'), '7 0 obj 8 0 R endobj 8 0 obj (file:a) endobj'], ['']],
  ])('an address that is an object of its own, %s', (_, pieces, found) => {
    expect(actions(...pieces)).toEqual(found);
  });
});
