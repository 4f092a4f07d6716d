import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { DeflatingCodec } from './deflating-codec';
import { foldHashes, hashesAt, unfoldHashes } from './folded-hashes';
import { EncryptingCodec, payloadKeysFrom } from './payload-codec';
import { text as messages1 } from './payload-dictionary-1';
import { text as starts2 } from './payload-dictionary-2';
import { temporalDataConverter } from './temporal-client';

const codec = new DeflatingCodec();
const plain = (value: unknown): Payload => defaultPayloadConverter.toPayload(value) as Payload;
const read = (payload?: Payload): unknown => payload && defaultPayloadConverter.fromPayload(payload);
const sizeOf = (payload?: Payload): number => payload?.data?.length ?? 0;
const hashOf = (word: string): string => createHash('sha256').update(word).digest('hex');
const there = async (value: unknown): Promise<Payload | undefined> => (await codec.encode([plain(value)]))[0];
const andBack = async (value: unknown): Promise<unknown> => read((await codec.decode(await codec.encode([plain(value)])))[0]);

const click = {
  command: { kind: 'confirm', milestone: 'sampleNoteDrafted', values: {}, id: 'SO-7-1', by: { person: 'person:3', role: 'merchandiser' } },
  have: { rev: 6, chain: hashOf('six') },
};

test('a click takes less than a third of its JSON', async () => {
  const small = await there(click);
  expect(sizeOf(small)).toBeLessThan(sizeOf(plain(click)) / 3);
  expect(read((await codec.decode([small as Payload]))[0])).toEqual(click);
});

test('any JSON comes back as it was, hashes, control characters and Chinese in it', async () => {
  const word = fc.oneof(fc.string({ unit: 'binary' }), fc.string().map(hashOf), fc.constantFrom('\u0001', '\u00010', '春节', '"\\'));
  const anything = fc.jsonValue().chain((value) => fc.array(word, { maxLength: 120 }).map((words) => ({ value, words })));
  await fc.assert(fc.asyncProperty(anything, async (value) => expect(await andBack(value)).toEqual(JSON.parse(JSON.stringify(value)))));
});

test('more hashes than have a place in the list stay in the text', () => {
  const json = JSON.stringify(Array.from({ length: 200 }, (_, i) => hashOf(String(i))));
  const { text, hashes } = foldHashes(json);
  expect(unfoldHashes(text, hashesAt(hashes).hashes)).toBe(json);
});

test('what is not JSON, or does not get smaller, stays as it is', async () => {
  for (const value of [randomBytes(200), undefined, 7]) expect(await there(value)).toEqual(plain(value));
});

test('what was written before is read as it is', async () => {
  expect(await codec.decode([plain(click)])).toEqual([plain(click)]);
});

test('made small before it is encrypted, and read through both', async () => {
  const keys = `test=${Buffer.alloc(32, 7).toString('base64')}`;
  const [deflating, encrypting] = temporalDataConverter(keys).payloadCodecs ?? [];
  expect([deflating, encrypting]).toEqual([expect.any(DeflatingCodec), expect.any(EncryptingCodec)]);
  const [hidden] = await new EncryptingCodec(payloadKeysFrom(keys)).encode(await codec.encode([plain(click)]));
  const [open] = (await encrypting?.decode([hidden as Payload])) ?? [];
  expect(read((await deflating?.decode([open as Payload]))?.[0])).toEqual(click);
});

/** Whoever changes a dictionary makes every history unreadable that was written with it: add another one under a new number. */
test.each([
  ['1', messages1, 'feccc3785a405e376dde7fa7f3b2a7bb38a377350ec0ec114706f0242838e04a'],
  ['2', starts2, '4ace6b0f22b2f7c1fffa66848861bb59a80358b9b2ad0b77ab0966214a951d06'],
])('dictionary %s is frozen', (_, text, hash) => {
  expect(hashOf(text)).toBe(hash);
});
