import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../files/walk-folder.ts';
import { makeFolder, writeFiles } from '../files/folder.fixture.ts';
import { writeManifest } from './manifest.ts';
import { otherKind, privateKeys, signatures } from './ssh/openssh.fixture.ts';
import { writeStatement } from './statement.ts';
import { isWhole, verifyFolder } from './verify-folder.ts';

const whole = { missing: [], changed: [], extra: [] };

const makeCopy = (): Promise<string> =>
  writeFiles(makeFolder(), {
    'index.html': '<p>x</p>',
    'projects/a.html': 'a',
    'projects/é 1.html': 'é',
    '_astro/B.css': '',
    'big.bin': Buffer.alloc(3 << 20, 7),
  });

describe('verification', () => {
  test('finds nothing wrong with a whole copy, whatever a Mac left on it', async () => {
    const folder = await makeCopy();
    await writeManifest(folder);
    await writeFiles(folder, { '.DS_Store': 'x', 'projects/._a.html': '\0\x05\x16\x07' });
    expect(await verifyFolder(folder)).toMatchObject(whole);
  });

  test('names exactly the file of which one byte changed, for each file', async () => {
    const folder = await makeCopy();
    await writeFiles(folder, { '_astro/B.css': 'not empty' });
    const manifest = await writeManifest(folder);
    for (const [index, file] of [...manifest.keys()].entries()) {
      const original = readFileSync(join(folder, file));
      const damaged = Buffer.from(original);
      const place = (index * 7919) % damaged.length;
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      writeFileSync(join(folder, file), damaged);
      expect(await verifyFolder(folder)).toMatchObject({ ...whole, changed: [file] });
      writeFileSync(join(folder, file), original);
    }
  });

  test('does not read what is larger than the copy states', async () => {
    const folder = await makeCopy();
    writeStatement(folder, undefined);
    await writeManifest(folder);
    expect(await verifyFolder(folder)).toMatchObject(whole);
    // Its bytes are as listed now: only its size tells.
    await writeFiles(folder, { 'projects/a.html': 'aa' });
    await writeManifest(folder);
    expect(await verifyFolder(folder)).toMatchObject({ ...whole, changed: ['projects/a.html'] });
  });

  test('tells missing, extra and renamed files', async () => {
    const folder = await makeCopy();
    await writeManifest(folder);
    rmSync(join(folder, 'big.bin'));
    await rename(join(folder, 'projects/a.html'), join(folder, 'projects/b.html'));
    expect(await verifyFolder(folder)).toMatchObject({
      missing: ['big.bin', 'projects/a.html'],
      changed: [],
      extra: ['projects/b.html'],
    });
  });

  test('reports its progress', async () => {
    const folder = await makeCopy();
    await writeManifest(folder);
    const seen: string[] = [];
    await verifyFolder(folder, { onFile: (done, total) => seen.push(`${String(done)}/${String(total)}`) });
    expect(seen).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });
});

test.each([
  ['nothing', {}, true],
  ['what a system left', { leavings: ['.DS_Store'] }, true],
  ['a missing file', { missing: ['a'] }, false],
  ['a changed file', { changed: ['a'] }, false],
  ['a file too many', { extra: ['a'] }, false],
  ['one missing and one changed', { missing: ['a'], changed: ['b'] }, false],
  ['one missing and one too many', { missing: ['a'], extra: ['b'] }, false],
])('a folder with %s to be told of is whole: %s', (_, difference, expected) => {
  expect(isWhole({ ...whole, leavings: [], ...difference })).toBe(expected);
});

