import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { randomBytes } from 'node:crypto';
import { EncryptingCodec, payloadKeysFrom } from './payload-codec';

const key = () => randomBytes(32).toString('base64');
const older = `2025=${key()}`;
const newer = `2026=${key()}`;
const codec = (keys: string) => new EncryptingCodec(payloadKeysFrom(keys));
const order = { number: 'SO-1', customer: '华美贸易有限公司', amount: '12500.00' };
const payload = (): Payload => defaultPayloadConverter.toPayload(order) as Payload;
const read = (payloads: Payload[]) => payloads.map((each) => defaultPayloadConverter.fromPayload(each));

test('what was encrypted comes back whole', async () => {
  const one = codec(newer);
  expect(read(await one.decode(await one.encode([payload(), payload()])))).toEqual([order, order]);
});

test('nothing of the content can be read, only the key’s id', async () => {
  const [hidden] = await codec(newer).encode([payload()]);
  expect(Buffer.from(hidden?.data ?? []).toString('utf8')).not.toMatch(/SO-1|12500|华美/);
  expect(Buffer.from(hidden?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026');
});

test('after a change of keys the old histories are still read, the new ones written with the new key', async () => {
  const before = await codec(older).encode([payload()]);
  const both = codec(`${newer},${older}`);
  expect(read(await both.decode(before))).toEqual([order]);
  const [after] = await both.encode([payload()]);
  expect(Buffer.from(after?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026');
});

test('what was written before encryption was switched on is read as it is', async () => {
  expect(read(await codec(newer).decode([payload()]))).toEqual([order]);
});

test('a changed payload is noticed', async () => {
  const one = codec(newer);
  const [hidden] = await one.encode([payload()]);
  const data = Buffer.from(hidden?.data ?? []);
  data.writeUInt8(data.readUInt8(20) ^ 1, 20);
  await expect(one.decode([{ ...hidden, data }])).rejects.toThrow();
});

test('a payload of an unknown key says which key is missing', async () => {
  await expect(codec(newer).decode(await codec(older).encode([payload()]))).rejects.toThrow(/no key "2025"/);
});

test.each(['', '2026', '2026=short', `2026=${key()}, =x`])('a key that cannot be one is refused: %s', (text) => {
  expect(() => payloadKeysFrom(text)).toThrow(/PAYLOAD_KEYS/);
});
