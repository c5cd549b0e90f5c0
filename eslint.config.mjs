import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { linearPatterns, spreadLists } from './src/tests/house/bounded-work.mjs';
import { fileAccess, hiddenFileAccess } from './src/tests/house/file-access.mjs';
import { ownNames } from './src/tests/house/own-names.mjs';
import { walls } from './src/tests/house/walls.mjs';

/** What hides an import from the walls, and what is printed from the one place that makes it printable. */
const hidden = [
  {
    selector: "ImportExpression:not([source.type='Literal'])",
    message: "Write out what is imported: import('./x.ts').",
  },
  {
    selector: "CallExpression[callee.property.name='write'][callee.object.property.name=/^std(out|err)$/]",
    message: 'scripts/frame/print.ts prints.',
  },
];

const clocks = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
].map((selector) => ({ selector, message: 'What depends on today takes it as an argument.' }));

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.fieldbook/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      eqeqeq: 'error',
      // The compiler knows the names; this rule does not know the browser's.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.astro'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, project: './tsconfig.json', extraFileExtensions: ['.astro'] },
    },
  },
  walls,
  fileAccess,
  ownNames,
  linearPatterns,
  { rules: { 'no-restricted-syntax': ['error', ...hidden, hiddenFileAccess] } },
  {
    files: ['{src,scripts}/**/*.{ts,astro}'],
    ignores: ['src/tests/**', '**/*.test.ts', '**/*.fixture.ts'],
    rules: { 'no-restricted-syntax': ['error', ...hidden, hiddenFileAccess, spreadLists] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    // Only the reader's browser knows what day it is.
    ignores: ['src/client/**', 'src/tests/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...hidden, hiddenFileAccess, spreadLists, ...clocks] },
  },
  {
    // It imports every language that has a folder.
    files: ['src/i18n/languages/languages.ts'],
    rules: { 'no-restricted-syntax': ['error', hiddenFileAccess, spreadLists, ...clocks] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro', 'scripts/**/*.ts'],
    ignores: [
      'scripts/frame/**',
      // Astro, not a command of ours, shows what this says.
      'src/checking/site-register.ts',
      'src/tests/**',
      '**/*.test.ts',
    ],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro', 'scripts/**/*.ts'],
    ignores: [
      'src/reading/environment.ts',
      'scripts/prepare.*',
      'src/tests/**',
      '**/*.test.ts',
      '**/*.fixture.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'src/reading/environment.ts reads the environment.' },
      ],
    },
  },
);
