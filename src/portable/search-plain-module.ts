/** WebAssembly's text format: lists in parentheses, of words and lists. */
type Expression = string | Expression[];

/**
 * Takes out of the text of Pagefind's WebAssembly (as `wasm-dis` writes it) what plain JavaScript cannot say:
 * functions with two results, which keep the second in a global; the table of JavaScript values with its
 * import, which Pagefind never uses; and copies of memory by way of a float. Fails when these are not exactly
 * as expected.
 */
export function simplifyModule(text: string): string {
  const [name, ...fields] = parse(text);
  const kept = fields.filter((field) => !isAboutValueTable(field));
  expectCount('fields about the table of JavaScript values', fields.length - kept.length, 4);
  const functions = kept.filter((field) => Array.isArray(field) && field[0] === 'func');
  expectCount('functions with two results', count(functions, isPairMaker), 5);
  for (const field of kept) walk(field, onePlusGlobal);
  for (const field of functions) if (Array.isArray(field)) copyFloatsAsIntegers(field);
  return print([name ?? '', ...kept, ...parse(second)]);
}

const second = `(
  (global $second (mut i32) (i32.const 0))
  (func $pair (param $a i32) (param $b i32) (result i32) (global.set $second (local.get $b)) (local.get $a))
  (func $take (result i32) (global.get $second))
  (export "second" (func $take)))`;

function isAboutValueTable(field: Expression): boolean {
  if (!Array.isArray(field)) return false;
  switch (field[0]) {
    case 'table':
      return field.at(-1) === 'externref';
    case 'import':
      return field[2] === '"__wbindgen_init_externref_table"';
    case 'export':
      return field[1] === '"__wbindgen_externrefs"' || field[1] === '"__wbindgen_start"';
    default:
      return false;
  }
}

function isPairMaker(expression: Expression[]): boolean {
  return expression[0] === 'tuple.make' && expression[1] === '2';
}

function onePlusGlobal(expression: Expression[]): void {
  if (isPairMaker(expression)) expression.splice(0, 2, 'call', '$pair');
  if (print(expression) === '(result i32 i32)') expression.pop();
}

/**
 * A JavaScript engine may change the bits of a number that is no number, so what passes through a float only to
 * be stored again may come out as something else; an integer keeps its bits.
 */
function copyFloatsAsIntegers(code: Expression[]): void {
  for (const [float, integer] of [
    ['f32', 'i32'],
    ['f64', 'i64'],
  ] as const) {
    const carriers = code.filter(
      (part): part is string[] => Array.isArray(part) && part[0] === 'local' && part[2] === float,
    );
    const sets = new Map<string, Expression[][]>();
    const gets = new Map<string, number>();
    const stores = new Map<string, Expression[][]>();
    walk(code, (expression) => {
      const [kind, local] = expression;
      const value = expression.at(-1);
      if (kind === `${float}.store` && Array.isArray(value)) {
        if (value[0] === `${float}.load`) {
          expression[0] = `${integer}.store`;
          value[0] = `${integer}.load`;
        } else if (value[0] === 'local.get') add(stores, value[1], expression);
      }
      if (kind === 'local.set' || kind === 'local.tee') add(sets, local, expression);
      if (kind === 'local.get' && typeof local === 'string') gets.set(local, (gets.get(local) ?? 0) + 1);
    });
    for (const carrier of carriers) {
      const local = carrier[1] ?? '';
      const loads = (sets.get(local) ?? []).map((set) => (set[0] === 'local.set' ? set[2] : undefined));
      const stored = stores.get(local) ?? [];
      const isCopy = loads.every((load) => Array.isArray(load) && load[0] === `${float}.load`);
      if (!isCopy || stored.length !== gets.get(local)) continue;
      carrier[2] = integer;
      for (const load of loads) if (Array.isArray(load)) load[0] = `${integer}.load`;
      for (const store of stored) store[0] = `${integer}.store`;
    }
  }
}

function add(
  lists: Map<string, Expression[][]>,
  key: Expression | undefined,
  expression: Expression[],
): void {
  if (typeof key === 'string') lists.set(key, [...(lists.get(key) ?? []), expression]);
}

function expectCount(what: string, found: number, expected: number): void {
  if (found === expected) return;
  throw new Error(
    `Pagefind's WebAssembly has not the expected shape: ${expected} ${what} expected, ${found} found.`,
  );
}

function count(expressions: readonly Expression[], is: (expression: Expression[]) => boolean): number {
  let found = 0;
  for (const expression of expressions) walk(expression, (inner) => (found += Number(is(inner))));
  return found;
}

function walk(expression: Expression, visit: (expression: Expression[]) => void): void {
  if (!Array.isArray(expression)) return;
  visit(expression);
  for (const inner of expression) walk(inner, visit);
}

/** Reads the one list that `text` is. */
function parse(text: string): Expression[] {
  const open: Expression[][] = [[]];
  for (const [token] of text.matchAll(/;;.*|"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+/g)) {
    if (token.startsWith(';;')) continue;
    if (token === '(') open.push([]);
    else if (token === ')') open.at(-2)?.push(open.pop() ?? []);
    else open.at(-1)?.push(token);
  }
  const whole = open[0]?.[0];
  return Array.isArray(whole) ? whole : [];
}

function print(expression: Expression): string {
  return Array.isArray(expression) ? `(${expression.map(print).join(' ')})` : expression;
}
