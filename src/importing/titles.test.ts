import { describe, expect, test } from 'vitest';
import { createSlugProposer, phaseOf, titleKey } from './titles.ts';

const none = () => false;

describe('an address for a title', () => {
  test.each([
    [
      'Countering Smuggling of Migrants along the Western Balkan Coastal Route',
      undefined,
      'countering-smuggling-migrants-along-western-balkan-coastal',
    ],
    ['Strengthening Albania’s efforts', undefined, 'strengthening-albania-efforts'],
    [
      'Combating Trafficking in Human Beings in South East Europe and Balkan Region – Phase IV',
      4,
      'combating-trafficking-human-beings-south-east-europe-phase-4',
    ],
    ['Të drejtat e fëmijëve në Shqipëri', undefined, 'drejtat-femijeve-shqiperi'],
    ['Of the', undefined, 'of-the'],
    ['Проект', undefined, 'project'],
    ['Index', undefined, 'index-project'],
    ['Of the Phase II', 2, 'of-the-phase-2'],
    ['Con', undefined, 'con-project'],
    ['Con and NUL', undefined, 'con-nul'],
    ['Com1', undefined, 'com1-project'],
    ['Com12', undefined, 'com12'],
    ['Contact points', undefined, 'contact-points'],
    ['Telecom1', undefined, 'telecom1'],
    ['IOM’s help, 1990’s needs and ’s', undefined, 'iom-help-1990-needs'],
    [
      `${'x'.repeat(29)} ${'y'.repeat(30)}`,
      undefined,
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxx-yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
    ],
    [`${'x'.repeat(30)} ${'y'.repeat(30)}`, undefined, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    [
      `${'x'.repeat(30)} ${'y'.repeat(21)} – Phase 3`,
      3,
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-yyyyyyyyyyyyyyyyyyyyy-phase-3',
    ],
    [`${'x'.repeat(90)} – Phase 3`, 3, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-phase-3'],
    ['x'.repeat(90), undefined, 'x'.repeat(60)],
    ["L’aide, l'aide", undefined, 'laide-laide'],
    ['LPT1', undefined, 'lpt1-project'],
  ])('%s', (title, phase, slug) => {
    expect(createSlugProposer(none)(title, phase)).toBe(slug);
    expect(slug.length).toBeLessThanOrEqual(60);
  });

  test('is never one that is taken', () => {
    const taken = new Set(['help', 'help-2', 'help-phase-2']);
    const propose = createSlugProposer((slug) => taken.has(slug));
    expect(propose('Help')).toBe('help-3');
    expect(propose('Help – Phase II', 2)).toBe('help-phase-2-2');
    const long = 'x'.repeat(70);
    expect(createSlugProposer((slug) => slug === 'x'.repeat(60))(long)).toBe(`${'x'.repeat(58)}-2`);
  });

  test.each([
    ['one title', () => 'Help'],
    ['titles that have no letters for an address', (at: number) => String.fromCodePoint(0x4e00 + at)],
    [
      'titles that end alike where they are cut',
      (at: number) => `${'x'.repeat(57)}${String(100 + (at >> 1))}`,
    ],
  ])('is found at once, however often there is %s', (_, titleAt) => {
    const taken = new Set<string>();
    let asked = 0;
    const propose = createSlugProposer((slug) => {
      asked += 1;
      return taken.has(slug);
    });
    const before = Array.from({ length: 1200 }, (_each, at) => {
      const slug = propose(titleAt(at));
      taken.add(slug);
      return slug;
    });
    expect(taken.size).toBe(1200);
    expect(asked).toBeLessThan(6 * 1200);
    expect(before.every((slug) => slug.length <= 60)).toBe(true);
  });

  test('counts on where an address gets a digit more', () => {
    const taken = new Set<string>();
    const propose = createSlugProposer((slug) => taken.has(slug));
    const proposed = Array.from({ length: 101 }, () => {
      const slug = propose('x'.repeat(60));
      taken.add(slug);
      return slug.replace(/^x+/, (signs) => `${String(signs.length)} x`);
    });
    expect([0, 1, 8, 9, 98, 99].map((at) => proposed[at])).toEqual([
      '60 x',
      '58 x-2',
      '58 x-9',
      '57 x-10',
      '57 x-99',
      '56 x-100',
    ]);
  });
});

describe('two spellings of one title', () => {
  test.each([
    ['the struggle against HIVAIDS', 'The struggle against HIV/AIDS'],
    ['South East Europe –Phase IV', 'South-East Europe – PHASE IV'],
    ['Albania’s efforts', "Albania's  efforts"],
  ])('%s', (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
  });

  test('are not those of other words', () => {
    expect(titleKey('Help in Albania')).not.toBe(titleKey('Help in Italy'));
  });

  test('the phase is read where it is clear', () => {
    expect(
      ['A – PHASE III', 'A Phase 2', 'Faza IV', 'Phase XL', 'Phases I', 'A phase 0', 'Phase I, phase 2'].map(
        phaseOf,
      ),
    ).toEqual([3, 2, 4, undefined, undefined, undefined, undefined]);
    expect(
      ['A phase 1', 'A phase  39', 'A phase 40', 'A phase 123', 'Biphase 2', 'Phase of 2', 'Phase'].map(
        phaseOf,
      ),
    ).toEqual([1, 39, undefined, undefined, undefined, undefined, undefined]);
  });
});
