import { fileURLToPath } from 'node:url'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const clocks = ['electron/device/clock.ts', 'renderer/store/clock.ts']
const tsSources = ['{content,electron,renderer}/**/*.{ts,tsx}']
const tests = ['tests/**/*.{ts,tsx}']
const configs = ['vite.config.ts', 'build/*.config.{js,mjs}', 'tests/**/*.config.ts']

const byClock =
  'Time comes in through the Clock argument (electron/device/clock.ts, renderer/store/clock.ts).'
const timers = ['setTimeout', 'setInterval', 'setImmediate']

/** Ways to read or wait for time without a clock. */
const timeSyntax = [
  `MemberExpression[object.name='Date'][property.name='now']`,
  `NewExpression[callee.name='Date'][arguments.length=0]`,
  `CallExpression[callee.name='Date']`,
  `MemberExpression[object.name='performance'][property.name='now']`,
  `MemberExpression[object.name='process'][property.name='hrtime']`,
  `MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(setTimeout|setInterval|setImmediate)$/]`,
].map((selector) => ({ selector, message: byClock }))

const noDefault = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export it by name, so that it is called the same everywhere.',
}
const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'Import from the module itself: a barrel hides who needs what.',
}

/** A name says what is inside: kebab-case, and never a drawer for everything. */
const fileName = {
  create: (context) => ({
    Program(node) {
      const name = context.filename.split(/[\\/]/).pop() ?? ''
      const stem = name.replace(/\..*$/, '')
      if (['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared'].includes(stem)) {
        context.report({ node, message: `"${name}" says nothing: name the file after what it holds.` })
      }
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {
        context.report({ node, message: `"${name}" is not in kebab-case.` })
      }
    },
  }),
}

export default defineConfig(
  globalIgnores(['**/node_modules/', 'dist/', 'gallery/', 'data/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: 'build/tsconfig.lint.json',
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Matters of taste that the formatter does not settle, or that fight interfaces with short method syntax.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Slow, and about what erasable syntax rules out or what a pinned version settles.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  {
    files: ['{renderer,tests/renderer,tests/support}/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { house: { rules: { 'file-name': fileName } } },
    rules: {
      'house/file-name': 'error',
      'max-lines': ['error', 250],
      'no-control-regex': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', noDefault, noBarrel],
    },
  },
  {
    files: tsSources,
    ignores: clocks,
    rules: {
      'no-restricted-globals': ['error', ...timers.map((name) => ({ name, message: byClock }))],
      'no-restricted-imports': [
        'error',
        {
          paths: ['timers', 'timers/promises', 'node:timers', 'node:timers/promises'].map((name) => ({
            name,
            message: byClock,
          })),
        },
      ],
      'no-restricted-syntax': ['error', noDefault, noBarrel, ...timeSyntax],
    },
  },
  // These two are the clock; what they say about it in comments is theirs.
  { files: clocks, linterOptions: { reportUnusedDisableDirectives: 'off' } },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  // Tools look for a default export in their configuration.
  { files: configs, rules: { 'no-restricted-syntax': ['error', noBarrel] } },
)
