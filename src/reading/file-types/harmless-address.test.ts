import { expect, test } from 'vitest';
import { isHarmlessAddress, isInsideAddress } from './harmless-address.ts';

test.each<[string, harmless: boolean, inside: boolean]>([
  ['https://example.org/a?b#c', true, false],
  ['HTTP://example.org', true, false],
  ['mailto:info@example.org', true, false],
  ['tel:+355', true, false],
  ['', true, true],
  ['#part', true, true],
  ['#a:b', true, true],
  ['Pictures/a.png', true, true],
  ['./Object 1', true, true],
  ['www.example.org/a:b', true, false],
  ['page.html?a:b', true, false],
  ['/a.png', true, false],
  ['../a.png', true, false],
  ['a/../../b.png', true, false],
  ['javascript:alert(1)', false, false],
  ['java\nscript\0:alert(1)', false, false],
  ['file:///c:/a.exe', false, false],
  ['ms-msdt:/id', false, false],
  ['httpsx:a', false, false],
  ['C:\\a.exe', false, false],
  ['a\\b', false, false],
  ['\\\\example.org\\a', false, false],
  ['//example.org/a', false, false],
  [' //example.org/a', false, false],
])('%j', (address, isHarmless, isInside) => {
  expect([isHarmlessAddress(address), isInsideAddress(address)]).toEqual([isHarmless, isInside]);
});
