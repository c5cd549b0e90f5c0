import { isDay, parseEdtf } from '../../register/dates/dates.ts';
import { readDate } from '../meant/read-date.ts';
import { readPhase } from '../meant/phase-meant.ts';
import type { KeyPath } from '../../register/rules/rule.ts';
import { fieldOf } from '../../reading/problem.ts';
import { createLocator } from '../../reading/yaml-tree.ts';
import { valueOf, type Keys, type Mending } from './mending.ts';

/** Gives the standard form of a value as it is written; `undefined` where it has it, or where several could be meant. */
type Standardize = (written: string) => string | undefined;

interface Place {
  readonly path: KeyPath;
  readonly standardize: Standardize;
}

/** Puts dates and Roman phases into their standard form. */
export function mendValues(yaml: string, value: Keys): Mending | undefined {
  const changes: string[] = [];
  let mended = yaml;
  for (const { path, standardize } of placesIn(value)) {
    const written = valueAt(value, path);
    if (typeof written !== 'string' && typeof written !== 'number') continue;
    // Of a number only its digits tell how it was written: 2014.10 is not 2014.1.
    if (typeof written === 'string' && standardize(written) === undefined) continue;
    const place = createLocator(mended)(path, 'value');
    if (!place) continue;
    const [, mark = '', inner = place.source] = /^(["'])(.*)\1$/.exec(place.source) ?? [];
    const standard = standardize(inner);
    if (standard === undefined || (typeof written === 'string' && inner !== written)) continue;
    const { offset, source } = place;
    const next = `${mended.slice(0, offset)}${mark}${standard}${mark}${mended.slice(offset + source.length)}`;
    if (String(valueAt(valueOf(next), path)) !== standard) continue;
    mended = next;
    changes.push(`${fieldOf(path) ?? ''}: ${inner} → ${standard}`);
  }
  return changes.length === 0 ? undefined : { yaml: mended, changes };
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

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
