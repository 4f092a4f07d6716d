import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ServiceSettings } from './start-service';

/** The OpenAPI document, made when it is first asked for: swagger takes a second to load. */
export function serveDocs(app: NestFastifyApplication, { name, docs }: ServiceSettings): void {
  let made: Promise<OpenAPIObject> | undefined;
  const document = (): Promise<OpenAPIObject> => (made ??= describe(app, name));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', async (_request, reply) => reply.send(await document()));
  if (docs) {
    fastify.get('/api/docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page(await document())));
  }
}

async function describe(app: NestFastifyApplication, name: string): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const settings = new DocumentBuilder().setTitle(`Gendan 跟单: ${name}`).setVersion('1').build();
  return withProblems(SwaggerModule.createDocument(app, settings, { autoTagControllers: true }));
}

const problem = {
  type: 'object',
  required: ['type', 'code', 'title', 'status', 'detail', 'zh', 'en'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string', description: 'stable, for machines' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'what, why and what to do next, in the language asked for' },
    zh: { type: 'string' },
    en: { type: 'string' },
    details: { type: 'object', additionalProperties: true },
    refusal: { type: 'object', additionalProperties: true },
    requestId: { type: 'string' },
  },
} as const;

/** Every operation may answer a problem: said once, for all of them. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem as never } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation)
        operation.responses = {
          ...operation.responses,
          '4XX': { description: 'refused', content },
          default: { description: 'fault', content },
        };
    }
  }
  return document;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A plain list to read; tools take the JSON. */
function page(document: OpenAPIObject): string {
  const rows = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, { summary?: string; operationId?: string }>).map(
      ([method, { summary, operationId }]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escaped(path)}</code></td><td>${escaped(summary ?? operationId ?? '')}</td></tr>`,
    ),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(document.info.title)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem}td{padding:.3rem 1rem .3rem 0;border-bottom:1px solid #ddd}</style>
<h1>${escaped(document.info.title)}</h1><p><a href="/api/openapi.json">openapi.json</a></p><table>${rows.join('')}</table></html>`;
}
