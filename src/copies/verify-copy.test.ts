import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { oddThings } from '../files/odd-files.fixture.ts';
import { writeManifest } from './manifest.ts';
import { privateKeys, signatures } from './ssh/openssh.fixture.ts';
import { printReadme, printStartPage, readSite, startPageName } from './start-page.ts';
import { writeStatement } from './statement.ts';
import { cloneStick, copyOn, makeStick } from './stick.fixture.ts';
import { verifyCopy } from './verify-copy.ts';

const keys = makeFolder();
const [signingKey, allowedSigners] = [join(keys, 'key'), join(keys, 'allowed_signers')];
let original = '';
let archive = '';
let older = '';
let stick = '';

beforeAll(async () => {
  writeFileSync(signingKey, privateKeys.plain);
  writeFileSync(allowedSigners, `us ${signatures.ed25519.publicKey}\n`);
  const makeSite = async (text: string): Promise<string> => {
    const site = await writeFiles(makeFolder(), { 'index.html': `<title>${text}</title>`, 'a/b.html': 'b' });
    await writeManifest(site, { signingKey });
    return site;
  };
  older = await makeSite('Old');
  const site = await makeSite('New');
  original = await makeStick([older, site]);
  archive = await writeFiles(makeFolder(), {
    [startPageName]: printStartPage({ ...readSite(site), folder: 'site', kind: 'archive' }),
    'README.txt': printReadme('archive', 'site'),
  });
  renameSync(await cloneStick(site), join(archive, 'site'));
});

beforeEach(async () => {
  stick = await cloneStick(original);
});

/** What is wrong with a copy, one thing a line; where it is, what stands in for the names that change. */
async function judge(named = stick): Promise<string> {
  try {
    const found = await verifyCopy(named, { allowedSigners });
    const lists = (['missing', 'changed', 'extra', 'leavings'] as const).flatMap((kind) =>
      found[kind].map((path) => `${kind}: ${path}`),
    );
    return shorten([...lists, found.signatureNote].join('\n'));
  } catch (error) {
    return shorten(`refused: ${error instanceof Error ? error.message : ''}`);
  }
}

const shorten = (text: string): string =>
  text.replaceAll(stick, 'STICK').replaceAll(/copy-[0-9a-f]{8}/g, 'COPY');

/** Puts a forged copy on the stick, whole by its own list, which is unsigned; gives its folder's name. */
async function forge(name: string): Promise<string> {
  const folder = join(stick, name);
  await writeFiles(folder, { 'index.html': '<title>New</title>call 000', 'a/b.html': 'b' });
  await writeManifest(folder);
  return name;
}

const readPage = (): string => readFileSync(join(stick, startPageName), 'utf8');
const writePage = (change: (page: string) => string): void =>
  writeFileSync(join(stick, startPageName), change(readPage()));
const way = (): string => relative(stick, copyOn(stick));
const ours = (): string => dirname(copyOn(stick));

test('a whole copy is whole by whatever folder of it is named', async () => {
  for (const named of [stick, ours(), copyOn(stick), archive, join(archive, 'site')])
    expect(await judge(named)).toBe('Signed by us.');
});

