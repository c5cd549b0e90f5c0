import type { Project, Register } from './model.ts';
import { byStatusAndTime } from './lists/order.ts';
import { siteSchema } from './keys/schema.ts';
import { groupSeries } from './lists/series.ts';

/** A register for tests, with the themes prevention and children. */
export function sampleRegister(projects: readonly Project[]): Register {
  const sorted = projects.toSorted(byStatusAndTime);
  const themes = ['prevention', 'children'].map((slug) => [slug, { slug, title: slug }] as const);
  return {
    site: siteSchema.parse({ title: 'Projects' }),
    projects: sorted,
    themes: new Map(themes),
    organisations: new Map(),
    helplines: [],
    series: groupSeries(sorted),
  };
}
