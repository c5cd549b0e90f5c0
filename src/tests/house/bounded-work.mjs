import regexp from 'eslint-plugin-regexp';

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
