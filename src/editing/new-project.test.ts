import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { projectText, writeContent } from '../checking/content.fixture.ts';
import { askProject, type Asker, type Choice } from './ask-project.ts';
import { readContent, type Content } from '../importing/content.ts';
import { planNewProject, type Answers } from './new-project.ts';

const folder = writeContent({
  'themes.yml':
    'prevention: { title: Prevention }\nchildren: { title: Children }\nviolence: { title: Domestic Violence }\n',
  'organisations.yml':
    'iom: { name: International Organization for Migration, short: IOM, type: multilateral }\nanother: { name: Another Life, type: national-ngo }\n',
  'projects/twin-a.md': projectText('title: Twins\nstatus: completed'),
  'projects/twin-b.md': projectText('title: Twins\nstatus: completed'),
  'projects/help-phase-1.md': projectText(
    'title: Help – Phase I\nstatus: completed\nphase: 1\nseries: help-all',
  ),
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function content(): Content {
  const read = readContent(folder);
  if ('problems' in read) throw new Error('The sample has errors.');
  return read;
}

function textFor(answers: Answers): string {
  const planned = planNewProject(answers, content());
  return 'problems' in planned
    ? planned.problems.map(({ key, message, fix }) => `${key}: ${message} → ${fix ?? ''}`).join('\n')
    : planned.text;
}

describe('a new project', () => {
  test('needs a title and a status', () => {
    expect(textFor({ title: 'Care', status: 'current' })).toBe('---\ntitle: Care\nstatus: current\n---\n');
    expect(textFor({})).toMatchInlineSnapshot(`
      "title: There is no text. Write it, or leave the line out. → 
      status: "status" is missing. → "
    `);
  });

  test('takes dates, phase, themes, countries and organisations as people write them', () => {
    const answers = {
      title: ' Help  – PHASE II ',
      status: 'ongoing',
      start: 'July 2014',
      end: '15.7.2016',
      theme: ['Prevention', 'children', ' domestic VIOLENCE '],
      country: ['Albania', 'XK'],
      donor: ['IOM', ' Embassy of Norway (government) ', 'iom'],
      partner: ['another life'],
      counterpart: ['Ministry of Justice(government)'],
      source: ' A report ',
      'source-url': ' https://example.org ',
      summary: ' ',
    };
    expect(textFor(answers)).toMatchInlineSnapshot(`
      "---
      title: Help – PHASE II
      status: current
      start: 2014-07
      end: 2016-07-15
      phase: II
      series: help-all
      themes: [prevention, children, violence]
      countries: [AL, XK]
      donors: [iom, embassy-of-norway]
      partners: [another]
      counterparts: [ministry-of-justice]
      sources:
        - title: A report
          url: https://example.org
      ---
      "
    `);
    const planned = planNewProject(answers, content());
    expect('plan' in planned && planned.file).toBe(`${folder}/projects/help-phase-2.md`);
    expect('plan' in planned && planned.plan.newOrganisations).toEqual([
      'embassy-of-norway',
      'ministry-of-justice',
    ]);
  });

  test('has no source, date or theme where only spaces are typed', () => {
    const blank = { start: ' ', end: '', phase: ' ', series: ' ', source: ' ', 'source-url': ' ', theme: [] };
    expect(textFor({ title: 'Care', status: 'current', ...blank })).toBe(
      '---\ntitle: Care\nstatus: current\n---\n',
    );
  });

  test('can be made where the vocabularies cannot be read', () => {
    const answers = { title: 'Care', status: 'current', theme: ['Any'], donor: ['A body (government)'] };
    const planned = planNewProject(answers, { ...content(), themes: undefined, organisations: undefined });
    expect('text' in planned && planned.text).toBe(
      '---\ntitle: Care\nstatus: current\nthemes: [any]\ndonors: [a-body]\n---\n',
    );
  });

  test('may have the title of one with a phase', () => {
    expect(textFor({ title: 'Help', status: 'current' })).toContain('title: Help\n');
  });

  test('is refused with all that is wrong, by flag', () => {
    expect(
      textFor({
        title: 'Care',
        status: 'curent',
        start: '30 February 2014',
        phase: 'zero',
        theme: ['preventon'],
        country: ['Atlantis'],
        donor: ['IOMM', 'Somebody (king)'],
        source: 'A report',
        'source-url': 'example',
        slug: 'A b',
      }),
    ).toMatchInlineSnapshot(`
      "slug: "A b" cannot be an address: only a to z, digits and single hyphens. → a-b
      donor: "IOMM" is not in organisations.yml: did you mean "iom"? To add it, write its full name with its type in brackets. → "IOMM (government)"; types: government, local-government, multilateral, international-ngo, national-ngo, foundation, academic, private, public-private, other
      donor: "Somebody (king)" is not in organisations.yml. To add it, write its full name with its type in brackets. → "Somebody (king) (government)"; types: government, local-government, multilateral, international-ngo, national-ngo, foundation, academic, private, public-private, other
      status: "curent" is not one of current, finalising, planned, suspended, completed, cancelled. → current
      start: "30 February 2014" does not exist: that month has 28 days. → 2014-02
      phase: "zero" is not the number of a phase. Write 1, 2, 3 … or I, II, III … → 
      country: "Atlantis" is not a country code of ISO 3166. Write two capital letters, such as AL. → 
      source-url: "example" is not a web address. It must begin with https:// or http:// and have no spaces. → "
    `);
    expect(
      [
        { theme: ['preventon'] },
        { series: 'A B' },
        { partner: ['Nobody'] },
        { counterpart: ['Anothr Life'] },
        { summary: 'x'.repeat(301) },
        { end: '1' },
      ].map((answers) => textFor({ title: 'Care', status: 'current', ...answers })),
    ).toMatchInlineSnapshot(`
      [
        "theme: "preventon" is not in themes.yml: did you mean "prevention"? → prevention",
        "series: "A B" is not a short name: only a to z, digits and single hyphens. → a-b",
        "partner: "Nobody" is not in organisations.yml. To add it, write its full name with its type in brackets. → "Nobody (government)"; types: government, local-government, multilateral, international-ngo, national-ngo, foundation, academic, private, public-private, other",
        "counterpart: "Anothr Life" is not in organisations.yml. To add it, write its full name with its type in brackets. → "Anothr Life (government)"; types: government, local-government, multilateral, international-ngo, national-ngo, foundation, academic, private, public-private, other",
        "summary: "summary" may have at most 300 characters. It has 301. → Shorten it.",
        "end: "1" is not a year of four digits. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15. → ",
      ]
    `);
  });

  test.each([
    [
      'its title is there',
      { title: 'HELP - phase I', status: 'current' },
      /^title: .*projects\/help-phase-1\.md is this project already\. → $/,
    ],
    [
      'its title is there, under another address',
      { title: 'HELP - phase I', status: 'current', slug: 'care' },
      /^title: .*projects\/help-phase-1\.md is this project already\. → $/,
    ],
    [
      'its title is there twice',
      { title: 'Twins', status: 'current' },
      /^title: .*projects\/twin-a\.md is this project already\. → $/,
    ],
    [
      'its address is there',
      { title: 'Care', status: 'current', slug: 'help-phase-1' },
      /^slug: "help-phase-1" is taken by .*projects\/help-phase-1\.md\. → $/,
    ],
    ['it ends before it starts', { title: 'Care', status: 'current', start: '2015', end: '2014' }, /^end: /],
  ])('is refused where %s', (_, answers, said) => {
    expect(textFor(answers)).toMatch(said);
  });
});

describe('the questions', () => {
  /** Answers by the first word of the question; nothing, or the first choice, where there is no answer. */
  function answering(answers: Record<string, string | string[]>, asked: string[] = []): Asker {
    const answer = (message: string): string | string[] | undefined => {
      asked.push(message);
      return answers[message.split(/[\s,:]/, 1)[0] ?? ''];
    };
    return {
      input: ({ message, default: preset = '', validate }) => {
        const text = String(answer(message) ?? preset);
        const verdict = validate?.(text) ?? true;
        if (verdict !== true) throw new Error(verdict);
        return Promise.resolve(text);
      },
      select: ({ message, choices }) => Promise.resolve(String(answer(message) ?? choices[0]?.value)),
      checkbox: ({ message }) => Promise.resolve([answer(message) ?? []].flat()),
    };
  }

  test('are these, with these answers to choose from', async () => {
    const asked: string[] = [];
    const put = (message: string, more: string[]) => asked.push([message, ...more].join('\n  '));
    const named = (choices: readonly Choice[]) => choices.map(({ value, name }) => `${value}: ${name}`);
    await askProject({}, content(), {
      input: ({ message, default: preset }) => {
        put(message, preset === undefined ? [] : [`default: ${preset}`]);
        const answer = { Title: 'Help – Phase II', Source: 'A report', Donors: ' Norway ;; Sweden' };
        return Promise.resolve(
          Object.entries(answer).find(([word]) => message.startsWith(word))?.[1] ?? preset ?? '',
        );
      },
      select: ({ message, choices }) => {
        put(message, named(choices));
        return Promise.resolve(choices[0]?.value ?? '');
      },
      checkbox: ({ message, choices }) => {
        put(message, named(choices));
        return Promise.resolve([]);
      },
    });
    expect(asked.join('\n')).toMatchInlineSnapshot(`
      "Title
      Status
        current: current – the work goes on
        finalising: finalising – the work is done, reports and accounts are not
        planned: planned – not begun yet
        suspended: suspended – stopped for a time
        completed: completed – over
        cancelled: cancelled – given up before its end
      Start (2014, July 2014, 15.7.2014; Enter if not known)
      End (2014, July 2014, 15.7.2014; Enter if not known)
      Phase (III; Enter if none)
        default: II
      Series, which all phases share (Enter if none)
        default: help-all
      Themes
        prevention: Prevention
        children: Children
        violence: Domestic Violence
      Countries (AL, XK; Enter if not known)
      Donors
        iom: International Organization for Migration (IOM)
        another: Another Life
      Donors: others, by full name, with ; between them (Enter if none)
      What is Norway?
        government: government
        local-government: local-government
        multilateral: multilateral
        international-ngo: international-ngo
        national-ngo: national-ngo
        foundation: foundation
        academic: academic
        private: private
        public-private: public-private
        other: other
      What is Sweden?
        government: government
        local-government: local-government
        multilateral: multilateral
        international-ngo: international-ngo
        national-ngo: national-ngo
        foundation: foundation
        academic: academic
        private: private
        public-private: public-private
        other: other
      Partners, who work on it too
        iom: International Organization for Migration (IOM)
        another: Another Life
      Partners, who work on it too: others, by full name, with ; between them (Enter if none)
      Counterparts, the authorities it is done with
        iom: International Organization for Migration (IOM)
        another: Another Life
      Counterparts, the authorities it is done with: others, by full name, with ; between them (Enter if none)
      Summary, at most 300 characters (Enter to write it later)
      Source: the page or report that says so (Enter if none)
      Its address on the web (Enter if none)
      Address, which stays for ever
        default: help-phase-2"
    `);
  });

  test('leave out what an answer before makes needless, and what there is nothing to choose from', async () => {
    const asked: string[] = [];
    const empty: Content = { ...content(), organisations: undefined, themes: undefined };
    const answers = await askProject({ title: 'Care', phase: ' ', source: ' ' }, empty, {
      ...answering({ Countries: ' AL ; ; XK ' }, asked),
      checkbox: ({ message, choices }) => {
        asked.push(`${message}: ${choices.length}`);
        return Promise.resolve([]);
      },
    });
    expect(answers).toMatchObject({ country: ['AL', 'XK'], 'source-url': '', series: '', donor: [] });
    expect(asked).not.toContain('Its address on the web (Enter if none)');
    expect(asked.filter((question) => /^Donors: \d/.test(question))).toEqual([]);
    expect(asked).toContain('Themes: 0');
  });

  test('lead to a whole file', async () => {
    const ask = answering({
      Title: 'Help – Phase II',
      Start: 'July 2014',
      Themes: ['prevention'],
      Countries: 'AL, Kosovo',
      Source: 'A report',
    });
    expect(textFor(await askProject({}, content(), ask))).toMatchInlineSnapshot(`
      "---
      title: Help – Phase II
      status: current
      start: 2014-07
      phase: II
      series: help-all
      themes: [prevention]
      countries: [AL, XK]
      sources:
        - title: A report
      ---
      "
    `);
  });

  test('are only those that no flag has answered', async () => {
    const asked: string[] = [];
    const given = {
      title: 'Care',
      start: '2014',
      end: '',
      phase: '',
      series: '',
      theme: [],
      country: [],
      donor: [],
      partner: [],
      counterpart: [],
      summary: '',
      source: '',
    };
    const answers = await askProject(given, content(), answering({}, asked));
    expect(asked).toEqual(['Status', 'Address, which stays for ever']);
    expect(textFor(answers)).toBe('---\ntitle: Care\nstatus: current\nstart: 2014\n---\n');
  });

  test('offer the series of the other phases, and add an organisation with its kind', async () => {
    const asked: string[] = [];
    const base = { title: 'Help – Phase III', status: 'planned', partner: [], counterpart: [] };
    const ask: Asker = {
      ...answering({}, asked),
      input: ({ message, default: preset = '' }) => {
        asked.push(message);
        return Promise.resolve(message.startsWith('Donors') ? 'Embassy of Norway; Another' : preset);
      },
    };
    const answers = await askProject(base, content(), ask);
    expect(answers).toMatchObject({
      series: 'help-all',
      donor: ['Embassy of Norway (government)', 'Another (government)'],
    });
    expect(asked).toContain('What is Another?');
  });

  test.each([
    ['Title', 'Help – Phase I', 'is this project already'],
    ['Title', ' ', 'Please write something.'],
    [
      'Its',
      'example',
      '"example" is not a web address. It must begin with https:// or http:// and have no spaces.',
    ],
    ['Countries', 'AL, Albania, AX1', '"AX1" is not a country code'],
    ['Address', 'A b', 'Use a to z, digits and single hyphens.'],
    ['End', '30 February 2014', '"30 February 2014" does not exist: that month has 28 days. → 2014-02'],
    ['Start', 'soon', '"soon" is not a date'],
    ['Phase', 'last', /^"last" is not the number of a phase\. Write 1, 2, 3 … or I, II, III …$/],
    ['Countries', 'Atlantis', 'is not a country code'],
    ['Summary', 'x'.repeat(301), 'at most 300 characters'],
    ['Address', 'help-phase-1', '"help-phase-1" is taken.'],
  ])('%s: "%s" is refused at once', async (question, answer, message) => {
    const ask = answering({ Title: 'Care', Source: 'A report', [question]: answer });
    await expect(askProject({}, content(), ask)).rejects.toThrow(message);
  });
});
