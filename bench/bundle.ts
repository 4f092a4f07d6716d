import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '..');

/** Bundles workflow code from its sources; the entry is named from the root. */
export function bundle(entry: string, out: string): void {
  execFileSync(process.execPath, [join(root, 'infra/build/bundle-workflows.cjs'), join(root, entry), out, '--source'], { cwd: root });
}
