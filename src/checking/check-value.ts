import type { z } from 'zod';
import type { Acceptance } from '../register/keys/acceptance.ts';
import type { Finding, KeyPath } from '../register/rules/rule.ts';
import { explainIssues } from './schema-problems.ts';
import { toProblems, type Places } from '../reading/yaml-file.ts';
import type { CheckResult } from './acceptances.ts';

/** A checked value, or what is wrong, with the top keys in which it is. */
export type Checked<T> =
  { readonly value: T } | { readonly findings: Finding[]; readonly failedKeys: ReadonlySet<string> };

interface Given {
  readonly file: string;
  /** What was read from YAML. */
  readonly value: unknown;
  /** Where it stands in the YAML. */
  readonly base?: KeyPath;
  readonly places: Places;
}

/** Checks a value that was read from a file against its schema. */
export function checkValue<S extends z.ZodType>(
  schema: S,
  { file, value, base = [], places }: Given,
): Checked<z.output<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const findings = explainIssues(result.error.issues, { file, value, schema, base, places });
  return {
    findings,
    failedKeys: new Set(findings.flatMap(({ path }) => path.slice(base.length, base.length + 1).map(String))),
  };
}

/** A schema of keys under which exceptions can stand. */
export type KeysSchema<Keys> = z.ZodType<Keys & { readonly accept?: readonly Acceptance[] | undefined }>;

/**
 * Checks the keys of a file, or those that stand at `base` in it, and takes up the exceptions among them. The value is
 * there where the keys are right.
 */
export function checkKeys<Keys>(
  schema: KeysSchema<Keys>,
  given: Given,
): CheckResult & { readonly value: Keys | undefined } {
  const { file, places, base = [] } = given;
  const checked = checkValue(schema, given);
  if ('findings' in checked) {
    return { value: undefined, problems: toProblems(checked.findings, places), acceptances: [] };
  }
  const { value } = checked;
  const path = [...base, 'accept'];
  return { value, problems: [], acceptances: [{ file, entries: value.accept, path, places }] };
}
