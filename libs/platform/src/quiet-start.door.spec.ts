import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
/** A service with a gRPC door that knows nobody who calls but the house's own processes. */
const knowingNobody = `
  const { startService } = require('@gendan/platform');
  const { protoRoot } = require('@gendan/contracts/grpc');
  const grpc = { packages: ['gendan.desk.v1'], protoRoot, serviceKey: 'k'.repeat(32) };
  startService({ name: 'door', module: class Door {}, logLevel: 'warn', grpc }).then((service) => service.stop());`;

test('a service that knows no callers of its own starts and stops without a word of warning', async () => {
  const child = spawn(process.execPath, ['-C', 'source', '-r', './infra/build/register.cjs', '-e', knowingNobody], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];

  expect([said, code]).toEqual(['', 0]);
});
