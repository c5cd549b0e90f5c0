import { groupByStatus } from '../register/lists/list.ts';
import type { Project, Register } from '../register/model.ts';
import type { SiteSettings } from '../register/keys/schema.ts';
import type { LanguageCode } from './languages/language.ts';
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

/** Every page of a list takes its part of the order, so it is kept. */
const ordersByRegister = new WeakMap<Register, Map<LanguageCode, Project[]>>();

/** The register's order, in which undated projects stand by title: by the title that readers of this language see. */
export function listOrder(register: Register, view: View): Project[] {
  const orders = ordersByRegister.get(register) ?? new Map<LanguageCode, Project[]>();
  ordersByRegister.set(register, orders);
  let order = orders.get(view.language);
  if (!order) {
    const groups = groupByStatus(register.projects);
    order = groups.flatMap(({ dated, undated }) => [...dated, ...byTitleIn(undated, register.site, view)]);
    orders.set(view.language, order);
  }
  return order;
}
