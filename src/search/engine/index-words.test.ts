import { expect, test } from 'vitest';
import { hasWord, readWords } from './index-words.ts';

const signature = [...new TextEncoder().encode('pagefind_dcd')];
const bytes = (hex: string): Uint8Array =>
  Uint8Array.from([...signature, ...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))]);

test('words are read, and what stands beside them is passed over', () => {
  // [[["ab", [[1, [2, -3], []]], []], ["é", [], [["è", []]]]]]
  expect(
    readWords(
      bytes(
        '8182' +
          '83' +
          '626162' +
          '8183018202' +
          '2280' +
          '80' +
          '83' +
          '62c3a9' +
          '80' +
          '81' +
          '82' +
          '62c3a8' +
          '80',
      ),
    ),
  ).toEqual(['ab', 'é']);
});

test.each([
  ['packed', '1f8b08'],
  ['cut off', '8182'],
  ['empty', ''],
])('nothing is read where the bytes are %s', (_, hex) => {
  expect(readWords(bytes(hex))).toEqual([]);
});

const known = ['a', 'traffick', 'countri', 'al', 'migrant', 'reintegr'];

test.each([
  ['traff', true, 'it begins one'],
  ['trafficking', true, 'one begins it'],
  ['country', true, 'the stemmer writes it with i'],
  ['reintegrtion', true, 'the mistake is in the ending'],
  ['alabnia', false, 'what begins it is too short'],
  ['trafiking', false, 'none begins it'],
])('"%s" among the words of an index: %s, as %s', (word, is) => {
  expect(hasWord(known, word)).toBe(is);
});

test.each([
  ['abcdx', ['abcd'], true, 'four letters are enough'],
  ['abcd', ['abc'], false, 'three are not'],
  ['abcdefghij', ['abcdef', 'abcd'], true, 'six of ten are enough, whatever comes after'],
  ['abcdefghijk', ['abcdef'], false, 'six of eleven are not'],
  ['yard', ['iard'], false, 'only a final y is written with i'],
])('"%s" among %j: %s, as %s', (word, words, is) => {
  expect(hasWord(words, word)).toBe(is);
});
