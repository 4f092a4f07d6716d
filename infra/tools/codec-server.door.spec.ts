import { temporalDataConverter } from '@gendan/platform';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const keys = `test=${Buffer.alloc(32, 7).toString('base64')}`;
const written = ({ metadata, data }: Payload) => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')])),
  data: Buffer.from(data ?? []).toString('base64'),
});

test('an operator’s tool gets the JSON of a payload that was deflated and encrypted', async () => {
  const args = ['-C', 'source', '-r', './infra/build/register.cjs', 'infra/tools/codec-server.ts'];
  const server = spawn(process.execPath, args, { cwd: join(__dirname, '../..'), env: { ...process.env, PAYLOAD_KEYS: keys } });
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    let payloads = [defaultPayloadConverter.toPayload({ milestone: 'sampleApproved', at: '2026-03-02' }) as Payload];
    for (const codec of temporalDataConverter(keys).payloadCodecs ?? []) payloads = await codec.encode(payloads);
    const body = JSON.stringify({ payloads: payloads.map(written) });

    const answer = await fetch(`${line.toString().trim()}/decode`, { method: 'POST', body });
    const [read] = ((await answer.json()) as { payloads: { metadata: Record<string, string>; data: string }[] }).payloads;
    const plain = (text = ''): string => Buffer.from(text, 'base64').toString();
    expect([plain(read?.metadata['encoding']), JSON.parse(plain(read?.data))]).toEqual([
      'json/plain',
      { milestone: 'sampleApproved', at: '2026-03-02' },
    ]);
  } finally {
    server.kill('SIGTERM');
  }
});
