import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { SearchScript } from './search-scripts.ts';

/** What `fieldbookSearch` is given by the scripts; see `src/search/engine/shelf.ts`. */
interface Delivery {
  readonly core?: { readonly order: unknown; readonly engine: () => Engine };
  readonly parts?: Readonly<Record<string, string>>;
  readonly plains?: Readonly<Record<string, () => unknown>>;
}

type Engine = (post: (message: Reply) => void, plain?: () => unknown) => (message: unknown) => void;

interface Reply {
  readonly type: string;
  readonly id?: number;
  readonly name?: string;
  readonly reply?: { readonly hits?: readonly string[] } | null;
  readonly problem?: unknown;
}
