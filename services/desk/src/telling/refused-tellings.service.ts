import type { RefusedTelling } from '@gendan/contracts';
import { RECORD_TITLES, type Phrase } from '@gendan/procedure';
import type { Tx } from '@gendan/platform';
import { Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { mustLookAfterReports } from '../aside/who-looks-after';
import type { Reader } from '../sign-in/reader';
import { type Expected, nothingOf } from './expected-of';
import { TellingNotRefused } from './refused-tellings.errors';
import { keyOfThing, type RefusedMessage, RefusedTellingsRepository, type Thing } from './refused-tellings.repository';
import { addressOf, thingOf } from './sayings-of';
import type { Told } from './told.entity';

const MONEY: Phrase = { zh: '应收款', en: 'Money to expect' };
const SERVICES: Record<string, Phrase> = {
  customers: { zh: '客户', en: 'customers' },
  production: { zh: '生产', en: 'production' },
  logistics: { zh: '物流', en: 'logistics' },
  finance: { zh: '财务', en: 'finance' },
};

/** What services would not take of what cases say: shown to people until it is put right and told again, or the case says otherwise. */
@Injectable()
export class RefusedTellings {
  constructor(
    private readonly rows: RefusedTellingsRepository,
    private readonly transactions: Transactions,
  ) {}

  async list(reader: Reader): Promise<RefusedTelling[]> {
    mustLookAfterReports(reader);
    const all = await this.rows.all();
    return (await this.stillSaid(all)).map(rowOf);
  }

  /** As its case has told it last: what was overtaken is not told after what overtook it. */
  async again(id: string, reader: Reader): Promise<void> {
    mustLookAfterReports(reader);
    await this.transactions.run(async (tx) => {
      const refused = await this.rows.locked(tx, id);
      const [said] = refused ? await this.stillSaid([refused], tx) : [];
      if (!said) throw new TellingNotRefused(id);
      await this.rows.tellAgain(tx, said);
    });
  }

  /** Those that their cases say still. */
  private async stillSaid(all: RefusedMessage[], tx?: Tx): Promise<RefusedMessage[]> {
    const told = await this.rows.told(all.map(whatOf), tx);
    return all.filter((refused) => isStillSaid(refused, told.get(keyOfThing(whatOf(refused)))));
  }
}

function whatOf({ aggregate, message }: RefusedMessage): Thing {
  return { caseId: aggregate.slice(0, aggregate.lastIndexOf('/')), thing: thingOf(message) };
}

/** Whether it is what the case has told of this thing last. */
function isStillSaid({ message: { kind, payload } }: RefusedMessage, told: Told | undefined): boolean {
  if (!told) return false;
  if (kind === 'keepRecord') return payload.request.revision === told.rev;
  const expected = told.content as Expected;
  return isDeepStrictEqual(payload, told.gone ? nothingOf(expected) : expected);
}

function rowOf(refused: RefusedMessage): RefusedTelling {
  const { caseId, thing } = whatOf(refused);
  const { to, record, key } = addressOf(thing);
  const { code = '', zh = refused.sentence, en = refused.sentence } = refused.refusal ?? {};
  const number = caseId.slice(caseId.indexOf(':') + 1);
  return {
    id: refused.id,
    number,
    service: SERVICES[to] ?? { zh: to, en: to },
    what: refused.message.kind === 'expectInstalment' ? MONEY : (RECORD_TITLES[record] ?? { zh: record, en: record }),
    key,
    code,
    why: { zh, en },
    next: nextFor(code, number),
    at: refused.refusedAt.toISOString(),
  };
}

/** What the case says wrong is corrected there and told by itself; what stands in the way at the service is put right there, then told again. */
function nextFor(code: string, number: string): Phrase {
  if (code === 'BAD_SHAPE') {
    return {
      zh: `请到 ${number} 里更正这一步填的内容；更正后会自动再报，不用点“再报一次”。`,
      en: `Correct what was filled in at this step of ${number}; it is then told anew by itself.`,
    };
  }
  return {
    zh: `在那边改好后点“再报一次”；如果是 ${number} 里填错了，到单里更正，会自动再报。`,
    en: `Put it right over there, then tell it again; if ${number} has it wrong, correct it there and it is told anew by itself.`,
  };
}
