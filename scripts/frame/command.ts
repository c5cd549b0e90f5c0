import type { Arguments, Options, Values } from './options.ts';
import type { Variable } from './variables.ts';

/** A command line: all that is told about it, and what it does. */
export interface Command<Named extends Options, Placed extends Arguments> {
  /** Its name in `package.json`. */
  readonly name: string;
  /** What it does, for the usage text. */
  readonly summary: string;
  /** How it can be called, where that does not follow from its options and arguments; each without the command itself. */
  readonly forms?: readonly string[];
  readonly options?: Named;
  /** In their order. */
  readonly positionals?: Placed;
  /** The variables it reads. Those that cannot be used are refused before it runs. */
  readonly environment?: readonly Variable[];
  /** What else there is to know, for the usage text. */
  readonly notes?: string;
  /** The errors whose messages are made for people. */
  readonly expected?: readonly (new () => Error)[];
  /** Does the work and gives the exit code; loads what is heavy itself, so that help and mistakes cost no time. */
  readonly run: (given: Values<Named> & Values<Placed>) => Promise<number>;
}
