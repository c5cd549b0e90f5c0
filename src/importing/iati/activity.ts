import { problemAt, type Problem, type ProblemList } from '../../reading/problem.ts';
import { toProblems } from '../../reading/yaml-file.ts';
import { countryCodes } from '../../register/keys/country-codes.ts';
import type { PartialDate } from '../../register/dates/dates.ts';
import { isSlug } from '../../register/keys/fields.ts';
import { mainLanguage } from '../../register/main-language.ts';
import { isSdg } from '../../register/keys/sdgs.ts';
import type { Content } from '../content.ts';
import { makeDraft, onLine, type Draft, type DraftTranslation } from '../draft.ts';
import type { Relations } from './series.ts';
import { readTexts } from './texts.ts';
import {
  activityDate,
  childrenOf,
  inLanguage,
  keyOfRole,
  languageOf,
  narrativesOf,
  organisationTypeOf,
  themeForSector,
} from './words.ts';
import type { OrganisationFinder } from '../organisations.ts';
import { statusMeant } from '../../checking/meant/status-meant.ts';
import { phaseOf } from '../titles.ts';
import type { XmlElement } from './xml-stream.ts';

interface ReaderContext {
  readonly file: string;
  readonly content: Pick<Content, 'site' | 'themes' | 'projects'>;
  readonly finder: OrganisationFinder;
  readonly problems: ProblemList;
}

interface ActivityReader {
  /** The project that an activity describes, or nothing where it cannot be one; the problems say why. */
  readonly read: (
    activity: XmlElement,
    language: string,
  ) => { draft: Draft; relations: Relations } | undefined;
  /** What had no place in any of the projects, said once for the whole file. */
  readonly leftOver: () => Problem[];
}

