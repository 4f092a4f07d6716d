/** What the first bytes say a file is; names and declared types are only claims. */
type Kind = { type: string; extensions: string[]; starts: (bytes: Buffer) => boolean };

const begins =
  (...signatures: number[][]) =>
  (bytes: Buffer) =>
    signatures.some((signature) => signature.every((byte, i) => bytes[i] === byte));
const at = (offset: number, text: string) => (bytes: Buffer) => bytes.toString('latin1', offset, offset + text.length) === text;
const zipWith = (folder: string) => (bytes: Buffer) => begins([0x50, 0x4b, 0x03, 0x04])(bytes) && bytes.includes(Buffer.from(folder));

const kinds: Kind[] = [
  { type: 'application/pdf', extensions: ['pdf'], starts: at(0, '%PDF-') },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], starts: begins([0xff, 0xd8, 0xff]) },
  { type: 'image/png', extensions: ['png'], starts: begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'image/gif', extensions: ['gif'], starts: at(0, 'GIF8') },
  { type: 'image/webp', extensions: ['webp'], starts: (bytes) => at(0, 'RIFF')(bytes) && at(8, 'WEBP')(bytes) },
  {
    type: 'image/heic',
    extensions: ['heic', 'heif'],
    starts: (bytes) => ['ftypheic', 'ftypheix', 'ftypmif1', 'ftypmsf1'].some((brand) => at(4, brand)(bytes)),
  },
  { type: 'image/tiff', extensions: ['tif', 'tiff'], starts: begins([0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]) },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'], starts: zipWith('xl/') },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'], starts: zipWith('word/') },
  { type: 'application/vnd.ms-office', extensions: ['xls', 'doc'], starts: begins([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  { type: 'text/plain', extensions: ['txt', 'csv'], starts: isText },
];

/** The type of what is inside, when the name may carry it; undefined when the file is not what it says it is, or nothing we keep. */
export function typeOf(name: string, bytes: Buffer): string | undefined {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return kinds.find((kind) => kind.extensions.includes(extension) && kind.starts(bytes))?.type;
}

export const keptExtensions = kinds.flatMap(({ extensions }) => extensions);

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return isGb18030(bytes);
  }
}

// Excel in China saves csv as GB18030: every high byte is followed by a second one
function isGb18030(bytes: Buffer): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
