import { describe, expect, test } from 'vitest';
import { inOneLine } from '../../checking/content.fixture.ts';
import { hasStatusHeading, readListing } from './listing.ts';

function read(text: string) {
  const { drafts, problems } = readListing(text, 'list.txt');
  return {
    projects: drafts.map(({ frontmatter: { title, status, start, end, phase } }) =>
      [status, title, start?.edtf, end?.edtf, phase].map((part) => String(part ?? '')).join(' | '),
    ),
    problems: problems.map(inOneLine),
  };
}

const page = `Counter Human Trafficking

IOM promotes concerted efforts. IOM has completed projects.

Our Projects on Counter Human Trafficking

Current projects

Countering Smuggling
Helping migrants – PHASE III

Completed Projects:

Strengthening capacities (October 2009 – March 2013)
An older title –Phase IV January 2007- December 2008
A broken title
(Completed December 2002)

For more information about our projects, please write us at:
info@example.org
Address: Rruga 1
`;

describe('a listing', () => {
  test('gives each title the status of its heading, and its phase and dates', () => {
    expect(read(page).projects).toEqual([
      'current | Countering Smuggling |  |  | ',
      'current | Helping migrants – PHASE III |  |  | 3',
      'completed | Strengthening capacities | 2009-10 | 2013-03 | ',
      'completed | An older title – Phase IV | 2007-01 | 2008-12 | 4',
      'completed | A broken title |  | 2002-12 | ',
    ]);
  });

  test('says by line what it did not read', () => {
    expect(read(page).problems).toEqual([
      'list.txt:20:1 warning not-read: This line was not read as a project. It stands behind the closing line of the list.',
      'list.txt:21:1 warning not-read: This line was not read as a project. It stands behind the closing line of the list.',
    ]);
  });

  test.each([
    ['Current projects', 'current'],
    ['ONGOING PROJECTS:', 'current'],
    ['## On-going activities', 'current'],
    ['Our active programmes', 'current'],
    ['Projects under way', 'current'],
    ['Projekte në vazhdim', 'current'],
    ['Completed Projects', 'completed'],
    ['Past projects', 'completed'],
    ['Projekte të përfunduara', 'completed'],
    ['Planned', 'planned'],
    ['Upcoming projects', 'planned'],
    ['Suspended projects', 'suspended'],
    ['**Cancelled projects**', 'cancelled'],
  ])('knows the heading %s', (heading, status) => {
    expect(read(`${heading}\n- A title\r\n`).projects).toEqual([`${status} | A title |  |  | `]);
  });

  test('takes no title that begins like a heading for one', () => {
    expect(read('Current\nCompleted surveys of shelters\nPlanned return').projects).toHaveLength(2);
  });

  test('reports a title that stands in it twice', () => {
    expect(read('Current\nA title (May 2015 – June 2016)\n\nA  TITLE')).toEqual({
      projects: ['current | A title | 2015-05 | 2016-06 | '],
      problems: [
        'list.txt:4:1 warning not-read: This is the project of line 2 again. – Delete one of the two lines.',
      ],
    });
  });

  test('reports lines that are no titles', () => {
    const lines = [
      'A sentence that says something.',
      'See https://example.org',
      'Contacts:',
      '2014',
      'A (summer 2014)',
    ];
    expect(read(`Current\n${lines.join('\n')}`).problems).toMatchInlineSnapshot(`
      [
        "list.txt:2:1 warning not-read: This line was not read as a project. It is a sentence, not a title.",
        "list.txt:3:1 warning not-read: This line was not read as a project. It has an address in it.",
        "list.txt:5:1 warning not-read: This line was not read as a project. It stands behind the closing line of the list.",
        "list.txt:6:1 warning not-read: This line was not read as a project. It stands behind the closing line of the list.",
      ]
    `);
  });

  test('is nothing without a heading', () => {
    const { projects, problems } = read('A title\nAnother title (July 2014)');
    expect(projects).toEqual([]);
    expect(problems).toMatchInlineSnapshot(`
      [
        "list.txt:1:1 error no-heading: There is no heading that tells the status of the projects below it, so nothing was read. – Put a heading above the titles, such as "Current projects", "Completed projects" or "Planned projects".",
      ]
    `);
    expect(hasStatusHeading('A title\nAnother')).toBe(false);
  });
});
