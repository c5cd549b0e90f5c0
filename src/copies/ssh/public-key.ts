import { createPublicKey, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { FieldError, FieldReader } from './fields.ts';

/** The rest of a public key after its type, the rest of a signature after its algorithm, and the bytes that were signed. */
interface Check {
  readonly key: FieldReader;
  readonly algorithm: string;
  readonly signature: FieldReader;
  readonly signed: Buffer;
}

/** How signatures are checked, by the type of the key. */
const checks = new Map<string, (check: Check) => boolean>([
  ['ssh-ed25519', checkEd25519],
  ['ecdsa-sha2-nistp256', checkEcdsa],
  ['ssh-rsa', checkRsa],
]);

/**
 * The type that a public key in the form of SSH names in its first field. Throws `FieldError` for what cannot be the name of
 * one (RFC 4250, section 4.6.1), and might do harm when printed.
 */
export function readKeyType(publicKey: Buffer): string {
  const name = new FieldReader(publicKey).string().toString('latin1');
  if (!/^[a-z0-9@.-]{1,64}$/.test(name)) throw new FieldError('a key has no type');
  return name;
}

/** Whether signatures by keys of a type can be checked here: Ed25519, ECDSA over P-256, and RSA. */
export function canCheck(keyType: string): boolean {
  return checks.has(keyType);
}

/**
 * Whether a signature over these bytes was made by this key, both in the form of SSH. Throws for what is not in that form, and
 * for a type that `canCheck` refuses.
 */
export function isSignedBy(publicKey: Buffer, signature: Buffer, signed: Buffer): boolean {
  const check = checks.get(readKeyType(publicKey));
  if (!check) throw new FieldError('keys of this type are not known');
  const [keyFields, signatureFields] = [new FieldReader(publicKey), new FieldReader(signature)];
  keyFields.string();
  const algorithm = signatureFields.string().toString('latin1');
  const isValid = check({
    key: keyFields,
    algorithm,
    signature: new FieldReader(signatureFields.string()),
    signed,
  });
  keyFields.end();
  signatureFields.end();
  return isValid;
}

/** RFC 8709: the point, and 64 bytes. */
function checkEd25519({ key, algorithm, signature, signed }: Check): boolean {
  const publicKey = importKey({ kty: 'OKP', crv: 'Ed25519', x: key.string().toString('base64url') });
  return algorithm === 'ssh-ed25519' && verify(null, signed, publicKey, signature.rest());
}

/** RFC 5656: the curve's name and an uncompressed point; two whole numbers. */
function checkEcdsa({ key, algorithm, signature, signed }: Check): boolean {
  const curve = key.string().toString('latin1');
  const point = new FieldReader(key.string());
  const isUncompressed = point.bytes(1)[0] === 4;
  const x = point.bytes(32).toString('base64url');
  const y = point.bytes(32).toString('base64url');
  point.end();
  const publicKey = importKey({ kty: 'EC', crv: 'P-256', x, y });
  const numbers = [signature.string(), signature.string()].map((number) => padNumber(number, 32));
  signature.end();
  return (
    curve === 'nistp256' &&
    isUncompressed &&
    algorithm === 'ecdsa-sha2-nistp256' &&
    verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.concat(numbers))
  );
}

/** RFC 8332: exponent and modulus; a number as long as the modulus. SHA-1 (`ssh-rsa`) is not accepted, nor is it by OpenSSH. */
function checkRsa({ key, algorithm, signature, signed }: Check): boolean {
  const e = key.string().toString('base64url');
  const n = key.string().toString('base64url');
  const hash = new Map([
    ['rsa-sha2-256', 'sha256'],
    ['rsa-sha2-512', 'sha512'],
  ]).get(algorithm);
  return hash !== undefined && verify(hash, signed, importKey({ kty: 'RSA', e, n }), signature.rest());
}

function importKey(key: JsonWebKey): KeyObject {
  return createPublicKey({ key, format: 'jwk' });
}

/** A whole number of SSH, which is as short as can be, in a given number of bytes. */
function padNumber(number: Buffer, length: number): Buffer {
  const digits = number.subarray(number[0] === 0 ? 1 : 0);
  if (digits.length > length) throw new FieldError('a number is too large');
  return Buffer.concat([Buffer.alloc(length - digits.length), digits]);
}
