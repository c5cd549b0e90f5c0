import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpeningOrder } from '../engine/messages.ts';
import {
  coreScriptOf,
  quickScriptOf,
  scriptOfPart,
  type Core,
  type Delivery,
  type QuickStart,
} from '../scripts.ts';
import type { IndexedLanguage, SearchIndex } from './index-records.ts';

/** One classic script below `search/`. */
export interface SearchScript {
  readonly file: string;
  readonly text: string;
}

/** The code that goes with a language's index. */
export interface LanguageCode {
  /** A function's text, from `compileEngine`. */
  readonly engine: string;
  /** The name of the script with the module for browsers without WebAssembly. */
  readonly plainScript: string;
}

/** An index of up to this many bytes comes with the language's first script, which saves a round trip and a file. */
const smallIndexInBytes = 64 * 1024;

/**
 * The scripts of one language: `<language>.js` with all that every search needs, and one script for each part
 * that only some need.
 */
export async function* writeLanguage(
  index: SearchIndex,
  language: IndexedLanguage,
  { engine, plainScript }: LanguageCode,
): AsyncGenerator<SearchScript> {
  const read = async (names: readonly string[]): Promise<Map<string, Buffer>> =>
    new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(index.folder, name))] as const)),
    );
  const first = await read([language.metaPart, language.wasmPart, ...language.filterParts]);
  const later = await read(language.laterParts);
  const laterSize = [...later.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const isSmall = laterSize <= smallIndexInBytes;

  const core = objectText<keyof Core>({
    order: asciiJson(openingOrder(index, language)),
    plainScript: asciiJson(plainScript),
    engine,
    ...(language.words && { words: language.words }),
  });
  const parts = partsText(new Map([...first, ...(isSmall ? later : [])]));
  yield { file: coreScriptOf(language.language), text: deliveryText({ core, parts }) };
  const single = await read(language.wordsPart === undefined ? [] : [language.wordsPart]);
  for (const [name, bytes] of isSmall ? single : [...later, ...single]) {
    yield { file: scriptOfPart(name), text: deliveryText({ parts: partsText(new Map([[name, bytes]])) }) };
  }
}

/** The script with what can be found in a language before its search has arrived. */
export function quickScript({ language, words, quickPages = [] }: IndexedLanguage): SearchScript {
  const quick = objectText<keyof QuickStart>({
    language: asciiJson(language),
    pages: asciiJson(quickPages),
    ...(words && { words }),
  });
  return { file: quickScriptOf(language), text: deliveryText({ quick }) };
}

/** What the engine is told to open. */
export function openingOrder(
  index: Pick<SearchIndex, 'version' | 'includeCharacters'>,
  language: IndexedLanguage,
): OpeningOrder {
  return {
    language: language.language,
    entry: {
      version: index.version,
      languages: { [language.language]: language.record },
      include_characters: index.includeCharacters,
    },
    metaPart: language.metaPart,
    wasmPart: language.wasmPart,
    ...(language.wordsPart && { wordsPart: language.wordsPart }),
  };
}

/** The script that takes WebAssembly's place; `plain` is a function's text, from `plainModule`. */
export function plainScript(wasmPart: string, plain: string): SearchScript {
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  return {
    file: `plain-${wasmPart.split('.')[1] ?? ''}-${hash}.js`,
    text: deliveryText({ plains: objectText({ [JSON.stringify(wasmPart)]: plain }) }),
  };
}

/** A script's text; each value is written already. */
function deliveryText(values: Readonly<Partial<Record<keyof Delivery, string>>>): string {
  return `fieldbookSearch(${objectText(values)})\n`;
}

/** An object of values that are written already. */
function objectText<Key extends string>(values: Readonly<Partial<Record<Key, string>>>): string {
  return `{${Object.entries(values)
    .map(([key, value]) => `${key}:${String(value)}`)
    .join(',')}}`;
}

function partsText(parts: ReadonlyMap<string, Buffer>): string {
  return JSON.stringify(
    Object.fromEntries([...parts].map(([name, bytes]) => [name, bytes.toString('base64')])),
  );
}

/** JSON in ASCII alone, so that no server's or stick's idea of an encoding can change it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
