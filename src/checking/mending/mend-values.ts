import { isDay, parseEdtf } from '../../register/dates/dates.ts';
import { readDate } from '../meant/read-date.ts';
import { readPhase } from '../meant/phase-meant.ts';
import type { KeyPath } from '../../register/rules/rule.ts';
import { fieldOf } from '../../reading/problem.ts';
import { createLocator, type Locator } from '../../reading/yaml-tree.ts';
import { valueAt, type Keys } from '../yaml-value.ts';
import { valueOf, type Mending } from './mending.ts';

/** Gives the standard form of a value as it is written; `undefined` where it has it, or where several could be meant. */
type Standardize = (written: string) => string | undefined;

interface Place {
  readonly path: KeyPath;
  readonly standardize: Standardize;
}

/** Something else in the place of what is written. */
interface Edit {
  readonly path: KeyPath;
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly inner: string;
  readonly standard: string;
}

/** Puts dates and Roman phases into their standard form. */
export function mendValues(yaml: string, value: Keys): Mending | undefined {
  let locate: Locator | undefined;
  const edits: Edit[] = [];
  for (const { path, standardize } of placesIn(value)) {
    const written = valueAt(value, path);
    if (typeof written !== 'string' && typeof written !== 'number') continue;
    // Of a number only its digits tell how it was written: 2014.10 is not 2014.1.
    if (typeof written === 'string' && standardize(written) === undefined) continue;
    locate ??= createLocator(yaml);
    const place = locate(path, 'value');
    if (!place) continue;
    const { offset: start, source } = place;
    const [, mark = '', inner = source] = /^(["'])(.*)\1$/.exec(source) ?? [];
    const standard = standardize(inner);
    if (standard === undefined || (typeof written === 'string' && inner !== written)) continue;
    edits.push({ path, start, end: start + source.length, mark, inner, standard });
  }
  if (edits.length === 0) return undefined;
  let mended = yaml;
  for (const { start, end, mark, standard } of edits.toSorted((a, b) => b.start - a.start)) {
    mended = mended.slice(0, start) + mark + standard + mark + mended.slice(end);
  }
  const after = valueOf(mended);
  // Something else in the file may forbid it, such as a tag.
  if (edits.some(({ path, standard }) => String(valueAt(after, path)) !== standard)) return undefined;
  return {
    yaml: mended,
    changes: edits.map(({ path, inner, standard }) => `${String(fieldOf(path))}: ${inner} → ${standard}`),
  };
}

function placesIn(value: Keys): Place[] {
  const sources = Array.isArray(value['sources']) ? value['sources'] : [];
  return [
    { path: ['start'], standardize: standardDate },
    { path: ['end'], standardize: standardDate },
    { path: ['phase'], standardize: readPhase },
    ...sources.map((_, index) => ({ path: ['sources', index, 'accessed'], standardize: standardDay })),
    { path: ['reviewed'], standardize: standardDay },
  ];
}

const standardDate: Standardize = (written) =>
  parseEdtf(written) === undefined ? readDate(written)?.edtf : undefined;

const standardDay: Standardize = (written) => {
  const day = isDay(written.trim()) ? undefined : readDate(written)?.edtf;
  return day !== undefined && isDay(day) ? day : undefined;
};
