const { rmSync } = require('node:fs');

module.exports = async () => {
  const { postgres, folder } = globalThis.gendanTestPostgres ?? {};
  await postgres?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
};
