import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the program writes depends on the program alone: no clock, random, environment, locale or disk in it. */
const impure = ['process', 'Date', 'setTimeout', 'setInterval', 'fetch', 'performance'];

export default tseslint.config(
  { ignores: ['dist/', 'synth-out/', 'node_modules/', 'coverage/', 'tools/'] },
  // Generated: tables and types, which the compiler and the provider's own schema check (test/conformance).
  { ignores: ['lib/constructs/proxmox/bindings/'] },
  // A comment that silences nothing may be a rule that finds nothing any more.
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: [
      'lib/cli/**',
      'lib/core/files.ts',
      'lib/core/outdir.ts',
      'lib/core/uncaught.ts',
      'lib/core/writer/**',
      'lib/verify/**',
    ],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:)?(fs|os|child_process|process)(/|$)',
              message: 'Only the reader, the writer and the command touch the machine.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { property: 'localeCompare', message: 'Its order depends on the machine: compare with < and >.' },
        { property: 'toLocaleString' },
        { property: 'toLocaleLowerCase' },
        { property: 'toLocaleUpperCase' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        exports: 'writable',
      },
    },
  },
);
