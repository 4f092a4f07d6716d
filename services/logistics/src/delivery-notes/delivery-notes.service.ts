import { type Tx, hashOf } from '@gendan/platform';
import { Transactions, putReport } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { DeliveryNote, StoredFile } from './delivery-note.entity';
import { DeliveryNoteUnknown, GiftsNotSigned } from './delivery-notes.errors';
import { DeliveryNotesRepository } from './delivery-notes.repository';

export type Delivered = Pick<DeliveryNote, 'number' | 'distributor' | 'goods' | 'gifts' | 'detail'> & { note: string; happened: Date };
export type Signed = { receipt: StoredFile; giftReceipt?: StoredFile; happened: Date };

@Injectable()
export class DeliveryNotesService {
  constructor(
    private readonly notes: DeliveryNotesRepository,
    private readonly transactions: Transactions,
  ) {}

  of(number: string): Promise<DeliveryNote[]> {
    return this.notes.of(number);
  }

  /** What has been delivered on this note by now; the second half of a delivery brings the whole. The same again changes nothing. */
  deliver({ note, happened, ...delivered }: Delivered): Promise<DeliveryNote> {
    return this.transactions.run(async (tx) => {
      const id = `${delivered.number}/${note}`;
      const before = await this.notes.open(tx, { ...unsigned, ...delivered, id, deliveredAt: happened });
      const next = { ...before, ...delivered, deliveredAt: happened };
      if (before.version > 0 && hashOf(next) === hashOf(before)) return before;
      return this.saveAndTell(tx, next, happened);
    });
  }

  /** The receiving customer signed; with gifts on the note the gift field as well. */
  sign(id: string, { receipt, giftReceipt, happened }: Signed): Promise<DeliveryNote> {
    return this.transactions.run(async (tx) => {
      const before = await this.notes.locked(tx, id);
      if (!before) throw new DeliveryNoteUnknown(id);
      if (hasAny(before.gifts) && !giftReceipt) throw new GiftsNotSigned(id);
      const next = { ...before, receipt, giftReceipt: giftReceipt ?? null, signedAt: happened };
      if (hashOf(next) === hashOf(before)) return before;
      return this.saveAndTell(tx, next, happened);
    });
  }

  private async saveAndTell(tx: Tx, changed: DeliveryNote, happened: Date): Promise<DeliveryNote> {
    const note = await this.notes.save(tx, { ...changed, version: changed.version + 1 });
    const of = {
      number: note.number,
      part: '',
      sourceId: note.id,
      version: note.version,
      outcome: 'counted',
      happened: happened.toISOString(),
    } as const;
    const words = { distributor: note.distributor, ...(note.detail && { detail: note.detail }) };
    await putReport(tx, 'logistics', {
      ...of,
      milestone: 'goodsReceived',
      amount: { ...note.goods },
      values: { ...words, ...(note.receipt && { signature: note.receipt }) },
    });
    if (hasAny(note.gifts))
      await putReport(tx, 'logistics', {
        ...of,
        milestone: 'giftsReceived',
        amount: { ...note.gifts },
        values: { ...words, ...(note.giftReceipt && { giftSignature: note.giftReceipt }) },
      });
    return note;
  }
}

const unsigned = { receipt: null, giftReceipt: null, signedAt: null, version: 0 };
const hasAny = (quantities: object): boolean => Object.keys(quantities).length > 0;
