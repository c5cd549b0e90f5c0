import { parseArgs } from 'node:util';
import { isKeptByNpm } from '../../src/reading/environment.ts';
import { nearest } from '../../src/register/text/nearest.ts';
import type { Command } from './command.ts';
import { UsageError } from './failure.ts';
import type { Arguments, Options, Values } from './options.ts';
import { invocation } from './usage.ts';

/** Settings that npm has by the same name and for another purpose. */
const settingsOfNpm: readonly string[] = ['yes'];

/**
 * Reads what was typed behind a command; `undefined` where it asks for the usage text. Throws `UsageError` for a mistake, in
 * words for editors: those of `parseArgs` are for programmers, and some run over three lines.
 */
export function readArguments<Named extends Options, Placed extends Arguments>(
  { name: command, options, positionals }: Pick<Command<Named, Placed>, 'name' | 'options' | 'positionals'>,
  typed: readonly string[],
): (Values<Named> & Values<Placed>) | undefined {
  const named: Options = options ?? {};
  const known = new Map(Object.entries(named));
  const { tokens } = parseArgs({
    args: [...typed],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(Object.entries(named).map(([name, option]) => [name, { type: typeOf(option) }])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const found = tokens.filter((token) => token.kind === 'option');
  if (found.some(({ name }) => name === 'help')) return undefined;
  const kept = Object.keys(named).find((name) => !settingsOfNpm.includes(name) && isKeptByNpm(command, name));
  if (kept !== undefined) {
    throw new UsageError(`npm kept --${kept} to itself. Write -- before it; in PowerShell, "--".`);
  }
  const texts = new Map(Object.keys(named).map((name): [string, string[]] => [name, []]));
  for (const { name, rawName, value, inlineValue } of found) {
    const [option, list] = [known.get(name), texts.get(name)];
    if (!option || !list) throw new UsageError(`There is no option ${rawName}${guess(name, texts.keys())}`);
    list.push(readText(option, rawName, value, inlineValue));
    if (list.length > 1 && !option.isRepeatable) throw new UsageError(`${rawName} is there twice.`);
  }
  const placed = readPlaced(
    { name: command, options: known, positionals: positionals ?? {} },
    tokens.flatMap((token) => (token.kind === 'positional' ? token.value : [])),
  );
  const values = [...texts].map(([name, list]) => [name, known.get(name)?.read(list, `--${name}`)]);
  return { ...Object.fromEntries(values), ...placed } as Values<Named> & Values<Placed>;
}

interface Placing {
  readonly name: string;
  readonly options: ReadonlyMap<string, Options[string]>;
  readonly positionals: Arguments;
}

function typeOf({ placeholder }: Options[string]): 'boolean' | 'string' {
  return placeholder === undefined ? 'boolean' : 'string';
}

/** The text that belongs to one mention of an option; none for a flag. */
function readText(
  { placeholder }: Options[string],
  rawName: string,
  value: string | undefined,
  inlineValue: boolean | undefined,
): string {
  if (placeholder === undefined) {
    if (inlineValue) throw new UsageError(`${rawName} takes no value.`);
    return '';
  }
  // The next option is no value, unless somebody insists by writing it behind "=".
  if (value === undefined || (!inlineValue && /^-./.test(value))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${placeholder}.`);
  }
  return value;
}

function readPlaced(
  { name, options, positionals }: Placing,
  typed: readonly string[],
): Record<string, unknown> {
  const entries = Object.entries(positionals);
  const surplus = entries.at(-1)?.[1].isRepeatable ? undefined : typed[entries.length];
  if (surplus !== undefined) {
    const option = [...options].find(([, { placeholder = '' }]) => placeholder.split('|').includes(surplus));
    // npm takes `--format` for the beginning of a setting of its own, and hands over the word behind it alone.
    if (option) {
      const line = `${invocation(name)} -- --${option[0]} ${surplus}`;
      throw new UsageError(`"${surplus}" stands without its option; npm may have kept that. Write: ${line}.`);
    }
    const advice = entries.length > 0 ? ' Put quotation marks around a path with spaces.' : '';
    throw new UsageError(`"${surplus}" is one argument too many.${advice}`);
  }
  return Object.fromEntries(
    entries.map(([name, { isRepeatable, read }], at) => [
      name,
      read(typed.slice(at, isRepeatable ? undefined : at + 1)),
    ]),
  );
}

function guess(name: string, names: Iterable<string>): string {
  const near = nearest(name, names);
  return near === undefined ? '.' : `: did you mean --${near}?`;
}
