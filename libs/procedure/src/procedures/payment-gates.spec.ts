import { dayOf, type Gate, type Inspection, type Instalment, type PaymentMethod } from '@gendan/trade';
import { builtIn } from '.';
import { splitKey } from '../compile';
import { calendarFor } from '../dues';
import type { Meaning, Milestone, Procedure } from '../language';
import type { Refusal } from '../messages';
import type { Key, Values } from '../plan';
import { milestonesOf } from '../milestones-of';
import { MUGS, OPENED } from '../scenarios/agreed';
import type { SimulatedOrder } from '../simulation';
import { Life } from '../simulation/life';
import { openingOf } from '../simulation/opening';
import { plausible } from '../simulation/plausible';

/**
 * The payment-method gate matrix over every procedure that ships goods: for each way of paying that it allows, what must be there before the
 * production notice, before the goods leave, before originals or documents go out. An act is tried when everything else is done: without what
 * its cell names it is refused, with it it passes. Procedures are known by what their milestones mean (`is`), never by names.
 */

type Act = Extract<Meaning, 'startsProduction' | 'goodsLeave' | 'titleLeaves' | 'presentsToBank'>;
type Lack = Meaning | `moneyIn(${Gate})`;
type Row = { terms: string; ids: string; instalments: Instalment[]; production?: Lack; leave?: Lack; originals?: Lack };

const all = (method: PaymentMethod, gate: Gate): Instalment[] => [{ id: 'all', method, gate, share: '100' }];
const depositAndBalance: Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
];

const MATRIX: Row[] = [
  { terms: 'L/C', ids: 'G31 G32 G33 G92', instalments: all('lc', 'production'), production: 'lcStands' },
  {
    terms: 'T/T deposit and balance',
    ids: 'G35 G36 G89 G90 G92',
    instalments: depositAndBalance,
    production: 'moneyIn(production)',
    originals: 'moneyIn(originals)',
  },
  { terms: 'T/T paid before shipping', ids: 'G78 G80 G90 G92', instalments: all('tt', 'shipment'), leave: 'moneyIn(shipment)' },
  { terms: 'open account', ids: 'G37 G79 G92', instalments: all('openAccount', 'production'), production: 'creditStands' },
  { terms: 'D/A', ids: 'G37 G92', instalments: all('da', 'originals'), production: 'creditStands' },
  { terms: 'D/P', ids: 'G37 G92', instalments: all('dp', 'originals'), production: 'creditStands' },
];
const BANK: ReadonlySet<PaymentMethod> = new Set(['lc', 'da', 'dp']);

const rulesOf = ({ rules }: Procedure): Milestone[] => milestonesOf(rules.of);
const has = (procedure: Procedure, is: Meaning): boolean => rulesOf(procedure).some((rule) => rule.is === is);
const isLack = (rule: Milestone | undefined, lack: Lack): boolean =>
  rule?.is !== undefined && (rule.is === 'moneyIn' ? `moneyIn(${rule.gate ?? ''})` : rule.is) === lack;

const shipping = builtIn.filter((procedure) => has(procedure, 'goodsLeave'));
const methodsOf = ({ instalments }: Row): PaymentMethod[] => instalments.map(({ method }) => method);
const allowed = ({ rules }: Procedure, row: Row): boolean => methodsOf(row).every((method) => rules.allows.methods.includes(method));

/** What the order is worth: every slip and every amount typed is for all of it. */
const WORTH = '10000.00';
const QUARTERS = ['2026-06-30T16:00:00.000Z', '2026-09-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'];
const anOrder = (instalments: Instalment[], inspection: Inspection, settings: Values): SimulatedOrder => ({
  opened: OPENED,
  settings,
  terms: { ...MUGS, instalments, inspection, lane: 'foreign' },
});

function openedWith({ rules }: Procedure, order: SimulatedOrder): Life {
  return new Life(rules, openingOf(rules, order), order.opened);
}

/** A case in which everybody does at once what is asked of them, but for one thing. */
class Hurried {
  private readonly tried: Map<Key, number>;

  constructor(
    readonly procedure: Procedure,
    readonly life: Life,
    tried: ReadonlyMap<Key, number> = new Map(),
  ) {
    this.tried = new Map(tried);
  }

  /** The same order so far, which may go another way from here. */
  fork(): Hurried {
    return new Hurried(this.procedure, this.life.fork(), this.tried);
  }

