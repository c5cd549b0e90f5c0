import type { SearchRecord } from '../record/record.ts';

/** A record for tests: what is given, and otherwise in English with a title and a sentence. */
export function sampleRecord(given: Partial<SearchRecord> & Pick<SearchRecord, 'address'>): SearchRecord {
  return {
    language: 'en',
    text: [{ text: 'A title', heading: 1 }, { text: 'A sentence.' }],
    meta: { title: 'A title' },
    filters: {},
    sort: {},
    ...given,
  };
}
