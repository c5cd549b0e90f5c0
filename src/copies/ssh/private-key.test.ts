import { expect, test } from 'vitest';
import { privateKeys } from './openssh.fixture.ts';
import { readPrivateKey } from './private-key.ts';

test('an Ed25519 key without a passphrase is read, also with the line ends of Windows', () => {
  expect(readPrivateKey(privateKeys.plain)).toHaveProperty('privateKey.asymmetricKeyType', 'ed25519');
  expect(readPrivateKey(privateKeys.plain.replaceAll('\n', '\r\n'))).toHaveProperty('publicKey');
});

test.each([
  ['one with a passphrase', privateKeys.locked, 'has a passphrase'],
  ['one of another type', privateKeys.ecdsa, 'is of type ecdsa-sha2-nistp256'],
  ['a public one', 'ssh-ed25519 AAAA', 'is not a private key in the form of OpenSSH'],
  [
    'half of one',
    privateKeys.plain.replace(/\n.{70}\n/, '\n'),
    'is not a private key in the form of OpenSSH',
  ],
  ['nothing', '', 'is not a private key in the form of OpenSSH'],
])('%s is not, and the reason is said', (_, text, reason) => {
  expect(readPrivateKey(text)).toBe(reason);
});
