// Bundles workflow code for the worker: node bundle-workflows.cjs <entry> <out> [--source]
// With --source the @gendan packages are read from their src, so that tests need no build.
const { bundleWorkflowCode } = require('@temporalio/worker');
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, resolve } = require('node:path');

async function bundle(entry, out, fromSource) {
  const { code } = await bundleWorkflowCode({
    workflowsPath: resolve(entry),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
    webpackConfigHook: (config) => (fromSource ? { ...config, resolve: { ...config.resolve, conditionNames: ['source', '...'] } } : config),
  });
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(out, code);
}

module.exports = { bundle };

if (require.main === module) {
  const [entry, out, flag] = process.argv.slice(2);
  bundle(entry, out, flag === '--source').catch((error) => {
    console.error(error);
    process.exit(1);
  });
}
