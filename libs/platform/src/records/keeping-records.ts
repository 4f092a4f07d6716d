import type { Type } from '@nestjs/common';
import type { Fittings } from '../fittings';
import { RecordsController } from './records.controller';
import { RecordsGrpc } from './records.grpc';
import { RecordsRepository } from './records.repository';
import { RowsOfCases } from './rows-of-cases';
import { RECORD_KEEPERS, type RecordKeeper, RecordsService } from './records.service';

/** A service of a feature that keeps one kind of row for the cases. */
export type KeepsRecord = { readonly keeper: RecordKeeper };

/** For the module of a service that keeps rows for the cases: which feature keeps what, by the name cases use. */
export function keepingRecords(keptBy: Readonly<Record<string, Type<KeepsRecord>>>): Fittings {
  const names = Object.keys(keptBy);
  const keepers = {
    provide: RECORD_KEEPERS,
    useFactory: (...features: KeepsRecord[]) => Object.fromEntries(features.map(({ keeper }, i) => [names[i], keeper])),
    inject: Object.values(keptBy),
  };
  return { controllers: [RecordsController, RecordsGrpc], providers: [RecordsRepository, RecordsService, RowsOfCases, keepers] };
}
