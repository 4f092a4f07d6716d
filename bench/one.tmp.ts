// run spec files in one process quickly
import { testsOf } from '/tmp/gd/w/C/bench/mutants/specs';
import { compileOnce } from '/tmp/gd/w/C/bench/mutants/loading';
compileOnce(new Map());
require('/tmp/gd/w/C/infra/jest/seed.cjs');
void (async () => { let n = 0, red = 0; for (const f of process.argv.slice(2)) for (const t of testsOf('/tmp/gd/w/C/libs/procedure/src/' + f)) { n++; try { await t.run(); } catch (e) { red++; console.log('RED', t.name, String(e instanceof Error ? e.stack : e).slice(0, 1500)); } } console.log(n, 'tests', red, 'red'); })();
