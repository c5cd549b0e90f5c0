import { factParts } from './key-kinds.ts';
import { entryOf, keyOrder } from './key-values.ts';
import type { projectKeys } from './project-keys.ts';
import type { ProjectKey } from './schema.ts';

type Entries = typeof projectKeys;

/** A key that the list of facts on a project's page shows. */
export type FactKey = {
  [Key in ProjectKey]: Entries[Key] extends { readonly fact: object } ? Key : never;
}[ProjectKey];

/** The keys that have `fact` in `project-keys.ts`, in the order of its parts. */
export const factKeys: readonly FactKey[] = factParts.flatMap((part) =>
  keyOrder.filter((key): key is FactKey => entryOf(key).fact?.part === part),
);
