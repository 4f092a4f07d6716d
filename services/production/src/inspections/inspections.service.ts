import { type Tx, hashOf } from '@gendan/platform';
import { type RecordKeeper, Transactions, putReport } from '@gendan/platform/nest';
import { splitKey } from '@gendan/procedure';
import { Inject, Injectable } from '@nestjs/common';
import type { Inspection, InspectionResult, StoredReport } from './inspection.entity';
import { EarlierInspectionOpen, InspectionDone, InspectionUnknown } from './inspections.errors';
import { InspectionsRepository } from './inspections.repository';
import { SaidInspection } from './said-inspection';
import { INSPECTED, type Inspected, inspectorOf, tellingOf } from './telling';

type Booked = Pick<Inspection, 'number' | 'part' | 'inspector' | 'inspectorName' | 'milestone' | 'round' | 'goods' | 'place' | 'bookedFor'>;
/** Without a milestone: the one that carries what this inspector finds. */
export type BookedInspection = Omit<Booked, 'milestone'> & { milestone?: string };
export type Result = { result: InspectionResult; on: string; findings: string; report: StoredReport };

@Injectable()
export class InspectionsService {
  constructor(
    private readonly inspections: InspectionsRepository,
    private readonly transactions: Transactions,
    @Inject(INSPECTED) private readonly inspected: Inspected,
  ) {}

  of(number: string): Promise<Inspection[]> {
    return this.inspections.of(number);
  }

  /** The same again changes nothing; another day or place before the result replaces what was booked. */
  book({ milestone, ...given }: BookedInspection, by: string): Promise<Inspection> {
    const booked: Booked = { ...given, milestone: milestone ?? this.inspected[given.inspector] };
    return this.transactions.run(async (tx) => {
      const id = idOf(booked, booked.round);
      await this.needEarlier(tx, id, booked);
      const before = await this.inspections.open(tx, { ...unseen, ...booked, id, enteredBy: by });
      const next = { ...before, ...booked };
      if (before.version > 0 && hashOf(next) === hashOf(before)) return before;
      if (before.inspectedOn) throw new InspectionDone(id, before.inspectedOn);
      return this.inspections.save(tx, { ...next, enteredBy: by, version: before.version + 1 });
    });
  }

  /** What was found, told to the order. Said otherwise it corrects what the order was told. */
  record(id: string, { on, ...found }: Result, by: string): Promise<Inspection> {
    return this.transactions.run(async (tx) => {
      const before = await this.inspections.locked(tx, id);
      if (!before) throw new InspectionUnknown(id);
      const next = { ...before, ...found, inspectedOn: on };
      if (hashOf(next) === hashOf(before)) return before;
      const inspection = await this.inspections.save(tx, { ...next, enteredBy: by, version: before.version + 1 });
      const { number, part, milestone, version } = inspection;
      await putReport(tx, 'production', {
        number,
        milestone,
        part,
        sourceId: id,
        version,
        happened: on,
        ...tellingOf(this.inspected, { milestone, ...found }),
      });
      return inspection;
    });
  }

  /** As its case has it, booked here before or not; what was found here stays as production knows it. */
  readonly keeper: RecordKeeper<SaidInspection> = {
    shape: SaidInspection,
    keep: async (tx, { number, key, by, row, values: { report, ...found } }) => {
      const { name: milestone } = splitKey(key.split('/')[0] ?? '');
      const told = { ...found, number, milestone, report: report[0] ?? null };
      const id = idOf(told, told.round);
      const inspector = inspectorOf(this.inspected, milestone);
      const unbooked = {
        ...told,
        id,
        inspector,
        inspectorName: '',
        goods: '',
        place: '',
        bookedFor: told.inspectedOn,
        enteredBy: by,
        version: 0,
      };
      const before = await this.inspections.open(tx, unbooked);
      if (before.version > 0 && before.inspectedOn && row !== id) return '';
      await this.inspections.save(tx, { ...before, ...told, enteredBy: by, version: before.version + 1 });
      return id;
    },
    drop: async (tx, row) => {
      const known = await this.inspections.locked(tx, row);
      if (known?.goods === '') await this.inspections.remove(tx, row);
      else if (known) await this.inspections.save(tx, { ...known, ...unseen, version: known.version + 1 });
    },
  };

  /** Goods are looked at again only when it is known what was found before. */
  private async needEarlier(tx: Tx, id: string, booked: Booked): Promise<void> {
    if (booked.round === 1) return;
    const earlier = idOf(booked, booked.round - 1);
    const known = await this.inspections.locked(tx, earlier);
    if (!known?.result) throw new EarlierInspectionOpen(id, earlier);
  }
}

const unseen = { result: null, inspectedOn: null, findings: '', report: null, version: 0 };
const idOf = ({ number, part, milestone }: Pick<Inspection, 'number' | 'part' | 'milestone'>, round: number): string =>
  [number, part, milestone, round].join('/');
