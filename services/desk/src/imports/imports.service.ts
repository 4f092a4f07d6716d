import type { ImportPreview, ImportResult, ImportRow, OpenCase } from '@gendan/contracts';
import { LOG, type Log, Refusal } from '@gendan/platform';
import { amountOf, type Instalment, instalmentAmount, quantitiesOf, type Terms, termsFaults } from '@gendan/trade';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CaseOpening } from '../cases/case-opening.service';
import { CaseRowsRepository } from '../cases/case-rows.repository';
import { titleOf } from '../cases/case-words';
import type { Arrived } from '../files/files.service';
import type { ProcedureVersionEntity } from '../procedures/procedure-version.entity';
import { Procedures } from '../procedures/procedures.service';
import { Parties, People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import { termsOf } from '../terms/terms-of';
import { bare, type Grid } from './grid';
import { milestoneHeaders } from './columns';
import { impliedBy, milestonesOf } from './implied';
import { NoHeaderFound, NotAWorkbook, UnknownImport } from './imports.errors';
import { ImportsRepository } from './imports.repository';
import { readOrders, type RowFault, type SheetOrder } from './order-sheet';
import { gridOf } from './workbook';

const AT_ONCE = 4;
type Party = Awaited<ReturnType<Parties['find']>>[number];

/** Orders out of the sheet a company has: looked at first, opened row by row after. */
@Injectable()
export class Imports {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly procedures: Procedures,
    private readonly parties: Parties,
    private readonly people: People,
    private readonly opening: CaseOpening,
    private readonly cases: CaseRowsRepository,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async preview({ bytes }: Arrived, reader: Reader, wanted?: string): Promise<ImportPreview> {
    const grid = await gridOf(bytes).catch((error: unknown) => {
      this.log.info({ err: error }, 'a workbook could not be read');
      return undefined;
    });
    if (!grid) throw new NotAWorkbook();
    const procedure = await this.procedureFor(grid, wanted);
    const today = new Date().toISOString().slice(0, 10);
    const known = milestoneHeaders(
      milestonesOf(procedure.rules).map(({ name }) => name),
      procedure.words,
    );
    const { head, orders, ignored } = readOrders(grid, known, today);
    if (!head) throw new NoHeaderFound();
    const reading = new Reading(procedure, this.parties, this.people, this.cases);
    const rows: ImportRow[] = [];
    for (const order of orders) rows.push(await reading.row(order));
    const good = rows.filter(({ ok }) => ok).length;
    const columns = head.columns
      .filter(({ header }) => header !== '')
      .map(({ header, field, milestone }) => ({ header, ...((field ?? milestone) && { field: field ?? `onFile.${milestone}` }) }));
    const id = createHash('sha256').update(bytes).update(`${procedure.hash} ${reader.id} ${today}`).digest('hex').slice(0, 24);
    const preview = { id, sheet: grid.name, rows, good, bad: rows.length - good, ignored, columns };
    await this.imports.keep({ id, by: reader.id, at: new Date(), preview });
    return preview;
  }

  /** Opens the rows that were chosen; a row opened before is the same order. */
  async open(id: string, chosen: number[], reader: Reader): Promise<ImportResult> {
    const found = await this.imports.one(id);
    if (!found || found.by !== reader.id) throw new UnknownImport();
    const wanted = found.preview.rows.filter(({ row }) => chosen.includes(row));
    const rows: ImportResult['rows'] = [];
    for (let i = 0; i < wanted.length; i += AT_ONCE)
      rows.push(...(await Promise.all(wanted.slice(i, i + AT_ONCE).map((row) => this.openRow(row, reader, id)))));
    return { rows };
  }

  private async openRow({ row, number, order, faults }: ImportRow, reader: Reader, id: string): Promise<ImportResult['rows'][number]> {
    const of = { row, ...(number && { number }) };
    const [fault] = faults;
    if (!order || fault)
      return {
        ...of,
        state: 'refused',
        zh: fault ? `${fault.column}：${fault.zh}` : '这一行读不出订单。',
        en: fault ? `${fault.column}: ${fault.en}` : 'No order could be read from this row.',
      };
    try {
      const started = await this.opening.open(order, reader, `import:${id}:${row}`);
      return { ...of, state: started.state === 'accepted' ? 'accepted' : started.existed ? 'existed' : 'opened' };
    } catch (error) {
      if (error instanceof Refusal) return { ...of, state: 'refused', zh: error.zh, en: error.en };
      throw error;
    }
  }

  /** The procedure asked for; else the one whose milestones the columns speak of most. */
  private async procedureFor(grid: Grid, wanted?: string): Promise<ProcedureVersionEntity> {
    if (wanted) return this.procedures.latest(wanted);
    const ids = [...new Set((await this.procedures.list()).filter(({ kind }) => kind === 'order').map(({ id }) => id))];
    const scored = await Promise.all(
      ids.map(async (id) => {
        const procedure = await this.procedures.latest(id);
        const known = milestoneHeaders(
          milestonesOf(procedure.rules).map(({ name }) => name),
          procedure.words,
        );
        const { head } = readOrders({ ...grid, rows: grid.rows.slice(0, 45) }, known, '2026-01-01');
        const fits = (head?.columns ?? []).filter(
          ({ milestone, field }) => milestone ?? (field && procedure.rules.parties.includes(field)),
        ).length;
        return { procedure, fits };
      }),
    );
    const best = scored.sort((a, b) => b.fits - a.fits)[0];
    return best?.procedure ?? this.procedures.latest('nineSteps');
  }
}

/** One sheet's rows, each checked as far as a preview can: customer, people, terms, whether it is there already. */
class Reading {
  private readonly found = new Map<string, Promise<Party | undefined>>();
  private staff?: ReturnType<People['people']>;
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly procedure: ProcedureVersionEntity,
    private readonly parties: Parties,
    private readonly people: People,
    private readonly cases: CaseRowsRepository,
  ) {}

  async row(order: SheetOrder): Promise<ImportRow> {
    const faults = [...order.faults, ...this.twice(order)];
    const customer = await this.customer(order, faults);
    const cast = await this.cast(order, faults);
    const terms = this.terms(order, faults);
    const exists = order.number ? (await this.cases.byNumber(order.number)).some(({ kind }) => kind === this.procedure.rules.for) : false;
    const base = { row: order.row, ...(order.number && { number: order.number }), faults };
    if (faults.length > 0 || !terms || !customer || !order.number) return { ...base, ok: false };
    const open = this.openCase(order, customer, cast, terms);
    const done = [...new Set((open.onFile ?? []).map(({ milestone }) => milestone))];
    const summary = {
      customer: { zh: customer.nameZh || customer.nameEn, en: customer.nameEn || customer.nameZh },
      amount: amountOf(terms),
      currency: terms.currency,
      ...(terms.delivery && { delivery: terms.delivery }),
      done: done.map((milestone) => titleOf(this.procedure.words, milestone)),
      ...(exists && { exists }),
    };
    return { ...base, ok: true, order: open, summary };
  }

  private twice({ number, row }: SheetOrder): RowFault[] {
    const before = number ? this.numbers.get(number) : undefined;
    if (number && before === undefined) this.numbers.set(number, row);
    return before === undefined
      ? []
      : [
          {
            column: '订单号',
            zh: `第 ${before} 行已经用了这个订单号，请改成不同的`,
            en: `row ${before} has this order number already: give it its own`,
          },
        ];
  }

  private async customer(order: SheetOrder, faults: RowFault[]): Promise<Party | undefined> {
    if (!order.customer) return undefined;
    const kind = this.procedure.rules.parties.includes('customer') ? 'customer' : (this.procedure.rules.parties[0] ?? 'customer');
    const party = await this.party(order.customer, kind);
    if (!party)
      faults.push({
        column: '客户',
        zh: `没有「${order.customer}」的客户档案，请先建档案，或写成档案里的名称`,
        en: `"${order.customer}" is no customer on file: create it first, or write the name as it is on file`,
      });
    return party;
  }

  private party(text: string, kind: string): Promise<Party | undefined> {
    const key = `${kind} ${text}`;
    const known = this.found.get(key) ?? this.parties.find(text, kind).then((parties) => exactly(parties, text));
    this.found.set(key, known);
    return known;
  }

  private async cast(order: SheetOrder, faults: RowFault[]): Promise<Record<string, string>> {
    const { rules } = this.procedure;
    const cast: Record<string, string> = {};
    for (const role of ['merchandiser', 'salesperson', 'rep'] as const) {
      const name = order.texts[role];
      if (!name || !rules.cast.includes(role)) continue;
      const person = (await this.everybody()).find(({ nameZh, nameEn }) => bare(nameZh) === bare(name) || bare(nameEn) === bare(name));
      if (person) cast[role] = person.id;
      else
        faults.push({
          column: name,
          zh: `没有叫「${name}」的同事，请写系统里的姓名，或留空`,
          en: `there is no colleague called "${name}": write the name as it is here, or leave it empty`,
        });
    }
    for (const role of ['factory', 'forwarder', 'distributor', 'shop'] as const) {
      const name = order.texts[role];
      if (!name || !rules.parties.includes(role)) continue;
      const party = await this.party(name, role);
      if (party) cast[role] = party.id;
      else
        faults.push({
          column: name,
          zh: `没有「${name}」的档案，请先建档案，或留空`,
          en: `"${name}" is not on file: create it first, or leave it empty`,
        });
    }
    return cast;
  }
  private everybody(): ReturnType<People['people']> {
    return (this.staff ??= this.people.everybody());
  }

  private terms(order: SheetOrder, faults: RowFault[]): Terms | undefined {
    if (order.lines.length === 0) return undefined;
    const domestic = !this.procedure.rules.allows.methods.includes('tt');
    const instalments: Instalment[] | undefined =
      order.instalments ?? (domestic ? [{ id: '1', method: 'openAccount', gate: 'later', share: '100' }] : undefined);
    if (!instalments) {
      if (!faults.some(({ column }) => column.includes('付款') || /payment/i.test(column)))
        faults.push({
          column: '付款方式',
          zh: '没有写付款方式，例如：30% T/T 定金，70% 见提单复印件',
          en: 'no terms of payment are written, such as: 30% T/T deposit, 70% against B/L copy',
        });
      return undefined;
    }
    const currency = order.currency ?? (domestic ? 'CNY' : undefined);
    if (!currency) {
      faults.push({
        column: '币种',
        zh: '看不出币种，请加一列币种，或写在单价里，例如 USD 3.45',
        en: 'no currency can be seen: add a column for it, or write it with the price, such as USD 3.45',
      });
      return undefined;
    }
    const { customerOrder, remarks } = order.texts;
    const terms = termsOf({
      currency,
      incoterm: order.incoterm,
      port: order.port,
      delivery: order.delivery,
      inspection: order.inspection,
      remarks,
      lines: order.lines,
      instalments,
      ...(customerOrder && { customerOrder }),
    });
    for (const { path, zh, en } of termsFaults(terms)) faults.push({ column: path, zh, en });
    const refused = instalments.find(({ method }) => !this.procedure.rules.allows.methods.includes(method));
    if (refused)
      faults.push({
        column: '付款方式',
        zh: `流程「${this.procedure.words.title.zh}」不收 ${refused.method} 付款，请换流程或改付款方式`,
        en: `the procedure "${this.procedure.words.title.en}" does not take ${refused.method}: choose another procedure or other terms`,
      });
    return terms;
  }

  private openCase(order: SheetOrder, customer: Party, cast: Record<string, string>, terms: Terms): OpenCase {
    const { rules } = this.procedure;
    const facts = order.facts.flatMap((fact) => this.placed(fact, terms));
    const onFile = [...impliedBy(rules, order.facts), ...facts];
    const parts = partsFor(rules, onFile, terms);
    return {
      kind: rules.for,
      number: order.number ?? '',
      procedure: { id: rules.id, version: rules.version },
      customer: customer.id,
      terms: { ...terms },
      cast,
      ...(parts.length > 0 && { parts }),
      onFile,
    };
  }

  /** Where in the case a fact of the sheet belongs: money in full on its instalments, acts of parts on the one part a sheet knows of. */
  private placed({ milestone: name, happened }: SheetOrder['facts'][number], terms: Terms): NonNullable<OpenCase['onFile']> {
    const rule = milestonesOf(this.procedure.rules).find((each) => each.name === name);
    if (!rule) return [];
    if (rule.partKind === 'instalment') {
      const mine = terms.instalments.filter((each) => isFor(name, each));
      return mine.map((each) => ({
        milestone: name,
        part: `instalment:${each.id}`,
        happened,
        ...(rule.m === 'count' && { amount: instalmentAmount(terms, each) }),
      }));
    }
    const part = rule.partKind ? { part: `${rule.partKind}:1` } : {};
    if (rule.m !== 'count') return [{ milestone: name, ...part, happened }];
    if (rule.toward.endsWith('lines')) return [{ milestone: name, ...part, happened, amount: quantitiesOf(terms) }];
    const balance = terms.instalments
      .filter(({ method, gate }) => method === 'tt' && gate === 'originals')
      .map((each) => instalmentAmount(terms, each));
    return [{ milestone: name, ...part, happened, amount: balance[0] ?? amountOf(terms) }];
  }
}

