import { groupByStatus } from '../register/list.ts';
import type { Project } from '../register/model.ts';
import type { SiteSettings } from '../register/schema.ts';
import { projectText } from './project-text.ts';
import type { View } from './view.ts';

/** Projects by title, in the order of a language. */
export function byTitleIn(projects: readonly Project[], site: SiteSettings, view: View): Project[] {
  const { compare } = new Intl.Collator(view.words.locale, { numeric: true });
  const titles = new Map(
    projects.map((project) => [project, projectText(project, site, view.language).title]),
  );
  return projects.toSorted((a, b) => compare(titles.get(a) ?? '', titles.get(b) ?? ''));
}

/** The register's order, in which undated projects stand by title: by the title that readers of this language see. */
export function listOrder(projects: readonly Project[], site: SiteSettings, view: View): Project[] {
  return groupByStatus(projects).flatMap(({ dated, undated }) => [
    ...dated,
    ...byTitleIn(undated, site, view),
  ]);
}
