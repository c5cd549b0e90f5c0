import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentDir } from './reading/folders.ts';

/**
 * The few pages of running text. Projects are no collection: they come from `reading`, which checks them with line
 * and column and gives commands and exports the very same register.
 */
const pages = defineCollection({
  loader: glob({ base: `${contentDir()}/pages`, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
  schema: z.strictObject({
    title: z.string(),
    /** One sentence for search engines, shown under the title. */
    description: z.string(),
    /** The day on which a native speaker confirmed a translation, `about.sq.mdx`. */
    reviewed: z.string().optional(),
    /** Exceptions, which `reading` checks together with the rest. */
    accept: z.unknown().optional(),
  }),
});

export const collections = { pages };
