import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What is sent for a path. */
export interface Answer {
  /** 200 where it is not given. */
  readonly status?: number;
  /** The type of its bytes, for `Content-Type`. */
  readonly type: string;
  readonly body: string | Buffer | SizedStream;
}

/** So many bytes, as they come. */
interface SizedStream {
  readonly stream: Readable;
  readonly size: number;
}

export function plainText(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

export const notFound = plainText(404, 'Not found');

/** Sends an answer. Rejects where it breaks off, also because its reader has gone. */
export async function respond(
  response: ServerResponse,
  { status = 200, type, body }: Answer,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const isStream = typeof body === 'object' && 'stream' in body;
  const size = isStream ? body.size : Buffer.byteLength(body);
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': size });
  if (isStream) await pipeline(body.stream, response);
  else response.end(body);
}
