import { once } from 'node:events';
import { createServer } from 'node:net';

/** Makes sure that a port of this computer can be had, before something long is begun. Throws the system's error. */
export async function tryPort(port: number, host: 'localhost' | '127.0.0.1'): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