describe('what is opened first is verified first', () => {
  test.each<[string, () => unknown, string]>([
    [
      'one byte of the start page is another',
      () => writePage((page) => page.replace('<h1>', '<h1 >')),
      'changed: START HERE.html\nSigned by us.',
    ],
    [
      'the start page has a script behind its end',
      () => writePage((page) => `${page}<script src="x.js"></script>`),
      'changed: START HERE.html\nSigned by us.',
    ],
    [
      'the start page opens another place by itself, and keeps the link',
      () => writePage((page) => page.replace(/content="0; url=[^"]+"/, 'content="0; url=evil/index.html"')),
      'changed: START HERE.html\nSigned by us.',
    ],
    [
      'the start page keeps nothing but the mark and the link, in a comment',
      () =>
        writeFileSync(
          join(stick, startPageName),
          `<!-- <meta name="generator" content="fieldbook"><a id="copy" href="${way()}/index.html"> --><a href="evil/index.html">Open</a>`,
        ),
      'changed: START HERE.html\nSigned by us.',
    ],
    [
      'the start page leads to a forged copy beside ours',
      async () => {
        const name = await forge('fieldbook/copy-00000000');
        writePage((page) => page.replaceAll(way(), name));
      },
      'changed: fieldbook/README.txt\nextra: fieldbook/COPY/, a copy that "START HERE.html" does not open\nThe list of files is not signed.',
    ],
    [
      'the start page leads elsewhere',
      async () => {
        const name = await forge('evil');
        writePage((page) => page.replaceAll(way(), name));
      },
      'refused: STICK/START HERE.html leads to evil, where Fieldbook puts no copy: do not open it.',
    ],
    [
      'the start page leads to what is no copy of ours by its name',
      async () => {
        const name = await forge('fieldbook/evil');
        writePage((page) => page.replaceAll(way(), name));
      },
      'refused: STICK/START HERE.html leads to fieldbook/evil, where Fieldbook puts no copy: do not open it.',
    ],
    [
      'the start page leads deeper down',
      async () => {
        const name = await forge('fieldbook/deep/copy-00000000');
        writePage((page) => page.replaceAll(way(), name));
      },
      'refused: STICK/START HERE.html leads to fieldbook/deep/COPY, where Fieldbook puts no copy: do not open it.',
    ],
    [
      'the copy is gone',
      () => rmSync(copyOn(stick), { recursive: true }),
      'refused: STICK/fieldbook/COPY has no readable SHA256SUMS: it is not a complete copy.',
    ],
    [
      'the start page is quite another',
      () => writePage(() => '<a href="evil/index.html">Open</a>'),
      'refused: STICK/START HERE.html is not the page that Fieldbook makes: do not open it. Delete it, and make the copy again.',
    ],
    [
      'the start page is a link to the right one',
      () => {
        renameSync(join(stick, startPageName), join(stick, 'page.html'));
        symlinkSync('page.html', join(stick, startPageName));
      },
      'refused: STICK/START HERE.html is not the page that Fieldbook makes: do not open it. Delete it, and make the copy again.',
    ],
    [
      'the copy is a link to the right one',
      () => {
        const copy = copyOn(stick);
        renameSync(copy, join(stick, 'elsewhere'));
        symlinkSync(join(stick, 'elsewhere'), copy);
      },
      'refused: STICK/fieldbook/COPY is a link to another place, not a file or a folder: it is not a copy.',
    ],
    [
      'our folder is a link to the right one',
      () => {
        const folder = ours();
        renameSync(folder, join(stick, 'elsewhere'));
        symlinkSync('elsewhere', folder);
      },
      'refused: STICK/fieldbook is a link to another place, not a file or a folder: it is not a copy.',
    ],
    [
      'the README says another thing',
      () => writeFileSync(join(ours(), 'README.txt'), 'Open evil.exe'),
      'changed: fieldbook/README.txt\nSigned by us.',
    ],
    [
      'the README is a folder',
      () => {
        rmSync(join(ours(), 'README.txt'));
        mkdirSync(join(ours(), 'README.txt'));
      },
      'changed: fieldbook/README.txt\nextra: fieldbook/README.txt/\nSigned by us.',
    ],
    [
      'the README is gone',
      () => rmSync(join(ours(), 'README.txt')),
      'missing: fieldbook/README.txt\nSigned by us.',
    ],
  ])('%s', async (_, change, expected) => {
    await change();
    expect(await judge()).toBe(expected);
  });

  test('also where the copy itself is named', async () => {
    const copy = copyOn(stick);
    writePage((page) => page.replace('<h1>', '<h1 >'));
    for (const named of [copy, dirname(copy)])
      expect(await judge(named)).toContain('changed: START HERE.html');
  });

  test('also in an unpacked archive', async () => {
    stick = await cloneStick(archive);
    writePage((page) => page.replace('"site/index.html"', '"evil/index.html"'));
    await writeFiles(stick, { 'evil/index.html': 'x', 'next/a': '' });
    const expected =
      'refused: STICK/START HERE.html leads to evil, where Fieldbook puts no copy: do not open it.';
    expect(await judge()).toBe(expected);
    writePage((page) => page.replace('id="copy" href="evil/', 'id="copy" href="site/'));
    const found = await judge(join(stick, 'site'));
    expect(found).toBe('extra: evil/index.html\nextra: next/a\nSigned by us.');
  });

  test('a copy that is being replaced is not whole, and that is said', async () => {
    writePage((page) => page.replaceAll(way(), 'fieldbook/next'));
    expect(await judge()).toBe(
      'refused: STICK/START HERE.html says that the copy is not whole. Bring the stick up to date.',
    );
  });
});

describe('what lies in or beside a copy and is not ours is told', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a program in it',
      () => writeFileSync(join(copyOn(stick), 'open.exe'), ''),
      'extra: fieldbook/COPY/open.exe',
    ],
    [
      'a hidden file in it',
      () => writeFileSync(join(copyOn(stick), '.env'), ''),
      'extra: fieldbook/COPY/.env',
    ],
    [
      'a folder without files',
      () => mkdirSync(join(copyOn(stick), 'x/y'), { recursive: true }),
      'extra: fieldbook/COPY/x/\nextra: fieldbook/COPY/x/y/',
    ],
    [
      'what a Mac leaves',
      () => writeFileSync(join(copyOn(stick), '._x.html'), Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0])),
      'leavings: fieldbook/COPY/._x.html',
    ],
    ...[
      'lost+found/open me.html',
      '__MACOSX/index.html',
      '.Trashes/evil.html',
      '.Trashes/a.txt',
      '~$help.html',
      '._help.html',
      '~$Help.EXE',
      '._help.lnk',
      '._help.hta',
      '._help.htm',
      '._help.xhtml',
      '._help.mht',
    ].map((path): [string, () => unknown, string] => [
      `what only has the name of a leaving: ${path}`,
      () => writeFiles(copyOn(stick), { [path]: '\0\x05\x16\x07<script>' }),
      `extra: fieldbook/COPY/${path}`,
    ]),
    [
      'what only has the name of a Mac’s attributes of a page',
      () => writeFiles(copyOn(stick), { '._x.html': 'words' }),
      'extra: fieldbook/COPY/._x.html',
    ],
    [
      'what is not opened, whatever is in its name',
      () => writeFiles(copyOn(stick), { '~$x.html.docx': '<' }),
      'leavings: fieldbook/COPY/~$x.html.docx',
    ],
    [
      'a page beside it that only has the name of a leaving',
      () => writeFiles(ours(), { '__MACOSX/index.html': 'x' }),
      'extra: fieldbook/__MACOSX/index.html',
    ],
    [
      'what a Mac and Windows leave in it',
      () => writeFiles(copyOn(stick), { '.DS_Store': '', 'Thumbs.db': '', 'desktop.ini': '' }),
      'leavings: fieldbook/COPY/.DS_Store\nleavings: fieldbook/COPY/Thumbs.db\nleavings: fieldbook/COPY/desktop.ini',
    ],
    ['a file beside it', () => writeFileSync(join(ours(), 'open.html'), ''), 'extra: fieldbook/open.html'],
    [
      'another copy beside it',
      () => mkdirSync(join(ours(), 'copy-00000000')),
      'extra: fieldbook/COPY/, a copy that "START HERE.html" does not open',
    ],
    [
      'folders beside it, without files and with one',
      async () => {
        mkdirSync(join(ours(), 'x'));
        await writeFiles(ours(), { 'y/z.html': '' });
      },
      'extra: fieldbook/y/z.html\nextra: fieldbook/x/',
    ],
    [
      'a link in it',
      () => symlinkSync('/', join(copyOn(stick), 'root')),
      'extra: fieldbook/COPY/root is a link to another place, not a file or a folder',
    ],
    [
      'more than a Mac’s attributes of a page have',
      () => {
        const content = Buffer.alloc((1 << 20) + 1);
        content.writeUInt32BE(0x51607);
        return writeFiles(copyOn(stick), { '._x.html': content });
      },
      'extra: fieldbook/COPY/._x.html',
    ],
    [
      'another start page beside it',
      () => writeFileSync(join(ours(), startPageName), ''),
      'extra: fieldbook/START HERE.html',
    ],
    [
      'what Windows leaves beside it',
      () => writeFileSync(join(ours(), 'desktop.ini'), ''),
      'leavings: fieldbook/desktop.ini',
    ],
    [
      'a link beside it',
      () => symlinkSync('/', join(ours(), 'root')),
      'extra: fieldbook/root is a link to another place, not a file or a folder',
    ],
    [
      'a link in place of the earlier copy',
      () => {
        rmSync(join(ours(), 'next'), { recursive: true });
        symlinkSync('/', join(ours(), 'next'));
      },
      'extra: fieldbook/next is a link to another place, not a file or a folder',
    ],
    [
      'a changed page in the earlier copy',
      () => writeFileSync(join(ours(), 'next/index.html'), 'evil'),
      'extra: fieldbook/next/, an earlier copy that is not whole or not ours',
    ],
    [
      'an earlier copy that is not signed',
      async () => {
        const list = join(ours(), 'next');
        writeFileSync(join(list, 'index.html'), 'evil');
        await writeManifest(list);
      },
      'extra: fieldbook/next/, an earlier copy that is not whole or not ours',
    ],
    [
      'an earlier copy without a list',
      () => rmSync(join(ours(), 'next/SHA256SUMS')),
      'extra: fieldbook/next/, an earlier copy that is not whole or not ours',
    ],
  ])('%s', async (_, add, expected) => {
    await add();
    expect(await judge()).toBe(`${expected}\nSigned by us.`);
  });

  test.each(Object.keys(oddThings))('%s', async (name) => {
    for (const folder of [ours(), copyOn(stick), join(ours(), 'next')]) {
      await oddThings[name]?.(join(folder, 'odd'));
      expect(await judge()).toMatch(/^extra: .*(odd is a|next\/, an earlier copy)/);
      rmSync(join(folder, 'odd'));
    }
    expect(await judge()).toBe('Signed by us.');
  });

  test('downloads, which only a website has, whatever list they have', async () => {
    const folder = await writeFiles(join(copyOn(stick), 'downloads'), { 'fieldbook.zip': 'x' });
    await writeManifest(folder, { signingKey });
    expect(await judge()).toBe('extra: fieldbook/COPY/downloads/\nSigned by us.');
  });

  test('but not what is other people’s on the stick', async () => {
    await writeFiles(stick, { 'letters/a.txt': 'dear', 'evil/index.html': '' });
    expect(await judge()).toBe('Signed by us.');
    expect(existsSync(join(stick, 'holiday.jpg'))).toBe(true);
  });
});

