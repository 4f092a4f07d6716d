// Runs TypeScript sources as they are: node -C source -r ./infra/build/register.cjs some/file.ts
// (the condition "source" leads every @gendan package to its src; output is the same CommonJS the build writes)
const { transformFileSync } = require('@swc/core');
const { join } = require('node:path');

const configFile = join(__dirname, '../../.swcrc');
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename, { configFile, swcrc: false, sourceMaps: 'inline', filename });
  module._compile(code, filename);
};
process.setSourceMapsEnabled(true);
