import type { Payload, PayloadCodec } from '@temporalio/common';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { foldHashes, hashesAt, unfoldHashes } from './folded-hashes';
import { text as messages1 } from './payload-dictionary-1';
import { text as starts2 } from './payload-dictionary-2';

/** Words that nearly every payload repeats, known to both ends under the payload's encoding: frozen, more may be added. */
const dictionaries = new Map([
  ['json/z1', Buffer.from(messages1)],
  ['json/z2', Buffer.from(starts2)],
]);
/** A start carries rules and plan, everything else is a message. */
const ofAStart = 4_000;
const encodingFor = ({ length }: Uint8Array): string => (length > ofAStart ? 'json/z2' : 'json/z1');
const encodingOf = ({ metadata }: Payload): string => Buffer.from(metadata?.encoding ?? []).toString();

/**
 * JSON payloads by deflate with a dictionary, so that a case costs Temporal little more than its messages. Before encryption: what is
 * encrypted does not get smaller.
 */
export class DeflatingCodec implements PayloadCodec {
  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map(deflated);
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map(inflated);
  }
}

function deflated(payload: Payload): Payload {
  const { metadata, data } = payload;
  if (!data || encodingOf(payload) !== 'json/plain') return payload;
  const encoding = encodingFor(data);
  const { text, hashes } = foldHashes(Buffer.from(data).toString());
  const small = Buffer.concat([hashes, deflateRawSync(text, { level: 9, dictionary: dictionaries.get(encoding) })]);
  return small.length < data.length ? { metadata: { ...metadata, encoding: Buffer.from(encoding) }, data: small } : payload;
}

function inflated(payload: Payload): Payload {
  const { metadata, data } = payload;
  const dictionary = dictionaries.get(encodingOf(payload));
  if (!data || !dictionary) return payload; // written before payloads were deflated, or not JSON
  const { hashes, rest } = hashesAt(data);
  const text = unfoldHashes(inflateRawSync(rest, { dictionary }).toString(), hashes);
  return { metadata: { ...metadata, encoding: Buffer.from('json/plain') }, data: Buffer.from(text) };
}
