import { isDeepStrictEqual } from 'node:util';
import { readYaml } from '../../reading/yaml-tree.ts';

/** What one step did: the keys of a file after it, and a sentence for the editor about each change. */
export interface Mending {
  readonly yaml: string;
  readonly changes: readonly string[];
}

/** The value of the keys, `undefined` where they cannot be read. */
export function valueOf(yaml: string): unknown {
  const result = readYaml(yaml);
  return 'value' in result ? result.value : undefined;
}

/** Whether two texts mean the same. */
export function meansTheSame(yaml: string, value: unknown): boolean {
  return isDeepStrictEqual(valueOf(yaml), value);
}
