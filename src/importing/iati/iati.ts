import { createProblemList, problemAt } from '../../reading/problem.ts';
import { mainLanguage } from '../../register/main-language.ts';
import type { Content } from '../content.ts';
import type { Draft, SourceReading } from '../draft.ts';
import { createActivityReader } from './activity.ts';
import { joinSeries, type Relations } from './series.ts';
import { languageOf } from './words.ts';
import { createOrganisationFinder } from '../organisations.ts';
import { streamElements, XmlRefusal, type XmlElement } from './xml-stream.ts';

/** The parts of an activity that are read. Contacts are left out on purpose: they name people. */
const keep = new Set([
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'activity-status',
  'activity-date',
  'recipient-country',
  'location',
  'sector',
  'tag',
  'related-activity',
  'document-link',
]);

/** No register has as many projects. */
const maxActivities = 20_000;

/**
 * Reads an IATI activity file of version 2 (https://iatistandard.org/en/iati-standard/203/activity-standard/) in a
 * stream. An activity that cannot be read is reported and left out. Where the file itself breaks off, what was read
 * until then counts.
 */
export async function readIati(file: string, content: Content): Promise<SourceReading> {
  const problems = createProblemList();
  const finder = createOrganisationFinder(content.organisations ?? new Map());
  const drafts: Draft[] = [];
  const relations = new Map<Draft, Relations>();
  const language = { root: mainLanguage(content.site) };
  const reader = createActivityReader({ file, content, finder, problems });
  let count = 0;
  try {
    const onRoot = (root: Pick<XmlElement, 'name' | 'attributes' | 'line'>): void => {
      checkRoot(root);
      language.root = languageOf(root.attributes['xml:lang']) ?? language.root;
    };
    for await (const activity of streamElements(file, { element: 'iati-activity', keep, onRoot })) {
      count += 1;
      if (count > maxActivities) {
        const message = `There are more than ${String(maxActivities)} activities. The file is not read further.`;
        throw new XmlRefusal(activity.line, message, 'Divide it into several files.');
      }
      const read = reader.read(activity, language.root);
      if (!read) continue;
      drafts.push(read.draft);
      relations.set(read.draft, read.relations);
    }
    if (count === 0) {
      const message = 'There is no activity in the file.';
      problems.push(problemAt({ file }, { rule: 'iati', level: 'error', message }));
    }
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    const { line, message, advice } = error;
    problems.push(problemAt({ file, line }, { rule: 'xml', level: 'error', message, advice }));
  }
  reader.leftOver().forEach(problems.push);
  const series = joinSeries(drafts, relations, content.projects);
  return {
    drafts: drafts.map((draft) => ({ ...draft, defaults: { ...draft.defaults, series: series.get(draft) } })),
    organisations: finder.added,
    problems: problems.all,
  };
}

function checkRoot({ name, attributes, line }: Pick<XmlElement, 'name' | 'attributes' | 'line'>): void {
  if (name !== 'iati-activities') {
    throw new XmlRefusal(
      line,
      `The file holds <${name}>, not <iati-activities>.`,
      'Name an IATI activity file.',
    );
  }
  const version = attributes['version'];
  if (version !== undefined && !version.startsWith('2')) {
    throw new XmlRefusal(line, `The file is of IATI version ${version}. Only version 2 is read.`);
  }
}
