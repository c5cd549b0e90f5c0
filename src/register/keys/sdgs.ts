/**
 * The last numbered target of each Sustainable Development Goal, and its last one with a letter: 1.5 and 1.b for goal 1
 * (https://unstats.un.org/sdgs/indicators/indicators-list/).
 */
const targetsOfGoals = '5b 5c 9d 7c 6c 6b 3b 10b 5c 7c 7c 8c 3b 7c 9c 10b 19'.split(' ');

/** Whether the text is a goal (`8`) or a target (`8.7`, `16.b`) of the 2030 Agenda. */
export function isSdg(text: string): boolean {
  const [, goal = '', number, letter] = /^([1-9]\d?)(?:\.(?:([1-9]\d?)|([a-d])))?$/.exec(text) ?? [];
  const targets = targetsOfGoals[Number(goal) - 1];
  if (targets === undefined) return false;
  if (number !== undefined) return Number(number) <= Number.parseInt(targets, 10);
  return letter === undefined || letter <= targets.replace(/\d+/, '');
}

/**
 * Whether YAML's unquoted number can stand for two targets: it reads 8.10 as 8.1. Such a number must be quoted.
 */
export function isAmbiguousSdg(number: number): boolean {
  return isSdg(`${String(number)}0`) && String(number).includes('.');
}
