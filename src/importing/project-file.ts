import { Document, isSeq, type ToStringOptions } from 'yaml';
import type { Kind } from '../register/keys/key-kinds.ts';
import { keyOrder, kindOf, translatedKeys, valueOf, type KnownFields } from '../register/keys/key-values.ts';
import { toRoman } from '../register/keys/roman.ts';
import type { ProjectKey, TranslatedTexts } from '../register/keys/schema.ts';

/** Longer lists of short names stand one below the other. */
const maxLine = 80;

const oneLineEach: ToStringOptions = {
  lineWidth: 0,
  flowCollectionPadding: false,
  // One value, one line: nothing is folded, and no value can look like the fence below the keys.
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/**
 * The text of a project's file in the form of the house: keys in the order of the schema, those that say nothing left
 * out, quotation marks only where YAML needs them, LF at line ends. Read back, it gives the same values.
 */
export function writeProjectFile(frontmatter: KnownFields, body = ''): string {
  return writeMarkdown(
    keyOrder.map((key) => fieldLines(key, frontmatter)),
    body,
  );
}

/** The text of a translation's file, `<slug>.sq.md`. */
export function writeTranslationFile(texts: TranslatedTexts, body = ''): string {
  return writeMarkdown(
    translatedKeys.map((key) => fieldLines(key, texts)),
    body,
  );
}

function writeMarkdown(lines: readonly string[], body: string): string {
  const text = tidyBody(body);
  return `---\n${lines.join('')}---\n${text && `\n${text}\n`}`;
}

/** A text below the keys without blank lines around it, with LF at line ends. */
export function tidyBody(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** The lines of one key, the last with its line end; nothing where the key has no value. */
function fieldLines(key: ProjectKey, frontmatter: KnownFields): string {
  const value = writtenValue(key, frontmatter);
  return value === undefined ? '' : keyLines(key, value);
}

/** A key's value as the file has it, in text, numbers, lists and keys; `undefined` where there is nothing to write. */
export function writtenValue(key: ProjectKey, frontmatter: KnownFields): unknown {
  const said = valueOf(key, frontmatter);
  if (said?.kind === 'date') {
    const { edtf } = said.value;
    // A year alone needs no quotation marks where it is written as a number.
    return /^\d{4}$/.test(edtf) ? Number(edtf) : edtf;
  }
  if (said?.kind === 'phase') return toRoman(said.value);
  return said?.value;
}

/** Kinds of short lists, which stand in one line: `countries: [AL, IT]`. */
const shortLists: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'codes',
  'themes',
  'organisations',
  'countries',
  'addresses',
]);

/** A key and its value as lines of YAML. */
export function keyLines(key: string, value: unknown): string {
  const kind = kindOf(key);
  const lines = (flow: boolean): string => {
    const document = new Document({ [key]: value }, { aliasDuplicateObjects: false });
    const list = document.get(key);
    if (isSeq(list)) list.flow = flow;
    return document.toString(oneLineEach);
  };
  const oneLine = shortLists.has(kind) ? lines(true) : undefined;
  return oneLine !== undefined && (kind === 'countries' || oneLine.length <= maxLine + 1)
    ? oneLine
    : lines(false);
}
