import { expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { byTitleIn, listOrder } from './list-order.ts';
import { albanian, english } from './view.fixture.ts';

const translated = (title: string, inAlbanian: string) => ({
  ...sampleProject({ title }, title),
  translations: new Map([['sq', { title: inAlbanian, file: `${title}.sq.md`, body: '' }]]),
});

const projects = [
  sampleProject({ title: 'Phase 10' }, 'Phase 10'),
  sampleProject({ title: 'Phase 9' }, 'Phase 9'),
  translated('Dutch shelters', 'Dyer'),
  translated('Zoo', 'Dhoma'),
  translated('Apples', 'Çaj'),
  translated('Women', 'Cak'),
];
const register = sampleRegister([
  ...projects,
  sampleProject({ start: '2014', title: 'Old' }, 'Old'),
  sampleProject({ status: 'current', title: 'Current' }, 'Current'),
]);
const slugs = (ordered: readonly { readonly slug: string }[]): string[] => ordered.map(({ slug }) => slug);

test('projects stand by the title that readers see, as their language sorts it', () => {
  const { site } = register;
  const inEnglish = ['Apples', 'Dutch shelters', 'Phase 9', 'Phase 10', 'Women', 'Zoo'];
  const inAlbanian = ['Women', 'Apples', 'Dutch shelters', 'Zoo', 'Phase 9', 'Phase 10'];
  expect(slugs(byTitleIn(projects, site, english))).toEqual(inEnglish);
  expect(slugs(byTitleIn(projects, site, albanian))).toEqual(inAlbanian);
  expect(slugs(listOrder(register, english))).toEqual(['Current', 'Old', ...inEnglish]);
  expect(slugs(listOrder(register, albanian))).toEqual(['Current', 'Old', ...inAlbanian]);
});

test('all pages of a list take their parts of one order', () => {
  const many = sampleRegister(projects);
  expect(listOrder(many, english)).toBe(listOrder(many, english));
  expect(listOrder(many, albanian)).toBe(listOrder(many, albanian));
  expect(listOrder(many, english)).toBe(listOrder(many, english));
});
