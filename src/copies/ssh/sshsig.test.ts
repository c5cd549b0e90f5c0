import { generateKeyPairSync, hash, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { message, otherHash, otherKind, otherPurpose, privateKeys, signatures } from './openssh.fixture.ts';
import { FieldReader, printArmor, readArmor, writeString } from './fields.ts';
import { readPrivateKey } from './private-key.ts';
import { checkMessage, signMessage } from './sshsig.ts';

const label = 'SSH SIGNATURE';
const { armored } = signatures.ed25519;
const blob = readArmor(armored, label);
const check = (text: string): string => checkMessage(message, text, 'fieldbook').kind;
const checkBlob = (content: Buffer): string => check(printArmor(content, label));

/** What OpenSSH signs in place of the message: its hash, with the purpose. */
const wrapped = Buffer.concat([
  Buffer.from('SSHSIG'),
  ...['fieldbook', '', 'sha512', hash('sha512', message, 'buffer')].map(writeString),
]);

/** The vector's fields, with some of them put in place of what they were. */
function replaceFields(
  replaced: Partial<Record<'key' | 'namespace' | 'reserved' | 'hash' | 'signature', Buffer | string>>,
) {
  const fields = {
    key: keyOf(),
    namespace: 'fieldbook',
    reserved: '',
    hash: 'sha512',
    signature: blob.subarray(-(4 + 11 + 4 + 64)),
    ...replaced,
  };
  return Buffer.concat([blob.subarray(0, 10), ...Object.values(fields).map(writeString)]);
}

describe('a signature of OpenSSH', () => {
  test.each(Object.entries(signatures))('by a key of type %s is good', (_, vector) => {
    expect(checkMessage(message, vector.armored, 'fieldbook')).toEqual({
      kind: 'good',
      publicKey: Buffer.from(vector.publicKey.split(' ')[1] ?? '', 'base64'),
    });
  });

  test('with the other hash is good', () => {
    expect(check(otherHash)).toBe('good');
  });

  // OpenSSH reads the shorter hash and does not write it.
  test.each([
    ['rsa-sha2-256', 'sha256', 'good'],
    ['rsa-sha2-512', 'sha512', 'good'],
    ['rsa-sha2-256', 'sha512', 'bad'],
    ['ssh-rsa', 'sha1', 'bad'],
    ['ssh-rsa', 'sha256', 'bad'],
  ])('by an RSA key, called %s, with %s is %s', (algorithm, digest, expected) => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const { e = '', n = '' } = publicKey.export({ format: 'jwk' });
    const numbers = [e, n].map((number) => `\0${Buffer.from(number, 'base64url').toString('latin1')}`);
    const key = Buffer.concat([
      writeString('ssh-rsa'),
      ...numbers.map((number) => writeString(Buffer.from(number, 'latin1'))),
    ]);
    // What is signed in place of the message: its hash with the purpose.
    const signed = sign(digest, wrapped, privateKey);
    const signature = Buffer.concat([writeString(algorithm), writeString(signed)]);
    expect(check(printArmor(replaceFields({ key, signature }), label))).toBe(expected);
  });

  test.each([
    ['a long one', 'k'.repeat(64), 'unsupported'],
    ['one of another maker', 'sk-ssh-ed25519@openssh.com', 'unsupported'],
    ['too long a one', 'k'.repeat(65), 'bad'],
    ['one that draws on the screen', '\u001b[2Jssh-ed25519', 'bad'],
    ['one that draws behind it', 'ssh-ed25519\u001b[2J', 'bad'],
    ['none', '', 'bad'],
  ])('is told by the name of the type of its key: %s', (_, type, expected) => {
    expect(checkBlob(replaceFields({ key: writeString(type) }))).toBe(expected);
  });

  test('with the line ends of Windows is good', () => {
    expect(check(armored.replaceAll('\n', '\r\n'))).toBe('good');
  });

  test('is made here to the last byte', () => {
    const key = readPrivateKey(privateKeys.plain);
    expect(typeof key === 'string' ? key : signMessage(message, 'fieldbook', key)).toBe(armored);
  });

  test('over another message is bad', () => {
    expect(checkMessage(Buffer.from('another list\n'), armored, 'fieldbook')).toMatchInlineSnapshot(`
      {
        "kind": "bad",
        "reason": "The signature does not belong to this list of files.",
      }
    `);
  });

  test('for another purpose is bad, and named as such', () => {
    expect(checkMessage(message, otherPurpose, 'fieldbook')).toMatchInlineSnapshot(`
      {
        "kind": "bad",
        "reason": "The signature was made for another purpose.",
      }
    `);
  });

  test('by a key of a kind we cannot check is not taken for good or bad', () => {
    expect(checkMessage(message, otherKind, 'fieldbook')).toMatchInlineSnapshot(`
      {
        "keyType": "ecdsa-sha2-nistp384",
        "kind": "unsupported",
      }
    `);
  });
});

