import type { Payload, PayloadCodec } from '@temporalio/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const encoding = Buffer.from('binary/encrypted');
const ivLength = 12;
const tagLength = 16;

export interface PayloadKeys {
  /** What new payloads are encrypted with. */
  current: string;
  /** Key id → 32 bytes. Earlier keys stay as long as histories written with them do. */
  keys: ReadonlyMap<string, Buffer>;
}

/** Reads `2026=<base64>,2025=<base64>`: the first is used for writing, all for reading. */
export function payloadKeysFrom(text: string): PayloadKeys {
  const keys = new Map<string, Buffer>();
  for (const part of text.split(',').map((each) => each.trim())) {
    const [, id, secret] = /^([\w.-]+)=([A-Za-z0-9+/=_-]+)$/.exec(part) ?? [];
    const key = Buffer.from(secret ?? '', 'base64');
    if (!id || key.length !== 32) throw new Error('PAYLOAD_KEYS: write each key as id=<32 bytes in base64>, separated by commas');
    keys.set(id, key);
  }
  const [current] = keys.keys();
  if (current === undefined) throw new Error('PAYLOAD_KEYS is empty');
  return { current, keys };
}

/** Encrypts what Temporal stores: AES-256-GCM, the key's id beside it. Worker and client need the same one. */
export class EncryptingCodec implements PayloadCodec {
  constructor(private readonly keys: PayloadKeys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    const key = this.key(this.keys.current);
    return payloads.map((payload) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const data = Buffer.concat([iv, cipher.update(pack(payload)), cipher.final(), cipher.getAuthTag()]);
      return { metadata: { encoding, 'encryption-key-id': Buffer.from(this.keys.current) }, data };
    });
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      const { metadata, data } = payload;
      if (!metadata?.encoding || !encoding.equals(metadata.encoding)) return payload; // written before encryption was switched on
      if (!data || data.length < ivLength + tagLength) throw new Error('an encrypted payload is too short');
      const decipher = createDecipheriv('aes-256-gcm', this.key(text(metadata['encryption-key-id'])), data.subarray(0, ivLength));
      decipher.setAuthTag(data.subarray(data.length - tagLength));
      return unpack(Buffer.concat([decipher.update(data.subarray(ivLength, data.length - tagLength)), decipher.final()]));
    });
  }

  private key(id: string): Buffer {
    const key = this.keys.keys.get(id);
    if (!key) throw new Error(`no key "${id}" in PAYLOAD_KEYS: payloads written with it cannot be read`);
    return key;
  }
}

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** A payload as bytes: length of its metadata, metadata as JSON, data as it is. */
function pack({ metadata, data }: Payload): Buffer {
  const named = Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]));
  const head = Buffer.from(JSON.stringify(named));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, data ?? Buffer.alloc(0)]);
}

function unpack(bytes: Buffer): Payload {
  const end = 4 + bytes.readUInt32BE(0);
  const named = JSON.parse(bytes.subarray(4, end).toString('utf8')) as Record<string, string>;
  return {
    metadata: Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
    data: bytes.subarray(end),
  };
}