  private rule(key: Key): Milestone | undefined {
    return this.life.look.milestone(key)?.rule;
  }

  /** Does what is open until the act's turn has come, or until nothing is left to do but what is kept back. Answers the act that is open. */
  until(act: Act, keptBack: readonly Lack[]): Key | undefined {
    for (let n = 0; n < 600; n++) {
      this.life.answerEffects();
      const open = this.life.open();
      const turn = open.find((key) => this.rule(key)?.is === act);
      if (turn !== undefined) return turn;
      const next = open.find((key) => this.isToDo(key, keptBack));
      if (next !== undefined) this.does(next);
      else if (!this.timePasses()) return undefined;
    }
    return undefined;
  }

  private isToDo(key: Key, keptBack: readonly Lack[]): boolean {
    const rule = this.rule(key);
    return (
      !keptBack.some((lack) => isLack(rule, lack)) &&
      rule?.is !== 'concession' &&
      rule?.every === undefined &&
      this.tried.get(key) !== this.life.plan.rev
    );
  }

  /** Windows that are not open yet: a quarter goes by at once, reminders and all. */
  private timePasses(): boolean {
    const at = QUARTERS.find((quarter) => quarter > this.life.now);
    if (at !== undefined) this.life.passTo(at);
    return at !== undefined;
  }

  does(key: Key): Refusal | undefined {
    const rule = this.rule(key);
    if (rule?.m === 'count') {
      this.life.comesIn(key);
      return void this.tried.set(key, this.life.plan.rev);
    }
    const day = dayOf(calendarFor(this.life.look), this.life.now);
    const goods = this.life.look.plan.terms.slice['terms.lines'];
    const values = plausible(this.life.look.milestone(key)?.evidence ?? {}, {
      date: day,
      instant: this.life.now,
      lines: goods,
      money: { amount: WORTH, currency: 'USD' },
    });
    const refusal = this.life.does(key, values);
    if (refusal) this.tried.set(key, this.life.plan.rev);
    return refusal;
  }

  /** What the act is answered when somebody tries it now, whether or not its turn has come. */
  tries(act: Act): string {
    const key = this.life.look.keys().find((one) => this.rule(one)?.is === act);
    return key === undefined ? 'UNKNOWN_MILESTONE' : (this.does(key)?.code ?? 'ok');
  }

  stillOpen(): string {
    return this.life.open().join(', ') || 'nothing';
  }

  /** What it waits for in the end: whatever waits for nothing else and is not done. */
  waitsFor(act: Act): string {
    const { look } = this.life;
    const asked = look.keys().filter((one) => this.rule(one)?.is === act);
    const seen = new Set<string>();
    const roots = new Set<string>();
    for (let next = asked.pop(); next !== undefined; next = asked.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const { state, why, waitsFor = [] } = look.state(next);
      if (waitsFor.length === 0) roots.add(`${next} (${[state, why].filter(Boolean).join(': ')})`);
      asked.push(...waitsFor);
    }
    return [...roots].join(', ') || 'a part of its kind';
  }
}

/** An act and what it may not be done without; or an act that never comes under these terms. */
type Cell = { act: Act; lacks: readonly Lack[] } | { never: Act };
type Walk = { cells: Cell[]; inspection?: Inspection; settings?: Values };

/** Without one of what it lacks, and with all else, the act is refused; with all of it, it passes. Answers what is wrong and what to mend, or undefined. */
function faultAt(order: Hurried, at: string, { act, lacks }: Extract<Cell, { act: Act }>, later: readonly Lack[]): string | undefined {
  if (lacks.length > 0) order.until(act, [...lacks, ...later]);
  for (const lack of lacks) {
    const fault = faultWithout(order.fork(), at, act, lack, later);
    if (fault !== undefined) return fault;
  }
  const turn = order.until(act, later);
  if (turn === undefined)
    return `${at} never comes to its turn: it waits for ${order.waitsFor(act)}; open: ${order.stillOpen()}. Mend: whatever these wait for is needed for terms that do not bring it; look at its "when" and at the "when" of what it waits for.`;
  const refusal = order.does(turn);
  return refusal === undefined
    ? undefined
    : `${at} is refused (${JSON.stringify(refusal)}) though all is there. Mend: the milestone that law reads is missing, or not needed under these terms.`;
}

