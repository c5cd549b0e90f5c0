import { findHarm } from '../register/harm/find-harm.ts';
import type { HarmContext } from '../register/harm/harm.ts';
import { positionAt, problemAt, type ContentProblem } from '../reading/problem.ts';
import type { YamlPart } from '../reading/yaml-file.ts';
import { createPathFinder, type PathFinder } from '../reading/yaml-tree.ts';

/**
 * Personal data anywhere in a file: keys, values, notes and text, since Git keeps them all. `part` is the file with its
 * YAML. The words that an exception quotes are no finding themselves.
 */
export function checkHarm({ file, text, start, end }: YamlPart, context: HarmContext): ContentProblem[] {
  let pathAt: PathFinder | undefined;
  return findHarm(text, context).flatMap((harm): ContentProblem[] => {
    const at = harm.start;
    pathAt ??= createPathFinder(text.slice(start, end));
    const path = pathAt(at - start);
    if (path.at(-3) === 'accept' && path.at(-1) === 'value') return [];
    return [problemAt({ file, path, ...positionAt(text, at) }, harm)];
  });
}
