import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { projectText, writeContent } from '../checking/content.fixture.ts';
import { askProject, type Asker } from './ask-project.ts';
import { readContent, type Content } from '../importing/content.ts';
import { planNewProject, type Answers } from './new-project.ts';

const folder = writeContent({
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
      theme: ['Prevention', 'children'],
      country: ['Albania', 'XK'],
      donor: ['IOM', 'Embassy of Norway (government)'],
      source: 'A report',
      'source-url': 'https://example.org',
      summary: '',
    };
    expect(textFor(answers)).toMatchInlineSnapshot(`
      "---
      title: Help – PHASE II
      status: current
      start: 2014-07
      end: 2016-07-15
      phase: II
      series: help-all
      themes: [prevention, children]
      countries: [AL, XK]
      donors: [iom, embassy-of-norway]
      sources:
        - title: A report
          url: https://example.org
      ---
      "
    `);
    const planned = planNewProject(answers, content());
    expect('plan' in planned && planned.file).toBe(`${folder}/projects/help-phase-2.md`);
    expect('plan' in planned && planned.plan.newOrganisations).toEqual(['embassy-of-norway']);
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
    expect(textFor({ title: 'Care', status: 'current', theme: ['preventon'] })).toMatchInlineSnapshot(
      `"theme: "preventon" is not in themes.yml: did you mean "prevention"? → prevention"`,
    );
  });

  test.each([
    ['its title is there', { title: 'HELP - phase I', status: 'current' }, 'title: '],
    ['its address is there', { title: 'Care', status: 'current', slug: 'help-phase-1' }, 'slug: '],
    ['it ends before it starts', { title: 'Care', status: 'current', start: '2015', end: '2014' }, 'end: '],
  ])('is refused where %s', (_, answers, said) => {
    expect(textFor(answers)).toContain(said);
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
    ['Start', 'soon', '"soon" is not a date'],
    ['Phase', 'last', 'is not the number of a phase'],
    ['Countries', 'Atlantis', 'is not a country code'],
    ['Summary', 'x'.repeat(301), 'at most 300 characters'],
    ['Address', 'help-phase-1', '"help-phase-1" is taken.'],
  ])('%s: "%s" is refused at once', async (question, answer, message) => {
    const ask = answering({ Title: 'Care', [question]: answer });
    await expect(askProject({}, content(), ask)).rejects.toThrow(message);
  });
});
