import type { KeyPath } from '../register/rules/rule.ts';

/** Keys with values, as read from a file. */
export type Keys = Readonly<Record<string, unknown>>;

/** Whether what was read is keys with values. */
export function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a place in what was read; `undefined` where nothing does. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
