import { describe, expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { projectsCsv } from './csv.ts';

/** The cells of a table with one project, by their headers. Its cells have no commas. */
function cellsOf(frontmatter: Record<string, unknown>): Record<string, string> {
  const [header = '', row = ''] = projectsCsv(sampleRegister([sampleProject(frontmatter)]))
    .slice(1)
    .split('\r\n');
  const cells = row.split(',');
  return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index] ?? '']));
}

describe('the table of projects', () => {
  test('begins with a byte order mark and a header, and has one line a project', () => {
    const csv = projectsCsv(sampleRegister([sampleProject({}, 'a'), sampleProject({}, 'b')]));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.slice(1)).toMatchInlineSnapshot(`
      "slug,title,status,iati status code,start,earliest start day,end,latest end day,published dates,phase,series,summary,themes,theme titles,countries,places,donors,donor names,partners,partner names,counterparts,counterpart names,target groups,budget,budget currency,results,documents,sdgs,iati identifier,sources,reviewed,aliases,draft
      a,Project a,completed,4,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
      b,Project b,completed,4,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
      "
    `);
  });

  test('says status and dates in words, codes and days', () => {
    expect(
      cellsOf({ status: 'current', start: '2014-07', end: '2020~', phase: 'III', themes: ['prevention'] }),
    ).toMatchObject({
      status: 'current',
      'iati status code': '2',
      start: '2014-07',
      'earliest start day': '2014-07-01',
      end: '2020~',
      'latest end day': '2020-12-31',
      phase: '3',
      themes: 'prevention',
      'theme titles': 'prevention',
    });
  });

  test('has everything that a file says, and behind it what people and programs read', () => {
    const project = sampleProject({
      title: 'Help',
      status: 'suspended',
      end: '2016-XX',
      publishedDates: 'to 2016',
      series: 'help-all',
      summary: 'A summary.',
      themes: ['prevention', 'children'],
      countries: ['AL', 'XK'],
      places: ['Tirana', 'Vlora'],
      donors: ['iom', 'usaid'],
      partners: ['usaid'],
      counterparts: ['iom'],
      targetGroups: ['Women; girls'],
      budget: { amount: 20500.5, currency: 'EUR' },
      results: ['A school', 'a road'],
      documents: [
        { title: 'Report', url: 'https://example.org', language: 'sq' },
        { title: 'Leaflet', file: 'a.pdf' },
      ],
      sdgs: ['8.7', '5'],
      iatiIdentifier: 'XM-1',
      sources: [{ title: 'Page', url: 'https://example.org/a', accessed: '2026-11-23' }, { title: 'Book' }],
      reviewed: '2026-11-24',
      aliases: ['en/node/1', 'en/node/2'],
      draft: true,
    });
    const organisations = new Map([
      ['iom', { slug: 'iom', name: 'Migration Organization', type: 'multilateral' as const }],
    ]);
    const themes = new Map([['prevention', { slug: 'prevention', title: 'Prevention of all' }]]);
    const [header = '', row = ''] = projectsCsv({ ...sampleRegister([project]), themes, organisations })
      .slice(1)
      .split('\r\n');
    const names = header.split(',');
    const lines = row.split(',').map((cell, index) => `${names[index] ?? ''}: ${cell}`.trimEnd());
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "slug: a-project
      title: Help
      status: suspended
      iati status code: 6
      start:
      earliest start day:
      end: 2016-XX
      latest end day: 2016-12-31
      published dates: to 2016
      phase:
      series: help-all
      summary: A summary.
      themes: "prevention; children"
      theme titles: Prevention of all | children
      countries: "AL; XK"
      places: Tirana | Vlora
      donors: "iom; usaid"
      donor names: Migration Organization | usaid
      partners: usaid
      partner names: usaid
      counterparts: iom
      counterpart names: Migration Organization
      target groups: "Women; girls |"
      budget: 20500.5
      budget currency: EUR
      results: A school | a road
      documents: Report <https://example.org> sq | Leaflet <a.pdf>
      sdgs: "8.7; 5"
      iati identifier: XM-1
      sources: Page <https://example.org/a> 2026-11-23 | Book
      reviewed: 2026-11-24
      aliases: en/node/1 | en/node/2
      draft: true"
    `);
  });

  test('quotes what would break a row, and disarms formulas', () => {
    const csv = projectsCsv(
      sampleRegister([sampleProject({ title: '=HYPERLINK("http://x", "y")', summary: 'One;\ntwo "three"' })]),
    );
    expect(csv).toContain(`,"'=HYPERLINK(""http://x"", ""y"")",`);
    expect(csv).toContain(`,"One;\ntwo ""three""",`);
  });

  test('has a header and nothing else where there is no project', () => {
    expect(projectsCsv(sampleRegister([])).trimEnd().split('\r\n')).toHaveLength(1);
  });
});
