import { z } from 'zod';
import { kindOf } from '../register/keys/key-values.ts';
import { nearest } from '../register/text/nearest.ts';
import { nameStrangeSigns, plainText } from '../register/text/plain-text.ts';
import type { Refusal } from '../register/keys/fields.ts';
import type { Finding, KeyPath } from '../register/rules/rule.ts';
import { mostOfRule } from '../reading/problem.ts';
import type { Place, Places } from '../reading/yaml-file.ts';
import { asOneText, explainList, keysExample, keysFor, numberMeant } from './guess-values.ts';
import { explainRefusal } from './meant/explain-refusal.ts';
import { keyMeant } from './meant/key-meant.ts';
import { statusMeant } from './meant/status-meant.ts';
import { truthMeant } from './meant/truth-meant.ts';
import { quote } from '../reading/yaml-mistakes.ts';
import { valueAt } from './yaml-value.ts';

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
    // One more than is told, so that it is told that there are more.
    return issue.keys.slice(0, mostOfRule + 1).map((key) => explainUnknownKey(key, path, refused));
  }
  const value = valueAt(refused.value, path);
  const name = nameOf(fullPath);
  if (value === undefined) {
    const example = exampleOf(refused.schema, path);
    return [
      {
        ...finding,
        rule: 'missing-key',
        part: 'key',
        message: `"${name}" is missing.`,
        advice: example === undefined ? undefined : `${name}: ${example}`,
      },
    ];
  }
  if (value === null) {
    return [
      {
        ...finding,
        rule: 'empty-value',
        part: 'key',
        ...explainNothing(path, name, refused.places(fullPath, 'key')),
      },
    ];
  }
  const explained = explainValue(issue, value, fullPath, refused);
  // Only its digits tell how a number was written: 2014.10 is not 2014.1.
  const words = typeof value === 'string' ? value : refused.places(fullPath, 'value').source;
  const signs = typeof value === 'string' ? nameStrangeSigns(value) : undefined;
  const hint = signs === undefined || explained.rule !== 'wrong-value' ? '' : ` ${signs}`;
  const message = explained.message + hint;
  return [{ ...finding, ...explained, message, value: typeof value === 'object' ? undefined : words }];
}

/** What could stand at a place: the first example of its form. */
function exampleOf(schema: z.ZodType, path: KeyPath): string | undefined {
  const examples: unknown = schemaAt(schema, path)?.meta()?.['examples'];
  return Array.isArray(examples) ? String(examples[0]) : undefined;
}

