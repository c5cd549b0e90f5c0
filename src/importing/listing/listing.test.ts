import { describe, expect, test } from 'vitest';
import { inOneLine } from '../../checking/content.fixture.ts';
import type { SiteSettings } from '../../register/keys/schema.ts';
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
    ['** Cancelled projects **', 'cancelled'],
    ['** Projekte të përfunduara **', 'completed'],
    ['##Current projects #', 'current'],
    ['Our  active\tprojects', 'current'],
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

  test('says of each line why it is none of its titles', () => {
    const lines = [
      'What we did:',
      '2014 – 2015',
      '***',
      'Write to info@example.org',
      'http://example.org',
      'Is it one?',
      'It is!',
      `A title ${'of many words '.repeat(21)}`.trim(),
      `A title ${'of many words '.repeat(20)}here`,
      'x'.repeat(301),
      'x'.repeat(300),
      'Costs are 100 @ 5.0',
      'A title with © in it',
      'Help (summer 2014)',
      '   ',
      '',
      '2. Help on land.',
    ];
    expect(read(`Current\n\nBefore\n${lines.join('\n')}`)).toMatchInlineSnapshot(`
      {
        "problems": [
          "list.txt:4:1 warning not-read: This line was not read as a project. It ends with a colon.",
          "list.txt:5:1 warning not-read: This line was not read as a project. It has no words.",
          "list.txt:6:1 warning not-read: This line was not read as a project. It has no words.",
          "list.txt:7:1 warning not-read: This line was not read as a project. It has an address in it.",
          "list.txt:8:1 warning not-read: This line was not read as a project. It has an address in it.",
          "list.txt:9:1 warning not-read: This line was not read as a project. It is a sentence, not a title.",
          "list.txt:10:1 warning not-read: This line was not read as a project. It is a sentence, not a title.",
          "list.txt:11:1 warning not-read: This line was not read as a project. It is a sentence, not a title.",
          "list.txt:13:1 warning not-read: This line was not read as a project. It is a sentence, not a title.",
          "list.txt:20:1 warning not-read: This line was not read as a project. It is a sentence, not a title.",
          "list.txt:17:1 warning not-read: "summer 2014" could not be read as dates, so it is still in the title.",
        ],
        "projects": [
          "current | Before |  |  | ",
          "current | A title of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words of many words here |  |  | ",
          "current | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx |  |  | ",
          "current | Costs are 100 @ 5.0 |  |  | ",
          "current | A title with © in it |  |  | ",
          "current | Help (summer 2014) |  |  | ",
        ],
      }
    `);
  });

  test('goes on where a further heading stands behind its closing line', () => {
    const text =
      'Current\nA\n© IOM\nB\n(2014 – 2015)\nPlanned\nC\nFor more information\nD\nCompleted\n(2012 – 2013)\nE';
    expect(read(text)).toMatchInlineSnapshot(`
      {
        "problems": [
          "list.txt:4:1 warning not-read: This line was not read as a project. It stands behind the closing line of the list.",
          "list.txt:5:1 warning not-read: This line was not read as a project. It stands behind the closing line of the list.",
          "list.txt:9:1 warning not-read: This line was not read as a project. It stands behind the closing line of the list.",
          "list.txt:11:1 warning not-read: This line was not read as a project. It has no words.",
        ],
        "projects": [
          "current | A |  |  | ",
          "planned | C |  |  | ",
          "completed | E |  |  | ",
        ],
      }
    `);
  });

  test('has titles with signs before them, and their phases and dates on lines of their own', () => {
    const lines = [
      '- One',
      '* Two',
      '• Three',
      '1. Four',
      '  9.   Indented',
      '12) Five',
      '– Six',
      '1234. Seven',
      '3.Eight',
      '-Nine',
      'Ten',
      'Phase II',
      'Eleven',
      '(Phase III)',
      'Twelve',
      '– Phase 2 (July 2014 – May 2015)',
      'Fourteen',
      'Phase IV of another',
    ];
    expect(read(`Current\n${lines.join('\n')}`)).toMatchInlineSnapshot(`
      {
        "problems": [],
        "projects": [
          "current | One |  |  | ",
          "current | Two |  |  | ",
          "current | Three |  |  | ",
          "current | Four |  |  | ",
          "current | Indented |  |  | ",
          "current | Five |  |  | ",
          "current | Six |  |  | ",
          "current | 1234. Seven |  |  | ",
          "current | 3.Eight |  |  | ",
          "current | Nine |  |  | ",
          "current | Ten Phase II |  |  | 2",
          "current | Eleven (Phase III) |  |  | 3",
          "current | Twelve Phase 2 | 2014-07 | 2015-05 | 2",
          "current | Fourteen |  |  | ",
          "current | Phase IV of another |  |  | 4",
        ],
      }
    `);
  });

  test.each([
    ['4'],
    ['# 2'],
    ['Projects'],
    ['Our projects'],
    ['Completed, with help'],
    ['Completed # projects'],
    ['Completed * projects'],
    ['Help for current projects in Albania'],
  ])('takes "%s" for no heading', (line) => {
    expect(hasStatusHeading(`A title\n${line}\r\nAnother`)).toBe(false);
  });

  test('is told from a table by a heading that stands alone', () => {
    const texts = [
      'title,status\nA,current',
      'title;status\nCurrent projects;4',
      'A\r\nCurrent projects\r\nB',
      'A\nCurrent projects\nB',
      '# Completed',
    ];
    expect(texts.map(hasStatusHeading)).toEqual([false, false, true, true, true]);
  });

  test('comes from where the site says that it does', () => {
    const listing = { title: 'The old site', url: 'https://example.org' };
    const site = { title: 'Projects', languages: ['en'], listing } as unknown as SiteSettings;
    expect(readListing('Current\nA', 'list.txt', site).drafts[0]?.defaults.sources).toEqual([listing]);
  });

  test('has no project that is nothing but dates', () => {
    expect(read('Current\n(May 2015 – June 2016)\nA')).toMatchInlineSnapshot(`
      {
        "problems": [
          "list.txt:2:1 error wrong-value: There is no text. Write it, or leave the line out.",
        ],
        "projects": [
          "current | A |  |  | ",
        ],
      }
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
