import { protoRoot } from '@gendan/contracts/grpc';
import { grpcClient, type Calls } from '@gendan/platform';

/** What the processes of a house under test show one another. */
export const serviceKey = 'the-key-of-the-house-in-tests';

/** A package and its service: gendan.finance.v1.FinanceService */
export type Operations = `gendan.${string}.v1.${string}`;

/** A service's operations, called as another process of the house calls them, or by whoever holds the key. */
export function callsTo<T>(address: string | undefined, operations: Operations, key = serviceKey): Calls<T> {
  const at = operations.lastIndexOf('.');
  return grpcClient<T>({ address: address ?? '', protoRoot, package: operations.slice(0, at), service: operations.slice(at + 1), key });
}
