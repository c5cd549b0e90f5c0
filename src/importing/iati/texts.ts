import { languages } from '../../i18n/languages/languages.ts';
import type { DraftTranslation } from '../draft.ts';
import { childrenOf, escapeMarkdown, firstSentences, narrativesOf, type Narratives } from './words.ts';
import type { XmlElement } from './xml-stream.ts';

/** What an activity says in one language. */
export interface ActivityTexts extends DraftTranslation {
  readonly targetGroups: readonly string[];
}

/**
 * The texts of an activity by language, the main one always among them. A short general description is the summary;
 * a longer one is the text, and its first sentences are the summary.
 * (https://iatistandard.org/en/iati-standard/203/codelists/descriptiontype/)
 */
export function readTexts(
  activity: XmlElement,
  titles: Narratives,
  language: string,
  main: string,
): ReadonlyMap<string, ActivityTexts> {
  const descriptions = childrenOf(activity, 'description').map((element) => ({
    type: element.attributes['type']?.trim() ?? '1',
    texts: narrativesOf(element, language),
  }));
  const codes = new Set([main, ...titles.keys(), ...descriptions.flatMap(({ texts }) => [...texts.keys()])]);
  // An activity that is written in another language altogether is read in that one.
  const hasMain = titles.has(main) || descriptions.some(({ texts }) => texts.has(main));
  const foreign = hasMain ? undefined : titles.keys().next().value;
  if (foreign !== undefined) codes.delete(foreign);
  return new Map(
    [...codes].map((code) => {
      const source = code === main ? (foreign ?? main) : code;
      const ofType = (type: string) =>
        descriptions.flatMap((description) =>
          description.type === type ? (description.texts.get(source) ?? []) : [],
        );
      const general = ofType('1').join('\n\n');
      const summary = firstSentences(general);
      const goals = ofType('2');
      const parts = [
        ...(general === summary ? [] : [escapeMarkdown(general)]),
        ...(goals.length > 0 ? [headingOf(code), ...goals.map(escapeMarkdown)] : []),
        ...ofType('4').map(escapeMarkdown),
      ];
      const body = parts.filter((part) => part !== '').join('\n\n');
      const title = (titles.get(code) ?? titles.get(main) ?? titles.values().next().value ?? '').replace(
        /\s+/g,
        ' ',
      );
      const targetGroups = ofType('3').map((text) => text.replace(/\s+/g, ' '));
      return [code, { title, summary, body: body || undefined, targetGroups }] as const;
    }),
  );
}

/** The heading over a project's aims; none in a language that has no words here. */
function headingOf(code: string): string {
  const words = languages.get(code)?.words;
  return words ? `## ${words.aims}` : '';
}
