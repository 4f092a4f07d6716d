import { Controller, Get, Inject, Injectable, Param, type Type } from '@nestjs/common';
import type { z } from 'zod';
import { May } from '../door/caller';
import type { Fittings } from '../fittings';
import type { KeepsRecord } from './keeping-records';
import type { RecordKeeper } from './records.service';
import type { SaidRow } from './said-row.entity';
import { SaidRowsRepository } from './said-rows.repository';

type Values<R extends SaidRow> = Omit<R, 'number' | 'key' | 'enteredBy'>;

/** A table that only cases write: what they say of it, and how it is found. */
export interface SaidRows<R extends SaidRow> {
  row: Type<R>;
  shape: z.ZodType<Values<R>>;
  /** Where its door is: freight-costs */
  path: string;
  /** The day by which the latest comes first. */
  day: string & keyof R;
  /** By whom it is found beside its case: carrier */
  by?: string & keyof R;
}

/** For the module of a service: one table that cases write, its door, and the keeper for `keepingRecords`. */
export function keepingSaidRows<R extends SaidRow>(kept: SaidRows<R>): Fittings & { keeps: Type<KeepsRecord> } {
  @Injectable()
  class SaidRowsService implements KeepsRecord {
    constructor(@Inject(SaidRowsRepository) readonly rows: SaidRowsRepository) {}

    readonly keeper: RecordKeeper<Values<R>> = {
      shape: kept.shape,
      keep: async (tx, { number, key, by, values }) => {
        await this.rows.save(tx, kept.row, { ...values, number, key, enteredBy: by } as R);
        return `${number}/${key}`;
      },
      drop: async (tx, row) => {
        const at = row.indexOf('/');
        await this.rows.remove(tx, kept.row, { number: row.slice(0, at), key: row.slice(at + 1) });
      },
    };
    async find(column: string, value: string): Promise<object[]> {
      return (await this.rows.of(kept.row, { [column]: value }, kept.day)).map(saidRowView);
    }
  }

  @Controller(`api/${kept.path}`)
  class SaidRowsController {
    constructor(@Inject(SaidRowsService) readonly rows: SaidRowsService) {}

    @Get(':case')
    @May({ roles: ['any'], scopes: ['read'] })
    of(@Param('case') number: string) {
      return this.rows.find('number', number);
    }
  }
  const controllers: Type[] = [SaidRowsController];
  if (kept.by !== undefined) controllers.push(doorBy(kept.path, kept.by, SaidRowsService));
  return { controllers, providers: [SaidRowsRepository, SaidRowsService], keeps: SaidRowsService };
}

function doorBy(path: string, column: string, service: Type<{ find(column: string, value: string): Promise<object[]> }>): Type {
  @Controller(`api/${path}/of`)
  class SaidRowsByController {
    constructor(@Inject(service) readonly rows: InstanceType<typeof service>) {}

    @Get(`:${column}`)
    @May({ roles: ['any'], scopes: ['read'] })
    of(@Param(column) value: string) {
      return this.rows.find(column, value);
    }
  }
  return SaidRowsByController;
}

/** What is not on file is not shown. */
function saidRowView({ number, key: _, enteredBy: __, ...rest }: SaidRow): object {
  const known = Object.entries(rest).filter(([, value]) => value !== null && value !== '');
  return { case: number, ...Object.fromEntries(known) };
}
