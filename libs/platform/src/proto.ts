import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How messages look in JavaScript: camelCase, 64-bit numbers as strings, every field there; what ts-proto's types say. */
export const protoShape = { keepCase: false, longs: String, enums: String, defaults: true, oneofs: true };

/** The files of these packages: gendan.production.v1 lies in gendan/production/v1. */
export function protoFiles(protoRoot: string, packages: string[]): string[] {
  return packages.flatMap((name) => {
    const folder = join(protoRoot, ...name.split('.'));
    return readdirSync(folder)
      .filter((file) => file.endsWith('.proto'))
      .map((file) => join(folder, file));
  });
}
