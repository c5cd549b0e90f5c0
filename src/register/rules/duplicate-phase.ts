import { toRoman } from '../keys/roman.ts';
import type { Rule } from './rule.ts';
import { findTwins } from './twins.ts';

/** A series has each phase once. */
export const duplicatePhase: Rule = ({ projects }) =>
  findTwins(projects, ({ series, phase }) =>
    series === undefined || phase === undefined ? undefined : `${series} ${String(phase)}`,
  ).map(({ project: { file, series = '', phase = 0 }, twin }) => ({
    rule: 'duplicate-phase',
    level: 'error',
    file,
    path: ['phase'],
    value: series,
    message: `${twin} is already phase ${toRoman(phase)} of the series "${series}".`,
    advice: 'Correct the phase or the series of one of the two.',
  }));
