import type { Project, Translation } from '../register/model.ts';
import { keyOrder, translatedKeys, type KnownFields } from '../register/keys/key-values.ts';
import type { Frontmatter } from '../register/keys/schema.ts';
import type { Draft, DraftTranslation } from './draft.ts';
import { setFields } from './edit-file.ts';
import { tidyBody, writeProjectFile, writeTranslationFile, writtenValue } from './project-file.ts';

/** What an import means for one file. */
export interface FileChange {
  /** The file as people read its name. */
  readonly file: string;
  /** The same file from the content folder on. */
  readonly path: string;
  /** Its text now; `undefined` where it is not there. */
  readonly before: string | undefined;
  /** Its text after the import; the same as before where it stays as it is. */
  readonly after: string;
  /** Its text if everything that the source says stood in it. */
  readonly proposed: string;
  /** Keys that are empty in the file and that the source has; `text` is the text below the keys. */
  readonly filled: readonly string[];
  /** Keys in which the source says something else than the file. */
  readonly kept: readonly string[];
}

interface Target {
  readonly file: string;
  readonly path: string;
  readonly before: string | undefined;
  readonly update: boolean;
}

/** Puts a draft and the project that is there, if it is, together; the file's own words always win. */
export function mergeProject(
  draft: Draft,
  existing: Project | undefined,
  target: Target,
): { change: FileChange; frontmatter: Frontmatter; body: string } {
  const said = withDefaults(draft.frontmatter, draft.defaults);
  if (!existing || target.before === undefined) {
    const body = draft.body ?? '';
    return { change: newFile(target, writeProjectFile(said, body)), frontmatter: said, body };
  }
  const { change, taken } = mergeFile(
    target,
    keyOrder.map((key) => ({
      key,
      said: writtenValue(key, draft.frontmatter),
      instead: writtenValue(key, draft.defaults),
      has: writtenValue(key, existing),
    })),
    { said: draft.body, has: existing.body },
    { writeAll: () => writeProjectFile(said, draft.body), isSwitch: (key) => key === 'draft' },
  );
  const filled = Object.fromEntries(keyOrder.filter((key) => taken.has(key)).map((key) => [key, said[key]]));
  return { change, frontmatter: { ...existing, ...filled }, body: existing.body };
}

function withDefaults(frontmatter: Frontmatter, defaults: KnownFields): Frontmatter {
  const added = Object.entries(defaults).filter(([, value]) => value !== undefined);
  return { ...frontmatter, ...Object.fromEntries(added) };
}

/** The same for a project's text in another language. */
export function mergeTranslation(
  said: DraftTranslation,
  existing: Translation | undefined,
  target: Target,
): FileChange {
  const write = () => writeTranslationFile(said, said.body);
  if (!existing || target.before === undefined) return newFile(target, write());
  const fields = translatedKeys.map((key) => ({ key, said: said[key], has: existing[key] }));
  return mergeFile(
    target,
    fields,
    { said: said.body, has: existing.body },
    { writeAll: write, isSwitch: () => false },
  ).change;
}

function newFile({ file, path }: Target, text: string): FileChange {
  return { file, path, before: undefined, after: text, proposed: text, filled: [], kept: [] };
}

interface Field {
  readonly key: string;
  readonly said: unknown;
  /** What we would write where neither side says anything. */
  readonly instead?: unknown;
  readonly has: unknown;
}

interface MergeOptions {
  /** The file written anew, for one that cannot be edited key by key. */
  readonly writeAll: () => string;
  /** Whether the absence of a key says something too, so that it is never filled in. */
  readonly isSwitch: (key: string) => boolean;
}

function mergeFile(
  { file, path, before = '', update }: Target,
  fields: readonly Field[],
  body: { readonly said: string | undefined; readonly has: string },
  { writeAll, isSwitch }: MergeOptions,
): { change: FileChange; taken: ReadonlySet<string> } {
  const fillings = new Map<string, unknown>();
  const others = new Map<string, unknown>();
  for (const { key, said, has } of fields) {
    if (said === undefined || JSON.stringify(said) === JSON.stringify(has)) continue;
    (has === undefined && !isSwitch(key) ? fillings : others).set(key, said);
  }
  const [saidBody, hasBody] = [tidyBody(body.said ?? ''), tidyBody(body.has)];
  const fillsBody = saidBody !== '' && hasBody === '';
  const differsInBody = saidBody !== '' && hasBody !== '' && saidBody !== hasBody;
  // Only where the source adds something does the file also get what we would write beside it.
  if (fillings.size > 0 || fillsBody) {
    for (const { key, said, instead, has } of fields) {
      if (said === undefined && has === undefined && instead !== undefined) fillings.set(key, instead);
    }
  }
  const order = fields.map(({ key }) => key);
  const edit = (values: ReadonlyMap<string, unknown>, withBody: boolean) =>
    setFields(before, values, order, withBody ? saidBody : undefined);
  const filledText = edit(fillings, fillsBody);
  const isTaken = update && filledText !== undefined;
  const proposed = edit(new Map([...fillings, ...others]), fillsBody || differsInBody) ?? writeAll();
  const change = {
    file,
    path,
    before,
    after: isTaken ? filledText : before,
    proposed,
    filled: [...fillings.keys(), ...(fillsBody ? ['text'] : [])],
    kept: [...others.keys(), ...(differsInBody ? ['text'] : [])],
  };
  return { change, taken: new Set(isTaken ? fillings.keys() : []) };
}
