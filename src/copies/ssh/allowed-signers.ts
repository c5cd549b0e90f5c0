import { isUtf8 } from 'node:buffer';
import { FieldError, FieldReader, readBase64 } from './fields.ts';
import { readKeyType } from './public-key.ts';

/** A line of a list of trusted keys. */
export interface AllowedSigner {
  /** Whose key it is, as it stands in the list. */
  readonly principals: string;
  /** The public key in the form of SSH. */
  readonly key: Buffer;
  /** The purposes it is trusted for, as a list of patterns; undefined for all. */
  readonly namespaces: string | undefined;
}

/**
 * Reads a list of trusted keys in the form of OpenSSH (https://man.openbsd.org/ssh-keygen.1#ALLOWED_SIGNERS). Gives its lines,
 * or what is wrong with the first wrong one, as a part of a sentence: nothing in a list of trust is passed over.
 */
export function readAllowedSigners(file: Buffer): readonly AllowedSigner[] | string {
  // The old PowerShell of Windows writes UTF-16, with a zero beside each letter.
  if (!isUtf8(file) || file.includes(0))
    return 'the list of trusted keys is not text in UTF-8. Save it as such';
  const signers: AllowedSigner[] = [];
  for (const [index, line] of file.toString('utf8').split('\n').entries()) {
    // The mark and the line ends of Windows are white space, too.
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const signer = readLine(content);
    if (typeof signer === 'string')
      return `in line ${String(index + 1)} of the list of trusted keys, ${signer}`;
    signers.push(signer);
  }
  return signers;
}

/** Whether a key is trusted for a purpose. */
export function isAllowed({ namespaces }: AllowedSigner, namespace: string): boolean {
  if (namespaces === undefined) return true;
  const patterns = namespaces.split(',');
  const isMatch = (pattern: string): boolean => toExpression(pattern).test(namespace);
  const isRefused = patterns.some((pattern) => pattern.startsWith('!') && isMatch(pattern.slice(1)));
  return patterns.some(isMatch) && !isRefused;
}

/** A pattern of OpenSSH, in which `*` stands for anything and `?` for one character. */
function toExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/[^\w*?]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`);
}

/** A key's type and its base64, and perhaps a comment. */
const keyForm = /^([a-z0-9@.-]+)[ \t]+(AAAA[A-Za-z0-9+/=]+)(?:[ \t]|$)/;
/** One field, and what follows it; quotes keep white space in it. */
const fieldForm = /^((?:[^\s"]|"[^"]*")+)[ \t]+([^ \t].*)$/;

/** An option where a name should stand: taken for one, the key would be trusted for everything. */
const optionForm = /^(?:[a-z-]+=|cert-authority\s)/i;

/** How a line should look. */
const example = 'office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…';

/**
 * A signer, or what is wrong. Of the options that OpenSSH knows, `namespaces` is supported; `cert-authority` is not, and times
 * cannot be: a signature does not say when it was made.
 */
function readLine(line: string): AllowedSigner | string {
  if (keyForm.test(line) || optionForm.test(line)) return `no name stands before the key. Write ${example}`;
  const [, principals = '', afterPrincipals = ''] = fieldForm.exec(line) ?? [];
  const hasOptions = !keyForm.test(afterPrincipals);
  const [, options, afterOptions = ''] = (hasOptions && fieldForm.exec(afterPrincipals)) || [];
  const [, namespaces] = /^namespaces="([^"\\]*)"$/i.exec(options ?? '') ?? [];
  if (options !== undefined && namespaces === undefined)
    return `between the name and the key stands ${options}, but only one namespaces="…" is supported there`;
  const [, keyType, base64 = ''] = keyForm.exec(hasOptions ? afterOptions : afterPrincipals) ?? [];
  const key = readKey(keyType, base64);
  if (!key) return `there is no whole key. Write ${example}`;
  return { principals: principals.replaceAll('"', ''), key, namespaces };
}

/** A key of any type, which is a row of fields; undefined for one that is cut off, or of another type than stands before it. */
function readKey(keyType: string | undefined, base64: string): Buffer | undefined {
  try {
    const key = readBase64(base64);
    for (const fields = new FieldReader(key); !fields.isAtEnd; fields.string());
    return readKeyType(key) === keyType ? key : undefined;
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return undefined;
  }
}
