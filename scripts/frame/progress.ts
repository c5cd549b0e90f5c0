/** What a long job is doing, and how much of it is done. */
export interface Step {
  readonly phase: string;
  readonly done?: number;
  readonly total?: number;
}

const clear = '\r\u001b[K';
let isDrawn = false;

/** Takes the line of a job away, for what is printed next. */
export function clearProgress(): void {
  if (isDrawn) process.stderr.write(clear);
  isDrawn = false;
}

/**
 * A function that draws what a job is doing on one line of a terminal, ten times a second at most, with the time left at the
 * pace so far. In a pipe it says nothing. `format` puts amounts into words.
 */
export function createProgress(format: (amount: number) => string = String): (step: Step) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let current = '';
  let started = 0;
  let drawn = -Infinity;
  return ({ phase, done = 0, total }) => {
    const now = performance.now();
    if (phase !== current) [current, started, drawn] = [phase, now, -Infinity];
    if (total !== undefined && done >= total) return clearProgress();
    if (now - drawn < 100) return;
    drawn = now;
    isDrawn = true;
    process.stderr.write(
      `${clear}${phase}${total === undefined ? ' …' : amounts(done, total, now - started)}`,
    );
  };

  function amounts(done: number, total: number, milliseconds: number): string {
    const left = done === 0 ? 0 : Math.ceil((milliseconds / 1000) * (total / done - 1));
    return `: ${format(done)} of ${format(total)}, ${String(left)} s left`;
  }
}