/** A sheet knows one shipment and one factory order: all the goods. */
function partsFor(
  rules: ProcedureVersionEntity['rules'],
  onFile: NonNullable<OpenCase['onFile']>,
  terms: Terms,
): NonNullable<OpenCase['parts']> {
  const kinds = [...new Set(onFile.flatMap(({ part }) => (part ? [part.split(':')[0] ?? ''] : [])))].filter(
    (kind) => kind !== 'instalment',
  );
  const needed =
    kinds.includes('shipment') && !kinds.includes('factoryOrder') && milestonesOf(rules).some(({ partKind }) => partKind === 'factoryOrder')
      ? ['factoryOrder', ...kinds]
      : kinds;
  const quantity = quantitiesOf(terms);
  return needed.sort().map((kind) => ({
    kind,
    label: '1',
    quantity,
    ...(kind === 'shipment' && needed.includes('factoryOrder') && { carries: { 'factoryOrder:1': quantity } }),
  }));
}

function isFor(milestone: string, { method, gate }: Instalment): boolean {
  if (milestone.startsWith('lc')) return method === 'lc';
  if (milestone.startsWith('credit')) return method === 'openAccount';
  if (milestone.startsWith('deposit')) return method === 'tt' && gate === 'production';
  if (milestone.startsWith('shipment')) return method === 'tt' && gate === 'shipment';
  return gate === 'later';
}

/** The party meant by a name: one that is called exactly so, or the only one found. */
function exactly(parties: Party[], text: string): Party | undefined {
  const wanted = bare(text);
  return (
    parties.find(({ id, nameZh, nameEn }) => [id, id.replace(/^[a-zA-Z]+:/, ''), nameZh, nameEn].some((name) => bare(name) === wanted)) ??
    (parties.length === 1 ? parties[0] : undefined)
  );
}
