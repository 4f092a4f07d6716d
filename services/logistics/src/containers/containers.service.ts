import { type Tx, hashOf } from '@gendan/platform';
import { ClearancesService, Transactions, putReport } from '@gendan/platform/nest';
import { type LineQuantities, addLines, containerNumberOf } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import type { Shipment } from '../shipments/shipment.entity';
import { ShipmentUnknown } from '../shipments/shipments.errors';
import { ShipmentsRepository } from '../shipments/shipments.repository';
import { ContainerEmpty, ContainerLoaded, ContainerNumberUnfit, ContainerUnknown } from './containers.errors';
import { type Box, ContainersRepository } from './containers.repository';

export const LOAD = 'load';

export type Content = { shipment: string; quantity: LineQuantities };
export type Loading = { number: string; seal: string; happened: Date };

@Injectable()
export class ContainersService {
  constructor(
    private readonly containers: ContainersRepository,
    private readonly shipments: ShipmentsRepository,
    private readonly clearances: ClearancesService,
    private readonly transactions: Transactions,
  ) {}

  /** What will go into a box; planned anew as often as need be until it is loaded. */
  plan(id: string, contents: readonly Content[]): Promise<Box> {
    if (contents.length === 0) throw new ContainerEmpty(id);
    return this.transactions.run(async (tx) => {
      for (const { shipment } of contents) await this.shipment(tx, shipment);
      const box = await this.containers.open(tx, id);
      const planned = contents.map((content) => ({ container: id, ...content }));
      if (
        hashOf(box.contents.map(({ shipment, quantity }) => [shipment, quantity])) ===
        hashOf(contents.map((each) => [each.shipment, each.quantity]))
      )
        return box;
      if (box.loadedAt) throw new ContainerLoaded(id, box.number ?? '', box.loadedAt.toISOString());
      const next = { ...box, contents: planned, version: box.version + 1 };
      await this.containers.save(tx, next);
      return next;
    });
  }

  /** Goods go into the box and do not come out again: with the leave of every order in it, and all of them hear of it. */
  load(id: string, loading: Loading): Promise<Box> {
    const number = containerNumberOf(loading.number);
    if (!number) throw new ContainerNumberUnfit(loading.number);
    return this.transactions.run(async (tx) => {
      const box = await this.containers.locked(tx, id);
      if (!box) throw new ContainerUnknown(id);
      if (box.loadedAt && box.number === number && box.seal === loading.seal) return box;
      if (box.loadedAt) throw new ContainerLoaded(id, box.number ?? '', box.loadedAt.toISOString());
      const shipments: Shipment[] = [];
      for (const { shipment } of box.contents) shipments.push(await this.shipment(tx, shipment));
      await this.clearances.need(tx, LOAD, shipments);
      const loaded = { ...box, number, seal: loading.seal, loadedAt: loading.happened, version: box.version + 1 };
      await this.containers.save(tx, loaded);
      for (const shipment of shipments) await this.tell(tx, shipment);
      return loaded;
    });
  }

  /** A shipment has left when its last box is loaded. */
  private async tell(tx: Tx, shipment: Shipment): Promise<void> {
    const boxes = await this.containers.ofShipment(tx, shipment.id);
    const last = boxes.map(({ loadedAt }) => loadedAt?.toISOString() ?? '').sort();
    if (last[0] === '') return;
    const version = shipment.version + 1;
    await this.shipments.save(tx, { ...shipment, version });
    await putReport(tx, 'logistics', {
      number: shipment.number,
      milestone: 'goodsLoaded',
      part: shipment.part,
      sourceId: shipment.id,
      version,
      outcome: 'confirmed',
      happened: last.at(-1) ?? '',
      values: loadedValues(boxes),
    });
  }

  private async shipment(tx: Tx, id: string): Promise<Shipment> {
    const found = await this.shipments.locked(tx, id);
    if (!found) throw new ShipmentUnknown(id);
    return found;
  }
}

/** The evidence a case asks for: one box as such, several as a list beside the first. */
function loadedValues(boxes: readonly Box[]) {
  const [first] = boxes;
  const quantity = boxes.flatMap(({ contents }) => contents).reduce<LineQuantities>((all, content) => addLines(all, content.quantity), {});
  const containers = boxes.map(({ number, seal }) => ({ container: number, seal }));
  return { container: first?.number, seal: first?.seal, quantity, ...(boxes.length > 1 && { containers }) };
}
