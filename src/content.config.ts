import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentDir } from './reading/environment.ts';

/**
 * The few pages of running text. Projects are no collection: they come from `reading`, which checks them with line
 * and column and gives commands and exports the very same register.
 */
const pages = defineCollection({
  loader: glob({
    base: `${contentDir()}/pages`,
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  // Checked by `reading`, with line and column; here it is only given its types.
  schema: z.object({ title: z.string(), description: z.string(), reviewed: z.unknown().optional() }),
});

export const collections = { pages };
