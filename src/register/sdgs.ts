/**
 * The targets of each Sustainable Development Goal: how many have numbers, and the last one that has a letter
 * (https://unstats.un.org/sdgs/indicators/indicators-list/).
 */
const targetsOfGoals = [
  [5, 'b'], [5, 'c'], [9, 'd'], [7, 'c'], [6, 'c'], [6, 'b'], [3, 'b'], [10, 'b'], [5, 'c'],
  [7, 'c'], [7, 'c'], [8, 'c'], [3, 'b'], [7, 'c'], [9, 'c'], [10, 'b'], [19, ''],
] as const; // prettier-ignore

/** Whether the text is a goal (`8`) or a target (`8.7`, `16.b`) of the 2030 Agenda. */
export function isSdg(text: string): boolean {
  const [, goal = '', number, letter] = /^([1-9]\d?)(?:\.(?:([1-9]\d?)|([a-d])))?$/.exec(text) ?? [];
  const targets = targetsOfGoals[Number(goal) - 1];
  if (!targets) return false;
  if (number !== undefined) return Number(number) <= targets[0];
  return letter === undefined || letter <= targets[1];
}

/**
 * Whether YAML's unquoted number can stand for two targets: it reads 8.10 as 8.1. Such a number must be quoted.
 */
export function isAmbiguousSdg(number: number): boolean {
  return isSdg(`${String(number)}0`) && String(number).includes('.');
}
