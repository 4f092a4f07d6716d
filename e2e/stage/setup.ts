import { System } from './system';

/** One running system for all plays in a browser: a start costs ten seconds. GENDAN_PLAY_DATA names one that runs already. */
export default async function setUp(): Promise<void> {
  if (process.env['GENDAN_PLAY_DATA']) return;
  const system = await System.start();
  process.env['GENDAN_PLAY_DATA'] = system.data;
  (globalThis as { gendanPlayed?: System }).gendanPlayed = system;
}
