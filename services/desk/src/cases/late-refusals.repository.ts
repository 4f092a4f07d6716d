import type { Refusal } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type LateRefusal = { id: string; at: Date; body: { kind?: string; milestone?: string; by?: { person?: string } }; refusal: Refusal };

/** What was answered no after its sender had been told it was taken in, until they have done something on the case since. */
@Injectable()
export class LateRefusalsRepository {
  constructor(private readonly source: DataSource) {}

  of(caseId: string): Promise<LateRefusal[]> {
    return this.source.query(
      `select "id", "answered" as "at", "body", "refusal" from "command"
       where "case_id" = $1 and "state" = 'refused' and "message" = 'perform' and "refusal" is not null
         and "answered" > "taken_in" + interval '4 seconds' and "answered" > now() - interval '14 days'
         and not exists (select 1 from "event" where "event"."case_id" = $1 and "event"."at" > "command"."answered"
                         and "event"."body" -> 'by' ->> 'person' = "command"."body" -> 'by' ->> 'person')
       order by "answered"`,
      [caseId],
    );
  }
}
