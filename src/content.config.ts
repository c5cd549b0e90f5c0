import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentDir } from './reading/environment.ts';
import { walkContent } from './reading/walk-content.ts';

/** Astro follows links. The check refuses them, but the preview shows what it can. */
const links = walkContent(contentDir()).refused.flatMap(({ path }) => {
  if (path === 'pages') return '!*';
  return path.startsWith('pages/') ? `!${path.slice('pages/'.length).replaceAll(/[^\w./-]/g, '\\$&')}` : [];
});

/**
 * The few pages of running text. Projects are no collection: they come from `reading`, which checks them with line
 * and column and gives commands and exports the very same register.
 */
const pages = defineCollection({
  loader: glob({
    base: `${contentDir()}/pages`,
    pattern: ['*.mdx', ...links],
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  // Checked by `reading`, with line and column; here it is only given its types.
  schema: z.object({ title: z.string(), description: z.string(), reviewed: z.unknown().optional() }),
});

export const collections = { pages };
