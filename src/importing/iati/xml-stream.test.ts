import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { streamElements, XmlRefusal, type XmlElement } from './xml-stream.ts';

const folder = mkdtempSync(join(tmpdir(), 'xml-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is read of a file, element by element, and why it is read no further. */
async function read(bytes: string | Uint8Array): Promise<string> {
  const file = join(folder, 'a.xml');
  writeFileSync(file, bytes);
  const said: string[] = [];
  const options = {
    element: 'item',
    keep: new Set(['kept', 'title']),
    onRoot: ({ name, attributes, line }: Pick<XmlElement, 'name' | 'attributes' | 'line'>) => {
      said.push(`${String(line)} root ${name} ${JSON.stringify(attributes)}`);
    },
  };
  try {
    for await (const element of streamElements(file, options)) said.push(show(element));
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    said.push(
      `${String(error.line)} ${error.message}${error.advice === undefined ? '' : ` – ${error.advice}`}`,
    );
  }
  return said.join('\n');
}

function show({ name, attributes, children, text, line }: XmlElement): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
  return `${String(line)} ${name}${own.join('')}(${[text.trim().replace(/\s+/g, ' '), ...children.map(show)].filter(Boolean).join(', ')})`;
}

test('gives the elements below the root, with what is kept of them', async () => {
  const text = `<?xml version="1.0"?>
<!-- <!DOCTYPE x> and
 <item/> -->
<list a="1">
  <item>One<kept b="2">two<deep><title>three</title></deep> and<!-- no --><![CDATA[ <four>]]></kept>
    <left>five<title>six</title><left><kept>seven</kept></left></left>eight
    <kept>nine</kept>
  </item>
  <title>ten</title>
  <other><item>eleven</item></other>
  <item/>
</list>`;
  expect(await read(text)).toMatchInlineSnapshot(`
    "4 root list {"a":"1"}
    5 item(One eight, 5 kept b=2(two and <four>, 5 deep(5 title(three))), 7 kept(nine))
    11 item()"
  `);
});

const long = 'x'.repeat(2_500_000);

const files: readonly (readonly [string, string])[] = [
  [
    'several long texts of one element',
    `<list>\n<item><kept>${long}</kept>\n<kept>${long}</kept></item></list>`,
  ],
  [
    'long texts of several elements',
    `<list>${`<item><kept>${long.slice(0, 1_500_000)}</kept></item>`.repeat(3)}</list>`.replaceAll('x', ' '),
  ],
  ['long texts that are not kept', `<list><item>${`<left>${long}</left>`.repeat(2)}</item></list>`],
  ['as many levels as there may be', `<list>${'<a>'.repeat(49)}${'</a>'.repeat(49)}</list>`],
  ['a level more', `<list>\n${'<a>'.repeat(50)}${'</a>'.repeat(50)}</list>`],
  ['a long beginning', `<!--${'x'.repeat(65_000)}-->\n<list/>`],
  ['too long a beginning', `<!--${'x'.repeat(70_000)}-->\n${' '.repeat(70_000)}<list/>`],
  ['a document type behind a note', '<!-- one\n<list> -->\n<!DOCTYPE list>\n<list/>'],
  [
    'the name of a document type in a text',
    '<list><item><kept><![CDATA[<!DOCTYPE x>]]></kept></item></list>',
  ],
  ['texts as long as they may be', `<list><item><kept>${'x'.repeat(4_000_000)}</kept></item></list>`],
  ['nothing but words', 'Some words.'],
  ['nothing', ''],
];

test('reads as far as it may, and says where and why it stops', async () => {
  const said: string[] = [];
  for (const [name, text] of files) said.push(`${name}\n${(await read(text)).replace(/x{99,}/g, 'x…')}`);
  expect(said.join('\n\n')).toMatchInlineSnapshot(`
    "several long texts of one element
    1 root list {}
    3 A text has more than 4000000 characters. The file is not read further.

    long texts of several elements
    1 root list {}
    1 item(1 kept())
    1 item(1 kept())
    1 item(1 kept())

    long texts that are not kept
    1 root list {}
    1 item()

    as many levels as there may be
    1 root list {}

    a level more
    1 root list {}
    2 The elements are nested too deeply. The file is not read further.

    a long beginning
    2 root list {}

    too long a beginning
    1 This is not XML: there is no element in it.

    a document type behind a note
    3 The file begins with a document type (<!DOCTYPE …>), which can declare entities or load other files. It is not read. – Delete the document type; an IATI file has none.

    the name of a document type in a text
    1 root list {}
    1 item(1 kept(<!DOCTYPE x>))

    texts as long as they may be
    1 root list {}
    1 item(1 kept(x…))

    nothing but words
    1 The file is not well-formed XML: text data outside of root node.

    nothing
    1 The file is not well-formed XML: document must contain a root element."
  `);
});

test('reads the encoding that the first bytes tell', async () => {
  const list = (declaration: string) => `${declaration}<list><item><kept>Ndihmë</kept></item></list>`;
  const encoded: readonly (readonly [string, Uint8Array])[] = [
    ['none', Buffer.from(list(''))],
    ['letters of two bytes on both sides of each piece', Buffer.from(`<list >${'ë'.repeat(100_000)}</list>`)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${list('<?xml version="1.0" encoding="UTF-8"?>')}`)],
    ['UTF-16', Buffer.from(`\uFEFF${list('')}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${list('')}`, 'utf16le').swap16()],
    ['Latin 1', Buffer.from(list("<?xml version='1.0'  encoding = 'iso-8859-1' ?>"), 'latin1')],
    [
      'Latin 1 without saying so',
      Buffer.from(list('<?xml version="1.0"?><!-- encoding="iso-8859-1" -->'), 'latin1'),
    ],
    ['an end in the middle of a letter', Buffer.from('<list>\xC3', 'latin1')],
  ];
  const said: string[] = [];
  for (const [name, bytes] of encoded) said.push(`${name}\n${await read(bytes)}`);
  expect(said.join('\n\n')).toMatchInlineSnapshot(`
    "none
    1 root list {}
    1 item(1 kept(Ndihmë))

    letters of two bytes on both sides of each piece
    1 root list {}

    UTF-8 with its mark
    1 root list {}
    1 item(1 kept(Ndihmë))

    UTF-16
    1 root list {}
    1 item(1 kept(Ndihmë))

    UTF-16, the other way round
    1 root list {}
    1 item(1 kept(Ndihmë))

    Latin 1
    1 root list {}
    1 item(1 kept(Ndihmë))

    Latin 1 without saying so
    1 The file is not written in the encoding that it names, or in none that is known. – Save it again with the encoding UTF-8.

    an end in the middle of a letter
    1 root list {}
    1 The file is not written in the encoding that it names, or in none that is known. – Save it again with the encoding UTF-8."
  `);
});
