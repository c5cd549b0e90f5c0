import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../src/files/folder.fixture.ts';
import { writeManifest } from '../src/copies/manifest.ts';
import { writeStatement } from '../src/copies/statement.ts';
import { makeStick } from '../src/copies/stick.fixture.ts';
import { otherKind, privateKeys, signatures } from '../src/copies/ssh/openssh.fixture.ts';

let content = '';
let copy = '';

beforeEach(async () => {
  content = makeFolder();
  copy = await writeFiles(makeFolder(), {
    'index.html': 'x',
    allowed_signers: trusted(signatures.ed25519.publicKey),
  });
  const signingKey = join(content, 'key');
  writeFileSync(signingKey, privateKeys.plain);
  await writeManifest(copy, { signingKey });
});

const trusted = (publicKey: string): string => `office@example.org ${publicKey}\n`;
const trust = (publicKey: string): void =>
  writeFileSync(join(content, 'allowed_signers'), trusted(publicKey));

function verify(folder = copy): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify.ts', folder], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return `${String(status)}: ${stdout}${stderr}`
    .replace(/(?<=fingerprint is )[0-9a-f ]{24}/, 'FINGERPRINT')
    .replaceAll(copy, 'COPY')
    .trimEnd();
}

const { ed25519, rsa } = signatures;
const list = (): string => join(copy, 'SHA256SUMS');
const signature = (): string => join(copy, 'SHA256SUMS.sig');

test.each<[string, () => unknown, string]>([
  [
    'signed by us',
    () => trust(ed25519.publicKey),
    '0: COPY is whole and unchanged. Signed by office@example.org.\nIts fingerprint is FINGERPRINT, its version not stated.',
  ],
  [
    'signed by somebody else, who put a list of keys beside it',
    () => trust(rsa.publicKey),
    '1: Do not trust COPY. The list of files is signed with a key that is not ours.',
  ],
  [
    'not signed, though we sign',
    () => {
      trust(ed25519.publicKey);
      rmSync(signature());
    },
    '1: Do not trust COPY. The list of files is not signed.',
  ],
  [
    'signed with a key that cannot be checked, though we sign',
    () => {
      trust(ed25519.publicKey);
      writeFileSync(signature(), otherKind);
    },
    '1: Do not trust COPY. The signature could not be checked: keys of type ecdsa-sha2-nistp384 are not supported. The page "About this copy" says how ssh-keygen checks it.',
  ],
  [
    'judged by a list of keys that cannot be read',
    () => trust(`cert-authority ${ed25519.publicKey}`),
    '1: Do not trust COPY. The signature could not be checked: in line 1 of the list of trusted keys, between the name and the key stands cert-authority, but only one namespaces="…" is supported there.',
  ],
  [
    'not signed, where we do not sign',
    () => rmSync(signature()),
    '0: COPY is whole and unchanged. The list of files is not signed.\nIts fingerprint is FINGERPRINT, its version not stated.',
  ],
  [
    'signed, where we do not sign',
    () => undefined,
    '0: COPY is whole and unchanged. The signature could not be checked: this checkout has no list of trusted keys (content/allowed_signers).\nIts fingerprint is FINGERPRINT, its version not stated.',
  ],
  [
    'with a bad signature, where we do not sign',
    () => writeFileSync(signature(), 'x'),
    '1: Do not trust COPY. The signature is damaged, or of a kind that is not known.',
  ],
  [
    'with another list than was signed',
    () => {
      trust(ed25519.publicKey);
      appendFileSync(join(copy, 'index.html'), 'x');
      writeFileSync(
        list(),
        readFileSync(list(), 'utf8').replace(/^[0-9a-f]+(?= {2}index)/m, hash('sha256', 'xx')),
      );
    },
    '1: Do not trust COPY. The signature does not belong to this list of files.',
  ],
  [
    'with a changed file',
    () => {
      trust(ed25519.publicKey);
      appendFileSync(join(copy, 'index.html'), 'x');
    },
    '1: changed  index.html\nCOPY is not as it was made. Copy it again.',
  ],
  [
    'in which much is wrong, of which the beginning is named',
    async () => {
      trust(ed25519.publicKey);
      const files = Array.from({ length: 12 }, (_, at) => [`${String(at + 10)}.html`, ''] as const);
      await writeFiles(copy, Object.fromEntries(files));
    },
    '1: extra    10.html\nextra    11.html\nextra    12.html\nextra    13.html\nextra    14.html\nextra    15.html\nextra    16.html\nextra    17.html\nextra    18.html\nextra    19.html\nextra    and 2 more\nCOPY is not as it was made. Copy it again.',
  ],
  [
    'with a renamed file',
    () => {
      rmSync(signature());
      renameSync(join(copy, 'index.html'), join(copy, 'home.html'));
    },
    '1: missing  index.html\nextra    home.html\nCOPY is not as it was made. Copy it again.',
  ],
])('a copy %s', async (_, change, said) => {
  await change();
  expect(verify()).toBe(said);
});

test('a copy says of which version it is, where it was signed so', async () => {
  trust(ed25519.publicKey);
  writeStatement(copy, 'abc');
  await writeManifest(copy, { signingKey: join(content, 'key') });
  expect(verify()).toContain('Its fingerprint is FINGERPRINT, its version abc.');
  writeStatement(copy, 'forged');
  expect(verify()).not.toContain('forged');
});

test('a page that opens a copy and is another is not to be opened, and an update that was interrupted is to be finished', async () => {
  rmSync(signature());
  const stick = await makeStick([copy]);
  const said = (): string =>
    verify(stick)
      .replaceAll(stick, 'STICK')
      .replaceAll(/copy-\w+/g, 'COPY');
  writeFileSync(join(stick, 'fieldbook/unfinished.txt'), '');
  expect(said()).toMatchInlineSnapshot(`
    "1: extra    fieldbook/unfinished.txt
    An update of STICK was interrupted. Run it again: npm run usb -- STICK"
  `);
  appendFileSync(join(stick, 'START HERE.html'), ' ');
  expect(said()).toMatchInlineSnapshot(`
    "1: changed  START HERE.html
    extra    fieldbook/unfinished.txt
    "START HERE.html" is not the page that this Fieldbook makes for the copy: do not open it. If another version made it, copying again puts it right.
    An update of STICK was interrupted. Run it again: npm run usb -- STICK"
  `);
});

test('the copy on a stick is found from the stick, and from our folder on it', async () => {
  const stick = await makeStick([copy]);
  for (const folder of [stick, join(stick, 'fieldbook')]) {
    expect(verify(folder)).toMatch(/^0: .*\/fieldbook\/copy-[0-9a-f]{8} is whole and unchanged\./);
  }
});
