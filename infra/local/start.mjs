// npm start: installs and builds what is missing, then starts everything (src/main.ts). Only Node's own modules here.
import { createRequire } from 'node:module';
import { prepare } from './prepare.mjs';

prepare();
process.chdir(new URL('../..', import.meta.url).pathname);
const { main } = createRequire(import.meta.url)('./dist/index.js');
await main(process.env);
