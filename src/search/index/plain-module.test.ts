import { expect, test } from 'vitest';
import { simplifyModule } from './plain-module.ts';

const pair = '(func $p (result i32 i32) (tuple.make 2 (i32.const 1) (call $f)))';

function moduleText(body: string, pairs = 5): string {
  return `(module
 (type $0 (func (result i32 i32)))
 (import "./pagefind_web_bg.js" "__wbindgen_init_externref_table" (func $fimport$0))
 (import "./pagefind_web_bg.js" "log" (func $fimport$1))
 (table $0 23 23 funcref)
 (table $1 1024 externref)
 (export "memory" (memory $0)) ;; "kept"
 (export "__wbindgen_externrefs" (table $1))
 (export "__wbindgen_start" (func $fimport$0))
 ${pair.repeat(pairs)}
 ${body})`;
}

test('two results become one, and the second goes to a global', () => {
  const text = simplifyModule(moduleText(''));
  expect(text).toContain('(func $p (result i32) (call $pair (i32.const 1) (call $f)))');
  expect(text).toContain('(export "second" (func $take))');
  expect(text).not.toContain('(result i32 i32)');
});

test('what else is in a module stays', () => {
  const field = '(data $d (i32.const 0) "text")';
  expect(simplifyModule(moduleText(field))).toMatch(
    /^\(module \(type .*\(data \$d \(i32\.const 0\) "text"\)/,
  );
});

test('the table of JavaScript values goes with its import and exports, the others stay', () => {
  const text = simplifyModule(moduleText(''));
  expect(text).not.toMatch(/externref|__wbindgen/);
  expect(text).toContain('(table $0 23 23 funcref)');
  expect(text).toContain('(import "./pagefind_web_bg.js" "log" (func $fimport$1))');
  expect(text).toContain('(export "memory" (memory $0))');
});

test.each([
  [
    'straight from memory to memory',
    '(func $c (f32.store offset=4 (i32.const 0) (f32.load offset=8 (i32.const 1))))',
    '(func $c (i32.store offset=4 (i32.const 0) (i32.load offset=8 (i32.const 1))))',
  ],
  [
    'by way of a local',
    '(func $c (local $a f64) (local.set $a (f64.load (i32.const 1))) (f64.store (i32.const 0) (local.get $a)))',
    '(func $c (local $a i64) (local.set $a (i64.load (i32.const 1))) (i64.store (i32.const 0) (local.get $a)))',
  ],
  [
    'by way of a local that has the name of a function',
    '(func $c (local $a f64) (local.set $a (f64.load (call $a))) (f64.store (i32.const 0) (local.get $a)))',
    '(func $c (local $a i64) (local.set $a (i64.load (call $a))) (i64.store (i32.const 0) (local.get $a)))',
  ],
  [
    'by way of a local that may also hold a sum',
    '(func $c (local $a f32) (local.set $a (f32.load (i32.const 1))) (local.set $a (f32.add (f32.const 1) (f32.const 2))) (f32.store (i32.const 0) (local.get $a)))',
    '(func $c (local $a i32) (local.set $a (i32.load (i32.const 1))) (local.set $a (i32.reinterpret_f32 (f32.add (f32.const 1) (f32.const 2)))) (i32.store (i32.const 0) (local.get $a)))',
  ],
])('a copy of a float %s goes by an integer', (_, before, after) => {
  expect(simplifyModule(moduleText(before))).toContain(after);
});

test.each([
  [
    'reckoned with',
    '(func $c (local $a f32) (local.set $a (f32.load (i32.const 1))) (f32.store (i32.const 0) (f32.add (local.get $a) (local.get $a))))',
  ],
  [
    'stored and reckoned with',
    '(func $c (local $a f32) (local.set $a (f32.load (i32.const 1))) (f32.store (i32.const 0) (local.get $a)) (drop (f32.neg (local.get $a))))',
  ],
  [
    'read where it is set',
    '(func $c (local $a f64) (drop (f64.neg (local.tee $a (f64.load (i32.const 1))))) (f64.store (i32.const 0) (local.get $a)))',
  ],
  ['set and never read', '(func $c (local $a i32) (local.set $a (call $f)))'],
  ['given', '(func $c (param $a f32) (f32.store (i32.const 0) (local.get $a)))'],
  ['written there', '(func $c (f32.store (i32.const 0) (f32.const 1)))'],
])('a number that is %s stays what it is', (_, code) => {
  expect(simplifyModule(moduleText(code))).toContain(code);
});

test('a text with parentheses and quotation marks is one word, and a comment none', () => {
  const data = String.raw`(data $d "a) \"(b ;; c")`;
  const text = simplifyModule(moduleText(`${data} ;; (left out\n`));
  expect(text).toContain(data);
  expect(text).not.toContain('left out');
});

test('a module of another shape is refused', () => {
  expect(() => simplifyModule(moduleText('', 4))).toThrowErrorMatchingInlineSnapshot(
    `[Error: Pagefind's WebAssembly has not the expected shape: 5 functions with two results expected, 4 found.]`,
  );
  const three = '(func $p (result i32 i32 i32) (tuple.make 3 (i32.const 1) (i32.const 2) (i32.const 3)))';
  expect(() => simplifyModule(moduleText(three, 4))).toThrow(
    '5 functions with two results expected, 4 found',
  );
  expect(() => simplifyModule('(module)')).toThrowErrorMatchingInlineSnapshot(
    `[Error: Pagefind's WebAssembly has not the expected shape: 4 fields about the table of JavaScript values expected, 0 found.]`,
  );
});
