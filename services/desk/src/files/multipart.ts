/** One file of a multipart/form-data body (RFC 7578), or the whole body when it came raw. */
export type Upload = { name: string; bytes: Buffer };

/** The first part that has a file name; undefined when there is none. */
export function fileOf(body: Buffer, contentType: string): Upload | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (!boundary) return undefined;
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  for (let from = body.indexOf(delimiter); from >= 0;) {
    const next = body.indexOf(delimiter, from + delimiter.length);
    if (next < 0) return undefined;
    const found = partOf(body.subarray(from + delimiter.length + 2, next - 2));
    if (found) return found;
    from = next;
  }
  return undefined;
}

function partOf(part: Buffer): Upload | undefined {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const name = nameIn(part.toString('utf8', 0, end));
  return name === undefined ? undefined : { name, bytes: Buffer.from(part.subarray(end + 4)) };
}

/** `filename*=UTF-8''…` before `filename="…"`. */
export function nameIn(head: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;\r\n]+)/i.exec(head)?.[1];
  if (encoded) return safeName(decoded(encoded));
  const plain = /filename="([^"]*)"/i.exec(head)?.[1];
  return plain === undefined ? undefined : safeName(plain);
}

/** No folders, no control characters: a name is only shown. */
export const safeName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(0, 200);

export function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
