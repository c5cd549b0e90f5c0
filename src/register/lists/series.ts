import type { Project, Series } from '../model.ts';
import { compareTitles } from './order.ts';
import { fromRoman } from '../keys/roman.ts';

/**
 * The title without a closing phase (`… – PHASE III`, `… - Phase 3`, `… (faza 2)`), where that is the project's own
 * phase; any other title as it is. The word for a phase is any, since titles are translated.
 */
export function shortTitleOf(title: string, phase: number | undefined): string {
  const closing =
    /^(.*\S)\s*[-–—,:(]\s*\p{L}+\s+([ivx]+|\d+)\)?$/iu.exec(title) ??
    /^(.*\S)\s+phase\s+([ivx]+|\d+)$/i.exec(title);
  const [, rest = '', numeral = ''] = closing ?? [];
  return phase !== undefined && (Number(numeral) === phase || fromRoman(numeral) === phase) ? rest : title;
}

/** The series of the projects by slug, each in the order of its phases, those without a number last. */
export function groupSeries(projects: readonly Project[]): Map<string, Series> {
  const members = Map.groupBy(
    projects.filter((project) => project.series !== undefined),
    (project) => project.series ?? '',
  );
  const series = new Map<string, Series>();
  for (const slug of [...members.keys()].sort()) {
    const phases = (members.get(slug) ?? []).toSorted(byPhase);
    const latest = phases.findLast((project) => project.phase !== undefined) ?? phases.at(-1);
    series.set(slug, { slug, title: latest?.shortTitle ?? slug, projects: phases });
  }
  return series;
}

function byPhase(a: Project, b: Project): number {
  return (a.phase ?? Infinity) - (b.phase ?? Infinity) || compareTitles(a, b);
}
