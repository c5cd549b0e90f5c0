import type { ProblemMessage } from './messages.ts';
import { SearchProblem } from './problem.ts';

/** Pagefind's files, as they come from the page one by one. */
export interface Parts {
  /** The bytes of a part; asks the page for it. Fails with a `SearchProblem`. */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The bytes of a part that a search can do without; undefined where it is not to be had. */
  readSpare(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Takes in what the page sends: the base64 of a gzip. */
  receive(name: string, base64: string): void;
  /** The page has no such part. */
  refuse(name: string, problem: ProblemMessage): void;
  /** `work`, failing when a part that it needed could not be read: Pagefind would answer with what it has. */
  whole<T>(work: Promise<T>): Promise<T>;
}

interface Waiting {
  readonly resolve: (base64: string) => void;
  readonly reject: (problem: SearchProblem) => void;
}

/** Asks for parts by `need`, a name at a time. */
export function openParts(need: (name: string) => void): Parts {
  const waiting = new Map<string, Waiting>();
  const problems: SearchProblem[] = [];

  const bring = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    const arrival = new Promise<string>((resolve, reject) => waiting.set(name, { resolve, reject }));
    need(name);
    return unpack(await arrival);
  };

  const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      return await bring(name);
    } catch (reason) {
      const problem = reason instanceof SearchProblem ? reason : new SearchProblem('damaged-part', name);
      problems.push(problem);
      throw problem;
    }
  };

  return {
    read,
    readSpare: (name) => bring(name).catch(() => undefined),
    receive: (name, base64) => waiting.get(name)?.resolve(base64),
    refuse: (name, { kind, part }) => waiting.get(name)?.reject(new SearchProblem(kind, part)),
    whole: async (work) => {
      const before = problems.length;
      const result = await work.catch((reason: unknown) => {
        throw problems[before] ?? reason;
      });
      const problem = problems[before];
      if (problem !== undefined) throw problem;
      return result;
    },
  };
}

/**
 * Pagefind unpacks without checking the sum. The browser's own gunzip checks it, and is quicker; where there is
 * none, the packed bytes go to Pagefind as they are.
 */
async function unpack(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (typeof DecompressionStream === 'undefined') return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
