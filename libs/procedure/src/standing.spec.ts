import { standing, type Node } from '.';
import { approval, ask, overruledBy, again, hours, is, outside, task } from './builders';
import { aCase, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';
import { close, factoryClose, LC, smallExport, SmallCase, utc } from './scenarios/a-small-export';

const standingOf = (one: SmallCase) => standing(one.rules, one.plan, one.now);
const milestone = (one: SmallCase, key: string) => standingOf(one).milestones.find((each) => each.key === key);

const producing = () =>
  new SmallCase()
    .at('2026-03-03T10:00:00+08:00')
    .confirmed()
    .depositIn()
    .part('factoryOrder', { red: '100', blue: '50' })
    .confirm('merchandiser', 'productionOrderIssued');

describe('where it is stuck, on whom, until when, what happens by itself', () => {
  it('a new order waits for its merchandiser until the proforma is due, and will remind by itself', () => {
    const one = new SmallCase();
    expect(standingOf(one)).toMatchObject({
      case: 'order:EX1',
      number: 'EX1',
      rev: one.plan.rev,
      stage: 'ordering',
      stuck: { key: 'proformaDrafted', owners: ['merchandiser'], until: close('2026-03-04'), others: 0 },
      next: { what: 'rung', key: 'proformaDrafted' },
      progress: { done: 0 },
    });
  });

  it('of several that are open it names the overdue one first, then what endangers a promise, then what is due first', () => {
    const one = producing().part('shipment', { red: '100', blue: '50' }, { values: { etd: '2026-05-20' } });
    expect(standingOf(one).stuck).toMatchObject({
      key: 'goodsFinished@factoryOrder:1',
      owners: ['factory'],
      until: factoryClose('2026-03-26'),
      others: 1,
    });
    const soon = producing().part('shipment', { red: '100', blue: '50' }, { values: { etd: '2026-05-25' } });
    soon.act('merchandiser', { kind: 'replan', moves: [{ milestone: 'spaceBooked', committed: '2026-05-11' }], cause: 'x', borneBy: 'us' });
    soon.act('merchandiser', { kind: 'replan', moves: [{ milestone: 'goodsLoaded', committed: '2026-05-08' }], cause: 'x', borneBy: 'us' });
    // booked on 05-11 the goods cannot be loaded on 05-08
    expect(standingOf(soon).stuck).toMatchObject({ key: 'spaceBooked@shipment:1' });
    expect(milestone(soon, 'spaceBooked@shipment:1')).toMatchObject({
      atRisk: 'committed',
      risk: { key: 'goodsLoaded@shipment:1', byDays: 3 },
    });
    one.confirm('factory', 'goodsFinished').at('2026-05-08T09:00:00+08:00');
    expect(standingOf(one).stuck).toMatchObject({ key: 'spaceBooked@shipment:1' });
    expect(milestone(one, 'spaceBooked@shipment:1')).toMatchObject({ overdue: true, forecast: one.now });
  });

  it('names what is overdue before what only endangers a promise', () => {
    const task = (name: string, n: number): Node => ({
      m: 'task',
      name,
      by: 'merchandiser',
      due: { n, unit: 'workingDays', after: 'case.opened' },
    });
    const one = new SmallCase({ rules: { ...smallExport, of: [task('endangered', 9), task('overdue', 1)] } });
    one.plan = {
      ...one.plan,
      kept: { ...one.plan.kept, endangered: { round: 1, rev: 1, committed: close('2026-03-05'), baseline: close('2026-03-05') } },
    };
    one.now = utc('2026-03-04T10:00:00+08:00');
    expect(milestone(one, 'endangered')).toMatchObject({ atRisk: 'committed' });
    expect(standingOf(one).stuck).toMatchObject({ key: 'overdue', others: 1 });
  });

  it('is stuck at nothing when it only waits for a condition of the terms', () => {
    const one = new SmallCase({ terms: { delivery: '__open__' } });
    expect(standingOf(one).stuck).toBeUndefined();
    expect(milestone(one, 'proformaDrafted')).toMatchObject({ state: 'waits', waitsFor: ['["known","terms.delivery"]'] });
  });

  it('stands in the stage of the earliest that is open; money that is awaited beside it does not hold the stage', () => {
    const one = new SmallCase().at('2026-03-03T10:00:00+08:00').confirmed();
    expect(standingOf(one).stage).toBe('instalment');
    one.part('factoryOrder', { red: '100', blue: '50' }).part('shipment', { red: '100', blue: '50' }, { values: { etd: '2026-05-20' } });
    expect(standingOf(one).stage).toBe('shipment');
    one.depositIn();
    expect(standingOf(one).stage).toBe('factoryOrder');
  });

  it('is overdue only after the due instant, and only for a moment that is asked about', () => {
    const one = new SmallCase();
    const at = (now: string) => standing(one.rules, one.plan, now).milestones.find((each) => each.key === 'proformaDrafted')?.overdue;
    expect(at(close('2026-03-04'))).toBeUndefined();
    expect(at(utc('2026-03-04T18:00:01+08:00'))).toBe(true);
    expect(at(close('2026-03-04'))).toBeUndefined();
  });
});

describe('one milestone', () => {
  it('belongs to the stage or the kind of part around it; ways of doing it, of which one is enough, else to their own name', () => {
    const step = (name: string): Node => ({ m: 'task', name, by: 'merchandiser' });
    const of: Node[] = [
      step('inquired'),
      { g: 'oneOf', name: 'sample', of: [step('sampleMade'), step('photoMade')] },
      { g: 'stage', name: 'ordering', of: [step('drafted'), { g: 'oneOf', name: 'answer', of: [step('signed'), step('called')] }] },
    ];
    expect(standingOf(new SmallCase({ rules: { ...smallExport, of } })).milestones.map((each) => [each.milestone, each.group])).toEqual([
      ['inquired', ''],
      ['sampleMade', 'sample'],
      ['photoMade', 'sample'],
      ['drafted', 'ordering'],
      ['signed', 'ordering'],
      ['called', 'ordering'],
    ]);
  });

  it('waits by name, is open with its owner, and keeps fact and four dates when it is done', () => {
    const one = new SmallCase();
    expect(milestone(one, 'proformaApproved')).toMatchObject({
      state: 'waits',
      waitsFor: ['proformaDrafted'],
      owners: ['businessManager'],
      refusable: false,
    });
    one.at('2026-03-05T10:00:00+08:00').confirm('merchandiser', 'proformaDrafted', { happened: '2026-03-04' });
    expect(milestone(one, 'proformaDrafted')).toMatchObject({
      state: 'done',
      baseline: close('2026-03-04'),
      actual: '2026-03-04',
      fact: { by: { person: 'wang', role: 'merchandiser' }, happened: '2026-03-04', recorded: one.now },
    });
    expect(milestone(one, 'proformaDrafted')?.forecast).toBeUndefined();
    expect(milestone(one, 'proformaApproved')).toMatchObject({
      state: 'open',
      refusable: true,
      back: ['proformaDrafted'],
      chain: [{ role: 'businessManager', state: 'turn' }],
      forecast: close('2026-03-06'),
    });
  });

  it('shows both reviewers of a credit with who has signed', () => {
    const one = new SmallCase({ terms: { instalments: LC, toBank: true } }).at('2026-03-03T10:00:00+08:00').confirmed();
    one.confirm('customer', 'lcReceived', {
      values: { lc: { number: 'LC1', version: 0 }, latestShipment: '2026-05-10', expiry: '2026-05-31' },
    });
    one.act('salesperson', { kind: 'sign', milestone: 'lcReviewed', part: 'instalment:1' });
    expect(milestone(one, 'lcReviewed@instalment:1')).toMatchObject({
      owners: ['documentsClerk'],
      chain: [
        { role: 'salesperson', state: 'signed', by: { person: 'li' } },
        { role: 'documentsClerk', state: 'turn' },
      ],
    });
    expect(milestone(one, 'depositReceived@instalment:1')).toMatchObject({ state: 'notNeeded', why: 'when' });
  });

  it('counts money toward its mark', () => {
    const one = new SmallCase().at('2026-03-03T10:00:00+08:00').confirmed();
    expect(milestone(one, 'depositReceived@instalment:1')).toMatchObject({
      state: 'open',
      count: { toward: '300', reached: '0' },
      refusable: false,
    });
    expect(milestone(one.depositIn(), 'depositReceived@instalment:1')).toMatchObject({ state: 'done', count: { reached: '300' } });
  });

  it('names the law that would refuse an act although it is open: loading without the inspection the terms ask', () => {
    const rules = structuredClone(new SmallCase().rules);
    const shipment = rules.of.find((node) => node.name === 'shipment');
    const loaded = shipment && 'of' in shipment ? shipment.of.find((node) => node.name === 'goodsLoaded') : undefined;
    if (loaded && 'm' in loaded) loaded.after = ['goodsFinished', 'spaceBooked'];
    const one = new SmallCase({ rules, terms: { inspection: 'customer' } }).at('2026-03-03T10:00:00+08:00').confirmed().depositIn();
    one.part('factoryOrder', { red: '100', blue: '50' }).part('shipment', { red: '100', blue: '50' }, { values: { etd: '2026-05-10' } });
    one.confirm('merchandiser', 'productionOrderIssued').confirm('merchandiser', 'spaceBooked').confirm('factory', 'goodsFinished');
    expect(milestone(one, 'goodsLoaded@shipment:1')).toMatchObject({ state: 'open', law: { law: 2, code: 'LAW_2' } });
    one.confirm('customer', 'goodsInspected');
    expect(milestone(one, 'goodsLoaded@shipment:1')?.law).toBeUndefined();
  });

  it('shows what a hold blocks, without moving a promise', () => {
    const one = producing().part('shipment', { red: '100', blue: '50' }, { values: { etd: '2026-05-20' } });
    one.act('merchandiser', { kind: 'hold', blocks: ['shipment'], holdKind: 'quality', reason: 'colour off', reviewOn: '2026-03-20' });
    const [hold] = standingOf(one).holds;
    expect(hold).toMatchObject({ kind: 'quality', reason: 'colour off', reviewOn: '2026-03-20' });
    expect(milestone(one, 'goodsLoaded@shipment:1')?.holds).toEqual([hold?.id]);
    expect(milestone(one, 'goodsFinished@factoryOrder:1')?.holds).toEqual([]);
  });

  it('a shaken act says of what, and is still asked of its owner', () => {
    const one = producing();
    one.act('merchandiser', { kind: 'changePart', part: 'factoryOrder:1', quantity: { red: '90', blue: '50' }, reason: 'less' });
    expect(milestone(one, 'productionOrderIssued@factoryOrder:1')).toMatchObject({
      state: 'shaken',
      shaken: 'part.quantity',
      owners: ['merchandiser'],
      forecast: close('2026-03-04'),
    });
    expect(milestone(one, 'goodsFinished@factoryOrder:1')?.state).toBe('waits');
  });
});

describe('the case as a whole', () => {
  it('measures progress by what is needed as far as is known', () => {
    const one = new SmallCase().at('2026-03-03T10:00:00+08:00').confirmed();
    // ordering 3, the deposit, settlement; what the credit would need is not needed
    expect(standingOf(one).progress).toEqual({ done: 3, needed: 5 });
    one.depositIn().part('factoryOrder', { red: '100', blue: '50' });
    expect(standingOf(one).progress).toEqual({ done: 4, needed: 7 });
  });

  it('carries parts with what they hold', () => {
    const one = producing().part(
      'shipment',
      { red: '100' },
      { carries: { 'factoryOrder:1': { red: '100' } }, values: { etd: '2026-05-20' } },
    );
    expect(standingOf(one).parts.find((part) => part.id === 'shipment:1')).toMatchObject({
      kind: 'shipment',
      quantity: { red: '100' },
      carries: { 'factoryOrder:1': { red: '100' } },
      values: { etd: '2026-05-20' },
    });
  });

  it('a cancellation waits for its signers, then only the winding up stands', () => {
    const one = producing().act('merchandiser', { kind: 'cancel', reason: 'customer gone' });
    expect(standingOf(one).cancel).toMatchObject({ reason: 'customer gone', waitsFor: ['businessManager'] });
    one.act('businessManager', { kind: 'sign', milestone: 'cancel' });
    expect(standingOf(one)).toMatchObject({ cancelled: true, stage: 'windingUp', stuck: { key: 'customerTold', owners: ['salesperson'] } });
    one.confirm('salesperson', 'customerTold');
    const closed = standingOf(one);
    expect(closed).toMatchObject({ closed: true });
    expect(closed.stuck).toBeUndefined();
    expect(closed.next).toBeUndefined();
  });

  it('is a plain value: it goes through JSON unchanged', () => {
    const now = standingOf(producing());
    expect(JSON.parse(JSON.stringify(now))).toEqual(now);
  });
});

describe('why it was refused', () => {
  it('is told to whoever does it again and to whoever looks at it again, until it is done', () => {
    const one = new SmallCase().confirm('merchandiser', 'proformaDrafted');
    const refused = { by: { person: 'businessManager', role: 'businessManager' }, reason: 'the price is old', at: one.now };
    one.act('businessManager', { kind: 'refuse', milestone: 'proformaApproved', reason: 'the price is old' });
    expect(milestone(one, 'proformaDrafted')).toMatchObject({
      round: 2,
      state: 'open',
      lastRefusal: { of: 'proformaApproved', reason: refused.reason },
    });
    expect(milestone(one, 'proformaApproved')?.lastRefusal).toMatchObject({ reason: refused.reason, at: refused.at });
    expect(milestone(one, 'orderConfirmed')?.lastRefusal).toBeUndefined();
    one.confirm('merchandiser', 'proformaDrafted');
    expect(milestone(one, 'proformaDrafted')?.lastRefusal).toBeUndefined();
    expect(milestone(one, 'proformaApproved')?.lastRefusal?.reason).toBe(refused.reason);
    one.act('businessManager', { kind: 'sign', milestone: 'proformaApproved' });
    expect(milestone(one, 'proformaApproved')?.lastRefusal).toBeUndefined();
  });
});

describe('whom and what it waits for', () => {
  const of = (one: ACase, key: string) => standing(one.rules, one.plan, one.now).milestones.find((each) => each.key === key);

  it('once it is open: the answers of services that are still to come', () => {
    const one = aCase({ rules: small([task('credit', { by: 'finance', atOpening: [ask('finance', 'reserve')] })]) });
    expect(of(one, 'credit')?.waitsFor).toEqual(['credit/ask:finance.reserve']);
    one.answer('credit/ask:finance.reserve', { outcome: 'refused', code: 'NO_CREDIT', sentence: 'too much' });
    expect(standing(one.rules, one.plan, one.now).effects).toMatchObject([{ state: 'refused', code: 'NO_CREDIT', sentence: 'too much' }]);
    one.does({ kind: 'redo', effect: 'credit/ask:finance.reserve' }, 'finance');
    one.answer('credit/ask:finance.reserve');
    expect(of(one, 'credit')?.waitsFor).toEqual([]);
  });

  it('of a chain: whose turn it is, who comes later, who is not needed and of whom it is not known', () => {
    const chain = [
      'salesperson',
      'businessManager',
      { role: 'finance', when: is('terms.large', true) },
      { role: 'customer', when: is('terms.open', 1) },
    ] as const;
    const one = aCase({ rules: small([approval('approved', { chain })]), terms: { large: false, open: '__open__' } });
    expect(of(one, 'approved')?.chain?.map(({ state }) => state)).toEqual(['turn', 'later', 'notNeeded', 'unknown']);
  });

  it('a refusal that waits for its overruler waits for that role, and says until when', () => {
    const rules = small([
      task('drafted', { by: 'merchandiser' }),
      approval('approved', {
        after: ['drafted'],
        chain: ['salesperson'],
        refused: overruledBy(again('drafted'), 'businessManager', hours(24)),
      }),
    ]);
    const one = aCase({ rules }).confirm('drafted').refuse('approved');
    expect(of(one, 'approved')).toMatchObject({ owners: ['businessManager'], lastRefusal: { until: expect.any(String) as string } });
  });

  it('what may be refused: what is answered or approved, a task only where it says so, nothing before its turn', () => {
    const one = aCase({
      rules: small([
        task('made', { by: 'merchandiser' }),
        task('checked', { by: 'merchandiser', refused: again('made') }),
        outside('answered', { by: 'customer' }),
        outside('closed', { by: 'customer', after: ['answered'] }),
      ]),
    });
    expect(['made', 'checked', 'answered', 'closed'].map((key) => [of(one, key)?.refusable, of(one, key)?.back])).toEqual([
      [false, undefined],
      [true, ['made']],
      [true, []],
      [false, undefined],
    ]);
  });

  it('a cancellation waits for those alone who have not signed it', () => {
    const rules = small([task('made', { by: 'merchandiser' })], { cancel: ['businessManager', 'finance'] });
    const one = aCase({ rules }).does({ kind: 'cancel', reason: 'lost' }, 'salesperson');
    one.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(standing(one.rules, one.plan, one.now).cancel?.waitsFor).toEqual(['finance']);
  });

  it('an added item says what it blocks, until when, and whether it is done', () => {
    const one = aCase({ rules: small([task('made', { by: 'merchandiser' })]) });
    one.does({ kind: 'add', title: 'shade', to: 'customer', due: '2026-03-10T10:00:00.000Z', blocks: { milestone: 'made' } });
    const items = () => standing(one.rules, one.plan, one.now).items;
    expect(items()).toMatchObject([{ title: 'shade', due: '2026-03-10T10:00:00.000Z', blocks: 'made', done: false }]);
    one.does({ kind: 'finish', item: items()[0]?.id ?? '' });
    expect(items()).toMatchObject([{ done: true }]);
  });
});
