import tseslint from 'typescript-eslint';

const noEnums = { selector: 'TSEnumDeclaration', message: 'A union of literals instead of an enum.' };
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const noProcessEnv = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'process.env is read in a process’s config.ts only.',
};
const noClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'No clock here: `now` is an argument.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'No clock here: `now` is an argument.' },
  { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'No randomness here.' },
];
const noIntl = { selector: 'MemberExpression[object.name="Intl"]', message: 'No Intl here: zone offsets come as an argument.' };
const noHostClock = {
  selector: 'CallExpression[callee.property.name=/^(format|formatToParts)$/][arguments.length=0]',
  message: 'An Intl format without an argument reads the host’s clock, not the workflow’s.',
};
const always = [noEnums, noDefaultExport, noProcessEnv];
const outsideOfWords = ['process', 'Buffer', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'fetch', 'crypto', 'require'];

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/dist/', '**/generated/', '.nx/', '.cache/', '.gendan/', 'coverage/', 'e2e/output/', 'bench/output/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      'no-restricted-syntax': ['error', ...always],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // what comes from outside may always be missing
    files: ['services/**/*.{ts,tsx}', 'activities/**/*.ts', 'libs/{platform,contracts,papers}/**/*.ts', 'infra/**/*.ts'],
    ignores: ['**/*.spec.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    files: ['libs/{trade,procedure,contracts}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/contracts/src/grpc.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...always, ...noClock, noIntl],
      'no-restricted-globals': ['error', ...outsideOfWords],
    },
  },
  {
    files: ['workflows/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...always, noHostClock],
      'no-restricted-globals': ['error', ...outsideOfWords.filter((name) => name !== 'setTimeout')],
    },
  },
  {
    // where the environment may be read, where a tool wants a default export, where people read a terminal
    files: [
      '**/config.ts',
      'libs/platform/src/run-as-process.ts',
      '**/*.config.{ts,mjs}',
      'e2e/**/*.ts',
      'bench/**/*.ts',
      'infra/**/*.ts',
      '**/main.ts',
      '**/*.spec.{ts,tsx}',
    ],
    rules: { 'no-restricted-syntax': ['error', noEnums], 'no-console': 'off' },
  },
  {
    // Nest injects by the class itself: its imports look like types only and are not
    files: ['services/**/*.ts', 'libs/platform/**/*.ts', 'infra/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // rules that ask the type checker are the slow ones
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
);
