import { iatiStatusCodes, isStatus, type Status } from '../../register/keys/status.ts';
import { meaningsOf } from './guess-words.ts';

const meanings: ReadonlyMap<string, string> = new Map([
  ...meaningsOf(({ statuses }) => statuses),
  ...Object.entries(iatiStatusCodes).map(([status, code]) => [String(code), status] as const),
]);

/** The status that a word (`ongoing`) or a code of the IATI ActivityStatus list names. */
export function statusMeant(word: string): Status | undefined {
  const plain = word.trim().toLowerCase().replace(/\s+/g, ' ');
  const status = meanings.get(plain) ?? plain;
  return isStatus(status) ? status : undefined;
}
