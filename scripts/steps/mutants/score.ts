import { dirname } from 'node:path';
import type { Mutant } from './run-mutants.ts';

/** How many of a folder's mutants a test fails for. */
export interface Score {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  readonly percent: number;
}

/** The score of each folder that has mutants, by name, without the folders in it. */
export function scoreFolders(mutants: readonly Mutant[]): Score[] {
  return [...Map.groupBy(mutants, ({ file }) => dirname(file))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, all]) => {
      const killed = all.filter(({ isKilled }) => isKilled).length;
      return { folder, mutants: all.length, killed, percent: Math.floor((1000 * killed) / all.length) / 10 };
    });
}
