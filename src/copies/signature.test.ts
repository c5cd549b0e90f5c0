import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFolder } from '../files/folder.fixture.ts';
import { message, otherKind, otherPurpose, privateKeys, signatures } from './ssh/openssh.fixture.ts';
import { printArmor, readArmor } from './ssh/fields.ts';
import { checkSignature, readSigner, sign } from './signature.ts';

let folder = '';
beforeEach(() => {
  folder = makeFolder();
  write('list', message);
});
afterEach(() => vi.unstubAllEnvs());

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  // `ssh-keygen` refuses a private key that others can read.
  chmodSync(path, 0o600);
  return path;
}

const check = (allowedSigners?: string): ReturnType<typeof checkSignature> =>
  checkSignature(folder, 'list', allowedSigners);

const { ed25519, ecdsa, rsa } = signatures;
const ours = `a@x.org namespaces="fieldbook" ${ed25519.publicKey}`;

describe('of a signature is said', () => {
  test('what it is worth against our list of trusted keys', async () => {
    const cases: readonly [string, string, string][] = [
      ['by our key', ed25519.armored, ours],
      ['by another of our keys', rsa.armored, `${ours}\nb@x.org ${rsa.publicKey}`],
      ['by another key', ecdsa.armored, ours],
      [
        'by a key that is ours for something else',
        rsa.armored,
        `${ours}\nb@x.org namespaces="file" ${rsa.publicKey}`,
      ],
      ['by our key for something else', otherPurpose, ours],
      ['by a key that cannot be checked', otherKind, ours],
      [
        'with a list that cannot be read',
        ed25519.armored,
        `${ours}\nb@x.org cert-authority ${rsa.publicKey}`,
      ],
      ['with an empty list', ed25519.armored, ''],
      ['too large', ed25519.armored + ' '.repeat(20_000), ours],
      ['not a signature', 'x', ours],
    ];
    const said: Record<string, string> = {};
    for (const [name, armored, allowed] of cases) {
      write('list.sig', armored);
      const { signature, note } = check(write('allowed', allowed));
      said[name] = `${signature}: ${note}`;
    }
    expect(said).toMatchInlineSnapshot(`
      {
        "by a key that cannot be checked": "not checked: The signature could not be checked: keys of type ecdsa-sha2-nistp384 are not supported. The page "About this copy" says how ssh-keygen checks it.",
        "by a key that is ours for something else": "other key: The list of files is signed with a key that is not ours.",
        "by another key": "other key: The list of files is signed with a key that is not ours.",
        "by another of our keys": "ours: Signed by b@x.org.",
        "by our key": "ours: Signed by a@x.org.",
        "by our key for something else": "invalid: The signature was made for another purpose.",
        "not a signature": "invalid: The signature is damaged, or of a kind that is not known.",
        "too large": "invalid: The signature is damaged, or of a kind that is not known.",
        "with a list that cannot be read": "not checked: The signature could not be checked: in line 2 of the list of trusted keys, between the name and the key stands cert-authority, but only one namespaces="…" is supported there.",
        "with an empty list": "other key: The list of files is signed with a key that is not ours.",
      }
    `);
  });

  test('that it is not checked where there is no such list', async () => {
    write('list.sig', ed25519.armored);
    expect(check(join(folder, 'nowhere'))).toMatchInlineSnapshot(`
      {
        "note": "The signature could not be checked: this checkout has no list of trusted keys (content/allowed_signers).",
        "signature": "not checked",
      }
    `);
  });

  test('that it is not checked where the list is no file, or there is no list at all', () => {
    write('list.sig', ed25519.armored);
    expect(check().note).toContain('this checkout has no list of trusted keys');
    expect(check(folder)).toEqual({
      signature: 'not checked',
      note: 'The signature could not be checked: the list of trusted keys (content/allowed_signers) cannot be read.',
    });
  });

  test('that there is none', () => {
    expect(check()).toEqual({ signature: 'none', note: 'The list of files is not signed.' });
  });

  test('that it is invalid where a folder has its name', async () => {
    mkdirSync(join(folder, 'list.sig'));
    expect(check()).toMatchObject({ signature: 'invalid' });
  });
});

/** What signing says; where it fails, it leaves no signature. */
async function trySign(keyFile: string): Promise<string> {
  try {
    await sign(folder, 'list', keyFile);
    return 'signed';
  } catch (error) {
    expect(existsSync(join(folder, 'list.sig'))).toBe(false);
    return error instanceof Error ? error.message.replaceAll(keyFile, 'KEY') : '';
  }
}