function faultWithout(order: Hurried, at: string, act: Act, lack: Lack, later: readonly Lack[]): string | undefined {
  if (!rulesOf(order.procedure).some((rule) => isLack(rule, lack)))
    return `${at} stands on ${lack}, but no milestone means it. Mend: spread house/payments into the procedure, or give the milestone is: '${lack}'.`;
  const early = order.until(act, [lack, ...later]);
  if (early !== undefined && order.does(early) === undefined)
    return `${at} passed without ${lack}. Mend: name the milestone that is ${lack} in the after of "${splitKey(early).name}", and see that its "when" holds for these terms.`;
  return order.tries(act) === 'ok' ? `${at} passed without ${lack} though its turn had not come.` : undefined;
}

const faultOfNever = (order: Hurried, at: string, act: Act): string | undefined =>
  order.until(act, []) !== undefined && order.tries(act) === 'ok' ? `${at} passed. Mend: give it the when on terms.toBank.` : undefined;

/** One order followed through the cells, in the order in which they come. */
function faultOf(procedure: Procedure, row: Row, { inspection = 'none', settings = {}, cells }: Walk): string | undefined {
  const order = new Hurried(procedure, openedWith(procedure, anOrder(row.instalments, inspection, settings)));
  for (const [n, cell] of cells.entries()) {
    const later = cells.slice(n + 1).flatMap((one) => ('act' in one ? one.lacks : []));
    const at = `${procedure.rules.id}, ${row.terms}, inspection ${inspection}: "${'act' in cell ? cell.act : cell.never}"`;
    const fault = 'act' in cell ? faultAt(order, at, cell, later) : faultOfNever(order, at, cell.never);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The cells of one row for one procedure, by what its milestones mean: one walk for each inspection, finance's release where the last of them leaves. */
function walksOf(procedure: Procedure, row: Row): Walk[] {
  const { rules } = procedure;
  const cell = (act: Act, ...lacks: (Lack | undefined)[]): Cell => ({ act, lacks: lacks.filter((lack) => lack !== undefined) });
  const bank = methodsOf(row).some((method) => BANK.has(method));
  const [way, wrong]: [Act, Act] = bank ? ['presentsToBank', 'titleLeaves'] : ['titleLeaves', 'presentsToBank'];
  const only = (act: Act, is: Cell): Cell[] => (has(procedure, act) ? [is] : []);
  const whole: Walk = {
    cells: [
      ...only('startsProduction', cell('startsProduction', row.production)),
      cell('goodsLeave', row.leave),
      ...only(way, cell(way, row.originals)),
      ...only(wrong, { never: wrong }),
    ],
  };
  const inspected = rules.allows.inspection
    .filter((inspection) => inspection !== 'none')
    .map((inspection): Walk => ({ inspection, cells: [cell('goodsLeave', 'qualityPassed')] }));
  if (rules.settings['financeReleases'] === undefined) return [whole, ...inspected];
  const last = inspected.pop();
  const released: Walk = {
    ...last,
    settings: { financeReleases: true },
    cells: [cell('goodsLeave', last && 'qualityPassed', 'financeReleased')],
  };
  return [whole, ...inspected, released];
}

const inWords = (cell: Cell): string =>
  'never' in cell ? `never ${cell.never}` : cell.lacks.length === 0 ? cell.act : `${cell.act} only with ${cell.lacks.join(' and ')}`;

const TABLE = MATRIX.flatMap((row) =>
  shipping
    .filter((procedure) => allowed(procedure, row))
    .flatMap((procedure) =>
      walksOf(procedure, row).map((walk) => ({
        ids: row.ids,
        id: procedure.rules.id,
        terms: row.terms,
        cells: walk.cells.map(inWords).join(', '),
        inspection: walk.inspection ?? 'none',
        fault: () => faultOf(procedure, row, walk),
      })),
    ),
);

describe('the payment-method gate matrix', () => {
  it.each(TABLE)('$ids $id · $terms, inspection $inspection · $cells', ({ fault }) => {
    expect(fault()).toBeUndefined();
  });

  it('every procedure that ships goods has a row for every method it allows', () => {
    const covered = new Set(MATRIX.flatMap(methodsOf));
    expect(shipping.flatMap(({ rules }) => rules.allows.methods).filter((method) => !covered.has(method))).toEqual([]);
    expect(shipping.length).toBeGreaterThan(0);
  });
});
