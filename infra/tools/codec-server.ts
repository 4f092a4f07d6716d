// Reads payloads for Temporal's own tools: npm run codec, then temporal workflow show … --codec-endpoint http://127.0.0.1:<port>
// Whoever reaches it reads every case: it listens on this machine only, for as long as somebody looks.
import { temporalDataConverter } from '@gendan/platform';
import type { Payload } from '@temporalio/common';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

type Written = { metadata?: Record<string, string>; data?: string };

const codecs = temporalDataConverter(process.env['PAYLOAD_KEYS']).payloadCodecs ?? [];

const read = ({ metadata, data }: Written): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
  data: Buffer.from(data ?? '', 'base64'),
});
const written = ({ metadata, data }: Payload): Written => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')])),
  data: Buffer.from(data ?? []).toString('base64'),
});

async function decoded(request: IncomingMessage): Promise<string> {
  const { payloads = [] } = JSON.parse(await text(request)) as { payloads?: Written[] };
  let plain = payloads.map(read);
  for (const codec of [...codecs].reverse()) plain = await codec.decode(plain);
  return JSON.stringify({ payloads: plain.map(written) });
}

const server = createServer((request, response) => {
  if (request.method !== 'POST' || !request.url?.endsWith('/decode')) return void response.writeHead(404).end();
  decoded(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    (error: unknown) => response.writeHead(400).end(String(error)),
  );
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const at = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}\n`);
});
