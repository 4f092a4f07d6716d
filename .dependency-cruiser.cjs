// Who may import whom. Specs are exempt: they may take whatever they need to prove something.
const spec = '\\.spec\\.tsx?$';
const words = '^libs/(trade|procedure|contracts)/';
const outside = 'node_modules/';
const anyWorkspace = '^(libs|services|workflows|activities|infra|e2e|bench)/';
// a folder's code, seen from the outside, is its doors only
const doors = '/src/(index|grpc|workflow|nest)\\.ts$';

const from = (path, more = {}) => ({ path, pathNot: [spec, ...(more.pathNot ?? [])] });
const onlyOwn = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: from(path),
  to: { path: anyWorkspace, pathNot: [path, ...allowed] },
});
const onlyPackages = (name, path, packages) => ({
  name,
  comment: `from outside only: ${packages.join(', ') || 'nothing'}`,
  severity: 'error',
  from: from(path),
  to: { path: outside, pathNot: packages.map((each) => `node_modules/${each}/`) },
});
const noCore = (name, path) => ({
  name,
  comment: 'no module of Node itself',
  severity: 'error',
  from: from(path),
  to: { dependencyTypes: ['core'] },
});

module.exports = {
  forbidden: [
    onlyOwn('trade-knows-nobody', '^libs/trade/', [], 'words: trade ◀ procedure ◀ contracts'),
    onlyOwn('procedure-knows-trade', '^libs/procedure/', ['^libs/trade/'], 'words: trade ◀ procedure ◀ contracts'),
    onlyOwn('contracts-know-words', '^libs/contracts/', [words], 'words: trade ◀ procedure ◀ contracts'),
    // what stands for specs alone may ask fast-check
    onlyPackages('trade-is-pure', '^libs/trade/(?!src/on-fingers)', ['decimal\\.js', '@noble/hashes']),
    onlyPackages('procedure-is-pure', '^libs/procedure/(?!src/random/)', ['decimal\\.js', '@noble/hashes']),
    onlyPackages('contracts-are-pure', '^libs/contracts/', ['zod', '@bufbuild/protobuf', '@noble/hashes']),
    { ...noCore('words-without-node', words), from: from(words, { pathNot: ['^libs/contracts/src/grpc\\.ts$'] }) },

    onlyOwn('platform-knows-words', '^libs/(platform|papers)/', [words], 'platform and papers know words only'),

    onlyOwn('workflows-know-words', '^workflows/', [words], 'workflows know words only'),
    onlyPackages('workflows-know-temporal', '^workflows/', ['@temporalio/workflow', '@temporalio/common']),
    noCore('workflows-without-node', '^workflows/'),

    onlyOwn(
      'activities-know',
      '^activities/',
      [words, '^libs/platform/', '^workflows/[^/]+/src/index\\.ts$'],
      'words, contracts, platform, the messages door of workflows',
    ),
    {
      name: 'services-know',
      comment: 'words, contracts, platform, papers and the messages door of workflows; never another service, never activities',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: [spec, '^services/(worker|admin-ui)/'] },
      to: { path: anyWorkspace, pathNot: ['^services/$1/', words, '^libs/(platform|papers)/', '^workflows/[^/]+/src/index\\.ts$'] },
    },
    onlyOwn(
      'worker-knows',
      '^services/worker/',
      ['^workflows/[^/]+/src/(index|workflow)\\.ts$', '^activities/', words, '^libs/platform/'],
      'workflows, activities, platform, words',
    ),
    onlyOwn('screens-know', '^services/admin-ui/', ['^libs/(trade|procedure|contracts)/src/index\\.ts$'], 'words and contracts only'),
    noCore('screens-without-node', '^services/admin-ui/src/'),
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(libs|services|workflows|activities)/', pathNot: [spec, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'one-door',
      comment: 'a package is entered by its index only (contracts also by ./grpc, platform by ./nest, a workflow package by ./workflow)',
      severity: 'error',
      from: { path: '^((libs|services|workflows|infra)/[^/]+|activities)/', pathNot: spec },
      to: { path: '^((libs|services|workflows)/[^/]+|activities)/', pathNot: ['^$1/', doors] },
    },
    {
      name: 'typeorm-stays-below',
      comment: 'TypeORM only in entities, repositories, data sources, migrations; elsewhere pass a Tx of @gendan/platform',
      severity: 'error',
      from: {
        path: '^(services|activities|workflows)/',
        pathNot: [spec, '\\.(entity|entities|repository)\\.ts$', '/data-source\\.ts$', '/migrations/'],
      },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: anyWorkspace },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['/dist/', '/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