describe('the signature', () => {
  const keys = makeFolder();
  const write = (name: string, content: string): string => {
    writeFileSync(join(keys, name), content);
    return join(keys, name);
  };
  const signingKey = write('key', privateKeys.plain);
  const allow = (name: string, publicKey: string): string =>
    write(name, `# Who may sign\nprogramme@example.org namespaces="fieldbook" ${publicKey}\n`);
  const allowedSigners = allow('ours', signatures.ed25519.publicKey);
  const strangers = allow('strangers', signatures.rsa.publicKey);

  async function signed(options: { signingKey?: string } = { signingKey }): Promise<string> {
    const folder = await makeCopy();
    await writeManifest(folder, options);
    return folder;
  }

  test('of our key is ours, and the same each time', async () => {
    const folder = await signed();
    const first = await readFile(join(folder, 'SHA256SUMS.sig'), 'utf8');
    await writeManifest(folder, { signingKey });
    expect(await readFile(join(folder, 'SHA256SUMS.sig'), 'utf8')).toBe(first);
    expect(await verifyFolder(folder, { allowedSigners })).toMatchObject({
      ...whole,
      signature: 'ours',
      signatureNote: 'Signed by programme@example.org.',
    });
  });

  test('of another key is not, whatever list of keys lies in the copy', async () => {
    const folder = await writeFiles(await makeCopy(), {
      allowed_signers: readFileSync(allowedSigners),
      'content/allowed_signers': readFileSync(allowedSigners),
    });
    await writeManifest(folder, { signingKey });
    expect(await verifyFolder(folder, { allowedSigners: strangers })).toMatchObject({
      ...whole,
      signature: 'other key',
      signatureNote: 'The list of files is signed with a key that is not ours.',
    });
    expect(await verifyFolder(folder)).toMatchObject({ ...whole, signature: 'not checked' });
  });

  test('is invalid once the list has changed', async () => {
    const folder = await signed();
    writeFileSync(
      join(folder, 'SHA256SUMS'),
      `${readFileSync(join(folder, 'SHA256SUMS'), 'utf8')}${'0'.repeat(64)}  x\n`,
    );
    expect(await verifyFolder(folder, { allowedSigners })).toMatchObject({
      signature: 'invalid',
      signatureNote: 'The signature does not belong to this list of files.',
    });
  });

  test('is none without a key, and an older one goes', async () => {
    const folder = await signed();
    await writeManifest(folder);
    expect(listFiles(folder)).not.toContain('SHA256SUMS.sig');
    expect(await verifyFolder(folder, { allowedSigners })).toMatchObject({ signature: 'none' });
  });

  test('is the worse one, where a website and its downloads have two', async () => {
    const folder = await writeFiles(await makeCopy(), { 'downloads/a.zip': 'a' });
    const signature = (list: string): string => join(list, 'SHA256SUMS.sig');
    const put = {
      invalid: (list: string): void => writeFileSync(signature(list), 'x'),
      'other key': (list: string): unknown => writeManifest(list, { signingKey }),
      none: (list: string): void => rmSync(signature(list), { force: true }),
      'not checked': (list: string): void => writeFileSync(signature(list), otherKind),
    };
    const kinds = Object.keys(put) as (keyof typeof put)[];
    for (const list of [folder, join(folder, 'downloads')]) await writeManifest(list);
    for (const [at, worse] of kinds.entries()) {
      for (const better of kinds.slice(at)) {
        for (const [ofSite, ofDownloads] of [
          [worse, better],
          [better, worse],
        ] as const) {
          await put[ofSite](folder);
          await put[ofDownloads](join(folder, 'downloads'));
          const found = await verifyFolder(folder, { allowedSigners: strangers });
          expect(found.signature, `${ofSite} and ${ofDownloads}`).toBe(worse);
        }
      }
    }
  });

  test('is what a copy is trusted for where there is a list of trusted keys', async () => {
    const lists = { 'our list': allowedSigners, 'another list': strangers, 'no list': join(keys, 'none') };
    const unsigned = await signed({});
    const ours = await signed();
    const bad = await signed();
    writeFileSync(join(bad, 'SHA256SUMS'), `${readFileSync(join(bad, 'SHA256SUMS'), 'utf8')}\n`);
    const isTrusted: Record<string, readonly boolean[]> = {};
    for (const [name, folder] of Object.entries({ ours, unsigned, bad })) {
      const checks = [...Object.values(lists), undefined].map((list) =>
        verifyFolder(folder, list === undefined ? {} : { allowedSigners: list }),
      );
      isTrusted[name] = (await Promise.all(checks)).map((found) => found.isTrusted);
    }
    expect(isTrusted).toEqual({
      ours: [true, false, true, true],
      unsigned: [false, false, true, true],
      bad: [false, false, false, false],
    });
  });

  test('needs a key that exists', async () => {
    await expect(signed({ signingKey: '/nowhere/key' })).rejects.toThrow(
      'SIGNING_KEY names /nowhere/key, which does not exist.',
    );
  });
});
