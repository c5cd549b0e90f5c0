import type { z } from 'zod';
import type { Finding, KeyPath } from '../register/rules/rule.ts';
import { explainIssues } from './schema-problems.ts';
import type { Places } from '../reading/yaml-file.ts';

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
