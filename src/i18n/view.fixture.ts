import { siteSchema } from '../register/keys/schema.ts';
import { viewOf, type View } from './view.ts';

const site = siteSchema.parse({ title: 'A site', languages: ['en', 'sq'] });

/** Views of a site in English and Albanian, for tests. */
export const english: View = viewOf(site, 'en');
export const albanian: View = viewOf(site, 'sq');
