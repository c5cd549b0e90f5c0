/** What a long job is doing, and how much of it is done where that is known. */
export interface Step {
  readonly phase: string;
  readonly done?: number;
  readonly total?: number;
}

const clear = '\r\u001b[K';
const terminal = process.stderr;
let isDrawn = false;
let clock: NodeJS.Timeout | undefined;

/** Takes the line of a job away, for what is printed next. */
export function clearProgress(): void {
  clearInterval(clock);
  if (isDrawn) terminal.write(clear);
  isDrawn = false;
}

function draw(text: string): void {
  isDrawn = true;
  terminal.write(clear + text);
}

/**
 * A function that draws what a job is doing on one line of a terminal: with the time left at the pace so far, ten times a second
 * at most, or else with the seconds that it has taken. In a pipe it says nothing. `format` puts amounts into words.
 */
export function createProgress(format: (amount: number) => string = String): (step: Step) => void {
  if (!terminal.isTTY) return () => undefined;
  let current = '';
  let started = 0;
  let drawn = -Infinity;
  return ({ phase, done = 0, total }) => {
    const now = performance.now();
    if (phase !== current) [current, started, drawn] = [phase, now, -Infinity];
    if (total === undefined) return count(phase);
    if (done >= total) return clearProgress();
    clearInterval(clock);
    if (now - drawn < 100) return;
    drawn = now;
    const left = done === 0 ? 0 : Math.ceil(((now - started) / 1000) * (total / done - 1));
    draw(`${phase}: ${format(done)} of ${format(total)}, ${String(left)} s left`);
  };
}

/** Draws a step of unknown length again and again: Vite clears the line that it finds. */
function count(phase: string): void {
  clearInterval(clock);
  const started = performance.now();
  const again = (): void => draw(`${phase} … ${String(Math.floor((performance.now() - started) / 1000))} s`);
  again();
  clock = setInterval(again, 250).unref();
}
