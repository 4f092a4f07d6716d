import { type Tx, hashOf } from '@gendan/platform';
import { type Asked, type EffectAct, PartiesService, Transactions } from '@gendan/platform/nest';
import type { LineQuantities } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { ContainersRepository } from '../containers/containers.repository';
import type { Booking } from './booking.entity';
import type { Shipment } from './shipment.entity';
import { ForwarderUnknown, GoodsLoadedAlready, ShipmentExists, ShipmentUnknown } from './shipments.errors';
import { type ShipmentRow, ShipmentsRepository } from './shipments.repository';

export type Planned = Pick<Shipment, 'number' | 'part' | 'forwarder' | 'etd' | 'quantity'>;
export type Booked = Omit<Booking, 'version'>;

@Injectable()
export class ShipmentsService {
  constructor(
    private readonly shipments: ShipmentsRepository,
    private readonly containers: ContainersRepository,
    private readonly parties: PartiesService,
    private readonly transactions: Transactions,
  ) {}

  of(number?: string): Promise<ShipmentRow[]> {
    return this.shipments.of(number);
  }

  /** The same again changes nothing. */
  plan(planned: Planned): Promise<ShipmentRow> {
    return this.transactions.run(async (tx) => {
      await this.needForwarder(planned.forwarder);
      const shipment = newShipment(planned, null);
      if (await this.shipments.add(tx, shipment)) return shipment;
      const known = await this.shipments.locked(tx, shipment.id);
      if (!known || contentHash(known) !== contentHash(shipment)) throw new ShipmentExists(shipment.id);
      return known;
    });
  }

  /** Space on a vessel; said again with another vessel or date it replaces what was booked. */
  book(booked: Booked): Promise<ShipmentRow> {
    return this.transactions.run(async (tx) => {
      const shipment = await this.shipments.locked(tx, booked.shipment);
      if (!shipment) throw new ShipmentUnknown(booked.shipment);
      const before = await this.shipments.booking(tx, booked.shipment);
      const booking = { ...booked, version: (before?.version ?? 0) + 1 };
      if (before && hashOf({ ...booking, version: before.version }) === hashOf({ ...before })) return { ...shipment, booking: before };
      await this.shipments.addBooking(tx, booking);
      return { ...(await this.shipments.save(tx, { ...shipment, etd: booked.etd, version: shipment.version + 1 })), booking };
    });
  }

  /** Planned because the order asked for it; a later round brings it up to date while nothing is loaded. */
  readonly planShipment: EffectAct = {
    act: async (tx, asked) => {
      const planned = plannedBy(asked);
      await this.needForwarder(planned.forwarder);
      const shipment = newShipment(planned, asked.key);
      if (!(await this.shipments.add(tx, shipment))) await this.replace(tx, shipment);
      return { shipment: shipment.id };
    },
    undo: async (tx, key) => {
      const shipment = await this.shipments.byEffect(tx, key);
      if (!shipment) return;
      if (await this.containers.holds(tx, shipment.id)) throw new GoodsLoadedAlready(shipment.id);
      await this.shipments.remove(tx, shipment.id);
    },
  };

  private async replace(tx: Tx, shipment: Shipment): Promise<void> {
    const known = await this.shipments.locked(tx, shipment.id);
    if (!known || contentHash(known) === contentHash(shipment)) return;
    if (known.effectKey !== shipment.effectKey) throw new ShipmentExists(shipment.id);
    if (await this.containers.isLoaded(tx, shipment.id)) throw new GoodsLoadedAlready(shipment.id);
    await this.shipments.save(tx, { ...shipment, version: known.version + 1 });
  }

  private async needForwarder(id: string | null): Promise<void> {
    if (id === null) return;
    const [forwarder] = await this.parties.byIds([id]);
    if (!forwarder) throw new ForwarderUnknown(id);
  }
}

const newShipment = (planned: Planned, effectKey: string | null): Shipment => ({
  ...planned,
  id: `${planned.number}/${planned.part}`,
  effectKey,
  version: 1,
});

const contentHash = ({ forwarder, etd, quantity }: Shipment): string => hashOf([forwarder, etd, quantity]);

function plannedBy({ number, part, values }: Asked): Planned {
  const cast = (values['cast'] ?? {}) as Record<string, unknown>;
  const { quantity, values: of = {} } = (values['part'] ?? {}) as { quantity?: LineQuantities; values?: Record<string, unknown> };
  const forwarder = of['forwarder'] ?? cast['forwarder'];
  const etd = typeof of['etd'] === 'string' ? of['etd'].slice(0, 10) : null;
  return { number, part, forwarder: typeof forwarder === 'string' && forwarder ? forwarder : null, etd, quantity: quantity ?? {} };
}
