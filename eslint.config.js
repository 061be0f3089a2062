import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import {
  electronImport,
  houseSyntax,
  impureGlobals,
  noDefaultExport,
  pureSyntax,
  typesMayPass,
  windowGlobals,
  windowSyntax,
} from './tools/lint/house-rules.mjs';
import {
  newerImports,
  newerNodeGlobals,
  newerProperties,
  newerSyntax,
} from './tools/lint/newer-api.mjs';

const typescript = ['**/*.ts', '**/*.tsx'];
const inTheBundles = ['main/**/*.ts', 'main/**/*.tsx', 'renderer/**/*.ts', 'renderer/**/*.tsx'];
const pure = ['main/core/**/*.ts', 'main/actions/**/*.ts', 'main/contract/**/*.ts'];
const everywhere = [...houseSyntax, noDefaultExport];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'out/',
      'dist/',
      '.cache/',
      'coverage/',
      'test-results/',
      'tools/electron-chromedriver/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: typescript,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: inTheBundles,
    ignores: pure,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...newerSyntax],
      'no-restricted-properties': ['error', ...newerProperties],
    },
  },
  {
    files: ['main/**/*.ts'],
    ignores: [
      'main/preload/**',
      'main/shell/confirm-page/**',
      'main/shell/secret-page/**',
      'main/verify-page/**',
      'main/lead-page/**',
      'main/page-parts/**',
      'main/core/**',
      'main/actions/**',
      'main/contract/**',
    ],
    rules: { 'no-restricted-globals': ['error', ...newerNodeGlobals] },
  },
  {
    files: ['main/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: ['main/shell/**', 'main/preload/**', 'main/index.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [electronImport, ...newerImports] },
      ],
    },
  },
  {
    files: pure,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...newerSyntax, ...pureSyntax],
      'no-restricted-properties': ['error', ...newerProperties],
      'no-restricted-globals': ['error', ...impureGlobals],
    },
  },
  {
    // The window may import the contract only, so the contract hands on the core's types to it.
    files: ['main/contract/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...typesMayPass,
        noDefaultExport,
        ...newerSyntax,
        ...pureSyntax,
      ],
    },
  },
  {
    files: [
      'renderer/**/*.{ts,tsx}',
      'main/shell/{confirm,secret}-page/**/*.{ts,tsx}',
      'main/verify-page/**/*.ts',
      'main/lead-page/**/*.ts',
      'main/page-parts/**/*.ts',
    ],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...newerSyntax, ...windowSyntax],
      'no-restricted-globals': ['error', ...windowGlobals],
    },
  },
  {
    // A page that runs without the app has no main to keep its state.
    files: ['main/lead-page/kept.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...windowGlobals.filter(({ name }) => name !== 'localStorage'),
      ],
    },
  },
  {
    files: ['main/index.ts', 'main/shell/**/*.ts'],
    ignores: ['main/shell/open-link.ts', 'main/shell/{confirm,secret}-page/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...newerProperties,
        {
          object: 'shell',
          property: 'openExternal',
          message:
            'One door leads outside: openLink in main/shell/open-link.ts, with its allow-list.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['*.config.{js,ts}', '**/*.config.ts', 'electron.vite.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax] },
  },
  { files: ['*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
);
