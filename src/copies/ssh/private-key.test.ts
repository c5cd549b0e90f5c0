import { expect, test } from 'vitest';
import { printArmor, readArmor } from './fields.ts';
import { privateKeys } from './openssh.fixture.ts';
import { readPrivateKey } from './private-key.ts';

test('an Ed25519 key without a passphrase is read, also with the line ends of Windows', () => {
  expect(readPrivateKey(privateKeys.plain)).toHaveProperty('privateKey.asymmetricKeyType', 'ed25519');
  expect(readPrivateKey(privateKeys.plain.replaceAll('\n', '\r\n'))).toHaveProperty('publicKey');
});

const label = 'OPENSSH PRIVATE KEY';
const blob = readArmor(privateKeys.plain, label);

/** The key with some bytes put in place of those that begin there. */
function replaceBytes(at: number, content: string): string {
  const bytes = Buffer.from(content, 'latin1');
  return printArmor(Buffer.concat([blob.subarray(0, at), bytes, blob.subarray(at + bytes.length)]), label);
}

test.each([
  ['one with a passphrase', privateKeys.locked, 'has a passphrase'],
  ['one of another type', privateKeys.ecdsa, 'is of type ecdsa-sha2-nistp256'],
  ['a public one', 'ssh-ed25519 AAAA', 'is not a private key in the form of OpenSSH'],
  [
    'half of one',
    privateKeys.plain.replace(/\n.{70}\n/, '\n'),
    'is not a private key in the form of OpenSSH',
  ],
  ['a later form', replaceBytes(0, 'openssh-key-v2'), 'is not a private key in the form of OpenSSH'],
  // The number of keys stands behind the magic word, two times "none" and an empty field.
  ['two in one', replaceBytes(35, '\0\0\0\u0002'), 'is not a private key in the form of OpenSSH'],
  [
    'one with something behind it',
    replaceBytes(blob.length, 'x'),
    'is not a private key in the form of OpenSSH',
  ],
  ['nothing', '', 'is not a private key in the form of OpenSSH'],
])('%s is not, and the reason is said', (_, text, reason) => {
  expect(readPrivateKey(text)).toBe(reason);
});
