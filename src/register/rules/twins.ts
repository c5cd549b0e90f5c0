import type { Project } from '../model.ts';

/** Projects whose key an earlier file has too, each with that file. A project without a key has no twin. */
export function findTwins(
  projects: readonly Project[],
  keyOf: (project: Project) => string | undefined,
): { project: Project; twin: string }[] {
  const first = new Map<string, string>();
  return projects.flatMap((project) => {
    const key = keyOf(project);
    if (key === undefined) return [];
    const twin = first.get(key);
    if (twin !== undefined) return { project, twin };
    first.set(key, project.file);
    return [];
  });
}
