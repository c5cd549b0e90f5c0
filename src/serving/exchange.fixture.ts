import { connect } from 'node:net';

/**
 * Sends bytes to a port of this computer and says no more; gives the first line of each answer that comes. A browser sends nothing
 * of the kind, but a program does. Where it is not waiting for all answers, it says at once that no more will come.
 */
export async function exchange(
  port: number,
  bytes: string | Uint8Array,
  { isWaiting = false }: { isWaiting?: boolean } = {},
): Promise<string[]> {
  const socket = connect({ port, host: '127.0.0.1' });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // It may be cut off.
  socket.on('error', () => undefined);
  if (isWaiting) socket.write(bytes);
  else socket.end(bytes);
  await new Promise((done) => socket.once('close', done));
  return [
    ...Buffer.concat(chunks)
      .toString('latin1')
      .matchAll(/HTTP\/1\.1 (\d+ [\w ]+)\r\n/g),
  ].map(([, line = '']) => line);
}

/** A whole request in the form of the protocol (https://www.rfc-editor.org/rfc/rfc9112). */
export function requestOf(line: string, ...headers: readonly string[]): string {
  return [line, ...headers, '', ''].join('\r\n');
}
