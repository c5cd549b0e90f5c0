import { expect, test } from 'vitest';
import type { Project, Register } from '../../register/model.ts';
import { projectSchema, siteSchema } from '../../register/keys/schema.ts';
import { searchRecord } from './record.ts';
import { english } from '../../i18n/view.fixture.ts';

const frontmatter = projectSchema.parse({
  title: 'A school project, “phase” two',
  status: 'completed',
  end: '2002-12?',
  themes: ['children', 'research'],
});
const project: Project = { ...frontmatter, slug: 'a', file: 'a.md', shortTitle: frontmatter.title, body: '' };
const themes = ['children', 'research'].map(
  (slug) => [slug, { slug, title: slug, description: undefined }] as const,
);
const register: Register = {
  site: siteSchema.parse({ title: 'A site' }),
  projects: [project],
  themes: new Map(themes),
  organisations: new Map(),
  helplines: [],
  series: new Map(),
};

test('a project tells the index its filters, orders and the row that a result shows', () => {
  expect(searchRecord(project, register, english)).toMatchInlineSnapshot(`
    {
      "data-filter-0": "completed",
      "data-filter-1": "children",
      "data-filter-2": "research",
      "data-filter-3": "2002",
      "data-filter-4": "2000",
      "data-from": "start ?",
      "data-line": "children, research",
      "data-pagefind-filter": "status[data-filter-0], theme[data-filter-1], theme[data-filter-2], year[data-filter-3], decade[data-filter-4]",
      "data-pagefind-meta": "title[data-title], status[data-status], from[data-from], to[data-to], period[data-period], line[data-line]",
      "data-pagefind-sort": "status[data-sort-status], title[data-sort-title], newest[data-sort-newest], oldest[data-sort-oldest]",
      "data-period": "completed December 2002 (uncertain), start not known",
      "data-sort-newest": "7997-87-68 7997-87-98 a school project, “phase” two",
      "data-sort-oldest": "2002-12-01 2002-12-31 a school project, “phase” two",
      "data-sort-status": "4 7997-87-68 7997-87-98 a school project, “phase” two",
      "data-sort-title": "A SCHOOL PROJECT PHASE TWO",
      "data-status": "completed",
      "data-title": "A school project, “phase” two",
      "data-to": "Dec 2002 ?",
    }
  `);
});