describe('without ssh-keygen', () => {
  beforeEach(() => vi.stubEnv('PATH', ''));

  test('an Ed25519 key signs', async () => {
    expect(await trySign(write('key', privateKeys.plain))).toBe('signed');
    expect(readFileSync(join(folder, 'list.sig'), 'utf8')).toBe(ed25519.armored);
  });

  test('a key that is not there is named', async () => {
    expect(await trySign(join(folder, 'none'))).toBe('SIGNING_KEY names KEY, which does not exist.');
  });

  test('a key is reached through links', async () => {
    mkdirSync(join(folder, 'data'));
    write('data/key', privateKeys.plain);
    symlinkSync('data/key', join(folder, 'key'));
    expect(await trySign(join(folder, 'key'))).toBe('signed');
  });

  test('other keys are refused, with the way out', async () => {
    const damaged = readArmor(privateKeys.plain, 'OPENSSH PRIVATE KEY');
    const publicHalf = damaged.indexOf('ssh-ed25519') + 20;
    damaged[publicHalf] = (damaged[publicHalf] ?? 0) ^ 1;
    const keys = [
      privateKeys.locked,
      privateKeys.ecdsa,
      ed25519.publicKey,
      printArmor(damaged, 'OPENSSH PRIVATE KEY'),
    ];
    const said: string[] = [];
    for (const key of keys) said.push(await trySign(write('key', key)));
    expect(said).toMatchInlineSnapshot(`
      [
        "SIGNING_KEY names KEY, which has a passphrase. Only ssh-keygen can sign with it, which is not on this computer: install OpenSSH, or use an Ed25519 key without a passphrase.",
        "SIGNING_KEY names KEY, which is of type ecdsa-sha2-nistp256. Only ssh-keygen can sign with it, which is not on this computer: install OpenSSH, or use an Ed25519 key without a passphrase.",
        "SIGNING_KEY names KEY, which is not a private key in the form of OpenSSH. Only ssh-keygen can sign with it, which is not on this computer: install OpenSSH, or use an Ed25519 key without a passphrase.",
        "SIGNING_KEY names KEY, which is damaged.",
      ]
    `);
  });
});

// The stand-in is a script of a shell.
test.skipIf(process.platform === 'win32')(
  'what ssh-keygen says when it cannot sign is passed on',
  async () => {
    chmodSync(write('ssh-keygen', '#!/bin/sh\necho "$@" >&2\nexit 1\n'), 0o700);
    vi.stubEnv('PATH', folder);
    expect((await trySign(write('key', privateKeys.locked))).replaceAll(folder, 'FOLDER')).toBe(
      'ssh-keygen could not sign with KEY: -Y sign -q -f KEY -n fieldbook FOLDER/list',
    );
  },
);

test('of a signature is told who made it, whether trusted or not', () => {
  expect(readSigner(folder, 'list')).toBeUndefined();
  write('list.sig', ed25519.armored);
  expect(readSigner(folder, 'list')).toBe(ed25519.publicKey.split(' ')[1]);
  for (const armored of ['x', otherKind, otherPurpose]) {
    write('list.sig', armored);
    expect(readSigner(folder, 'list')).toBe('');
  }
});

describe.skipIf(spawnSync('ssh-keygen', ['-?']).error !== undefined)('with ssh-keygen', () => {
  const run = (args: readonly string[], input?: Buffer): string =>
    execFileSync('ssh-keygen', args, {
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input && { input }),
    });
  const makeKey = (...kind: readonly string[]): string => {
    const key = join(folder, 'key');
    run(['-q', '-t', ...kind, '-N', '', '-C', 'a@x.org', '-f', key]);
    write('allowed', `a@x.org namespaces="fieldbook" ${readFileSync(`${key}.pub`, 'utf8')}`);
    return key;
  };

  test.each([['ed25519'], ['ecdsa'], ['rsa', '-b', '2048']])(
    'what it signs with %s is verified here',
    { tags: ['long'] },
    async (...kind) => {
      run(['-Y', 'sign', '-q', '-f', makeKey(...kind), '-n', 'fieldbook', join(folder, 'list')]);
      expect(check(join(folder, 'allowed'))).toEqual({ signature: 'ours', note: 'Signed by a@x.org.' });
      write('list', 'another list\n');
      expect(check(join(folder, 'allowed'))).toMatchObject({ signature: 'invalid' });
    },
  );

  test.each([['ed25519'], ['ecdsa'], ['rsa', '-b', '2048']])(
    'what is signed here with %s is verified by it',
    { tags: ['long'] },
    async (...kind) => {
      expect(await trySign(makeKey(...kind))).toBe('signed');
      const args = ['-Y', 'verify', '-f', join(folder, 'allowed'), '-I', 'a@x.org', '-n', 'fieldbook'];
      const verify = (content: Buffer): string => run([...args, '-s', join(folder, 'list.sig')], content);
      expect(verify(message)).toContain('Good "fieldbook" signature for a@x.org');
      expect(() => verify(Buffer.from('another list\n'))).toThrow();
    },
  );

  // The passphrase is given by a script of a shell.
  test.skipIf(process.platform === 'win32')(
    'a key with a passphrase signs once that is given',
    { tags: ['long'] },
    async () => {
      const key = write('key', privateKeys.locked);
      vi.stubEnv('SSH_ASKPASS_REQUIRE', 'force');
      vi.stubEnv('SSH_ASKPASS', write('ask', '#!/bin/sh\necho secret\n'));
      chmodSync(join(folder, 'ask'), 0o700);
      expect(await trySign(key)).toBe('signed');
    },
  );

  test('a key of which we cannot check signatures is refused', async () => {
    expect(await trySign(makeKey('ecdsa', '-b', '384'))).toMatchInlineSnapshot(
      `"SIGNING_KEY names KEY, which is of type ecdsa-sha2-nistp384. Use a key made with: ssh-keygen -t ed25519"`,
    );
  });
});
