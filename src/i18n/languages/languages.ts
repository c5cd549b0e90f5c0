import { listFiles } from '../../files/walk-folder.ts';
import type { Language, LanguageCode } from './language.ts';

/** What one file of a language's folder gives. */
type Part = Partial<Language>;

const parts = import.meta.env
  ? import.meta.glob<Part>('./*/{words,guesses,search}.ts', { eager: true })
  : await importParts();

/** The files as the bundler would give them, for commands, which run without it. */
async function importParts(): Promise<Record<string, Part>> {
  const modules = new Map<string, Part>();
  const isPart = (file: string): boolean => /^[^/]+\/(?:words|guesses|search)\.ts$/.test(file);
  for (const file of listFiles(import.meta.dirname).filter(isPart)) {
    modules.set(file, (await import(/* @vite-ignore */ `./${file}`)) as Part);
  }
  return Object.fromEntries(modules);
}

const partsOf = Map.groupBy(Object.keys(parts), (file) => file.split('/').at(-2) ?? '');

/** The languages that have a folder here, in the order of their letters. A new folder is enough. */
export const languages: ReadonlyMap<LanguageCode, Language> = new Map(
  [...partsOf.keys()].sort().flatMap((code) => {
    const files = partsOf.get(code) ?? [];
    const { words, ...optional }: Part = Object.assign({}, ...files.map((file) => parts[file]));
    return words ? [[code, { ...optional, words }] as const] : [];
  }),
);
