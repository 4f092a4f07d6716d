import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

/** The built screens: their files, and index.html for every address that is a screen of its own. */
export async function serveScreens(app: NestFastifyApplication, folder: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, { root: folder, serve: false });
  fastify.get('/*', async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '/');
    if (path === '/api' || path.startsWith('/api/')) return reply.callNotFound();
    const file = await fileAt(folder, path);
    if (file)
      return reply
        .header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
        .sendFile(file, { cacheControl: false });
    if (/\.\w{2,5}$/.test(path) || !(await fileAt(folder, '/index.html'))) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', POLICY)
      .sendFile('index.html', { cacheControl: false });
  });
}

const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

async function fileAt(folder: string, path: string): Promise<string | undefined> {
  const inside = normalize(path).replace(/^[/\\]+/, '');
  if (inside === '' || inside.startsWith('..') || inside.includes(`${sep}..${sep}`)) return undefined;
  const found = await stat(join(folder, inside)).catch(() => undefined);
  return found?.isFile() ? inside : undefined;
}
