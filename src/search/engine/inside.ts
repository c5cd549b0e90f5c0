import { createInstance } from 'pagefind-engine';
import type { Engine } from './messages.ts';
import { serveWith } from './serve.ts';

/** The engine with Pagefind in it, as the bundler puts the two together at build time. */
export const serve: Engine = (...given) => serveWith(createInstance, ...given);