export function createActivityReader({ file, content, finder, problems }: ReaderContext): ActivityReader {
  const { site } = content;
  const main = mainLanguage(site);
  const sectorsLeft = new Map<string, number>();
  const languagesLeft = new Set<string>();
  const slugs = new Set(content.projects.map(({ slug }) => slug));

  const warn = (line: number, message: string): void => {
    problems.push(problemAt({ file, line }, { rule: 'not-read', level: 'warning', message }));
  };

  const dateOf = (
    activity: XmlElement,
    types: readonly string[],
    language: string,
  ): PartialDate | undefined => {
    const elements = childrenOf(activity, 'activity-date');
    for (const type of types) {
      const element = elements.find(({ attributes }) => attributes['type']?.trim() === type);
      const date = element && activityDate(element, language);
      if (date) return date;
      if (element) warn(element.line, `The date "${element.attributes['iso-date'] ?? ''}" does not exist.`);
    }
    return undefined;
  };

  const organisationsOf = (activity: XmlElement, language: string): Record<string, string[]> => {
    const lists = new Map<string, Set<string>>();
    for (const element of childrenOf(activity, 'participating-org')) {
      const { role = '', ref, type = '' } = element.attributes;
      const key = keyOfRole.get(role.trim());
      const name = inLanguage(narrativesOf(element, language), main)?.replace(/\s+/g, ' ');
      let slug = finder.find(name, ref);
      const isOurs = site?.organisation !== undefined && slug === site.organisation;
      // The programme itself is no partner of its own.
      if (
        key === undefined ||
        (isOurs && key !== 'donors') ||
        (ref !== undefined && ref === site?.iati?.organisation)
      )
        continue;
      if (slug === undefined && name === undefined) {
        warn(element.line, `The organisation "${ref ?? ''}" has no name, so it was left out.`);
        continue;
      }
      slug ??= finder.add({ name: name ?? '', type: organisationTypeOf.get(type.trim()) ?? 'other' }, ref);
      lists.set(key, (lists.get(key) ?? new Set()).add(slug));
    }
    return Object.fromEntries([...lists].map(([key, set]) => [key, [...set]]));
  };

  const themesOf = (activity: XmlElement, language: string): string[] => {
    const themes = new Set<string>();
    const known = [...(content.themes?.values() ?? [])];
    for (const element of childrenOf(activity, 'sector')) {
      const { code = '', vocabulary = '1' } = element.attributes;
      if (vocabulary === '7' || vocabulary === '8') continue;
      const isOwn = vocabulary === '99' || vocabulary === '98';
      const name = inLanguage(narrativesOf(element, language), main)?.toLowerCase();
      const theme = isOwn
        ? known.find(({ slug, title }) => slug === code || title.toLowerCase() === name)?.slug
        : themeForSector(code);
      if (theme !== undefined && content.themes?.has(theme)) themes.add(theme);
      else {
        const called = code || name || 'without a code';
        sectorsLeft.set(called, (sectorsLeft.get(called) ?? 0) + 1);
      }
    }
    return [...themes];
  };

  const countriesOf = (activity: XmlElement): string[] =>
    unique(
      childrenOf(activity, 'recipient-country').flatMap(({ attributes, line }) => {
        const code = attributes['code']?.trim().toUpperCase() ?? '';
        if (countryCodes.has(code)) return [code];
        warn(line, `"${code}" is not a country code, so it was left out.`);
        return [];
      }),
    );

  const translationsOf = (texts: ReturnType<typeof readTexts>): Map<string, DraftTranslation> => {
    const translations = new Map<string, DraftTranslation>();
    for (const [language, text] of texts) {
      if (language === main) continue;
      if (site?.languages.includes(language)) translations.set(language, text);
      else languagesLeft.add(language);
    }
    return translations;
  };

  const read: ActivityReader['read'] = (activity, rootLanguage) => {
    const { line } = activity;
    const language = languageOf(activity.attributes['xml:lang']) ?? rootLanguage;
    const [idElement] = childrenOf(activity, 'iati-identifier');
    const id = idElement?.text.trim() ?? '';
    const isUsable = id !== '' && !/[/&|?\s]/.test(id);
    if (!isUsable)
      warn(
        line,
        id === ''
          ? 'The activity has no identifier.'
          : `"${id}" cannot be an identifier, so it was left out.`,
      );
    const titles = narrativesOf(childrenOf(activity, 'title')[0], language);
    const title = inLanguage(titles, main)?.replace(/\s+/g, ' ');
    const texts = readTexts(activity, titles, language, main);
    const code = childrenOf(activity, 'activity-status')[0]?.attributes['code']?.trim();
    const [reporter] = childrenOf(activity, 'reporting-org');
    const publisher = inLanguage(narrativesOf(reporter, language), main) ?? reporter?.attributes['ref'];
    const own = texts.get(main);
    const localId = id.slice((reporter?.attributes['ref']?.length ?? -1) + 1);
    const places = onLine(line);
    const draft = makeDraft({
      entry: {
        title,
        status: code === undefined ? undefined : (statusMeant(code) ?? code),
        start: dateOf(activity, ['2', '1'], language)?.edtf,
        end: dateOf(activity, ['4', '3'], language)?.edtf,
        phase: phaseOf(title ?? ''),
        summary: own?.summary,
        themes: themesOf(activity, language),
        countries: countriesOf(activity),
        places: placesOf(activity, language, main),
        ...organisationsOf(activity, language),
        targetGroups: own?.targetGroups,
        documents: documentsOf(activity, language, main),
        sdgs: sdgsOf(activity),
        iatiIdentifier: isUsable ? id : undefined,
      },
      body: own?.body,
      translations: translationsOf(texts),
      // What this register published comes back under its own address.
      slug: isSlug(localId) && slugs.has(localId) ? localId : undefined,
      defaults: {
        sources: [
          {
            title: `IATI activity${id && ` ${id}`}${publisher === undefined ? '' : `, published by ${publisher}`}`,
          },
        ],
      },
      file,
      places,
    });
    if ('findings' in draft) {
      toProblems(draft.findings, places).forEach(problems.push);
      return undefined;
    }
    return { draft, relations: relationsOf(activity) };
  };

  const leftOver = (): Problem[] => {
    const sectors = [...sectorsLeft].map(([code, count]) => `${code} (${String(count)})`).join(', ');
    const messages = [
      sectors &&
        `No theme of this register stands for these sectors, with the number of activities: ${sectors}.`,
      languagesLeft.size > 0 &&
        `Texts in other languages than this site's were left out: ${[...languagesLeft].sort().join(', ')}.`,
    ];
    return messages.flatMap((message) =>
      message ? [problemAt({ file }, { rule: 'not-read', level: 'warning', message })] : [],
    );
  };
  return { read, leftOver };
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

function placesOf(activity: XmlElement, language: string, main: string): string[] {
  return unique(
    childrenOf(activity, 'location').flatMap(
      (location) => inLanguage(narrativesOf(childrenOf(location, 'name')[0], language), main) ?? [],
    ),
  );
}

/** Goals and targets, as tags or as sectors (https://iatistandard.org/en/guidance/standard-guidance/sdg/). */
function sdgsOf(activity: XmlElement): string[] {
  const codes = [...childrenOf(activity, 'tag'), ...childrenOf(activity, 'sector')].flatMap(
    ({ name, attributes }) => {
      const isSdgList = (name === 'tag' ? ['2', '3'] : ['7', '8']).includes(attributes['vocabulary'] ?? '');
      const code = attributes['code']?.trim() ?? '';
      return isSdgList && isSdg(code) ? [code] : [];
    },
  );
  return unique(codes);
}

function documentsOf(activity: XmlElement, language: string, main: string): object[] {
  return childrenOf(activity, 'document-link').flatMap((link) => {
    const url = link.attributes['url']?.trim() ?? '';
    const title = inLanguage(narrativesOf(childrenOf(link, 'title')[0], language), main);
    const own = languageOf(childrenOf(link, 'language')[0]?.attributes['code']);
    return title !== undefined && /^https?:\/\/\S+$/i.test(url) && URL.canParse(url)
      ? [{ title: title.replace(/\s+/g, ' '), url, ...(own && { language: own }) }]
      : [];
  });
}

function relationsOf(activity: XmlElement): Relations {
  const related = childrenOf(activity, 'related-activity');
  const ofType = (type: string): string[] =>
    related
      .filter(({ attributes }) => attributes['type']?.trim() === type)
      .map(({ attributes }) => attributes['ref']?.trim() ?? '')
      .filter((ref) => ref !== '');
  return { parents: ofType('1'), children: ofType('2'), siblings: ofType('3') };
}
