import type { production } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import { ALL_ASPECTS, SIGNERS } from './aspects';
import type { RegisteredSample } from './sample-register.repository';

const { caseNumber, day } = shape;
const place = z.enum(['sampleRoom', 'sampleCart', 'away']);

export const SignSampleBody = z
  .object({ aspects: z.array(z.enum(ALL_ASPECTS)).min(1).max(ALL_ASPECTS.length), role: z.enum(SIGNERS), on: day })
  .meta({ id: 'SignSample' });
export type SignSampleBody = z.output<typeof SignSampleBody>;

export const MoveSampleBody = z
  .object({ place, holder: z.string().trim().max(120).default(''), movedOn: day })
  .refine((moved) => moved.place !== 'away' || moved.holder !== '', { message: 'who has it', path: ['holder'] })
  .meta({ id: 'MoveSample' });
export type MoveSampleBody = z.output<typeof MoveSampleBody>;

export const RegisterQuery = z.object({ case: orNone(caseNumber), place: orNone(place), cases: z.array(caseNumber).max(500).default([]) });

export const registeredView = ({ at, signatures, ...sample }: RegisteredSample): production.RegisteredSample => ({
  id: sample.id,
  case: sample.number,
  part: sample.part,
  round: sample.round,
  factory: sample.factory,
  finishedOn: sample.finishedOn,
  place: at?.place ?? '',
  holder: at?.holder ?? '',
  since: at?.movedOn ?? '',
  signatures: signatures.map(({ aspect, role, signedBy, signedOn }) => ({ aspect, role, signedBy, on: signedOn })),
});
