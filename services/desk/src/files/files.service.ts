import type { FileRow } from '@gendan/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { keptExtensions, typeOf } from './file-type';
import { FileNotWhatItSays, FileTooLarge, UnknownFile } from './files.errors';
import { FilesRepository } from './files.repository';

export type Arrived = { name: string; bytes: Buffer };

/** Uploaded files, on disk under the hash of their bytes. */
@Injectable()
export class Files {
  constructor(
    private readonly files: FilesRepository,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  async keep({ name, bytes }: Arrived, from: { by: string; link?: string }): Promise<FileRow> {
    if (bytes.length > this.config.FILE_LIMIT_MB * 1024 * 1024) throw new FileTooLarge(this.config.FILE_LIMIT_MB);
    const type = typeOf(name, bytes);
    if (!type) throw new FileNotWhatItSays(name, keptExtensions);
    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.store(hash, bytes);
    await this.files.keep({ hash, name, type, size: bytes.length, by: from.by, at: new Date(), link: from.link ?? null });
    return { hash, name, type, size: bytes.length };
  }

  async open(hash: string): Promise<FileRow & { stream: ReadStream }> {
    const file = /^[0-9a-f]{64}$/.test(hash) ? await this.files.one(hash) : null;
    if (!file) throw new UnknownFile();
    await access(this.pathOf(hash)).catch(() => {
      throw new UnknownFile();
    });
    return { hash, name: file.name, type: file.type, size: file.size, stream: createReadStream(this.pathOf(hash)) };
  }

  // written aside and renamed: a file under its hash is always whole
  private async store(hash: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(hash);
    await mkdir(join(path, '..'), { recursive: true });
    const aside = `${path}.${randomUUID()}`;
    await writeFile(aside, bytes, { flush: true });
    await rename(aside, path);
  }
  private pathOf(hash: string): string {
    return join(this.config.FILES_FOLDER, hash.slice(0, 2), hash);
  }
}
