import { UsageError } from './failure.ts';

/** An option of a command: what the usage text says of it, and how what is typed becomes a value. */
export interface Option<Value> {
  readonly description: string;
  /** What the usage text calls its value, `NUMBER`; an option without one is a flag. */
  readonly placeholder?: string;
  readonly isRepeatable?: boolean;
  /** Turns what was typed, in its order, into the value; for a flag, an empty text each time. Throws `UsageError`. */
  readonly read: (typed: readonly string[], name: string) => Value;
}

/** An argument without a name, by its place. */
export interface Argument<Value> {
  readonly description: string;
  readonly placeholder: string;
  /** Whether the usage text puts it in brackets. */
  readonly isOptional: boolean;
  /** Whether it takes all that follows, too; only the last one can. */
  readonly isRepeatable?: boolean;
  /** Turns what was typed, in its order, into the value. Throws `UsageError`. */
  readonly read: (typed: readonly string[]) => Value;
}

export type Options = Readonly<Record<string, Option<unknown>>>;
export type Arguments = Readonly<Record<string, Argument<unknown>>>;

/** The values of options and arguments by their names. */
export type Values<Given extends Options | Arguments> = {
  readonly [Name in keyof Given]: ReturnType<Given[Name]['read']>;
};

/** Either there or not. */
export function flag(description: string): Option<boolean> {
  return { description, isRepeatable: true, read: (typed) => typed.length > 0 };
}

/** One text. `check` throws `UsageError` where it is none of the kind. */
export function text(
  placeholder: string,
  description: string,
  check: (text: string) => void = () => undefined,
): Option<string | undefined> {
  const read = ([typed]: readonly string[]): string | undefined => {
    if (typed !== undefined) check(typed);
    return typed;
  };
  return { placeholder, description, read };
}

/** Any number of texts; `undefined` where there is none. */
export function texts(placeholder: string, description: string): Option<readonly string[] | undefined> {
  return {
    placeholder,
    description: `${description}; may be repeated`,
    isRepeatable: true,
    read: (typed) => (typed.length > 0 ? typed : undefined),
  };
}

/** One of some words. `kind` is what all of them are, with its article: "a format". */
export function choice<const Choice extends string>(
  choices: readonly Choice[],
  kind: string,
  description: string,
): Option<Choice | undefined> {
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices);
  const read = ([typed]: readonly string[], name: string): Choice | undefined => {
    const chosen = choices.find((word) => word === typed);
    if (typed === undefined || chosen !== undefined) return chosen;
    throw new UsageError(`"${typed}" is not ${kind}. Write ${name} ${list}.`);
  };
  return { placeholder: choices.join('|'), description, read };
}

/** The port of a server on this computer. */
export function port<Standard extends number | undefined>(
  standard: Standard,
  description: string,
): Option<number | Standard> {
  const read = ([typed]: readonly string[]): number | Standard => {
    if (typed === undefined) return standard;
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number > 0 && number < 65_536) return number;
    throw new UsageError(`"${typed}" is not a port. Write a number from 1 to 65535.`);
  };
  return { placeholder: 'NUMBER', description, read };
}

/** An argument that must be there; `missing` says what to name. */
export function required(placeholder: string, description: string, missing: string): Argument<string> {
  const read = ([typed]: readonly string[]): string => {
    if (typed === undefined) throw new UsageError(missing);
    return typed;
  };
  return { placeholder, description, isOptional: false, read };
}

/** An argument that may be left out. */
export function optional(placeholder: string, description: string): Argument<string | undefined> {
  return { placeholder, description, isOptional: true, read: ([typed]) => typed };
}

/** Any number of arguments. `check` throws `UsageError` where one is none of the kind. */
export function anyNumber(
  placeholder: string,
  description: string,
  check: (text: string) => void = () => undefined,
): Argument<readonly string[]> {
  const read = (typed: readonly string[]): readonly string[] => {
    typed.forEach(check);
    return typed;
  };
  return { placeholder, description, isOptional: true, isRepeatable: true, read };
}
