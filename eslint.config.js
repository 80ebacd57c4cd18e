import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SCRIPTS = ['**/*.js', '**/*.mjs', '**/*.cjs'];
/** Files whose one default export is what the tool that reads them asks for. */
const CONFIG = ['**/*.config.js', 'test/support/global-*.js'];

const leftOut = '[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]';
const focused = {
  // `root ? it : it.skip` is neither: it says where a rule cannot be tried.
  selector: `CallExpression > MemberExpression.callee${leftOut}, MemberExpression > MemberExpression.object${leftOut}`,
  message: 'Leaves tests out: run one file by its path instead.',
};
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'A thing has one name: export it by that name.' };

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', '.scratch/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 50],
      complexity: ['error', { max: 15, variant: 'modified' }],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': ['error', defaultExport, focused],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', {
        allowNumber: true, allowBoolean: true, allowNullish: false, allowAny: false, allowRegExp: false,
      }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A class of TypeGraphQL names a shape: rows and literals of that shape are its values, and a code in a row is text.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // An index that the lines before it prove is read with `!`, which is shorter than a branch nobody can test.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // TypeGraphQL takes resolver and type classes as `Function`.
  { files: ['src/platform/module.ts', 'src/platform/graphql/*.ts'], rules: { '@typescript-eslint/no-unsafe-function-type': 'off' } },
  // A `describe` is a chapter and a migration a list of statements, not functions.
  { files: ['**/*.test.ts', 'migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  // What a test's message shows may be anything.
  { files: ['test/**', '**/*.test.ts'], rules: { '@typescript-eslint/restrict-template-expressions': 'off', '@typescript-eslint/no-base-to-string': 'off' } },
  { files: ['src/main.ts', 'src/commands/**', '.ci/**', 'bench/**', 'audit/**', 'mutation/**'], rules: { 'no-console': 'off' } },
  { files: SCRIPTS, ...tseslint.configs.disableTypeChecked },
  { files: CONFIG, rules: { 'no-restricted-syntax': ['error', focused] } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
