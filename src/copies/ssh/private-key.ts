import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { FieldError, FieldReader, readArmor } from './fields.ts';
import { readKeyType } from './public-key.ts';

/** Both halves of an Ed25519 key; the public one in the form of SSH. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: Buffer;
}

const magic = 'openssh-key-v1\0';

/**
 * Reads a private key in the form that `ssh-keygen -t ed25519` writes
 * (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key). Gives the key, or what stands in the way as a part of
 * a sentence about it: a passphrase, another type, another form.
 */
export function readPrivateKey(text: string): KeyPair | string {
  try {
    const fields = new FieldReader(readArmor(text, 'OPENSSH PRIVATE KEY'));
    if (fields.bytes(magic.length).toString('latin1') !== magic)
      throw new FieldError('it is of another kind');
    const [cipher, , , count] = [fields.string(), fields.string(), fields.string(), fields.uint32()];
    if (count !== 1) throw new FieldError('it is more than one key');
    const publicKey = fields.string();
    const keyType = readKeyType(publicKey);
    if (keyType !== 'ssh-ed25519') return `is of type ${keyType}`;
    // Its key is made by bcrypt, which Node does not have.
    if (cipher.toString('latin1') !== 'none') return 'has a passphrase';
    const secret = new FieldReader(fields.string());
    fields.end();
    // Two equal numbers show whether a passphrase was right.
    secret.bytes(8);
    const [, point, seedAndPoint] = [secret.string(), secret.string(), secret.string()];
    const x = point.toString('base64url');
    const d = seedAndPoint.subarray(0, 32).toString('base64url');
    const privateKey = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' });
    return { privateKey, publicKey };
  } catch {
    return 'is not a private key in the form of OpenSSH';
  }
}
