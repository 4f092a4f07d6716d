import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileEntity } from './file.entity';

@Injectable()
export class FilesRepository {
  constructor(private readonly source: DataSource) {}

  /** The same bytes again keep their first name. */
  async keep(file: FileEntity): Promise<FileEntity> {
    const rows = this.source.getRepository(FileEntity);
    await rows
      .createQueryBuilder()
      .insert()
      .values(file as never)
      .orIgnore()
      .execute();
    return (await rows.findOneBy({ hash: file.hash })) ?? file;
  }
  one(hash: string): Promise<FileEntity | null> {
    return this.source.getRepository(FileEntity).findOneBy({ hash });
  }
}