/** A value that is not there, or that is hidden in a note. */
function explainNothing(
  path: KeyPath,
  name: string,
  { replace }: Place,
): Pick<Finding, 'message' | 'advice'> {
  if (typeof path.at(-1) === 'number') {
    return {
      message: `An item of "${name}" is empty.`,
      advice: 'Write it behind its hyphen, or delete the line.',
    };
  }
  const note = replace(name)?.split(/:\s+(?=#)/)[1];
  return note === undefined
    ? { message: `There is nothing after "${name}:".`, advice: 'Write a value, or delete the line.' }
    : {
        message: `There is nothing after "${name}:", because # begins a note.`,
        advice: `${name}: ${quote(note)}`,
      };
}

function explainUnknownKey(key: string, path: KeyPath, { file, schema, base, value }: Refused): Finding {
  const keys = keysAt(schema, path);
  const near = keyMeant(key, keys);
  const finding = {
    rule: 'unknown-key',
    level: 'error',
    file,
    path: [...base, ...path, key],
    part: 'key',
    value: key,
  } as const;
  if (key === '') {
    return {
      ...finding,
      message: 'There is no key before the colon.',
      advice: 'Write the key, or delete the line.',
    };
  }
  if (near !== undefined && valueAt(value, [...path, near]) !== undefined) {
    return {
      ...finding,
      message: `"${key}" is not a key, and "${near}" is there already.`,
      advice: 'Delete one of the two lines.',
    };
  }
  return {
    ...finding,
    message:
      near === undefined
        ? `"${key}" is not a key that is known here. Known keys: ${keys.join(', ')}.`
        : `"${key}" is not a key: did you mean "${near}"?`,
    replacement: near,
    advice: 'Delete the key, or correct its name.',
  };
}

/** The keys that the schema knows at a place. */
function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  const inner = schemaAt(schema, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The part of the schema that a value at this place must fit. */
function schemaAt(schema: z.core.$ZodType, path: KeyPath): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (step === undefined) return schema instanceof z.ZodType ? schema : undefined;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  const inner: unknown = schema instanceof z.ZodObject ? Reflect.get(schema.shape, step) : undefined;
  return inner instanceof z.ZodType ? schemaAt(inner, rest) : undefined;
}

type Explanation = Pick<Finding, 'rule' | 'message' | 'replacement' | 'advice'>;

function explainValue(issue: Issue, value: unknown, path: KeyPath, refused: Refused): Explanation {
  if (issue.code === 'custom') return explainCustom(issue, value, path, refused);
  if (issue.code === 'invalid_value') return explainWord(issue.values.map(String), value, path);
  if (issue.code === 'too_big' && typeof value === 'string') {
    const message = `"${nameOf(path)}" may have at most ${String(issue.maximum)} characters. It has ${String(value.length)}.`;
    return { rule: 'too-long', message, advice: 'Shorten it.' };
  }
  if (issue.code === 'too_small') {
    const message = `"${nameOf(path)}" must be more than ${Array.isArray(value) ? 'an empty list' : String(issue.minimum)}.`;
    return { rule: 'wrong-value', message };
  }
  if (issue.code === 'invalid_type') return explainType(issue.expected, value, path, refused);
  if (issue.code === 'invalid_union') {
    return typeof value === 'boolean'
      ? {
          rule: 'wrong-value',
          message: `"${nameOf(path)}" cannot be ${String(value)}.`,
          advice: 'Write a value, or delete the line.',
        }
      : explainType('string', value, path, refused);
  }
  return { rule: 'wrong-value', message: `${describe(value)} is not right here. ${issue.message}` };
}

/** A value that a check of our own refused. */
function explainCustom(
  { message, params }: z.core.$ZodIssueCustom,
  value: unknown,
  path: KeyPath,
  { schema, base, places }: Refused,
): Explanation {
  const { form } = (params ?? {}) as Partial<Refusal>;
  if (form === undefined || (typeof value !== 'string' && typeof value !== 'number')) {
    return { rule: 'wrong-value', message };
  }
  const { source } = places(path, 'value');
  // Only its digits tell how a number was written: 2014.10 is not 2014.1.
  const isWrongAsText =
    typeof value === 'number' && !schemaAt(schema, path.slice(base.length))?.safeParse(source).success;
  return { rule: 'wrong-value', ...explainRefusal(form, isWrongAsText ? source : value) };
}

/** A value that is not one of a few words. */
function explainWord(words: readonly string[], value: unknown, path: KeyPath): Explanation {
  const [only] = Array.isArray(value) && value.length === 1 ? (value as unknown[]) : [value];
  const plain = plainText(String(only));
  const meant = kindOf(nameOf(path)) === 'status' ? statusMeant(plain) : undefined;
  const near = meant ?? nearest(plain, words);
  const message =
    near === plain.toLowerCase() && near !== plain
      ? `${describe(value)} must be written in small letters.`
      : typeof value === 'object'
        ? `"${nameOf(path)}" must be one of ${words.join(', ')}, not ${describe(value)}.`
        : `${describe(value)} is not one of ${words.join(', ')}.`;
  return { rule: 'wrong-value', message, replacement: near };
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
        : {
            rule: 'wrong-type',
            message: `"${name}" must be one text, not ${describe(value)}.`,
            replacement: source.includes('\n') ? undefined : asOneText(source, value),
            advice: `Write one value behind "${name}:".`,
          };
    case 'array':
      return { rule: 'wrong-type', ...explainList(value, source, name) };
    case 'boolean':
      return {
        rule: 'wrong-type',
        message: `"${name}" must be true or false, without quotation marks.`,
        replacement: truthMeant(String(value))?.toString(),
        advice: 'Write true or false.',
      };
    case 'int':
      return { rule: 'wrong-type', message: `"${name}" must be a whole number.` };
    case 'number':
      return {
        rule: 'wrong-type',
        message: `"${name}" must be a number, without spaces, commas and quotation marks.`,
        replacement: numberMeant(value),
      };
    default:
      return {
        rule: 'wrong-type',
        ...(path.length === 0
          ? {
              message: 'Keys and values are expected here, such as "title: …".',
              advice: 'Write each key on a line of its own, with a colon and a space behind it.',
            }
          : {
              message: `"${name}" must have keys of its own below it.`,
              replacement: keysFor(name, source, value),
              advice: keysExample(name),
            }),
      };
  }
}

/** The nearest key of a path, without the numbers of its lists. */
function nameOf(path: KeyPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'keys and values' : `"${String(value)}"`;
}
