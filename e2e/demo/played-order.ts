import type { CaseView, HistoryItem, OpenCase } from '@gendan/contracts';
import { builtIn, compile, type EvidenceField, type EvidenceType, type Values } from '@gendan/procedure';
import type { Company, Employee } from './company';
import { aPdf } from './export-by-tt';
import { today } from './orders';
import { Refused, type Person } from './talk';

type Said = { part?: string; values?: Values; round?: number };
type Cast = Record<string, Employee>;

/** An order as the people of its cast live it: by role, each at the desk with a session of their own; what a play does not care about is filled in. */
export class PlayedOrder {
  private constructor(
    readonly number: string,
    private readonly company: Company,
    private readonly cast: Cast,
    private readonly evidence: (milestone: string) => Record<string, EvidenceField>,
    private readonly scan: { hash: string; name: string },
  ) {}

  /** Opened by whoever has the first role; `cast` names the house, `order.cast` whoever stands outside. */
  static async open(company: Company, order: OpenCase, cast: Cast): Promise<PlayedOrder> {
    const rules = builtIn.find(({ rules: { id } }) => id === order.procedure.id)?.rules;
    const [opener] = Object.values(cast);
    if (!rules || !opener) throw new Error(`nobody plays ${order.procedure.id}`);
    const { milestones } = compile(rules);
    const persons = Object.entries(cast).map(([role, who]) => [role, company[who].me.person]);
    await company[opener].post('/api/cases', { ...order, cast: { ...order.cast, ...Object.fromEntries(persons) } });
    const scan = await company[opener].upload('scan.pdf', aPdf(order.number), 'application/pdf');
    return new PlayedOrder(order.number, company, cast, (name) => milestones.get(name)?.rule.evidence ?? {}, scan);
  }

  who(role: string): Person {
    const name = this.cast[role];
    if (!name) throw new Error(`${this.number}: nobody is ${role}`);
    return this.company[name];
  }

  async confirm(role: string, milestone: string, said: Said = {}): Promise<void> {
    const { values, ...rest } = said;
    await this.who(role).confirm(this.number, milestone, this.filled(milestone, values), { role, ...rest });
  }

  /** What an outside party said without a link, entered by one of us with the paper. */
  async entered(role: string, milestone: string, said: Said = {}): Promise<void> {
    const { values, ...rest } = said;
    await this.who(role).confirm(this.number, milestone, this.filled(milestone, values), { role, ...rest, files: [this.scan] });
  }

  async sign(role: string, milestone: string, said: Said & { as?: string } = {}): Promise<void> {
    const { values, ...rest } = said;
    await this.who(role).sign(this.number, milestone, { role, values: this.filled(milestone, values), ...rest });
  }

  async refuse(role: string, milestone: string, reason: string, said: { part?: string; back?: string[] } = {}): Promise<void> {
    await this.who(role).act(this.number, { kind: 'refuse', role, milestone, reason, ...said });
  }

  async does(role: string, act: Record<string, unknown>): Promise<void> {
    await this.who(role).act(this.number, { role, ...act });
  }

  /** The outside party opens the link of its letter and answers; files go up through the link. */
  async answered(milestone: string, { values, refused }: { values?: Values; refused?: string } = {}): Promise<void> {
    const { outsider, wangfang } = this.company;
    const token = await outsider.asked(wangfang, this.number, milestone);
    if (refused !== undefined) return outsider.answer(token, { outcome: 'refused', reason: refused });
    const fields = Object.entries(this.evidence(milestone)).filter(([, field]) => isFile(field));
    const theirs = await Promise.all(
      fields.map(async ([field]) => [field, [await outsider.upload(token, `${field}.pdf`, aPdf(field), 'application/pdf')]] as const),
    );
    await outsider.answer(token, { outcome: 'confirmed', values: { ...this.filled(milestone, values), ...Object.fromEntries(theirs) } });
  }

  /** Nobody has written to the party yet: the merchandiser asks for it, the letter has the link. */
  async askedFor(milestone: string, said: { part?: string; values?: Values } = {}): Promise<void> {
    const { part, values } = said;
    await this.does('merchandiser', { kind: 'chase', milestone, ...(part && { part }) });
    await this.answered(milestone, { values });
  }

  view(): Promise<CaseView> {
    return this.company.wangfang.view(this.number);
  }

  async state(key: string): Promise<string | undefined> {
    return (await this.view()).standing.milestones.find((one) => one.key === key)?.state;
  }

  async states(...keys: string[]): Promise<(string | undefined)[]> {
    const { milestones } = (await this.view()).standing;
    return keys.map((key) => milestones.find((one) => one.key === key)?.state);
  }

  async until(key: string, state: string): Promise<void> {
    await this.company.wangfang.untilState(this.number, key, state);
  }

  /** Whatever was asked of a service has been answered. */
  async answeredByServices(): Promise<void> {
    await this.company.wangfang.until(this.number, 'answers of the services', ({ standing }) => standing.effects.length === 0);
  }

  async closed(): Promise<void> {
    await this.company.wangfang.until(this.number, 'close', ({ state }) => state === 'closed');
  }

  history(): Promise<HistoryItem[]> {
    return this.company.wangfang.history(this.number);
  }

  /** Letters that have gone, as `template → role`. */
  async letters(): Promise<string[]> {
    return (await this.company.wangfang.letters(this.number)).map(({ template, to }) => `${template} → ${to.role}`);
  }

  private filled(milestone: string, values: Values = {}): Values {
    const wanted = Object.entries(this.evidence(milestone)).filter(([, field]) => typeof field === 'string' || !field.optional);
    return { ...Object.fromEntries(wanted.map(([name, field]) => [name, this.fitting(field)])), ...values };
  }

  private fitting(field: EvidenceField): unknown {
    const { type, of } = typeof field === 'string' ? { type: field } : field;
    return isFile(field) ? [this.scan] : (of?.[0] ?? FITTING[type]);
  }
}

/** What fits a field that a play does not care about. */
const FITTING: Partial<Record<EvidenceType, unknown>> = {
  text: '照约定',
  number: '25',
  date: today(),
  money: { amount: '100.00', currency: 'USD' },
  lines: { '1': '1' },
  list: ['照约定'],
  party: 'customer',
  flag: false,
  iso6346: 'CSQU3054383',
  trackingNumber: 'SF1234567890',
};

const isFile = (field: EvidenceField): boolean => ['file', 'scan', 'photo'].includes(typeof field === 'string' ? field : field.type);

/** The code an act is refused with, `ok` when it is not. */
export async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problem.code;
  }
}
