import { hash, sign } from 'node:crypto';
import { FieldError, FieldReader, printArmor, readArmor, writeString } from './fields.ts';
import type { KeyPair } from './private-key.ts';
import { canCheck, isSignedBy, readKeyType } from './public-key.ts';

const label = 'SSH SIGNATURE';
const magic = 'SSHSIG';
const version = 1;
const hashAlgorithms = ['sha512', 'sha256'] as const;
type HashAlgorithm = (typeof hashAlgorithms)[number];

/** Far more than any signature has; a file beyond it is not read. */
export const largestSignature = 16_384;

/**
 * What can be said of a signature without knowing whose key is trusted.
 *
 * - `good`: made by this key over this message, for this purpose
 * - `bad`: not so; the reason is a sentence for people
 * - `unsupported`: made by a key of which we cannot check signatures
 */
export type Verdict =
  | { readonly kind: 'good'; readonly publicKey: Buffer }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'unsupported'; readonly keyType: string };

/**
 * Signs a message as `ssh-keygen -Y sign` does; the same key and message give the same text
 * (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig).
 */
export function signMessage(message: Buffer, namespace: string, key: KeyPair): string {
  const signature = sign(null, wrapMessage(message, namespace, 'sha512'), key.privateKey);
  const content = Buffer.concat([
    Buffer.from([...Buffer.from(magic), 0, 0, 0, version]),
    ...[key.publicKey, namespace, '', 'sha512'].map(writeString),
    writeString(Buffer.concat([writeString('ssh-ed25519'), writeString(signature)])),
  ]);
  return printArmor(content, label);
}

/**
 * Checks a signature in the form of `ssh-keygen -Y sign`, which must have been made for this namespace; never throws, whatever
 * it is.
 */
export function checkMessage(message: Buffer, armored: string, namespace: string): Verdict {
  try {
    const fields = readSignature(armored);
    if (fields.namespace !== namespace)
      return { kind: 'bad', reason: 'The signature was made for another purpose.' };
    const keyType = readKeyType(fields.publicKey);
    if (!canCheck(keyType)) return { kind: 'unsupported', keyType };
    const signed = wrapMessage(message, namespace, fields.hashAlgorithm);
    return isSignedBy(fields.publicKey, fields.signature, signed)
      ? { kind: 'good', publicKey: fields.publicKey }
      : { kind: 'bad', reason: 'The signature does not belong to this list of files.' };
  } catch {
    // It was made by whoever made the copy: whatever goes wrong in reading it is its own fault.
    return { kind: 'bad', reason: 'The signature is damaged, or of a kind that is not known.' };
  }
}

interface SignatureFields {
  readonly publicKey: Buffer;
  readonly namespace: string;
  readonly hashAlgorithm: HashAlgorithm;
  readonly signature: Buffer;
}

function readSignature(armored: string): SignatureFields {
  const fields = new FieldReader(readArmor(armored, label));
  const isOurs = fields.bytes(magic.length).toString('latin1') === magic && fields.uint32() === version;
  const publicKey = fields.string();
  const namespace = fields.string().toString('utf8');
  const reserved = fields.string();
  const named = fields.string().toString('latin1');
  const signature = fields.string();
  fields.end();
  const hashAlgorithm = hashAlgorithms.find((algorithm) => algorithm === named);
  // What is reserved is empty until there is another version, and OpenSSH would not sign it.
  if (!isOurs || reserved.length > 0 || hashAlgorithm === undefined)
    throw new FieldError('it is of another kind');
  return { publicKey, namespace, hashAlgorithm, signature };
}

/** What is signed in place of a message, so that no signature counts for two purposes. */
function wrapMessage(message: Buffer, namespace: string, algorithm: HashAlgorithm): Buffer {
  const digest = hash(algorithm, message, 'buffer');
  return Buffer.concat([Buffer.from(magic), ...[namespace, '', algorithm, digest].map(writeString)]);
}
