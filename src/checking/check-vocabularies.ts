import { isSlug } from '../register/keys/fields.ts';
import type { Helpline, Organisation, Theme } from '../register/model.ts';
import {
  helplineSchema,
  organisationSchema,
  siteSchema,
  themeSchema,
  type SiteSettings,
} from '../register/keys/schema.ts';
import { createHarmContext, type HarmContext } from '../register/harm/harm.ts';
import type { Finding } from '../register/rules/rule.ts';
import type { VocabularyFiles } from '../reading/content-files.ts';
import { hasErrors, problemAt, type ContentProblem } from '../reading/problem.ts';
import { toProblem, type Reading, type YamlFile } from '../reading/yaml-file.ts';
import type { Acceptances, CheckResult } from './acceptances.ts';
import { checkKeys, type KeysSchema } from './check-value.ts';
import { slugFault, slugMeant } from './meant/slug-meant.ts';
import { isKeys } from './yaml-value.ts';

/** The content beside the projects. A part is `undefined` where its file has errors. */
export interface Vocabularies extends CheckResult {
  readonly site: SiteSettings | undefined;
  readonly themes: ReadonlyMap<string, Theme> | undefined;
  readonly organisations: ReadonlyMap<string, Organisation> | undefined;
  readonly helplines: readonly Helpline[] | undefined;
}

/** Checks `site.yml`, which must be there, and the three vocabularies, of which each may be missing. */
export function checkVocabularies({ folder, yaml }: VocabularyFiles): Vocabularies {
  const problems: (readonly ContentProblem[])[] = [];
  const acceptances: (readonly Acceptances[])[] = [];
  const check = <Value>(
    name: string,
    checkFile: (content: YamlFile) => CheckResult & { readonly value: Value },
  ): Value | undefined => {
    const file = `${folder}/${name}`;
    const read: Reading<YamlFile> = yaml.get(file) ?? { problems: [missingFile(file)] };
    const checked = read.content && checkFile(read.content);
    problems.push(read.problems, checked?.problems ?? []);
    acceptances.push(checked?.acceptances ?? []);
    return checked?.value;
  };
  const checkList = <Entry>(name: string, schema: KeysSchema<Entry>) =>
    check(name, (content) => checkEntries(schema, content));
  const site = check('site.yml', (content) => checkKeys(siteSchema, content));
  const themes = checkList('themes.yml', themeSchema);
  const organisations = checkList('organisations.yml', organisationSchema);
  const helplines = checkList('helplines.yml', helplineSchema);
  return {
    site,
    themes,
    organisations,
    helplines: helplines && [...helplines.values()],
    problems: problems.flat(),
    acceptances: acceptances.flat(),
  };
}

function missingFile(file: string): ContentProblem {
  const message = 'The file with the name and the settings of the site is missing.';
  const advice = 'title: The name of the site';
  return problemAt({ file }, { rule: 'missing-site', level: 'error', message, advice });
}

/** Problems of one list, all of them errors, after which the entries that follow are looked at when these are mended. */
const mostInList = 1_000;

/** Entries by their keys, in the order of the file. */
function checkEntries<Entry>(
  schema: KeysSchema<Entry>,
  content: YamlFile,
): CheckResult & { readonly value: Map<string, Entry & { slug: string }> | undefined } {
  const { file, places, value: given } = content;
  if (!isKeys(given)) {
    return { ...checkKeys(schema, content), value: undefined };
  }
  const problems: ContentProblem[] = [];
  const acceptances: Acceptances[] = [];
  const value = new Map<string, Entry & { slug: string }>();
  for (const [slug, keys] of Object.entries(given)) {
    if (problems.length > mostInList) break;
    if (!isSlug(slug)) problems.push(toProblem(wrongKey(slug, file), places));
    const checked = checkKeys(schema, { file, places, value: keys, base: [slug] });
    for (const problem of checked.problems) problems.push(problem);
    for (const acceptance of checked.acceptances) acceptances.push(acceptance);
    if (checked.value !== undefined) value.set(slug, { ...checked.value, slug });
  }
  return { value: hasErrors(problems) ? undefined : value, problems, acceptances };
}

function wrongKey(key: string, file: string): Finding {
  return {
    rule: 'wrong-value',
    level: 'error',
    file,
    path: [key],
    part: 'key',
    value: key,
    message: `"${key}" cannot be a key here: ${slugFault(key)}.`,
    replacement: slugMeant(key),
  };
}

/** What the search for personal data must know: our own contacts, and names of organisations. */
export function harmContextOf({ site, organisations, helplines }: Vocabularies): HarmContext {
  const { email, phone } = site?.contact ?? {};
  return createHarmContext({
    contacts: [email, phone, ...(helplines ?? []).map(({ number }) => number)].filter(
      (text) => text !== undefined,
    ),
    names: namesOf(organisations),
  });
}

/** Full and short names. */
export function namesOf(organisations: Vocabularies['organisations']): string[] {
  return [...(organisations?.values() ?? [])].flatMap(({ name, short = name }) => [name, short]);
}
