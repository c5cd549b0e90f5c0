import type { Command } from './command.ts';
import type { Arguments, Options } from './options.ts';
import { variables } from './variables.ts';

/** Text is broken before this column. */
const maxWidth = 100;

/** How a command is typed: `npm run check`; npm has a shorter form for `start`. */
export function invocation(name: string): string {
  return name === 'start' ? 'npm start' : `npm run ${name}`;
}

/** What `--help` prints: how the command is typed, what it does, every option, argument and variable, and notes. */
export function printUsage<Named extends Options, Placed extends Arguments>({
  name,
  forms,
  summary,
  options,
  positionals,
  environment,
  notes,
}: Omit<Command<Named, Placed>, 'run'>): string {
  const named: Options = options ?? {};
  const placed: Arguments = positionals ?? {};
  const typed = (forms ?? [defaultForm(named, placed)]).map((form) =>
    `${invocation(name)} ${form}`.trimEnd(),
  );
  const rows = [
    ...Object.values(placed).map(({ placeholder, description }): Row => [placeholder, description]),
    ...Object.entries(named).map(([key, option]): Row => [nameOf(key, option), option.description]),
    ['--help', 'this text'] satisfies Row,
  ];
  return [
    `Usage: ${typed.join('\n       ')}`,
    wrap(summary, 0),
    table(rows, '  '),
    ...(notes === undefined ? [] : [wrap(notes, 0)]),
    ...(environment
      ? [
          table(
            environment.map((variable): Row => [variable, variables[variable].description]),
            '',
          ),
        ]
      : []),
  ].join('\n\n');
}

type Row = readonly [name: string, description: string];

/** Its arguments and options, each in brackets that may be left out; many of the latter are one word. */
function defaultForm(options: Options, positionals: Arguments): string {
  const places = Object.values(positionals).map(({ placeholder, isOptional, isRepeatable }) => {
    const place = isRepeatable ? `${placeholder} …` : placeholder;
    return isOptional ? `[${place}]` : place;
  });
  const names = Object.entries(options).map(([name, option]) => nameOf(name, option));
  const isNeeded = Object.values(positionals).some(({ isOptional }) => !isOptional);
  if (isNeeded) return ['--', ...places, ...shorten(names, 3).map((name) => `[${name}]`)].join(' ');
  return places.length + names.length > 0 ? `[-- ${[...places, ...shorten(names, 1)].join(' ')}]` : '';
}

function shorten(names: readonly string[], most: number): readonly string[] {
  return names.length <= most ? names : ['OPTIONS'];
}

function nameOf(name: string, { placeholder }: Options[string]): string {
  return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}

/** Two columns, the second broken at the right edge. */
function table(rows: readonly Row[], margin: string): string {
  const width = rows.reduce((most, [name]) => Math.max(most, name.length), 0) + 2;
  return rows
    .map(([name, text]) => `${margin}${name.padEnd(width)}${wrap(text, margin.length + width)}`)
    .join('\n');
}

/** Breaks lines between words; a line that begins with a space stays as it is. */
function wrap(text: string, indent: number): string {
  const lines = text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : breakLine(line, maxWidth - indent)));
  return lines.join(`\n${' '.repeat(indent)}`);
}

function breakLine(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
