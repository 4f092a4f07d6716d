const { rmSync } = require('node:fs');

module.exports = async () => {
  if (globalThis.gendanTestBundle) rmSync(globalThis.gendanTestBundle, { force: true });
};
