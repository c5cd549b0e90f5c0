import { describe, expect, test } from 'vitest';
import { phaseOf, proposeSlug, titleKey } from './titles.ts';

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
    ['x'.repeat(90), undefined, 'x'.repeat(60)],
  ])('%s', (title, phase, slug) => {
    expect(proposeSlug(title, phase, none)).toBe(slug);
    expect(slug.length).toBeLessThanOrEqual(60);
  });

  test('is never one that is taken', () => {
    const taken = new Set(['help', 'help-2', 'help-phase-2']);
    expect(proposeSlug('Help', undefined, (slug) => taken.has(slug))).toBe('help-3');
    expect(proposeSlug('Help – Phase II', 2, (slug) => taken.has(slug))).toBe('help-phase-2-2');
    const long = 'x'.repeat(70);
    expect(proposeSlug(long, undefined, (slug) => slug === 'x'.repeat(60))).toBe(`${'x'.repeat(58)}-2`);
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
      ['A – PHASE III', 'A Phase 2', 'Faza IV', 'Phase XL', 'Phases I', 'A phase 0'].map(phaseOf),
    ).toEqual([3, 2, 4, undefined, undefined, undefined]);
  });
});
