const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

// Nest 12 and some of what it loads are pure ESM, which jest on Node 20 cannot require: swc turns every such package into CommonJS
function pureEsm(dir = join(__dirname, 'node_modules'), names = new Set()) {
  const found = readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(dir, name)).map((inner) => `${name}/${inner}`) : [name]));
  for (const name of found) {
    const file = join(dir, name, 'package.json');
    if (name.startsWith('@gendan/') || !existsSync(file)) continue;
    const { type, exports } = JSON.parse(readFileSync(file, 'utf8'));
    if (type === 'module' && !hasCommonJs(exports?.['.'] ?? exports)) names.add(name);
    if (existsSync(join(dir, name, 'node_modules'))) pureEsm(join(dir, name, 'node_modules'), names);
  }
  return names;
}

// some name the same ESM file under "require": that is not CommonJS
function hasCommonJs(main) {
  const file = (at, condition) => (at && typeof at === 'object' ? file(at[condition] ?? at.node ?? at.default, condition) : at);
  return JSON.stringify(main ?? '').includes('"require"') && file(main, 'require') !== file(main, 'import');
}

const swc = (parser, transform) => ({
  jsc: {
    parser: { syntax: 'typescript', decorators: true, ...parser },
    transform: { legacyDecorator: true, decoratorMetadata: true, ...transform },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  swcrc: false,
});

const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  modulePathIgnorePatterns: ['<rootDir>/.nx', '<rootDir>/.cache', '<rootDir>/.gendan', '<rootDir>/.*/dist/'],
  transform: { '^.+\\.[cm]?[tj]s$': ['@swc/jest', swc()], '^.+\\.tsx$': ['@swc/jest', swc({ tsx: true })] },
  transformIgnorePatterns: [`/node_modules/(?!(${[...pureEsm()].join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  setupFilesAfterEnv: ['<rootDir>/infra/jest/seed.cjs'],
};
const bundled = {
  globalSetup: '<rootDir>/infra/jest/workflow-setup.cjs',
  globalTeardown: '<rootDir>/infra/jest/workflow-teardown.cjs',
};
const server = '{libs,services,workflows,activities,infra}';
const otherKinds = '\\.(db|door|workflow|replay|play)\\.spec\\.ts$';

module.exports = {
  // only what hangs is stopped: a slow machine is no fault
  testTimeout: 300_000,
  projects: [
    {
      ...shared,
      displayName: 'rule',
      testMatch: [`<rootDir>/${server}/**/*.spec.ts`],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, otherKinds, '/services/admin-ui/'],
    },
    {
      ...shared,
      displayName: 'screen',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/services/admin-ui/jest-setup.cjs'],
      testEnvironmentOptions: { customExportConditions: ['source', 'require', 'default'] },
      transform: {
        '^.+\\.[cm]?[tj]s$': ['@swc/jest', swc()],
        '^.+\\.tsx$': ['@swc/jest', swc({ tsx: true }, { react: { runtime: 'automatic' } })],
      },
      moduleNameMapper: {
        '\\.(css|svg|png)$': '<rootDir>/infra/jest/asset.cjs',
        // these two publish their TypeScript under our condition "source"
        '^(scroll-into-view-if-needed|compute-scroll-into-view)$': '<rootDir>/node_modules/$1/dist/index.cjs',
      },
      testMatch: ['<rootDir>/services/admin-ui/src/**/*.spec.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'workflow',
      ...bundled,
      testMatch: [`<rootDir>/${server}/**/*.workflow.spec.ts`],
    },
    { ...shared, ...bundled, displayName: 'replay', testMatch: [`<rootDir>/${server}/**/*.replay.spec.ts`] },
    {
      ...shared,
      displayName: 'door',
      globalSetup: '<rootDir>/infra/jest/postgres-setup.cjs',
      globalTeardown: '<rootDir>/infra/jest/postgres-teardown.cjs',
      testMatch: [`<rootDir>/${server}/**/*.{db,door}.spec.ts`],
    },
    {
      ...shared,
      displayName: 'play',
      globalSetup: '<rootDir>/e2e/stage/setup.ts',
      globalTeardown: '<rootDir>/e2e/stage/teardown.ts',
      testMatch: ['<rootDir>/{e2e,infra}/**/*.play.spec.ts'],
    },
    { ...shared, displayName: 'rounds', testMatch: ['<rootDir>/e2e/*.rounds.spec.ts'] },
  ],
};
