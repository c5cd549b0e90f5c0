import { describe, expect, test } from 'vitest';
import { endingOf, publishedEndings, typeOfContent, typeOfName } from './recognise.ts';
import { sampleOffice, sampleZip } from './zip.fixture.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le');
const page = '<!DOCTYPE html><html><script>alert(1)</script></html>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('what a file is, whatever its name says', () => {
  test.each<[string, string | Buffer, string]>([
    ['PDF', '%PDF-1.7\n', 'a PDF'],
    ['a page in front of a PDF', '<html>%PDF-1.7\n', 'a web page (HTML)'],
    ['JPEG', latin1('\xff\xd8\xff\xe0'), 'a JPEG picture'],
    ['PNG', latin1('\x89PNG\r\n\x1a\n'), 'a PNG picture'],
    ['a PNG sent as text', latin1('\x89PNG\n\x1a\n'), 'a file of no type that is known here'],
    ['WebP', latin1('RIFF\x10\0\0\0WEBPVP8 '), 'a WebP picture'],
    ['AVIF', latin1('\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf'), 'an AVIF picture'],
    ['AVIF by its second name', latin1('\0\0\0\x18ftypmif1\0\0\0\0mif1avif'), 'an AVIF picture'],
    ['HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'a HEIC picture'],
    ['AVIF among many names', latin1(`\0\0\x01\0ftyp${'abcd'.repeat(9)}avif`), 'an AVIF picture'],
    [
      'what is named only behind it',
      latin1('\0\0\0\x0cftypabcdavif'),
      'a file of no type that is known here',
    ],
    ['HEIC alone', latin1('\0\0\0\x10ftypheix\0\0\0\0'), 'a HEIC picture'],
    ['a film of HEIC', latin1('\0\0\0\x10ftyphevc\0\0\0\0'), 'a HEIC picture'],
    ['a newer MP4', latin1('\0\0\0\x10ftypiso5\0\0\0\0'), 'an MP4 film'],
    ['an older MP4', latin1('\0\0\0\x10ftypmp41\0\0\0\0'), 'an MP4 film'],
    ['an old film', latin1('RIFF\x10\0\0\0AVI LIST'), 'a file of no type that is known here'],
    ['words about films', '12345678avif', 'text'],
    ['words about pictures', '12345678WEBP', 'text'],
    ['words about recordings', '12345678WAVE', 'text'],
    ['old letters like a recording', latin1('a\xff\xfb'), 'text'],
    ['GIF', 'GIF89a', 'a GIF picture'],
    ['an older GIF', 'GIF87a', 'a GIF picture'],
    ['MP3 with a title', 'ID3\x04', 'an MP3 recording'],
    ['MP3 alone', latin1('\xff\xfb\x90\0'), 'an MP3 recording'],
    ['MP4', latin1('\0\0\0\x18ftypisom\0\0\x02\0isommp42'), 'an MP4 film'],
    ['a film of QuickTime', latin1('\0\0\0\x14ftypqt  \0\0\0\0qt  '), 'a QuickTime film'],
    ['TIFF', latin1('II*\0\x08\0\0\0'), 'a TIFF picture'],
    ['a program of Windows', latin1('MZ\x90\0\x03'), 'a program'],
    ['a program of Linux', latin1('\x7fELF\x02'), 'a program'],
    ['a shortcut', latin1('L\0\0\0\x01\x14\x02\0'), 'a shortcut of Windows'],
    [
      'an old Word document',
      latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      'a document of an old office program, or one with a password',
    ],
    ['Rich Text', '{\\rtf1\\ansi', 'a document in Rich Text Format'],
    ['a packed drawing', latin1('\x1f\x8b\x08\0'), 'a packed file'],
    ['Word', sampleOffice(), 'a Word document'],
    [
      'Word with macros',
      sampleOffice('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'an office document with macros, or a template',
    ],
    ['an archive', sampleZip({ 'a.exe': 'MZ' }), 'an archive (ZIP)'],
    ['an empty archive', sampleZip({}), 'an archive (ZIP)'],
    [
      'a Word document that is cut off',
      sampleOffice().subarray(0, 200),
      'an archive (ZIP) or office document that is damaged',
    ],
    ['a file of Java', sampleZip({ 'META-INF/MANIFEST.MF': '' }), 'an archive (ZIP)'],
    ['a drawing', svg, 'a drawing (SVG)'],
    [
      'a drawing behind much else',
      `\ufeff \n<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg}`,
      'a drawing (SVG)',
    ],
    ['a drawing with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', 'a drawing (SVG)'],
    [
      'a drawing with a longer prefix',
      '<map:svg xmlns:map="http://www.w3.org/2000/svg"/>',
      'a drawing (SVG)',
    ],
    ['a drawing in UTF-16', utf16(svg), 'a drawing (SVG)'],
    ['a page', page, 'a web page (HTML)'],
    [
      'a page behind blanks, a mark and comments',
      `\ufeff\n\t<!-- x --><!---->${page.toLowerCase()}`,
      'a web page (HTML)',
    ],
    ['a page that begins with XML', `<?xml version="1.0"?>${page}`, 'a web page (HTML)'],
    ['a page without a document type', '<HTML><body>', 'a web page (HTML)'],
    ['only a script', '<script>alert(1)</script>', 'a web page (HTML)'],
    ['a page in UTF-16', utf16(page), 'a web page (HTML)'],
    ['a page in UTF-16 without its mark', utf16(page, ''), 'a web page (HTML)'],
    ['a page in the other UTF-16', utf16(page).swap16(), 'a web page (HTML)'],
    ['a page in the other UTF-16 without its mark', utf16(page, '').swap16(), 'a web page (HTML)'],
    ['a page with room in its document type', '<!DOCTYPE  html><x-a/>', 'a web page (HTML)'],
    ['a page of elements of its own', '<!DOCTYPE html><x-a/>', 'a web page (HTML)'],
    ['a page that declares something', '<!DOCTYPE  html [<!ENTITY a "b">]><x-a/>', 'a web page (HTML)'],
    ['a page that declares something else', '<!DOCTYPE html [<!ENTITY a "b">]><x-a/>', 'a web page (HTML)'],
    ['a page with a drawing in it', `<div>${svg}</div>`, 'a web page (HTML)'],
    ['XML', '<?xml version="1.0"?><iati-activities/>', 'an XML file'],
    ['data without a word about XML', '<data><row/></data>', 'text'],
    ['data that begins like a page', '<bibliography/>', 'text'],
    ['a text about comments', `a <!-- -->${page}`, 'text'],
    ['a text about instructions', `a <?php ?>${page}`, 'text'],
    ['a text about document types', 'a <!DOCTYPE svg><html> <!DOCTYPE html>', 'text'],
    ['a text about declarations', 'a <!DOCTYPE svg [<!ENTITY a "b">]><html>', 'text'],
    ['a text about drives', 'Delete [autorun]', 'text'],
    ['a text with a mark inside a word', '<s\ufeffvg/>', 'text'],
    ['a text with colours of a terminal', '\x1b[31mred', 'text'],
    ['a comment that never ends', '<!-- ', 'text'],
    ['a script of a shell', '#!/bin/sh\n', 'a script'],
    ['a shortcut to an address', '[InternetShortcut]\r\nURL=https://example.org', 'a shortcut'],
    ['orders for a drive', '[autorun]\nopen=a.exe', 'a shortcut'],
    ['a text', 'Ministria e Brendshme – raport\n', 'text'],
    ['a table', 'year;place\n2014;Vlorë\n', 'text'],
    ['a text in an old encoding', latin1('caf\xe9'), 'text'],
    ['a comparison', '<5 of 10', 'text'],
    ['letters that a program begins with', 'MZ is not a country', 'text'],
    ['bytes', latin1('\x01\x02\x03'), 'a file of no type that is known here'],
  ])('%s', (_, content, name) => {
    expect(typeOfContent(Buffer.from(content)).name).toBe(name);
  });

  test('and what to do with what is not published', () => {
    const contents = [
      '',
      '\x01',
      sampleZip({}),
      sampleZip({}).subarray(0, 9),
      sampleOffice('application/vnd.ms-word.document.macroEnabled.main+xml'),
      page,
      '<?xml version="1.0"?><rows/>',
      '#!/bin/sh\n',
      '[autorun]\n',
      latin1('L\0\0\0\x01\x14\x02\0'),
      latin1('MZ\x90\0\x03'),
      latin1('\x7fELF\x02'),
      latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      latin1('\0\0\0\x14ftypqt  \0\0\0\0qt  '),
      latin1('II*\0\x08\0\0\0'),
      latin1('MM\0*\0\0\0\x08'),
      latin1('8BPS\0\x01'),
      latin1('\0\0\x01\0\x01\0'),
      latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      '{\\rtf1\\ansi',
      latin1('7z\xbc\xaf\x27\x1c'),
      latin1('RIFF\x10\0\0\0WAVEfmt '),
      latin1('OggS\0\x02'),
      latin1('\x1aE\xdf\xa3'),
    ];
    const types = contents.map((content) => typeOfContent(Buffer.from(content)));
    expect(types.flatMap(({ endings }) => endings)).toEqual([]);
    expect(types.map(({ name, instead = '' }) => `${name} – ${instead}`).join('\n')).toMatchInlineSnapshot(`
      "an empty file – Restore it, or delete it.
      a file of no type that is known here – 
      an archive (ZIP) – Unpack it, and put what is in it here.
      an archive (ZIP) or office document that is damaged – Save it again from the program in which it was made.
      an office document with macros, or a template – Save it as a plain document: PDF, .docx, .xlsx or .pptx.
      a web page (HTML) – Save it as PDF.
      an XML file – Save its data as .csv or .xlsx.
      a script – 
      a shortcut – 
      a shortcut of Windows – 
      a program – 
      a program – 
      a HEIC picture – Save it as JPEG or PNG.
      a QuickTime film – Save it as .mp4.
      a TIFF picture – Save it as JPEG or PNG.
      a TIFF picture – Save it as JPEG or PNG.
      a Photoshop picture – Save it as JPEG or PNG.
      an icon – Save it as JPEG or PNG.
      a document of an old office program, or one with a password – Save it without a password as PDF, .docx, .xlsx or .pptx.
      a document in Rich Text Format – Save it as PDF or .docx.
      a packed file – Unpack it, and put what is in it here.
      a recording (WAV) – Save it as .mp3.
      a recording or film (Ogg) – Save it as .mp3 or .mp4.
      a film (WebM) – Save it as .mp4."
    `);
  });

  test.each([
    ['spreadsheetml.sheet', 'an Excel workbook'],
    ['presentationml.presentation', 'a PowerPoint presentation'],
  ])('a document whose main part is a %s', (kind, name) => {
    const main = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;
    expect(typeOfContent(sampleOffice(main)).name).toBe(name);
  });

  test.each([
    ['text', 'an OpenDocument text'],
    ['spreadsheet', 'an OpenDocument spreadsheet'],
    ['presentation', 'an OpenDocument presentation'],
  ])('an OpenDocument that says it is a %s', (kind, name) => {
    const mimetype = `application/vnd.oasis.opendocument.${kind}`;
    expect(typeOfContent(sampleZip({ mimetype })).name).toBe(name);
  });

  test('is told by its beginning, however long the rest is', () => {
    expect(typeOfContent(Buffer.from(`${' '.repeat(60_000)}${page}`)).name).toBe('a web page (HTML)');
    expect(typeOfContent(Buffer.from('<?x ?>'.repeat(200_000))).name).toBe('an XML file');
    expect(typeOfContent(Buffer.from('<!doctype '.repeat(100_000))).name).toBe('an XML file');
  });
});

describe('what a name promises', () => {
  test.each([
    ['report.pdf', 'a PDF'],
    ['images/Map.JPEG', 'a JPEG picture'],
    ['a.b/people.csv', 'text'],
    ['report.pdf.exe', undefined],
    ['page.html', undefined],
    ['report.docm', undefined],
    ['report', undefined],
    ['.pdf', undefined],
    ['a.pdf/report', undefined],
    ['report.pdf.', undefined],
    ['a.constructor', undefined],
  ])('%s', (name, type) => {
    expect(typeOfName(name)?.name).toBe(type);
  });

  test.each([
    ['Report.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['report', ''],
    ['.env', ''],
    ['a.b/c', ''],
  ])('the ending of %s', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });

  test('all that is published', () => {
    expect(publishedEndings('pictures').join(' ')).toMatchInlineSnapshot(`"jpg jpeg png webp avif gif svg"`);
    expect(publishedEndings('all').join(' ')).toMatchInlineSnapshot(
      `"pdf jpg jpeg png webp avif gif mp3 mp4 svg docx xlsx pptx odt ods odp txt csv"`,
    );
  });
});
