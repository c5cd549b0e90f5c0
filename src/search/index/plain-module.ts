/** WebAssembly's text format: lists in parentheses, of words and lists. */
type Expression = string | Expression[];

/**
 * Takes out of the text of Pagefind's WebAssembly (as `wasm-opt -S` writes it) what plain JavaScript cannot say:
 * functions with two results, which keep the second in a global; the table of JavaScript values with its
 * import, which Pagefind never uses; and copies of memory by way of a float. Fails when these are not exactly
 * as expected.
 */
export function simplifyModule(text: string): string {
  const fields = parse(text);
  const kept = fields.filter((field) => !isAboutValueTable(field));
  expectCount('fields about the table of JavaScript values', fields.length - kept.length, 4);
  expectCount('functions with two results', count(kept, isPairMaker), 5);
  for (const field of kept) {
    walk(field, returnOneValue);
    copyFloatsAsIntegers(field);
  }
  return print([...kept, ...parse(second)]);
}

const second = `(
  (global $second (mut i32) (i32.const 0))
  (func $pair (param $a i32) (param $b i32) (result i32) (global.set $second (local.get $b)) (local.get $a))
  (func $take (result i32) (global.get $second))
  (export "second" (func $take)))`;

/** What is said in a field about the table of JavaScript values: its type, its import and its exports. */
const aboutValueTable: ReadonlySet<Expression> = new Set([
  'externref',
  '"__wbindgen_init_externref_table"',
  '"__wbindgen_externrefs"',
  '"__wbindgen_start"',
]);

function isAboutValueTable(field: Expression): boolean {
  return [...field].some((word) => aboutValueTable.has(word));
}

function isPairMaker(expression: Expression[]): boolean {
  return expression[0] === 'tuple.make' && expression[1] === '2';
}

function returnOneValue(expression: Expression[]): void {
  if (isPairMaker(expression)) expression.splice(0, 2, 'call', '$pair');
  if (print(expression) === '(result i32 i32)') expression.pop();
}

/** A local variable that holds a float. */
interface FloatLocal {
  readonly declaration: Expression[];
  readonly sets: Expression[][];
  readonly stores: Expression[][];
  /** How often it is read, also by a store. */
  reads: number;
}

/**
 * A JavaScript engine may change the bits of a number that is no number, so what passes through a float only to
 * be stored again may come out as something else: Pagefind moves values of several types this way. An integer
 * keeps its bits, so such locals become integers. `code` is one field; in a function each local has one purpose.
 */
function copyFloatsAsIntegers(code: Expression): void {
  const locals = new Map<Expression | undefined, FloatLocal>();
  walk(code, (expression) => {
    const [kind, name] = expression;
    const value = expression.at(-1);
    const local = locals.get(name);
    if (kind === 'local' && (value === 'f32' || value === 'f64')) {
      locals.set(name, { declaration: expression, sets: [], stores: [], reads: 0 });
    } else if (kind === 'local.set') {
      local?.sets.push(expression);
    } else if (local !== undefined && (kind === 'local.get' || kind === 'local.tee')) {
      local.reads += 1;
    } else if (isFloat(kind, 'store') && Array.isArray(value)) {
      if (value[0] === 'local.get') locals.get(value[1])?.stores.push(expression);
      else if (isFloat(value[0], 'load')) makeInteger(expression, value);
    }
  });
  for (const { declaration, sets, stores, reads } of locals.values()) {
    if (stores.length !== reads) continue;
    declaration[2] = declaration[2] === 'f32' ? 'i32' : 'i64';
    makeInteger(...stores);
    for (const set of sets) set[2] = bitsOf(set[2] ?? '', declaration[2]);
  }
}

function isFloat(kind: Expression | undefined, operation: 'load' | 'store'): boolean {
  return kind === `f32.${operation}` || kind === `f64.${operation}`;
}

/** Makes loads and stores of floats into those of integers. */
function makeInteger(...accesses: readonly Expression[][]): void {
  for (const access of accesses) access[0] = String(access[0]).replace('f', 'i');
}

/** The integer with the bits of `float`. */
function bitsOf(float: Expression, integer: string): Expression {
  if (!Array.isArray(float) || !isFloat(float[0], 'load')) {
    return [`${integer}.reinterpret_${integer.replace('i', 'f')}`, float];
  }
  makeInteger(float);
  return float;
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