describe('a copy that another version of this program made', () => {
  /** A stick with such a copy: its texts are not those that we would print. */
  async function makeOther(key: string | undefined): Promise<string> {
    const site = await writeFiles(makeFolder(), { 'index.html': '<title>New</title>' });
    writeStatement(site, undefined);
    const path = join(site, 'copy.json');
    const stated = readFileSync(path, 'utf8');
    writeFileSync(path, stated.replaceAll('>Open<', '>Start<').replaceAll('No network', 'No computer'));
    await writeManifest(site, key === undefined ? {} : { signingKey: key });
    const other = await makeStick([site]);
    for (const [folder, file, word, otherWord] of [
      [other, startPageName, '>Open<', '>Start<'],
      [join(other, 'fieldbook'), 'README.txt', 'No network', 'No computer'],
    ] as const)
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replaceAll(word, otherWord));
    return other;
  }

  test('is vouched for by who signed it, in its own words', async () => {
    stick = await makeOther(signingKey);
    expect(await judge()).toBe('Signed by us.');
    writePage((page) => page.replace('>Start<', '>Begin<'));
    expect(await judge()).toBe('changed: START HERE.html\nSigned by us.');
  });

  test('is vouched for by nobody who has not signed it, whatever it states', async () => {
    stick = await makeOther(undefined);
    const changed = 'changed: START HERE.html\nchanged: fieldbook/README.txt\n';
    expect(await judge()).toBe(`${changed}The list of files is not signed.`);
    expect(await verifyCopy(stick)).toMatchObject({
      changed: ['START HERE.html', 'fieldbook/README.txt'],
      isTrusted: true,
    });
  });
});

