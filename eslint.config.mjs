import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms of the house, and what each may import of ours. Everything else of ours is refused. */
const rooms = {
  register: [],
  reading: ['register'],
  checking: ['register', 'reading'],
  editing: ['register', 'reading', 'checking', 'importing'],
  importing: ['register', 'reading', 'checking'],
  exports: ['register', 'i18n'],
  search: ['register', 'i18n', 'client', 'links'],
  i18n: ['register'],
  client: ['i18n'],
  links: [],
  copies: ['links'],
};

const purity = {
  group: ['node:*', 'astro:*', 'astro', 'astro/*'],
  message: 'src/register is pure: it knows no files and no framework.',
};

const oneWay = Object.entries(rooms).map(([room, may]) => {
  const refused = [...Object.keys(rooms), 'components', 'layouts', 'pages'].filter(
    (other) => other !== room && !may.includes(other),
  );
  return {
    files: [`src/${room}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                ...refused.map((other) =>
                  other === 'i18n' && room !== 'register' ? '**/i18n/*.ts' : `**/${other}/**`,
                ),
                '**/scripts/**',
              ],
              message: `src/${room} imports only: ${may.join(', ') || 'nothing of ours'}.`,
            },
            ...(room === 'register' ? [purity] : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.fieldbook/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
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
  ...oneWay,
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    // Only the reader's browser knows what day it is.
    ignores: ['src/client/**', 'src/tests/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'What depends on today takes it as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'What depends on today takes it as an argument.',
        },
      ],
    },
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
