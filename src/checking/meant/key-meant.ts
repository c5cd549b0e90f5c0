import { nearest } from '../../register/text/nearest.ts';

/** What people call our keys, in English and in Albanian, in small letters and without spaces. */
const keyWords: Readonly<Record<string, readonly string[]>> = {
  title: ['name', 'titulli', 'emri', 'heading', 'headline', 'project'],
  name: ['title', 'titulli', 'emri'],
  status: ['statusi', 'gjendja', 'state', 'stage'],
  start: ['begin', 'began', 'beginning', 'from', 'since', 'fillimi', 'nisja'],
  end: [
    'until',
    'till',
    'to',
    'finish',
    'finished',
    'closed',
    'completion',
    'mbarimi',
    'fundi',
    'përfundimi',
  ],
  publishedDates: ['date', 'dates', 'period', 'duration', 'data', 'datat', 'periudha', 'kohëzgjatja'],
  phase: ['faza'],
  series: ['programme', 'program', 'seria'],
  summary: ['description', 'abstract', 'excerpt', 'intro', 'përmbledhja', 'përmbledhje', 'përshkrimi'],
  description: ['summary', 'përshkrimi'],
  themes: ['tags', 'topics', 'categories', 'category', 'tema', 'temat'],
  countries: ['shteti', 'shtetet', 'vendi', 'vendet', 'nation', 'nations'],
  places: ['locations', 'cities', 'towns', 'regions', 'where', 'qytetet', 'rajonet'],
  donors: ['funders', 'fundedby', 'funding', 'donatori', 'donatorët', 'donatoret', 'financuesit'],
  partners: ['partneri', 'partnerët', 'partneret', 'implementers'],
  counterparts: ['authorities', 'beneficiaries', 'government', 'homologët'],
  targetGroups: ['audience', 'targets', 'grupi', 'grupet'],
  budget: ['cost', 'amount', 'buxheti'],
  amount: ['sum', 'total', 'value', 'shuma'],
  results: ['outcomes', 'achievements', 'outputs', 'impact', 'rezultati', 'rezultatet'],
  documents: ['files', 'attachments', 'reports', 'publications', 'dokumenti', 'dokumentet'],
  sdgs: ['goals', 'sdggoals'],
  sources: ['links', 'references', 'burimi', 'burimet'],
  reviewed: ['checked', 'confirmed', 'verified', 'updated', 'lastmod'],
  aliases: ['redirects', 'oldurls', 'redirectfrom'],
  draft: ['hidden', 'unpublished'],
  url: ['link', 'href', 'web', 'website', 'adresa'],
  file: ['path', 'filename', 'skedari'],
  language: ['lang', 'gjuha'],
  accessed: ['date', 'read', 'retrieved'],
};

/** The key that somebody meant who typed this: a word for it, or the nearest in letters. */
export function keyMeant(typed: string, keys: readonly string[]): string | undefined {
  const word = typed.toLowerCase().replace(/[\s_-]|dates?$/g, '');
  const whole = typed.toLowerCase().replace(/[\s_-]/g, '');
  return (
    keys.find((key) => keyWords[key]?.includes(whole)) ??
    nearest(typed, keys) ??
    keys.find((key) => keyWords[key]?.includes(word) === true || key.toLowerCase() === word)
  );
}