test('a folder that has nothing to do with the copy is not taken for it', async () => {
  await writeFiles(stick, { 'letters/a.txt': 'dear', 'site/index.html': 'evil' });
  await writeManifest(join(stick, 'site'));
  expect(await judge(join(stick, 'letters'))).toBe(
    'refused: STICK/letters has no readable SHA256SUMS: it is not a complete copy.',
  );
  expect(await judge(join(stick, 'site'))).toBe('The list of files is not signed.');
  expect(await verifyCopy(join(stick, 'site'))).toMatchObject({
    around: join(stick, 'site'),
    isInterrupted: false,
  });
});

test('a list that somebody keeps on the stick is none of ours', async () => {
  for (const folder of [stick, ours()]) writeFileSync(join(folder, 'SHA256SUMS'), 'my sums');
  expect(await judge()).toBe('extra: fieldbook/SHA256SUMS\nSigned by us.');
});

test('a start page that was put into a copy does not lead verification elsewhere', async () => {
  const copy = copyOn(stick);
  const inner = await cloneStick(copy);
  writeFileSync(join(copy, 'index.html'), 'evil');
  writeFileSync(join(copy, startPageName), readPage());
  renameSync(inner, join(copy, 'fieldbook'));
  expect(await judge(copy)).toContain('changed: fieldbook/COPY/index.html');
});

