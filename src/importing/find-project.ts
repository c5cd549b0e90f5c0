import type { Project } from '../register/model.ts';
import type { Frontmatter } from '../register/keys/schema.ts';
import type { Draft } from './draft.ts';
import { createSlugProposer, titleKey } from './titles.ts';

/** The projects that are there, and those that an import adds, by what they can be recognised by. */
export interface ProjectIndex {
  readonly slugs: ReadonlySet<string>;
  readonly bySlug: ReadonlyMap<string, Project>;
  readonly byIdentifier: ReadonlyMap<string, Project>;
  readonly byTitle: ReadonlyMap<string, readonly Project[]>;
  readonly add: (project: Project) => void;
  /** The series in which a phase belongs: that of projects with its title, or one named after its title. */
  readonly seriesFor: (project: Pick<Frontmatter, 'title' | 'phase'>) => string | undefined;
}

/** An index of the projects; what is added to it counts as known, but is not found as a file that is there. */
export function indexProjects(projects: readonly Project[]): ProjectIndex {
  const slugs = new Set<string>();
  const seriesByTitle = new Map<string, string>();
  const seriesNames = new Set<string>();
  const byTitle = Map.groupBy(projects, ({ title }) => titleKey(title));
  const add = ({ slug, series, title }: Project): void => {
    slugs.add(slug);
    if (series === undefined) return;
    seriesNames.add(series);
    seriesByTitle.set(titleKey(title), series);
  };
  projects.forEach(add);
  const proposeSeries = createSlugProposer((slug) => seriesNames.has(slug));
  return {
    slugs,
    bySlug: new Map(projects.map((project) => [project.slug, project])),
    byIdentifier: new Map(
      projects.flatMap((project) => (project.iatiIdentifier ? [[project.iatiIdentifier, project]] : [])),
    ),
    byTitle,
    add,
    seriesFor: ({ title, phase }) => {
      if (phase === undefined) return undefined;
      return seriesByTitle.get(titleKey(title)) ?? proposeSeries(title);
    },
  };
}

/** What there is for a draft: its project, none, or several between which only an editor can choose. */
export type Finding = { readonly project: Project | undefined } | { readonly ambiguous: readonly string[] };

/**
 * Finds for each draft the project that it is about: by its IATI identifier, by the address that the source gives,
 * or by its title, however that is spelt. Different phases are different projects; a title without a phase stands
 * for one with a phase only where no other draft is that project for certain, and not with `onlyCertain`.
 */
export function findProjects(
  drafts: readonly Draft[],
  index: ProjectIndex,
  { onlyCertain = false }: { onlyCertain?: boolean | undefined } = {},
): Map<Draft, Finding> {
  const certain = new Map(drafts.map((draft) => [draft, findCertain(draft, index)] as const));
  const claimed = new Set([...certain.values()].flat());
  return new Map(
    drafts.map((draft) => {
      const matches = certain.get(draft) ?? [];
      const found =
        matches.length > 0 || onlyCertain
          ? matches
          : twinsOf(draft, index).filter((twin) => isPhaseOpen(draft, twin) && !claimed.has(twin));
      return [draft, found.length > 1 ? { ambiguous: found.map(({ file }) => file) } : { project: found[0] }];
    }),
  );
}

function findCertain(draft: Draft, index: ProjectIndex): Project[] {
  const { iatiIdentifier, phase } = draft.frontmatter;
  const identified = index.byIdentifier.get(iatiIdentifier ?? '') ?? index.bySlug.get(draft.slug ?? '');
  return identified ? [identified] : twinsOf(draft, index).filter((twin) => twin.phase === phase);
}

function twinsOf({ frontmatter: { title } }: Draft, index: ProjectIndex): readonly Project[] {
  return index.byTitle.get(titleKey(title)) ?? [];
}

/** Whether one of the two does not say which phase it is. */
function isPhaseOpen({ frontmatter: { phase } }: Draft, project: Project): boolean {
  return phase === undefined || project.phase === undefined;
}
