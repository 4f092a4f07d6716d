import type { logistics } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import type { ShipmentRow } from './shipments.repository';

const { caseNumber, day, lines, part } = shape;

export const PlanBody = z
  .object({ case: caseNumber, part, forwarder: orNone(z.string().max(120)), etd: orNone(day), quantity: lines.default({}) })
  .transform(({ case: number, forwarder, etd, ...rest }) => ({ ...rest, number, forwarder: forwarder ?? null, etd: etd ?? null }));
export type PlanBody = z.output<typeof PlanBody>;

export const BookBody = z
  .object({
    number: z.string().min(1).max(60),
    vessel: z.string().min(1).max(120),
    voyage: z.string().max(40).default(''),
    etd: day,
    eta: orNone(day),
    cutOff: orNone(z.iso.datetime()),
  })
  .transform(({ cutOff, eta, ...rest }) => ({ ...rest, eta: eta ?? null, cutOff: cutOff ? new Date(cutOff) : null }));
export type BookBody = z.output<typeof BookBody>;

export const shipmentView = ({ booking, ...shipment }: ShipmentRow): logistics.Shipment => ({
  id: shipment.id,
  case: shipment.number,
  part: shipment.part,
  forwarder: shipment.forwarder ?? '',
  etd: shipment.etd ?? '',
  vessel: booking?.vessel ?? '',
  booking: booking?.number ?? '',
  voyage: booking?.voyage ?? '',
  eta: booking?.eta ?? '',
  cutOff: booking?.cutOff?.toISOString() ?? '',
  quantity: { ...shipment.quantity },
  version: shipment.version,
});
