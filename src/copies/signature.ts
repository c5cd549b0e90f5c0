import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { kindAt } from '../files/entry-kind.ts';
import { readFileIn } from '../files/read-file.ts';
import { writeFileIn } from '../files/write-file.ts';
import { leadPath } from './lead-path.ts';
import { isAllowed, readAllowedSigners, type AllowedSigner } from './ssh/allowed-signers.ts';
import { readPrivateKey } from './ssh/private-key.ts';
import { checkMessage, largestSignature, signMessage, type Verdict } from './ssh/sshsig.ts';

/**
 * - `ours`: made over this list by a key we trust
 * - `other key`: made over this list by a key we do not trust
 * - `invalid`: not a signature over this list
 * - `none`: there is no signature
 * - `not checked`: there is one, but no list of trusted keys, none that can be read, or the key is of a kind we cannot check
 */
export type Signature = 'ours' | 'other key' | 'none' | 'invalid' | 'not checked';

/** What is known of a signature, and a sentence about it for people. */
interface SignatureCheck {
  readonly signature: Signature;
  readonly note: string;
}

/** Keeps a signature made for something else from counting here (`ssh-keygen -n`). */
const namespace = 'fieldbook';

/** Far more than any private key or list of trusted keys has, in bytes. */
const largestKeyFile = 1 << 20;
/** As much of a list of files as is signed or checked, in bytes. */
const largestMessage = 1 << 26;

/**
 * Signs a file in a folder; the signature lies beside it, named like it with `.sig`, as `ssh-keygen -Y sign` would have written it.
 * Only a key that it alone can use (with a passphrase, of another type, held by an agent or a device) is given to `ssh-keygen`
 * itself; of one that an agent holds, the public half is named. Throws an error with a message for people.
 */
export async function sign(folder: string, file: string, keyFile: string): Promise<void> {
  const signature = `${file}.sig`;
  const message = readFileIn(folder, file, largestMessage);
  const key = readPrivateKey(readKeyFile(keyFile));
  if (typeof key === 'string') askSshKeygen(join(folder, file), keyFile, key);
  else writeFileIn(folder, signature, signMessage(message, namespace, key));

  // What we could not check ourselves would pass nowhere.
  const verdict = checkMessage(
    message,
    readFileIn(folder, signature, largestSignature).toString(),
    namespace,
  );
  if (verdict.kind === 'good') return;
  await rm(join(folder, signature));
  throw new Error(
    verdict.kind === 'unsupported'
      ? `SIGNING_KEY names ${keyFile}, which is of type ${verdict.keyType}. Use a key made with: ssh-keygen -t ed25519`
      : `SIGNING_KEY names ${keyFile}, which is damaged.`,
  );
}

/** A key may be reached through links, as those are that a system keeps for its services. */
function readKeyFile(keyFile: string): string {
  const path = leadPath(keyFile);
  if (kindAt(path) === undefined) throw new Error(`SIGNING_KEY names ${keyFile}, which does not exist.`);
  return readFileIn(dirname(path), basename(path), largestKeyFile).toString();
}

/** The reason says why we cannot sign with the key ourselves, as a part of a sentence about it. */
function askSshKeygen(file: string, keyFile: string, reason: string): void {
  const args = ['-Y', 'sign', '-q', '-f', keyFile, '-n', namespace, file];
  // It asks for a passphrase at the terminal.
  const { error, status, stderr } = spawnSync('ssh-keygen', args, {
    stdio: ['inherit', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error)
    throw new Error(
      `SIGNING_KEY names ${keyFile}, which ${reason}. Only ssh-keygen can sign with it, which is not on this computer: install OpenSSH, or use an Ed25519 key without a passphrase.`,
    );
  if (status !== 0) throw new Error(`ssh-keygen could not sign with ${keyFile}: ${stderr.trim()}`);
}

/**
 * Checks the detached signature of a file in a folder against the list of trusted keys at `allowedSigners`; where that is
 * undefined or there is no such file, no key is trusted. Never throws for a bad signature.
 */
export function checkSignature(
  folder: string,
  file: string,
  allowedSigners: string | undefined,
): SignatureCheck {
  const verdict = readVerdict(folder, file);
  if (!verdict) return { signature: 'none', note: 'The list of files is not signed.' };
  if (verdict.kind === 'bad') return { signature: 'invalid', note: verdict.reason };
  if (verdict.kind === 'unsupported')
    return notChecked(
      `keys of type ${verdict.keyType} are not supported. The page "About this copy" says how ssh-keygen checks it`,
    );
  if (allowedSigners === undefined || kindAt(allowedSigners) === undefined)
    return notChecked('this checkout has no list of trusted keys (content/allowed_signers)');
  const signers = readSigners(allowedSigners);
  if (typeof signers === 'string') return notChecked(signers);
  const signer = signers.find((entry) => entry.key.equals(verdict.publicKey) && isAllowed(entry, namespace));
  return signer
    ? { signature: 'ours', note: `Signed by ${signer.principals}.` }
    : { signature: 'other key', note: 'The list of files is signed with a key that is not ours.' };
}

/**
 * Who has signed a file in a folder, whether trusted or not: a text that is the same for the same key. `undefined` where there is no
 * signature, and an empty text where there is one that is not good or cannot be checked.
 */
export function readSigner(folder: string, file: string): string | undefined {
  const verdict = readVerdict(folder, file);
  return verdict && (verdict.kind === 'good' ? verdict.publicKey.toString('base64') : '');
}

/** What is to be said of a file's signature; nothing where there is none. */
function readVerdict(folder: string, file: string): Verdict | undefined {
  const signature = `${file}.sig`;
  if (kindAt(join(folder, signature)) === undefined) return undefined;
  return checkMessage(
    readAny(folder, file, largestMessage),
    readAny(folder, signature, largestSignature).toString(),
    namespace,
  );
}

/** As `readAllowedSigners`, for a file that may not be one. */
function readSigners(path: string): readonly AllowedSigner[] | string {
  try {
    return readAllowedSigners(readFileIn(dirname(path), basename(path), largestKeyFile));
  } catch {
    return 'the list of trusted keys (content/allowed_signers) cannot be read';
  }
}

function notChecked(reason: string): SignatureCheck {
  return { signature: 'not checked', note: `The signature could not be checked: ${reason}.` };
}

/** Nothing for what is too large, or no file: it does not deserve a word of its own. */
function readAny(folder: string, file: string, largest: number): Buffer {
  try {
    return readFileIn(folder, file, largest);
  } catch {
    return Buffer.alloc(0);
  }
}
