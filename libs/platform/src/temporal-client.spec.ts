import { createServer } from 'node:net';
import { temporalClient } from './temporal-client';

/** A port where nobody listens. */
const deadAddress = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(`127.0.0.1:${port}`));
    });
  });

const ask = (callMs: number, address: string) => {
  const engine = temporalClient({ address, callMs });
  return { engine, asked: engine.call((client) => client.workflowService.getSystemInfo({})) };
};

test('a Temporal that is away is waited for until the call’s time is over, then it is a fault', async () => {
  const { engine, asked } = ask(300, await deadAddress());
  await expect(asked).rejects.toMatchObject({ code: expect.any(Number) });
  await engine.close();
});

test('closed in the middle of a call’s retries, the call fails and nothing else happens', async () => {
  const { engine, asked } = ask(20_000, await deadAddress());
  const outcome = asked.catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 200)); // into the retries
  await engine.close();
  expect(await outcome).toBeInstanceOf(Error);
});
