import { describe, expect, test } from 'vitest';
import { readPrintedTitle } from './printed-title.ts';

/** Title | phase | start | end | as printed, on one line. */
function inOneLine(line: string): string {
  const { title, phase, start, end, publishedDates } = readPrintedTitle(line);
  return [title, phase, start?.edtf, end?.edtf, publishedDates].map((part) => String(part ?? '')).join(' | ');
}

describe('a title as a list prints it', () => {
  test.each([
    ['A title', 'A title |  |  |  | '],
    ['A title (July 2014- November 2015)', 'A title |  | 2014-07 | 2015-11 | July 2014- November 2015'],
    ['A title (October 2009 – March 2013)', 'A title |  | 2009-10 | 2013-03 | October 2009 – March 2013'],
    ['A title(May 2015—October 2016 )', 'A title |  | 2015-05 | 2016-10 | May 2015—October 2016'],
    ['A title (Completed December 2002)', 'A title |  |  | 2002-12 | Completed December 2002'],
    ['A title, completed in December 2002', 'A title |  |  | 2002-12 | completed in December 2002'],
    ['A title – PHASE III', 'A title – PHASE III | 3 |  |  | '],
    ['A title- Phase 2', 'A title – Phase 2 | 2 |  |  | '],
    ['A title (Phase II)', 'A title (Phase II) | 2 |  |  | '],
    ['Phase II of a title', 'Phase II of a title | 2 |  |  | '],
    [
      'A title –Phase IV January 2007- December 2008',
      'A title – Phase IV | 4 | 2007-01 | 2008-12 | January 2007- December 2008',
    ],
    [
      'A title (July 2014 – May 2015) – Phase I',
      'A title – Phase I | 1 | 2014-07 | 2015-05 | July 2014 – May 2015',
    ],
    ['A title (July – November 2015)', 'A title |  | 2015-07 | 2015-11 | July – November 2015'],
    [
      'A title (1 July 2014 to 30 June 2015)',
      'A title |  | 2014-07-01 | 2015-06-30 | 1 July 2014 to 30 June 2015',
    ],
    ['A title (01/2014-12/2015)', 'A title |  | 2014-01 | 2015-12 | 01/2014-12/2015'],
    ['A title (2014-07 – 2015-11)', 'A title |  | 2014-07 | 2015-11 | 2014-07 – 2015-11'],
    ['A title [2000-2001]', 'A title |  | 2000 | 2001 | 2000-2001'],
    ['A title (since May 2015)', 'A title |  | 2015-05 |  | since May 2015'],
    ['A title (May 2015 – ongoing)', 'A title |  | 2015-05 |  | May 2015 – ongoing'],
    [
      'Një titull – Faza II (korrik 2014 – nëntor 2015)',
      'Një titull – Faza II | 2 | 2014-07 | 2015-11 | korrik 2014 – nëntor 2015',
    ],
    [
      'A title (TACT) project (May 2015- October 2016)',
      'A title (TACT) project |  | 2015-05 | 2016-10 | May 2015- October 2016',
    ],
    ['  A   title\t(\u00A0May 2015 – June 2016 )  ', 'A title |  | 2015-05 | 2016-06 | May 2015 – June 2016'],
    [
      'A title (phase of 2014) (May 2015 – June 2016)',
      'A title (phase of 2014) |  | 2015-05 | 2016-06 | May 2015 – June 2016',
    ],
    ['A title (May 2015 until June 2016)', 'A title |  | 2015-05 | 2016-06 | May 2015 until June 2016'],
    ['A title (20 May – 3 June 2016)', 'A title |  | 2016-05-20 | 2016-06-03 | 20 May – 3 June 2016'],
    ['A title (2015–)', 'A title |  | 2015 |  | 2015–'],
    ['A title (2015 – today)', 'A title |  | 2015 |  | 2015 – today'],
    ['A title (from July 2014 to May 2015)', 'A title |  | 2014-07 | 2015-05 | from July 2014 to May 2015'],
    ['A title: May 2015 – June 2016.', 'A title |  | 2015-05 | 2016-06 | May 2015 – June 2016'],
    ['A title, 3 May 2015 – 2016', 'A title |  | 2015-05-03 | 2016 | 3 May 2015 – 2016'],
    ['A title – completed in 2016', 'A title |  |  | 2016 | completed in 2016'],
    ['A title (began in May 2015)', 'A title |  | 2015-05 |  | began in May 2015'],
    ['  A title  May  2015 – June 2016 ', 'A title |  | 2015-05 | 2016-06 | May 2015 – June 2016'],
    [
      'A title (May 2015 – June 2016) in Albania',
      'A title in Albania |  | 2015-05 | 2016-06 | May 2015 – June 2016',
    ],
    ['A title: 3 May, 2015 – June 2016', 'A title |  | 2015-05-03 | 2016-06 | 3 May, 2015 – June 2016'],
    ['A title (May 2015 to date)', 'A title |  | 2015-05 |  | May 2015 to date'],
    ['A title (3 May 2015 – 3 May 2015)', 'A title |  | 2015-05-03 | 2015-05-03 | 3 May 2015 – 3 May 2015'],
    ['A title 01/2014-12/2015', 'A title |  | 2014-01 | 2015-12 | 01/2014-12/2015'],
    ['– A title –', 'A title |  |  |  | '],
    ['A title -- Faza 12', 'A title – Faza 12 | 12 |  |  | '],
    ['A title - -Faza 12 - ;', 'A title - – Faza 12 | 12 |  |  | '],
    ['- – , A title', ', A title |  |  |  | '],
    ['A [2001] (2014 – 2015) (b) [c', 'A [2001] (b) [c |  | 2014 | 2015 | 2014 – 2015'],
    ['A title – PHASE III of it', 'A title – PHASE III of it | 3 |  |  | '],
    ['A title (summer 2014) (winter 2015)', 'A title (summer 2014) (winter 2015) |  |  |  | '],
    ['A well-known title;', 'A well-known title |  |  |  | '],
  ])('%s', (line, expected) => {
    expect(inOneLine(line)).toBe(expected);
  });

  test.each([
    ['A title – 2014', 'A title – 2014 |  |  |  | '],
    ['A title 2014 – 2015', 'A title 2014 – 2015 |  |  |  | '],
    ['A title 2014/15', 'A title 2014/15 |  |  |  | '],
    ['A title 1999-2001', 'A title 1999-2001 |  |  |  | '],
    ['A title 3014-3015', 'A title 3014-3015 |  |  |  | '],
    ['A title of 2014-2015 in short', 'A title of 2014-2015 in short |  |  |  | '],
    ['A title (since summer 2014)', 'A title (since summer 2014) |  |  |  | '],
    ['A strategy for the years 2014–2017', 'A strategy for the years 2014–2017 |  |  |  | '],
    ['Lessons of May 2015 (a report)', 'Lessons of May 2015 (a report) |  |  |  | '],
    ['A census of 2011', 'A census of 2011 |  |  |  | '],
    ['Phase I and Phase II', 'Phase I and Phase II |  |  |  | '],
    ['A title (summer 2014)', 'A title (summer 2014) |  |  |  | '],
    ['A title (January 2004)', 'A title |  |  |  | January 2004'],
    ['A title (May 2015 – May 2014)', 'A title |  |  |  | May 2015 – May 2014'],
  ])('does not guess in %s', (line, expected) => {
    expect(inOneLine(line)).toBe(expected);
  });

  test('says what could not be read', () => {
    const lines = [
      'A (summer 2014)',
      'A (January 2004)',
      'A (May 2015 – May 2014)',
      'A strategy 2014-2017',
      'A plan 1999/01',
      'A plan 2014 – 15',
      'A plan 3014-3015',
      'A plan of 2014-2015 in short',
      'A plan 12014-2015',
      'A plan (for 3 towns)',
      'A (May 2015)',
    ];
    expect(lines.flatMap((line) => readPrintedTitle(line).doubts)).toMatchInlineSnapshot(`
      [
        ""summer 2014" could not be read as dates, so it is still in the title.",
        ""January 2004" can be the start or the end. Add "start" or "end" when you know which.",
        "In "May 2015 – May 2014" the end is before the start. Add "start" and "end" when you know them.",
        "The title ends with years. If they are the dates of the project, add "start" and "end".",
        "The title ends with years. If they are the dates of the project, add "start" and "end".",
        "The title ends with years. If they are the dates of the project, add "start" and "end".",
        ""May 2015" can be the start or the end. Add "start" or "end" when you know which.",
      ]
    `);
  });
});
