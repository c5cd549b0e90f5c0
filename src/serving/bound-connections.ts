import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Connections at one time. Each may have a file open, and a program has about a thousand. */
const maxConnections = 256;

/** Requests on one connection. A browser then takes another; what a program sent beyond is refused. */
const maxRequests = 100;

/** Lets nobody take up a server: a connection more than there may be takes the place of the one that was quiet the longest. */
export function boundConnections(server: Server): void {
  server.maxRequestsPerSocket = maxRequests;
  const quietFirst = new Set<Socket>();
  const takeLast = (socket: Socket): void => {
    quietFirst.delete(socket);
    quietFirst.add(socket);
  };
  server.on('connection', (socket: Socket) => {
    takeLast(socket);
    socket.once('close', () => quietFirst.delete(socket));
    const [quietest] = quietFirst;
    if (quietFirst.size > maxConnections) quietest?.destroy();
  });
  server.on('request', ({ socket }: IncomingMessage) => {
    takeLast(socket);
  });
}

/**
 * The same, one request of a connection after the other: programs send thousands without reading the answers, and each would have
 * its file open, or its answer in memory.
 */
export function inTurn(listener: RequestListener): RequestListener {
  const last = new WeakMap<Socket, ServerResponse>();
  return (request, response) => {
    const { socket } = request;
    const before = last.get(socket);
    last.set(socket, response);
    if (!before || before.closed) {
      listener(request, response);
    } else {
      before.once('close', () => {
        // Others have their turn first.
        setImmediate(() => {
          if (!socket.destroyed) listener(request, response);
        });
      });
    }
  };
}
