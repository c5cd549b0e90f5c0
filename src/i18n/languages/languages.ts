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

const partsOf = Map.groupBy(Object.entries(parts), ([file]) => file.split('/').at(-2) ?? '');

/** The languages that have a folder here, in the order of their letters. A new folder is enough. */
export const languages: ReadonlyMap<LanguageCode, Language> = new Map(
  [...partsOf.keys()].sort().flatMap((code) => {
    const modules = (partsOf.get(code) ?? []).map(([, module]) => module);
    const { words, ...optional }: Part = Object.assign({}, ...modules);
    return words ? [[code, { ...optional, words }] as const] : [];
  }),
);
