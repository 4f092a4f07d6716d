import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Booking } from './booking.entity';
import { Shipment } from './shipment.entity';

export type ShipmentRow = Shipment & { booking?: Booking };

@Injectable()
export class ShipmentsRepository {
  constructor(private readonly source: DataSource) {}

  /** False when there is one of this id already. */
  async add(tx: Tx, shipment: Shipment): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(Shipment).values(shipment).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  locked(tx: Tx, id: string): Promise<Shipment | null> {
    return tx.findOne(Shipment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byEffect(tx: Tx, effectKey: string): Promise<Shipment | null> {
    return tx.findOne(Shipment, { where: { effectKey }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, shipment: Shipment): Promise<Shipment> {
    return tx.save(Shipment, shipment);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(Booking, { shipment: id });
    await tx.delete(Shipment, { id });
  }

  booking(tx: Tx, shipment: string): Promise<Booking | null> {
    return tx.findOne(Booking, { where: { shipment }, order: { version: 'desc' } });
  }

  async addBooking(tx: Tx, booking: Booking): Promise<void> {
    await tx.insert(Booking, booking);
  }

  async of(number?: string): Promise<ShipmentRow[]> {
    const shipments = await this.source.manager.find(Shipment, {
      where: number ? { number } : {},
      order: { etd: 'desc', id: 'asc' },
      take: 200,
    });
    const bookings = await this.source.manager.find(Booking, {
      where: shipments.map(({ id }) => ({ shipment: id })),
      order: { version: 'asc' },
    });
    return shipments.map((shipment) => ({ ...shipment, booking: bookings.filter((each) => each.shipment === shipment.id).at(-1) }));
  }
}
