import { describe, expect, test } from 'vitest';
import { sampleProject } from '../register/sample-project.ts';
import { sampleRegister } from '../register/sample-register.ts';
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
