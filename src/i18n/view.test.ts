import { expect, test } from 'vitest';
import { siteSchema } from '../register/keys/schema.ts';
import { viewOf } from './view.ts';

const site = siteSchema.parse({ title: 'A site', languages: ['sq', 'en'] });

test.each([
  ['sq', './', '/about.html'],
  ['en', '../', '/en/about.html'],
])('the pages in %s lie %s from the root, such as %s', (language, root, address) => {
  const view = viewOf(site, language);
  expect([view.language, view.root, view.href('/about.html')]).toEqual([language, root, address]);
});
