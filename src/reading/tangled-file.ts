/** A picture or document in which there is more than can be read in a moment: it was made so. The message is for people. */
export class TangledFile extends Error {}

/** For what has more parts, or larger ones, than a program ever writes. */
export const isTangled = 'What is hidden in the file besides what it shows is too much to be looked through.';

/** A budget for one file. The function that it gives takes from it, and throws `TangledFile` when nothing is left. */
export function createBudget(amount: number): (spent: number) => void {
  let left = amount;
  return (spent) => {
    left -= spent;
    if (left < 0) throw new TangledFile(isTangled);
  };
}
