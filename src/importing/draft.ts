import type { Problem } from '../reading/problem.ts';
import { checkValue } from '../checking/check-value.ts';
import type { Places } from '../reading/yaml-file.ts';
import type { KnownFields } from '../register/keys/key-values.ts';
import {
  projectSchema,
  type Frontmatter,
  type OrganisationEntry,
  type TranslatedTexts,
} from '../register/keys/schema.ts';
import type { Finding } from '../register/rules/rule.ts';

/** A project's text in another language, as a source has it. */
export interface DraftTranslation extends TranslatedTexts {
  readonly body?: string | undefined;
}

/** One project as a source describes it, checked by the schema; not yet compared with the content. */
export interface Draft {
  readonly frontmatter: Frontmatter;
  /** What we, not the source, would write where a file says nothing: its series, where the facts come from. */
  readonly defaults: KnownFields;
  /** The address that the source asks for. */
  readonly slug?: string | undefined;
  /** The text below the keys; without it the text of a file that is there is left alone. */
  readonly body?: string | undefined;
  readonly translations: ReadonlyMap<string, DraftTranslation>;
  /** Where the source says so. */
  readonly places: Places;
}

/** What one source holds. */
export interface SourceReading {
  readonly drafts: readonly Draft[];
  /** Organisations that `organisations.yml` does not have, by the slug under which the drafts name them. */
  readonly organisations: ReadonlyMap<string, OrganisationEntry>;
  readonly problems: readonly Problem[];
}

/** What a draft is made of: keys and values as an editor would type them, and what goes with them. */
export interface DraftParts extends Partial<Omit<Draft, 'frontmatter'>> {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly places: Places;
}

/** Checks what a source says of a project as if it stood in a project's file. */
export function makeDraft({ entry, file, places, ...rest }: DraftParts): Draft | { findings: Finding[] } {
  const checked = checkValue(projectSchema, { file, value: entry, places });
  if ('findings' in checked) {
    // The line to type would be one of a project's file, and here is a source.
    return {
      findings: checked.findings.map((finding) =>
        finding.rule === 'missing-key' ? { ...finding, advice: undefined } : finding,
      ),
    };
  }
  return { defaults: {}, translations: new Map(), ...rest, frontmatter: checked.value, places };
}

/** Places in a source in which one line is one project. */
export function onLine(line: number): Places {
  return () => ({ line, column: 1, source: '', replace: (text) => text });
}
