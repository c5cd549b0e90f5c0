import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerRequests, type AnswerOptions, type Otherwise } from './answer-requests.ts';
import { boundConnections } from './bound-connections.ts';
import { readRequest } from './read-request.ts';

interface GuardOptions extends AnswerOptions, Pick<Otherwise, 'addressOf'> {
  /** How the names of the protocols begin that the server may go over to, as for messages to its pages. */
  readonly protocol: string;
}

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Puts a server that a package made behind what all servers of ours stand behind. What `answer` has no answer for is left to it. */
export function guardServer(server: Server, { protocol, addressOf, ...options }: GuardOptions): void {
  const requests = server.listeners('request') as RequestListener[];
  const upgrades = server.listeners('upgrade') as UpgradeListener[];
  server.removeAllListeners('request').removeAllListeners('upgrade');
  boundConnections(server);
  server.on(
    'request',
    answerRequests(options, {
      addressOf,
      listener: (request, response) => {
        for (const listen of requests) listen.call(server, request, response);
      },
    }),
  );
  server.on('upgrade', (request, socket, head) => {
    const isMeant = request.headers['sec-websocket-protocol']?.startsWith(protocol);
    if (!isMeant || 'refusal' in readRequest(request)) socket.destroy();
    else for (const listen of upgrades) listen.call(server, request, socket, head);
  });
}
