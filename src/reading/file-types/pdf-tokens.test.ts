import { describe, expect, test } from 'vitest';
import { decodePdfName, decodePdfString, readPdfDictionary } from './pdf-tokens.ts';

test.each([
  ['Name', 'Name'],
  ['J#61va#53cript', 'JavaScript'],
  ['#4A#4a', 'JJ'],
  ['a#4', 'a#4'],
  ['a#zzb', 'a#zzb'],
])('the name %s is %s', (name, decoded) => {
  expect(decodePdfName(name)).toBe(decoded);
});

test.each<[string, value: string, isWhole: boolean]>([
  ['(a) b', 'a', true],
  ['()', '', true],
  ['(a(b)c)d)', 'a(b)c', true],
  ['(a\\)b\\(c\\\\)', 'a)b(c\\', true],
  ['(\\n\\r\\t\\b\\f\\a)', '\n\r\t\b\fa', true],
  ['(a\\\nb\\\rc\\\r\nd\ne)', 'abcd\ne', true],
  ['(\\101\\1012\\0\\53a\\501)', 'AA2\0+aA', true],
  ['(a', 'a', false],
  ['(a\\)', 'a\\)', false],
  ['<41 4\n2>', 'AB', true],
  ['<414>', 'A@', true],
  ['<41 4>', 'A@', true],
  ['<4x1>', 'A', true],
  ['<>', '', true],
  ['<41', 'A', false],
  ['/a <41>', '', false],
  ['%(a)', '', false],
])('the string %j', (text, value, isWhole) => {
  const decoded = decodePdfString(text);
  expect(decoded.isWhole).toBe(isWhole);
  expect(decoded.isWhole ? decoded.value : value).toBe(value);
});

/** The tokens of a dictionary with their depth and what they are, where that is no sign, and what is behind it. */
function tokens(text: string, start = 0): string {
  const read = readPdfDictionary(text, start, () => undefined);
  if (typeof read === 'string') return read;
  const words = read.tokens.map(({ kind, text: word, depth }) =>
    kind === 'sign' ? word : `${kind[0] ?? ''}${String(depth)}${word}`,
  );
  return `${words.join(' ')} | ${text.slice(read.end)}`;
}

describe('a dictionary', () => {
  test.each([
    ['<</A 1/B(x)/C<41>>>stream', '<< n1A w11 n1B s1 n1C s1 >> | stream'],
    ['  %a >>\n<</#41/B>>', '<< n1A n1B >> | '],
    ['<</A[1<</B[2]>>]>>', '<< n1A [ w21 << ] >> | '],
    ['<</A{1}>>', '<< n1A { w21 } >> | '],
    ['<</A()/B(()\\))/C<>/D%>>\n/>>', '<< n1A s1 n1B s1 n1C s1 n1D n1 >> | '],
    ['<</A 1)2>3>>', '<< n1A w11 w1) w12 w1> w13 >> | '],
    ['<</A\x80B\xff1\0>>', '<< n1A w1B w11 >> | '],
    ['<<>> >>', '<< >> |  >>'],
    ['', 'none'],
    [' %<<>>', 'none'],
    ['1 <<>>', 'none'],
    ['/A <<>>', 'none'],
    ['(<<>>)', 'none'],
    ['[<<>>]', 'none'],
    ['>><<>>', 'none'],
    ['<41>', 'none'],
    ['<<', 'broken'],
    ['<</A(>>', 'broken'],
    ['<</A<41', 'broken'],
    ['<</A[>>', 'broken'],
    ['<<]', 'broken'],
    ['<</A{]>>', 'broken'],
  ])('%j', (text, found) => {
    expect(tokens(text)).toBe(found);
  });

  test('is read from the place that is named', () => {
    expect(tokens('1 0 obj<</A 1>>', 7)).toBe('<< n1A w11 >> | ');
  });

  test('may be so deep, and no deeper', () => {
    const deep = (depth: number) => `${'<<'.repeat(depth)}${'>>'.repeat(depth)}`;
    expect(tokens(deep(500))).toMatch(/^<< << /);
    expect(tokens(deep(501))).toBe('broken');
  });

  test('gives no more tokens than are of use', () => {
    const read = readPdfDictionary(`<<${'1 '.repeat(20_000)}>>rest`, 0, () => undefined);
    expect(read).toMatchObject({ end: 40_004 });
    expect(typeof read === 'string' ? [] : read.tokens).toHaveLength(10_000);
  });

  test('takes time for each character and token', () => {
    const spent: number[] = [];
    readPdfDictionary('<</Abc(de)>>', 0, (amount) => spent.push(amount));
    expect(spent).toEqual([7, 9, 9, 7]);
  });
});
