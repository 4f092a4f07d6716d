import { buyerOffice, chinaFactory, chinaOffice, type Calendar, type LineQuantities } from '@gendan/trade';
import {
  decide,
  drawUp,
  evolve,
  expire,
  fold,
  nextDue,
  observe,
  type Command,
  type Event,
  type NewPart,
  type Plan,
  type Rules,
  type Values,
} from '..';
import {
  again,
  approval,
  count,
  days,
  each,
  earliest,
  is,
  known,
  letter,
  moneyIn,
  months,
  not,
  on,
  outside,
  procedure,
  stage,
  task,
  workingDays,
} from '../builders';

/** For specs only: an export order small enough to reckon its dates by hand. */

const AGREED = ['terms.lines', 'terms.price', 'terms.delivery', 'terms.instalments', 'terms.inspection'] as const;
const toBank = is('terms.toBank', true);

export const smallExport: Rules = procedure(
  'smallExport',
  {
    version: 1,
    for: 'order',
    cast: ['merchandiser', 'salesperson', 'businessManager', 'documentsClerk', 'finance'],
    parties: ['customer', 'factory', 'forwarder'],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'lc'], inspection: ['none', 'customer'] },
    settings: {},
    ladders: {
      default: [
        { n: -1, unit: 'workingDays', to: 'owner' },
        { n: 0, unit: 'minutes', to: 'owner' },
      ],
    },
  },
  [
    stage('ordering', [
      task('proformaDrafted', {
        by: 'merchandiser',
        reads: AGREED,
        after: [known('terms.delivery')],
        due: workingDays(2).after('case.opened'),
      }),
      approval('proformaApproved', {
        after: ['proformaDrafted'],
        chain: ['businessManager'],
        reads: AGREED,
        is: 'reviewStands',
        refused: again('proformaDrafted'),
        due: workingDays(1).after('proformaApproved.opened'),
      }),
      outside('orderConfirmed', {
        after: ['proformaApproved'],
        by: 'customer',
        reads: AGREED,
        is: 'showsCustomer',
        refused: again('proformaDrafted'),
        atOpening: [letter('customer', 'proformaInvoice')],
        due: workingDays(3, 'customer').after('proformaApproved'),
      }),
    ]),
    each('instalment', { from: 'terms.instalments' }, [
      count('depositReceived', {
        after: ['orderConfirmed'],
        by: 'finance',
        when: is('part.method', 'tt'),
        toward: 'part.amount',
        is: moneyIn('production'),
        due: days(7).after('orderConfirmed'),
      }),
      outside('lcReceived', {
        after: ['orderConfirmed'],
        by: 'customer',
        link: false,
        when: is('part.method', 'lc'),
        evidence: { lc: 'lcVersion', latestShipment: 'date', expiry: 'date' },
        due: months(1).before('terms.delivery'),
      }),
      approval('lcReviewed', {
        after: ['lcReceived'],
        mode: 'all',
        chain: ['salesperson', 'documentsClerk'],
        when: is('part.method', 'lc'),
        reads: ['facts.lcReceived.lc', ...AGREED],
        is: 'lcStands',
        refused: again('lcReceived'),
        due: workingDays(1).after('lcReceived'),
      }),
    ]),
    each('factoryOrder', { covers: 'terms.lines' }, [
      task('productionOrderIssued', {
        after: ['orderConfirmed', 'depositReceived', 'lcReviewed'],
        by: 'merchandiser',
        is: 'startsProduction',
        reads: ['terms.delivery', 'part.quantity'],
        due: workingDays(1).after('orderConfirmed'),
        then: [letter('factory', 'productionOrder')],
      }),
      outside('goodsFinished', {
        after: ['productionOrderIssued'],
        by: 'factory',
        due: workingDays(20, 'factory').after('productionOrderIssued'),
      }),
    ]),
    each('shipment', { covers: 'terms.lines' }, [
      task('spaceBooked', {
        after: ['orderConfirmed'],
        by: 'merchandiser',
        due: workingDays(10).before('part.etd'),
        then: [letter('forwarder', 'booking')],
      }),
      outside('goodsInspected', {
        after: ['goodsFinished'],
        by: 'customer',
        when: is('terms.inspection', 'customer'),
        is: 'qualityPassed',
        due: workingDays(2).after('goodsFinished'),
      }),
      task('goodsLoaded', {
        after: ['goodsFinished', 'goodsInspected', 'spaceBooked'],
        by: 'merchandiser',
        is: 'goodsLeave',
        due: on('part.etd'),
      }),
      task('documentsSent', {
        after: ['goodsLoaded'],
        by: 'merchandiser',
        when: not(toBank),
        is: 'titleLeaves',
        due: workingDays(3).after('goodsLoaded'),
      }),
      task('documentsPresented', {
        after: ['goodsLoaded', 'lcReviewed'],
        by: 'documentsClerk',
        when: toBank,
        is: 'presentsToBank',
        due: earliest(days(21).after('goodsLoaded'), on('facts.lcReceived.expiry')),
      }),
    ]),
    stage('settling', [
      task('settled', { after: ['documentsSent', 'documentsPresented'], by: 'finance', is: 'closes', due: days(30).after('goodsLoaded') }),
    ]),
    stage('windingUp', [task('customerTold', { by: 'salesperson' })]),
  ],
) as unknown as Rules;

