// What is green today is green tomorrow: property tests draw from one seed, or from GENDAN_SEED (a number, or `random`) to look further
const fc = require('fast-check');

const { GENDAN_SEED = '20261122' } = process.env;
if (GENDAN_SEED !== 'random') fc.configureGlobal({ seed: Number(GENDAN_SEED) });
