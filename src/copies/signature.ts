import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * - `ours`: made over this list by a key we trust
 * - `other key`: made over this list by a key we do not know
 * - `invalid`: not a signature over this list
 * - `none`: there is no signature
 * - `not checked`: there is one, but no list of trusted keys or no program to check it with
 */
export type Signature = 'ours' | 'other key' | 'none' | 'invalid' | 'not checked';

/** Keeps a signature made for something else from counting here (`ssh-keygen -n`). */
const NAMESPACE = 'fieldbook';

interface Outcome {
  /** The exit code; null where the program is not on this computer. */
  readonly code: number | null;
  readonly output: string;
}

/**
 * Signs a file with `ssh-keygen -Y sign`; the signature lies beside it, named like it with `.sig`.
 *
 * @param key path of a private key, or of a public one whose private half the SSH agent holds.
 * @throws an error with a message for people.
 */
export async function sign(file: string, key: string): Promise<void> {
  if (!existsSync(key)) throw new Error(`SIGNING_KEY names ${key}, which does not exist.`);
  const { code, output } = await run(['-Y', 'sign', '-f', key, '-n', NAMESPACE, file]);
  if (code === null)
    throw new Error(
      'Signing needs ssh-keygen, which is not on this computer. Install OpenSSH, or unset SIGNING_KEY.',
    );
  if (code !== 0) throw new Error(`ssh-keygen could not sign with ${key}: ${output.trim()}`);
}

/** Checks the detached signature of a file against the trusted keys; never throws for a bad one. */
export async function checkSignature(
  file: string,
  signature: string,
  allowedSigners: string | undefined,
): Promise<{ signature: Signature; note: string }> {
  if (!existsSync(signature)) return { signature: 'none', note: 'The list of files is not signed.' };
  const content = await readFile(file);
  const { code } = await run(['-Y', 'check-novalidate', '-n', NAMESPACE, '-s', signature], content);
  if (code === null) {
    const note =
      'The signature could not be checked, because ssh-keygen is not on this computer. Install OpenSSH and try again.';
    return { signature: 'not checked', note };
  }
  if (code !== 0)
    return { signature: 'invalid', note: 'The signature does not belong to this list of files.' };
  if (allowedSigners === undefined || !existsSync(allowedSigners)) {
    const note =
      'The signature could not be checked, because this checkout has no list of trusted keys (content/allowed_signers).';
    return { signature: 'not checked', note };
  }
  const found = await run(['-Y', 'find-principals', '-s', signature, '-f', allowedSigners]);
  const signer = found.output.split(/\r?\n/)[0]?.trim() ?? '';
  const stranger = {
    signature: 'other key',
    note: 'The list of files is signed with a key that is not ours.',
  } as const;
  if (found.code !== 0 || signer === '') return stranger;
  const verified = await run(
    ['-Y', 'verify', '-f', allowedSigners, '-I', signer, '-n', NAMESPACE, '-s', signature],
    content,
  );
  return verified.code === 0 ? { signature: 'ours', note: `Signed by ${signer}.` } : stranger;
}

function run(args: readonly string[], input?: Buffer): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn('ssh-keygen', args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', () => resolve({ code: null, output: '' }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    // The program may end before it has read everything; its exit code tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