describe('what only looks like a signature is bad', () => {
  test.each(Object.entries(signatures))('with any byte changed (%s)', (_, vector) => {
    const original = readArmor(vector.armored, label);
    for (const place of original.keys()) {
      const changed = Buffer.from(original);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(checkBlob(changed), `byte ${String(place)}`).not.toBe('good');
    }
  });

  test('cut off anywhere', () => {
    for (let length = 0; length < blob.length; length += 1) {
      expect(checkBlob(blob.subarray(0, length)), `${String(length)} bytes`).toBe('bad');
    }
    for (let length = 0; length < armored.trimEnd().length; length += 1) {
      expect(check(armored.slice(0, length)), `${String(length)} characters`).toBe('bad');
    }
  });

  const body = armored.split('\n').slice(1, -2).join('\n');
  test.each([
    ['nothing', ''],
    ['a word', 'x'],
    ['something before it', `x${armored}`],
    ['a line before it', `\n${armored}`],
    ['a mark that is not on a line of its own', armored.replace('\n-----END', '-----END')],
    ['something after it', `${armored}x`],
    ['two of them', armored + armored],
    ['its base64 twice', armored.replace(body, `${body}\n${body}`)],
    ['a sign that is not base64', armored.replace(body, `${body.slice(0, 9)}*${body.slice(9)}`)],
    ['base64 with a bit too many', armored.replace('Mdjk4=', 'Mdjk5=').replace('3MdA4=', '3MdA5=')],
    ['base64 without its end', armored.replace('=\n', '\n')],
    ['the mark of another thing', armored.replaceAll('SSH SIGNATURE', 'OPENSSH PRIVATE KEY')],
  ])('as text: %s', (_, text) => {
    expect(text).not.toBe(armored);
    expect(check(text)).toBe('bad');
  });

  const length = (content: number): Buffer => Buffer.from([0xff, 0xff, 0xff, content]);
  test.each([
    ['a byte after its end', Buffer.concat([blob, Buffer.from([0])])],
    ['an ECDSA key with something behind its point', lengthenEcdsa('key')],
    ['an ECDSA signature with a third number', lengthenEcdsa('signature')],
    ['a field twice', Buffer.concat([blob, writeString('x')])],
    ['another magic word', Buffer.concat([Buffer.from('SSHSIX'), blob.subarray(6)])],
    ['another version', Buffer.concat([blob.subarray(0, 9), Buffer.from([2]), blob.subarray(10)])],
    ['a field of four gigabytes', Buffer.concat([blob.subarray(0, 10), length(255), blob.subarray(14)])],
    ['a field of no bytes', replaceFields({ key: '' })],
    ['a key with something behind it', replaceFields({ key: Buffer.concat([keyOf(), Buffer.from('x')]) })],
    [
      'a key that is too short',
      replaceFields({ key: Buffer.concat([writeString('ssh-ed25519'), writeString('x')]) }),
    ],
    ['a key whose type is no word', replaceFields({ key: writeString('\u001b[2J') })],
    ['something in what is reserved', replaceFields({ reserved: 'x' })],
    ['a hash that is not known', replaceFields({ hash: 'md5' })],
    ['a hash that was not used', replaceFields({ hash: 'sha256' })],
    ['a signature by another algorithm', replaceFields({ signature: signatureOf('ssh-rsa') })],
    [
      'a signature with something behind it',
      replaceFields({ signature: Buffer.concat([signatureOf(), Buffer.from('x')]) }),
    ],
    ['a signature of 63 bytes', replaceFields({ signature: signatureOf('ssh-ed25519', 63) })],
  ])('as bytes: %s', (_, content) => {
    expect(content.equals(blob)).toBe(false);
    expect(checkBlob(content)).toBe('bad');
  });

  test('put together again as it was, it is good', () => {
    expect(replaceFields({ reserved: '' }).equals(blob)).toBe(true);
    expect(checkBlob(replaceFields({ signature: signatureOf() }))).toBe('good');
  });
});

function keyOf(): Buffer {
  return Buffer.from(signatures.ed25519.publicKey.split(' ')[1] ?? '', 'base64');
}

function signatureOf(algorithm = 'ssh-ed25519', bytes = 64): Buffer {
  return Buffer.concat([writeString(algorithm), writeString(blob.subarray(-64).subarray(0, bytes))]);
}

/** The vector of ECDSA with something behind the point of the key, or behind the numbers of the signature. */
function lengthenEcdsa(place: 'key' | 'signature'): Buffer {
  const fields = new FieldReader(readArmor(signatures.ecdsa.armored, label));
  const head = fields.bytes(10);
  const [key, namespace, reserved, hashName, signature] = Array.from({ length: 5 }, () => fields.string());
  const lengthened = place === 'key' ? key : signature;
  const inner = new FieldReader(lengthened ?? Buffer.alloc(0));
  const parts = place === 'key' ? [inner.string(), inner.string()] : [inner.string()];
  const last = Buffer.concat([inner.string(), Buffer.from('x')]);
  const changed = Buffer.concat([...parts, last].map(writeString));
  const whole = [
    place === 'key' ? changed : key,
    namespace,
    reserved,
    hashName,
    place === 'key' ? signature : changed,
  ];
  return Buffer.concat([head, ...whole.map((field) => writeString(field ?? ''))]);
}