test('the earlier copy is taken for the stick on which it is', async () => {
  expect(await verifyCopy(join(ours(), 'next'))).toMatchObject({ folder: copyOn(stick), around: stick });
});

test('a part of a copy is not taken for a copy, whoever signed its list', async () => {
  const part = await writeFiles(makeFolder(), { 'fieldbook.zip': 'x' });
  await writeManifest(part, { signingKey });
  expect((await judge(part)).replace(part, 'PART')).toBe(
    'refused: SHA256SUMS in PART names no index.html: it is the list of a part of a copy, or of something else. Name the whole copy.',
  );
});

describe('of an update that was interrupted is said', () => {
  const interrupt = (): void => writeFileSync(join(ours(), 'unfinished.txt'), '');

  test('that it was, beside what is wrong', async () => {
    interrupt();
    expect(await verifyCopy(stick)).toMatchObject({
      isInterrupted: true,
      extra: ['fieldbook/unfinished.txt'],
    });
  });

  test('also where the copy has no list any more', async () => {
    rmSync(join(copyOn(stick), 'SHA256SUMS'));
    const noList = 'refused: STICK/fieldbook/COPY has no readable SHA256SUMS: it is not a complete copy.';
    expect(await judge()).toBe(noList);
    interrupt();
    expect(await judge()).toBe(
      `${noList} An update of STICK was interrupted. Run it again: npm run usb -- STICK`,
    );
  });

  test('but not in an archive, where no update is made', async () => {
    stick = await cloneStick(archive);
    writeFileSync(join(stick, 'unfinished.txt'), '');
    expect(await verifyCopy(stick)).toMatchObject({ isInterrupted: false, extra: ['unfinished.txt'] });
  });
});

test('a copy is not trusted for an earlier one that was signed', async () => {
  const copy = copyOn(stick);
  writeFileSync(join(copy, 'index.html'), '<title>New</title>call 000');
  await writeManifest(copy);
  expect(await judge()).toBe('The list of files is not signed.');
  expect((await verifyCopy(stick, { allowedSigners })).isTrusted).toBe(false);
  expect((await verifyCopy(stick)).isTrusted).toBe(true);
});
