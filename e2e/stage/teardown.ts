import type { System } from './system';

export default async function tearDown(): Promise<void> {
  await (globalThis as { gendanPlayed?: System }).gendanPlayed?.stop();
}
