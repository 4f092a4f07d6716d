import type { FastifyRequest } from 'fastify';
import { decoded, fileOf, safeName, type Upload } from './multipart';
import { NoFile } from './files.errors';
import type { Arrived } from './files.service';

/** The file in a request: in a form, or the whole body with its name in `x-file-name` (percent-encoded). */
export function arrivedIn({ headers, body }: FastifyRequest): Arrived {
  const type = String(headers['content-type'] ?? '');
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const upload: Upload | undefined = type.startsWith('multipart/')
    ? fileOf(bytes, type)
    : { name: safeName(decoded(String(headers['x-file-name'] ?? ''))), bytes };
  if (!upload || upload.bytes.length === 0 || upload.name === '') throw new NoFile();
  return upload;
}
