import type { Project } from './model.ts';
import { projectSchema } from './keys/schema.ts';
import { shortTitleOf } from './lists/series.ts';

/** A project for tests: what is given, as an editor would write it, and otherwise completed and without dates. */
export function sampleProject(
  frontmatter: Readonly<Record<string, unknown>> = {},
  slug = 'a-project',
): Project {
  const read = projectSchema.parse({ title: `Project ${slug}`, status: 'completed', ...frontmatter });
  return {
    ...read,
    slug,
    file: `content/projects/${slug}.md`,
    shortTitle: shortTitleOf(read.title, read.phase),
    body: '',
  };
}
