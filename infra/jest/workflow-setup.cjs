// Workflow code is bundled once for all workflow and replay suites (a bundle per worker would cost seconds each)
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');

module.exports = async () => {
  const entry = join(root, 'workflows/follow-up/src/workflow.ts');
  if (!existsSync(entry)) return;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const out = join(root, '.cache', `workflow-bundle-${process.pid}.js`);
  execFileSync(process.execPath, [join(root, 'infra/build/bundle-workflows.cjs'), entry, out, '--source'], { cwd: root, stdio: 'inherit' });
  process.env.GENDAN_TEST_WORKFLOW_BUNDLE = out;
  globalThis.gendanTestBundle = out;
};
