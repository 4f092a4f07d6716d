import type { logistics } from '@gendan/contracts/grpc';
import { shape } from '@gendan/platform';
import { z } from 'zod';
import type { Box } from './containers.repository';

const { lines } = shape;

export const containerId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
export const ContentsBody = z
  .object({ contents: z.array(z.object({ shipment: z.string().min(1).max(120), quantity: lines })).max(100) })
  .meta({ id: 'ContainerContents' });
export type ContentsBody = z.output<typeof ContentsBody>;

export const LoadBody = z
  .object({
    number: z.string().min(1).max(30),
    seal: z.string().min(1).max(40),
    happened: z.iso.datetime().transform((text) => new Date(text)),
  })
  .meta({ id: 'Loading' });
export type LoadBody = z.output<typeof LoadBody>;

export const containerView = ({ id, number, seal, loadedAt, contents, version }: Box): logistics.Container => ({
  id,
  number: number ?? '',
  seal: seal ?? '',
  state: loadedAt ? 'loaded' : 'planned',
  loadedAt: loadedAt?.toISOString() ?? '',
  contents: contents.map(({ shipment, quantity }) => ({ shipment, quantity: { ...quantity } })),
  version,
});
