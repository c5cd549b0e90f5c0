/** What lists or copies folders, and so might follow a link; and what hides which of them is meant. */
const restricted = [
  ...['readdir', 'opendir', 'cp', 'copyFile', 'glob'].flatMap((name) => [name, `${name}Sync`]),
  ...['promises', 'default'],
];

const message = 'src/files lists and copies files; it follows no link.';

/** The one way to list and to copy files, for ESLint. */
export const fileAccess = {
  files: ['{src,scripts}/**/*.{ts,astro}'],
  ignores: ['src/files/**', 'src/tests/**', '**/*.test.ts', '**/*.fixture.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { paths: ['node:fs', 'node:fs/promises'].map((name) => ({ name, importNames: restricted, message })) },
    ],
  },
};

/** An import that is written as a call does not say what is taken from it. */
export const hiddenFileAccess = { selector: 'ImportExpression[source.value=/^node:fs/]', message };
