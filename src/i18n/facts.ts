import { addressOf } from '../register/addresses.ts';
import { factKeys, type FactKey } from '../register/keys/fact-keys.ts';
import type { Kind } from '../register/keys/key-kinds.ts';
import { entryOf, valueOf, type KeyValue } from '../register/keys/key-values.ts';
import { toRoman } from '../register/keys/roman.ts';
import { mainLanguage } from '../register/main-language.ts';
import type { Project, Register } from '../register/model.ts';
import { formatDate, formatDay, formatPeriod } from './format-dates.ts';
import { countryName, formatMoney } from './format.ts';
import type { View } from './view.ts';
import { organisationIn, seriesTitle, themeTitle } from './vocabulary.ts';

/** One of the facts of a project, in the words of one language. */
export interface Fact {
  readonly key: FactKey;
  readonly label: string;
  readonly values: readonly FactValue[];
  /** The language that the values are in, where it is not the page's. */
  readonly language: string | undefined;
  /** Whether the values are short enough to stand in one line. */
  readonly isInline: boolean;
}

interface FactValue {
  readonly text: string;
  /** The page about it. */
  readonly address?: string;
}

/** Kinds that are words of the original's language. */
const inWords: ReadonlySet<Kind> = new Set<Kind>(['text', 'quote', 'names', 'texts']);

const inOneLine: ReadonlySet<Kind> = new Set<Kind>(['names', 'countries', 'themes']);

/**
 * The facts that a project's page lists beside its text, in the order of their parts; none without a value, except
 * that a period which is not known is said to be so. Throws when the project names a theme that the register lacks.
 */
export function factsOf(project: Project, register: Register, view: View): Fact[] {
  const original = mainLanguage(register.site);
  const translation = view.language === original ? undefined : project.translations?.get(view.language);
  return factKeys.flatMap((key) => {
    const { kind, translated, fact } = entryOf(key);
    const inTranslation = translated && translation ? valueOf(key, translation) : undefined;
    const showsOriginal = fact?.shows === 'original';
    if (showsOriginal && !inTranslation) return [];
    const said = showsOriginal ? valueOf(key, project) : (inTranslation ?? valueOf(key, project));
    const values =
      fact?.shows === 'period' ? [{ text: formatPeriod(project, view) }] : valueInWords(said, register, view);
    if (values.length === 0) return [];
    const isOriginal = inWords.has(kind) && said !== inTranslation;
    return {
      key,
      label: view.words.fact[key],
      values,
      language: isOriginal && view.language !== original ? original : undefined,
      isInline: inOneLine.has(kind),
    };
  });
}

/** A value in the words of a page; nothing where other parts of the page show it. */
export function valueInWords(said: KeyValue | undefined, register: Register, view: View): FactValue[] {
  if (!said) return [];
  switch (said.kind) {
    case 'text':
    case 'code':
      return [{ text: said.value }];
    case 'quote':
      return [{ text: view.words.quoted(said.value) }];
    case 'names':
    case 'texts':
      return said.value.map((text) => ({ text }));
    case 'codes':
      return [{ text: said.value.join(', ') }];
    case 'date':
      return [{ text: formatDate(said.value, view) }];
    case 'day':
      return [{ text: formatDay(said.value, view) }];
    case 'status':
      return [{ text: view.words.status[said.value] }];
    case 'phase':
      return [{ text: toRoman(said.value) }];
    case 'series': {
      const series = register.series.get(said.value);
      if (!series) return [];
      const text = seriesTitle(series, register.site, view.language);
      return [{ text, address: view.href(addressOf('series', said.value)) }];
    }
    case 'themes':
      return said.value.map((slug) => ({
        text: themeTitle(register, slug, view.language),
        address: view.href(addressOf('theme', slug)),
      }));
    case 'organisations':
      return said.value.flatMap((slug) => {
        const organisation = register.organisations.get(slug);
        if (!organisation) return [];
        const { name } = organisationIn(organisation, view.language);
        return [{ text: name, address: view.href(addressOf('organisation', slug)) }];
      });
    case 'countries':
      return said.value.map((code) => ({
        text: countryName(code, view),
        address: view.href(addressOf('country', code)),
      }));
    case 'money':
      return [{ text: formatMoney(said.value.amount, said.value.currency, view) }];
    case 'addresses':
    case 'documents':
    case 'sources':
    case 'switch':
    case 'acceptances':
      return [];
    default:
      return said satisfies never;
  }
}
