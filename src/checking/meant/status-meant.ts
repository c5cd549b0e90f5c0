import { iatiStatusCodes, isStatus, type Status } from '../../register/keys/status.ts';

const words: Readonly<Record<string, Status>> = {
  active: 'current',
  ongoing: 'current',
  implementation: 'current',
  'in progress': 'current',
  'under way': 'current',
  underway: 'current',
  running: 'current',
  present: 'current',
  aktuale: 'current',
  aktual: 'current',
  'në vazhdim': 'current',
  closed: 'completed',
  complete: 'completed',
  ended: 'completed',
  finished: 'completed',
  past: 'completed',
  former: 'completed',
  previous: 'completed',
  'e përfunduar': 'completed',
  'të përfunduara': 'completed',
  përfunduar: 'completed',
  'i përfunduar': 'completed',
  finalisation: 'finalising',
  finalization: 'finalising',
  finalizing: 'finalising',
  'pipeline/identification': 'planned',
  pipeline: 'planned',
  future: 'planned',
  upcoming: 'planned',
  forthcoming: 'planned',
  'in preparation': 'planned',
  'të planifikuara': 'planned',
  planifikuar: 'planned',
  'on hold': 'suspended',
  paused: 'suspended',
  'të pezulluara': 'suspended',
  pezulluar: 'suspended',
  canceled: 'cancelled',
  terminated: 'cancelled',
  'të anuluara': 'cancelled',
  anuluar: 'cancelled',
};

const byCode = new Map<string, Status>(
  Object.entries(iatiStatusCodes).map(([status, code]) => [String(code), status as Status]),
);

/** The status that a word (`ongoing`, `përfunduar`) or a code of the IATI ActivityStatus list names. */
export function statusMeant(word: string): Status | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^on-going$/, 'ongoing');
  if (isStatus(plain)) return plain;
  return byCode.get(plain) ?? (Object.hasOwn(words, plain) ? words[plain] : undefined);
}
