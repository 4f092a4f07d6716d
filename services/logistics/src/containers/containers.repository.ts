import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Container } from './container.entity';
import { ContainerContent } from './container-content.entity';

export type Box = Container & { contents: ContainerContent[] };

@Injectable()
export class ContainersRepository {
  /** Makes it when it is not there; locked. */
  async open(tx: Tx, id: string): Promise<Box> {
    const empty = { id, number: null, seal: null, loadedAt: null, version: 0 };
    await tx.createQueryBuilder().insert().into(Container).values(empty).orIgnore().execute();
    const box = await this.locked(tx, id);
    return box ?? { ...empty, contents: [] };
  }

  async locked(tx: Tx, id: string): Promise<Box | null> {
    const container = await tx.findOne(Container, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return (
      container && { ...container, contents: await tx.find(ContainerContent, { where: { container: id }, order: { shipment: 'asc' } }) }
    );
  }

  async save(tx: Tx, { contents, ...container }: Box): Promise<void> {
    await tx.save(Container, container);
    await tx.delete(ContainerContent, { container: container.id });
    await tx.insert(ContainerContent, contents);
  }

  /** The boxes that hold goods of a shipment. */
  async ofShipment(tx: Tx, shipment: string): Promise<Box[]> {
    const contents = await tx.find(ContainerContent, { where: { shipment } });
    const boxes = await tx.find(Container, { where: { id: In(contents.map(({ container }) => container)) }, order: { id: 'asc' } });
    return boxes.map((box) => ({ ...box, contents: contents.filter((each) => each.container === box.id) }));
  }

  async holds(tx: Tx, shipment: string): Promise<boolean> {
    return (await this.ofShipment(tx, shipment)).length > 0;
  }

  async isLoaded(tx: Tx, shipment: string): Promise<boolean> {
    return (await this.ofShipment(tx, shipment)).some(({ loadedAt }) => loadedAt !== null);
  }
}
