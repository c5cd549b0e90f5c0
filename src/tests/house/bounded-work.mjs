import regexp from 'eslint-plugin-regexp';

/**
 * A call takes some 120,000 values and throws for more, and lists are as long as whoever wrote them wanted. What only hands its own
 * parameters on is free.
 */
export const spreadLists = {
  selector:
    "CallExpression[callee.property.name=/^(push|unshift|splice|concat|append|prepend|replaceChildren|max|min|fromCharCode|fromCodePoint)$/] > SpreadElement:not([argument.type='ArrayExpression'])",
  message: 'A call takes no list of any length: gather lists and flatten them, or go through them.',
};

/** Every pattern takes a time that grows no faster than its text, whoever wrote the text. */
export const linearPatterns = {
  files: ['{src,scripts}/**/*.{ts,astro}'],
  ignores: ['src/tests/**', '**/*.test.ts', '**/*.fixture.ts'],
  plugins: { regexp },
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': ['error', { report: 'potential' }],
  },
};
