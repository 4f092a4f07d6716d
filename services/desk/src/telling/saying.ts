import type { finance, records } from '@gendan/contracts/grpc';
import type { Keeper } from '@gendan/procedure';

/** What a case says to a service now. `content` alone decides whether it is news. */
export type Saying = { thing: string; to: Keeper; content: Record<string, unknown> };

/** What leaves for a service: said again it changes nothing there. */
export type Message =
  | { kind: 'expectInstalment'; payload: finance.ExpectInstalmentRequest }
  | { kind: 'keepRecord'; payload: { to: Keeper; request: records.KeepRequest } };
