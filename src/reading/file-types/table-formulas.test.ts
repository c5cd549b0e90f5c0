import { expect, test } from 'vitest';
import { findTableFormulas } from './table-formulas.ts';

test.each<[string, string[]]>([
  ['year;place\n2014;Tirana\n', []],
  ['-5,+3.2,-1 000,- none,+355 (0)4 222 33,@iom,-,+,@,=,==,-see below', []],
  ['"Training, =a; -b(c)",2 = 1,a=b(c)', []],
  ["a,=1+1\n'=b(c)", ['2 =1+1']],
  ['=HYPERLINK("https://example.org")', ['0 =HYPERLINK("https://example.org")']],
  ['a,"=IMPORTXML(""https://a"")"', ['2 =IMPORTXML(""https://a"")']],
  ['a;= cmd|b!c;d', ['2 = cmd|b!c']],
  ["a\t+cmd|' /C calc'!A0\r\n", ["2 +cmd|' /C calc'!A0"]],
  ['-2+3+cmd|a!b,@SUM(A1)', ['0 -2+3+cmd|a!b', '13 @SUM(A1)']],
  ['a\n"+b\n(c)",d', ['2 +b\n(c)']],
  ['a,"\t\r\n=b"', ['2 \t\r\n=b']],
  ['＝1+1,＋a(b)', ['0 ＝1+1', '5 ＋a(b)']],
  ['sep=|\na|=b', ['8 =b']],
  ['"sep=]"\na]=b', ['10 =b']],
  ['sep=^\na^=b', ['8 =b']],
  ['sep=\\\na\\=b', ['8 =b']],
  ['sep=-\na-=b', ['8 =b']],
  ['x sep=|\na|=b', []],
  ['a =b,a\t=b', ['7 =b']],
  ['a,"=b', ['2 =b']],
  ['""=a', ['0 =a']],
  ['=a\n'.repeat(20), Array.from({ length: 10 }, (_, line) => `${String(line * 3)} =a`)],
  [`=${'a'.repeat(200)}`, [`0 =${'a'.repeat(99)}`]],
])('%j', (text, found) => {
  expect(findTableFormulas(text).map(({ offset, value }) => `${String(offset)} ${value}`)).toEqual(found);
});
