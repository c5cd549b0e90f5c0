import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { isAllowed, readAllowedSigners } from './ssh/allowed-signers.ts';
import { readPrivateKey } from './ssh/private-key.ts';
import { checkMessage, largestSignature, signMessage } from './ssh/sshsig.ts';

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

/**
 * Signs a file; the signature lies beside it, named like it with `.sig`, as `ssh-keygen -Y sign` would have written it. Only a
 * key that it alone can use (with a passphrase, of another type, held by an agent or a device) is given to `ssh-keygen` itself;
 * of one that an agent holds, the public half is named. Throws an error with a message for people.
 */
export async function sign(file: string, keyFile: string): Promise<void> {
  if (!existsSync(keyFile)) throw new Error(`SIGNING_KEY names ${keyFile}, which does not exist.`);
  const signature = `${file}.sig`;
  const message = await readFile(file);
  const key = readPrivateKey(await readFile(keyFile, 'latin1'));
  if (typeof key === 'string') askSshKeygen(file, keyFile, key);
  else await writeFile(signature, signMessage(message, namespace, key));

  // What we could not check ourselves would pass nowhere.
  const verdict = checkMessage(message, await readFile(signature, 'latin1'), namespace);
  if (verdict.kind === 'good') return;
  await rm(signature);
  throw new Error(
    verdict.kind === 'unsupported'
      ? `SIGNING_KEY names ${keyFile}, which is of type ${verdict.keyType}. Use a key made with: ssh-keygen -t ed25519`
      : `SIGNING_KEY names ${keyFile}, which is damaged.`,
  );
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
 * Checks the detached signature of a file against the list of trusted keys at `allowedSigners`; where that is undefined or
 * there is no such file, no key is trusted. Never throws for a bad signature.
 */
export async function checkSignature(
  file: string,
  signature: string,
  allowedSigners: string | undefined,
): Promise<SignatureCheck> {
  if (!existsSync(signature)) return { signature: 'none', note: 'The list of files is not signed.' };
  const verdict = checkMessage(await readFile(file), await readSmall(signature), namespace);
  if (verdict.kind === 'bad') return { signature: 'invalid', note: verdict.reason };
  if (verdict.kind === 'unsupported')
    return notChecked(
      `keys of type ${verdict.keyType} are not supported. The page "About this copy" says how ssh-keygen checks it`,
    );
  if (allowedSigners === undefined || !existsSync(allowedSigners))
    return notChecked('this checkout has no list of trusted keys (content/allowed_signers)');
  const signers = readAllowedSigners(await readFile(allowedSigners));
  if (typeof signers === 'string') return notChecked(signers);
  const signer = signers.find((entry) => entry.key.equals(verdict.publicKey) && isAllowed(entry, namespace));
  return signer
    ? { signature: 'ours', note: `Signed by ${signer.principals}.` }
    : { signature: 'other key', note: 'The list of files is signed with a key that is not ours.' };
}

function notChecked(reason: string): SignatureCheck {
  return { signature: 'not checked', note: `The signature could not be checked: ${reason}.` };
}

/** Nothing for what is too large to be a signature, or no file: it does not deserve a word of its own. */
async function readSmall(path: string): Promise<string> {
  const about = statSync(path);
  return about.isFile() && about.size <= largestSignature ? readFile(path, 'latin1') : '';
}
