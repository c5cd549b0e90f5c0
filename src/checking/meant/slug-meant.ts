import { isSlug, longestSlug, slugify } from '../../register/keys/fields.ts';

/** The short name that a text suggests; `undefined` where it has no letter or digit. */
export function slugMeant(text: string): string | undefined {
  const slug = slugify(text).slice(0, longestSlug).replace(/-$/, '');
  if (slug === '') return undefined;
  return isSlug(slug) ? slug : `${slug}-1`;
}

/** Why a text cannot be a short name, as the end of a sentence. */
export function slugFault(text: string): string {
  if (text.length > longestSlug) return `it has more than ${String(longestSlug)} characters`;
  return text !== '' && slugify(text) === text
    ? 'Windows keeps it for a device'
    : 'only a to z, digits and single hyphens';
}
