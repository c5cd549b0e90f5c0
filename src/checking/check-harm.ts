import { findHarm } from '../register/harm/find-harm.ts';
import type { HarmContext } from '../register/harm/harm.ts';
import { positionAt, problemAt, type ContentProblem } from '../reading/problem.ts';
import type { YamlPart } from '../reading/yaml-file.ts';
import { pathAt } from '../reading/yaml-tree.ts';

/** More than these help nobody; the rest is found when they are mended. */
const most = 100;

/**
 * Personal data anywhere in a file: keys, values, notes and text, since Git keeps them all. `part` is the file with its
 * YAML. The words that an exception quotes are no finding themselves.
 */
export function checkHarm({ file, text, start, end }: YamlPart, context: HarmContext): ContentProblem[] {
  const found = findHarm(text, context).slice(0, most);
  return found.flatMap((harm): ContentProblem[] => {
    const at = harm.start;
    const path = at >= start && at < end ? pathAt(text.slice(start, end), at - start) : [];
    if (path.at(-3) === 'accept' && path.at(-1) === 'value') return [];
    return [problemAt({ file, path, ...positionAt(text, at) }, harm)];
  });
}
