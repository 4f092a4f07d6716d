import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { Refusal, refusalFrom, type RefusalKind } from './refusal';

const statuses: Record<RefusalKind, status> = {
  invalid: status.INVALID_ARGUMENT,
  unauthenticated: status.UNAUTHENTICATED,
  forbidden: status.PERMISSION_DENIED,
  'not-found': status.NOT_FOUND,
  conflict: status.ALREADY_EXISTS,
  'not-allowed-yet': status.FAILED_PRECONDITION,
  stale: status.ABORTED,
  unavailable: status.UNAVAILABLE,
};

export interface GrpcAnswer {
  code: status;
  details: string;
  /** Nest reads `message`, grpc-js reads `details` */
  message: string;
  metadata: Metadata;
}

/** The code for machines of any language in `gendan-code`, the whole refusal in `gendan-refusal-bin` (metadata text is ASCII only). */
export function grpcStatusOf(refusal: Refusal): GrpcAnswer {
  const metadata = new Metadata();
  metadata.set('gendan-code', refusal.code);
  metadata.set('gendan-kind', refusal.kind);
  metadata.set('gendan-refusal-bin', Buffer.from(JSON.stringify(refusal.content), 'utf8'));
  return { code: statuses[refusal.kind], details: refusal.en, message: refusal.en, metadata };
}

export function grpcFault(requestId: string): GrpcAnswer {
  const details = `fault ${requestId}`;
  return { code: status.INTERNAL, details, message: details, metadata: new Metadata() };
}

/** The refusal inside an answer of another service; undefined when it is a fault. */
export function refusalFromGrpc(error: unknown): Refusal | undefined {
  const packed = (error as Partial<ServiceError> | null)?.metadata?.get('gendan-refusal-bin')[0];
  if (!Buffer.isBuffer(packed)) return undefined;
  try {
    return refusalFrom(JSON.parse(packed.toString('utf8')));
  } catch {
    return undefined;
  }
}
