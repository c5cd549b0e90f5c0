import type { RequestListener } from 'node:http';
import { notFound, plainText, respond, type Answer } from './answer.ts';
import { inTurn } from './bound-connections.ts';
import { readRequest, type Asked } from './read-request.ts';

export interface AnswerOptions {
  /** What is sent for a decoded path, which begins with a slash and may hold anything behind it; 404 where there is nothing. */
  readonly answer: (path: string) => Answer | undefined | Promise<Answer | undefined>;
  /** Headers of every answer, beside our own. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Headers of every answer of every server. */
const ownHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** What answers requests that we have no answer for. */
export interface Otherwise {
  /** The address under which it is asked; `undefined` where it is not. */
  readonly addressOf: (asked: Asked) => string | undefined;
  readonly listener: RequestListener;
}

/** Answers requests for pages of this computer, one of a connection after the other; says why others get nothing. */
export function answerRequests(
  { answer, headers = {} }: AnswerOptions,
  otherwise?: Otherwise,
): RequestListener {
  const always = { ...ownHeaders, ...headers };
  return inTurn((request, response) => {
    const send = async (): Promise<void> => {
      const asked = readRequest(request);
      if ('refusal' in asked) return respond(response, asked.refusal, { ...always, ...asked.headers });
      const found = await answer(asked.path);
      const address = found ? undefined : otherwise?.addressOf(asked);
      if (!otherwise || address === undefined) return respond(response, found ?? notFound, always);
      for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
      request.url = address;
      otherwise.listener(request, response);
    };
    // Whatever goes wrong with one request, also that its reader has gone, is no reason to end.
    send().catch(() => {
      if (response.headersSent) response.destroy();
      else void respond(response, plainText(500, 'This could not be read.'), always);
    });
  });
}