const PEOPLE: Record<string, string> = {
  merchandiser: 'wang',
  salesperson: 'li',
  businessManager: 'chen',
  documentsClerk: 'sun',
  finance: 'wu',
  customer: 'hansewerk',
  factory: 'jinkai',
  forwarder: 'haitong',
};

const TT = [{ id: '1', method: 'tt', gate: 'production', amount: '300' }];
export const LC = [{ id: '1', method: 'lc', gate: 'production' }];

export const CALENDARS: Record<string, Calendar> = {
  company: chinaOffice({ id: 'company', version: 1 }),
  factory: chinaFactory({ id: 'factory', version: 1 }),
  customer: buyerOffice('Europe/Berlin', { id: 'customer' }),
};

export type Wish = { terms?: Values; at?: string; parts?: NewPart[]; rules?: Rules; calendars?: Record<string, Calendar> };

/** One case in virtual time; every act must be accepted. */
export class SmallCase {
  readonly rules: Rules;
  readonly events: Event[];
  plan: Plan;
  now: string;
  private n = 0;

  constructor({ terms = {}, at = '2026-03-02T09:00:00+08:00', parts = [], rules = smallExport, calendars = CALENDARS }: Wish = {}) {
    this.rules = rules;
    this.now = utc(at);
    const agreed: Values = {
      lines: { red: '100', blue: '50' },
      price: '1',
      delivery: '2026-05-20',
      instalments: TT,
      inspection: 'none',
      toBank: false,
      ...terms,
    };
    this.events = drawUp(
      rules,
      {
        case: 'order:EX1',
        kind: 'order',
        number: 'EX1',
        procedure: { id: rules.id, version: 1, hash: 'h' },
        by: { person: 'wang', role: 'merchandiser' },
        terms: {
          version: 1,
          hash: 't1',
          slice: Object.fromEntries(Object.entries(agreed).map(([name, value]) => [`terms.${name}`, value])),
        },
        cast: PEOPLE,
        calendars,
        calendarOf: { company: 'company', factory: 'factory', customer: 'customer' },
        parts,
      },
      this.now,
    );
    this.plan = fold(rules, this.events);
  }

  /** Time passes, timers fire. */
  at(when: string): this {
    this.now = utc(when);
    const next = nextDue(this.rules, this.plan);
    if (next && next.at <= this.now) this.take(expire(this.rules, this.plan, this.now));
    return this;
  }

  act(role: string, act: Record<string, unknown>): this {
    const command = { id: `c${++this.n}`, by: { person: PEOPLE[role] ?? role, role }, door: 'ui', ...act } as unknown as Command;
    const answer = decide(this.rules, this.plan, command, this.now);
    if (!answer.events) throw new Error(`${JSON.stringify(act)} refused: ${JSON.stringify(answer.refused)}`);
    return this.take(answer.events);
  }

  confirm(role: string, milestone: string, more: Record<string, unknown> = {}): this {
    return this.act(role, { kind: 'confirm', milestone, ...more });
  }

  part(kind: string, quantity: LineQuantities, more: Omit<NewPart, 'kind' | 'quantity'> = {}): this {
    return this.act('merchandiser', { kind: 'openPart', part: { kind, quantity, ...more } });
  }

  depositIn(): this {
    const report = {
      kind: 'report',
      milestone: 'depositReceived',
      source: 'finance',
      sourceId: 'r1',
      version: 1,
      outcome: 'counted',
    } as const;
    return this.take(observe(this.rules, this.plan, { ...report, part: 'instalment:1', amount: '300', happened: this.now }, this.now));
  }

  /** Reviewed and confirmed by the customer, all at one moment. */
  confirmed(): this {
    this.confirm('merchandiser', 'proformaDrafted').act('businessManager', { kind: 'sign', milestone: 'proformaApproved' });
    return this.confirm('customer', 'orderConfirmed');
  }

  private take(events: readonly Event[]): this {
    this.events.push(...events);
    this.plan = events.reduce((plan, event) => evolve(this.rules, plan, event), this.plan);
    return this;
  }
}

export const utc = (written: string): string => new Date(written).toISOString();
/** Close of business of our office on that day. */
export const close = (day: string): string => utc(`${day}T18:00:00+08:00`);
export const factoryClose = (day: string): string => utc(`${day}T17:00:00+08:00`);
