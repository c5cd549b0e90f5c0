import { z } from 'zod';
import { nearest } from '../register/nearest.ts';
import type { Finding, KeyPath } from '../register/rules/rule.ts';
import type { Places } from './yaml-file.ts';
import { quote } from './yaml-mistakes.ts';

type Issue = z.core.$ZodIssue;

/** What the messages need to know of the file that the schema refused. */
interface Refused {
  readonly file: string;
  /** What the schema was given. */
  readonly value: unknown;
  readonly schema: z.ZodType;
  /** Where the value stands in the file's YAML. */
  readonly base: KeyPath;
  readonly places: Places;
}

/** The schema's refusals in the words of this house: what is wrong, and the line to type instead. */
export function explainIssues(issues: readonly Issue[], refused: Refused): Finding[] {
  const findings = issues.flatMap((issue) => explainIssue(issue, refused));
  // A key that is only misspelt is not missing as well.
  const meant = new Set(
    findings
      .filter(({ rule }) => rule === 'unknown-key')
      .map(({ path, replacement }) => [...path.slice(0, -1), replacement].join()),
  );
  return findings.filter(({ rule, path }) => rule !== 'missing-key' || !meant.has(path.join()));
}

function explainIssue(issue: Issue, refused: Refused): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const fullPath = [...refused.base, ...path];
  const finding = { level: 'error' as const, file: refused.file, path: fullPath };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownKey(key, path, refused));
  }
  const value = valueAt(refused.value, path);
  const name = nameOf(fullPath);
  if (value === undefined) {
    const example = examples[name];
    return [
      {
        ...finding,
        rule: 'missing-key',
        part: 'key',
        message: `"${name}" is missing.`,
        fix: example && `${name}: ${example}`,
      },
    ];
  }
  if (value === null) {
    return [
      {
        ...finding,
        rule: 'empty-value',
        part: 'key',
        message: `There is nothing after "${name}:".`,
        fix: `Write a value, or delete the line.`,
      },
    ];
  }
  return [{ ...finding, ...explainValue(issue, value, fullPath, refused) }];
}

const examples: Readonly<Record<string, string>> = {
  title: 'The title',
  status: 'current',
  name: 'The full name',
};

function explainUnknownKey(key: string, path: KeyPath, { file, schema, base }: Refused): Finding {
  const keys = keysAt(schema, path);
  const near = nearest(key, keys);
  return {
    rule: 'unknown-key',
    level: 'error',
    file,
    path: [...base, ...path, key],
    part: 'key',
    message:
      near === undefined
        ? `"${key}" is not a key that is known here. Known keys: ${keys.join(', ')}.`
        : `"${key}" is not a key: did you mean "${near}"?`,
    replacement: near,
    fix: 'Delete the key, or correct its name.',
  };
}

/** The keys that the schema knows at a place. */
function keysAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const inner: unknown = Reflect.get(schema.shape, step);
  return inner instanceof z.ZodType ? keysAt(inner, rest) : [];
}

type Explanation = Pick<Finding, 'rule' | 'message' | 'replacement' | 'fix'>;

function explainValue(issue: Issue, value: unknown, path: KeyPath, refused: Refused): Explanation {
  if (issue.code === 'custom') {
    const suggestion: unknown = issue.params?.['suggestion'];
    const replacement = typeof suggestion === 'string' ? suggestion : undefined;
    return { rule: 'wrong-value', message: issue.message, replacement };
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const replacement = typeof value === 'string' ? nearest(value, words) : undefined;
    return {
      rule: 'wrong-value',
      message: `${describe(value)} is not one of ${words.join(', ')}.`,
      replacement,
    };
  }
  if (issue.code === 'too_big') {
    const length = typeof value === 'string' ? ` It has ${String(value.length)}.` : '';
    const message = `"${nameOf(path)}" may have at most ${String(issue.maximum)} characters.${length}`;
    return { rule: 'too-long', message, fix: 'Shorten it.' };
  }
  if (issue.code === 'too_small') {
    const message = `"${nameOf(path)}" must be more than ${Array.isArray(value) ? 'an empty list' : String(value)}.`;
    return { rule: 'wrong-value', message };
  }
  if (issue.code === 'invalid_type') return explainType(issue.expected, value, path, refused);
  if (issue.code === 'invalid_union') return explainType('string', value, path, refused);
  return { rule: 'wrong-value', message: `${describe(value)} is not right here. ${issue.message}` };
}

function explainType(expected: string, value: unknown, path: KeyPath, { places }: Refused): Explanation {
  const name = nameOf(path);
  const { source } = places(path, 'value');
  const isSingle = typeof value !== 'object';
  switch (expected) {
    case 'string':
      return isSingle
        ? {
            rule: 'wrong-type',
            message: `${source} must be text, so it needs quotation marks.`,
            replacement: quote(source),
          }
        : { rule: 'wrong-type', message: `"${name}" must be one text, not ${describe(value)}.` };
    case 'array':
      return {
        rule: 'wrong-type',
        message: `"${name}" must be a list.`,
        ...(isSingle
          ? { replacement: `[${source}]` }
          : { fix: 'Put a hyphen and a space before each item.' }),
      };
    case 'boolean':
      return {
        rule: 'wrong-type',
        message: `"${name}" must be true or false, without quotation marks.`,
        replacement: /^(yes|true|on|1)$/i.test(String(value)) ? 'true' : 'false',
      };
    case 'number':
    case 'int':
      return {
        rule: 'wrong-type',
        message: `"${name}" must be a number, without spaces, commas and quotation marks.`,
        replacement: suggestNumber(value),
      };
    default:
      return {
        rule: 'wrong-type',
        message:
          path.length === 0
            ? 'Keys and values are expected here, such as "title: …".'
            : `"${name}" must have keys of its own below it.`,
      };
  }
}

function suggestNumber(value: unknown): string | undefined {
  const digits = String(value).replace(/[\s,'"](?=\d{3})/g, '');
  return /^\d+(\.\d+)?$/.test(digits) ? digits : undefined;
}

/** The nearest key of a path, without the numbers of its lists. */
function nameOf(path: KeyPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'keys and values' : `"${String(value)}"`;
}
