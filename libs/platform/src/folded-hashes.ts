const hash = /[0-9a-f]{64}/g;
/** JSON has no control characters of its own: this one and the next say which hash stood here. */
const mark = '\u0001';
const first = 0x30;
/** As many as have a plain character for their place in the list. */
const most = 0x7f - first;
const length = 32;

/**
 * Takes the hashes out of a JSON text: they do not get smaller by deflate, as bytes they are half as long and each is needed once. The list
 * begins with how many there are.
 */
export function foldHashes(json: string): { text: string; hashes: Buffer } {
  const places = new Map<string, number>();
  const text = json.replace(hash, (each) => {
    const place = places.get(each) ?? places.size;
    if (place >= most) return each;
    places.set(each, place);
    return mark + String.fromCharCode(first + place);
  });
  return { text, hashes: Buffer.concat([Buffer.of(places.size), ...[...places.keys()].map((each) => Buffer.from(each, 'hex'))]) };
}

/** The list at the beginning of these bytes, and what comes after it. */
export function hashesAt(bytes: Uint8Array): { hashes: string[]; rest: Uint8Array } {
  const end = 1 + (bytes[0] ?? 0) * length;
  const listed = Buffer.from(bytes.subarray(1, end)).toString('hex');
  return { hashes: listed.match(hash) ?? [], rest: bytes.subarray(end) };
}

export function unfoldHashes(text: string, hashes: string[]): string {
  return text
    .split(mark)
    .map((part, i) => (i === 0 ? part : `${hashes[part.charCodeAt(0) - first]}${part.slice(1)}`))
    .join('');
}
