import { expect, test } from 'vitest';
import { SearchProblem } from './problem.ts';

test('a problem is a sentence that names the part', () => {
  const messages = [
    new SearchProblem('missing-part', 'en.js'),
    new SearchProblem('damaged-part', 'index-en_1a2b3c4.js'),
    new SearchProblem('unsupported', 'WebAssembly'),
  ].map(String);
  expect(messages).toMatchInlineSnapshot(`
    [
      "SearchProblem: A part of the search is missing from this copy: search/en.js.",
      "SearchProblem: A part of the search is damaged in this copy: search/index-en_1a2b3c4.js.",
      "SearchProblem: This browser does not allow what the search needs: WebAssembly.",
    ]
  `);
});
