import { randomUUID } from 'node:crypto';
import type { Tx } from '@gendan/platform';
import { ClearancesService, Transactions, putReport } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Shipment } from '../shipments/shipment.entity';
import { ShipmentUnknown } from '../shipments/shipments.errors';
import { ShipmentsRepository } from '../shipments/shipments.repository';
import { BillExists, BillUnknown, OriginalsNotHere } from './bills.errors';
import { type Bill, BillsRepository } from './bills.repository';
import type { Holder } from './original.entity';

export const ORIGINALS = 'originals';

export type Issued = { number: string; shipment: string; originals: number; issuedOn: string };
export type HandOver = {
  to: Exclude<Holder, 'us'>;
  /** Which bank, which customer's office. */
  recipient?: string;
  on: string;
  courier?: string;
  trackingNumber?: string;
};

/** What a case learns when all originals have left us: sent to the customer, presented to the bank, surrendered to the carrier. */
const milestones = { customer: 'originalsSent', bank: 'documentsPresented', carrier: 'originalsSent' } as const;

@Injectable()
export class BillsService {
  constructor(
    private readonly bills: BillsRepository,
    private readonly shipments: ShipmentsRepository,
    private readonly clearances: ClearancesService,
    private readonly transactions: Transactions,
  ) {}

  ofShipment(shipment: string): Promise<Bill[]> {
    return this.bills.ofShipments([shipment]);
  }

  /** The carrier has issued it; the originals come to us. The same again changes nothing. */
  issue({ originals, ...issued }: Issued): Promise<Bill> {
    return this.transactions.run(async (tx) => {
      await this.shipment(tx, issued.shipment);
      const id = randomUUID();
      const fresh = Array.from({ length: originals }, (_, i) => ({ ...withUs, bill: id, n: i + 1 }));
      const bill: Bill = { ...issued, id, version: 1, originals: fresh };
      if (await this.bills.add(tx, bill)) return bill;
      const known = await this.bills.byNumber(tx, issued.number);
      const same = known?.shipment === issued.shipment && known.issuedOn === issued.issuedOn && known.originals.length === originals;
      if (!known || !same) throw new BillExists(issued.number);
      return known;
    });
  }

  /** The goods leave our hands with them: only with the case's leave. To the same again changes nothing. */
  handOver(id: string, { to, recipient, on, courier, trackingNumber }: HandOver): Promise<Bill> {
    return this.transactions.run(async (tx) => {
      const bill = await this.bills.locked(tx, id);
      if (!bill) throw new BillUnknown(id);
      const elsewhere = bill.originals.find(({ holder }) => holder !== 'us');
      if (elsewhere?.holder === to) return bill;
      if (elsewhere) throw new OriginalsNotHere(bill.number, elsewhere.holder);
      const shipment = await this.shipment(tx, bill.shipment);
      await this.clearances.need(tx, ORIGINALS, [shipment]);
      const handed = { holder: to, handedOn: on, courier: courier ?? null, trackingNumber: trackingNumber ?? null };
      const next = { ...bill, version: bill.version + 1, originals: bill.originals.map((original) => ({ ...original, ...handed })) };
      await this.bills.save(tx, next);
      await putReport(tx, 'logistics', {
        number: shipment.number,
        milestone: milestones[to],
        part: shipment.part,
        sourceId: id,
        version: next.version,
        outcome: 'confirmed',
        happened: on,
        values: {
          bill: bill.number,
          originals: bill.originals.length,
          to,
          ...(to === 'bank' && recipient && { bank: recipient }),
          ...(courier && { courier }),
          ...(trackingNumber && { trackingNumber }),
        },
      });
      return next;
    });
  }

  private async shipment(tx: Tx, id: string): Promise<Shipment> {
    const found = await this.shipments.locked(tx, id);
    if (!found) throw new ShipmentUnknown(id);
    return found;
  }
}

const withUs = { holder: 'us', handedOn: null, courier: null, trackingNumber: null } as const;
