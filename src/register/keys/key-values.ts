import type { Kind, KeyEntry, KindValues } from './key-kinds.ts';
import { projectKeys } from './project-keys.ts';
import { projectSchema, type Frontmatter, type ProjectKey, type TranslatedKey } from './schema.ts';

/** All keys in the order in which files have them. */
export const keyOrder: readonly ProjectKey[] = projectSchema.keyof().options;

/** A key's entry, with its traits. */
export function entryOf(key: ProjectKey): KeyEntry {
  return projectKeys[key];
}

/** The keys that a translation has too, in their order. */
export const translatedKeys: readonly TranslatedKey[] = keyOrder.filter(
  (key): key is TranslatedKey => entryOf(key).translated !== undefined,
);

/** A project's frontmatter as far as it is known. */
export type KnownFields = { readonly [Key in ProjectKey]?: Frontmatter[Key] | undefined };

/** What a project says under a key. */
export type KeyValue = { readonly [K in Kind]: { readonly kind: K; readonly value: KindValues[K] } }[Kind];

/** What a project says under a key; `undefined` for no value, an empty list and a switch that is off. */
export function valueOf(key: ProjectKey, frontmatter: KnownFields): KeyValue | undefined {
  const value: unknown = frontmatter[key];
  const saysNothing = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  // Every entry is held against the values of its kind.
  return saysNothing ? undefined : ({ kind: projectKeys[key].kind, value } as KeyValue);
}

/** A key's name in words: `targetGroups` is `target groups`. */
export function keyInWords(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The kind of a key by its name; `undefined` where no key of a project has that name. */
export function kindOf(name: string): Kind | undefined {
  const key = keyOrder.find((other) => other === name);
  return key && projectKeys[key].kind;
}

/** The keys of one kind. */
export type KeyOfKind<K extends Kind> = {
  [Key in ProjectKey]: (typeof projectKeys)[Key]['kind'] extends K ? Key : never;
}[ProjectKey];

/** The keys of one kind, in their order. */
export function keysOfKind<K extends Kind>(kind: K): KeyOfKind<K>[] {
  return keyOrder.filter((key): key is KeyOfKind<K> => projectKeys[key].kind === kind);
}
