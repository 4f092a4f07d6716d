import { above, approval, each, is, on, opens as opensCase, outside, task, tell } from '../builders';
import { observe } from '..';
import { aCase, newTerms, type ACase } from './a-case';
import { PAID } from './an-order';
import { small } from './small';
import { agreed, anOrder, opens, planned, produced, secured } from './so-far';

describe('9 · `when` over a fact that is not known yet', () => {
  const rules = small([
    task('problemSeen', { by: 'merchandiser', evidence: { touchesOrder: 'flag' } }),
    outside('customerAsked', { after: ['problemSeen'], by: 'customer', when: is('facts.problemSeen.touchesOrder', true) }),
    task('prepaymentChased', { by: 'finance', when: above('terms.prepayment', 0) }),
    task('ended', { after: ['customerAsked', 'prepaymentChased'], by: 'merchandiser', is: 'closes' }),
  ]);

  it('is undecided, not dropped, and what comes after it waits', () => {
    const order = aCase({ rules, terms: { prepayment: null } });
    expect(order.state('customerAsked')).toBe('undecided');
    expect(order.why('customerAsked')).toBe('facts.problemSeen.touchesOrder');
    expect(order.waitsFor('ended')).toEqual(['customerAsked']);
    expect(order.trying.confirm('customerAsked')).toBe('NOT_YET_KNOWN');
  });

  it('the fact decides it, either way', () => {
    const asked = aCase({ rules, terms: { prepayment: null } }).confirm('problemSeen', { values: { touchesOrder: true } });
    expect(asked.state('customerAsked')).toBe('open');
    const alone = aCase({ rules, terms: { prepayment: null } }).confirm('problemSeen', { values: { touchesOrder: false } });
    expect(alone.state('customerAsked')).toBe('notNeeded');
    expect(alone.open()).toEqual(['ended']);
  });

  it('terms that do not mention a prepayment leave nothing undecided', () =>
    expect(aCase({ rules, terms: { prepayment: null } }).state('prepaymentChased')).toBe('notNeeded'));

  it('terms that leave it open do', () =>
    expect(aCase({ rules, terms: { prepayment: '__open__' } }).state('prepaymentChased')).toBe('undecided'));
});

describe('13 · cancelled after deposit and materials', () => {
  const cancelled = (): ACase => {
    const order = secured(agreed(anOrder()));
    opens(order, 'factoryOrder', { quantity: { red: '100' } })
      .confirm('productionOrderIssued')
      .confirm('materialsBought');
    return order.does({ kind: 'cancel', reason: 'the customer is bankrupt' }, 'salesperson');
  };

  it('it is asked, then signed by another', () => {
    const order = cancelled();
    expect(order.plan.cancelled).toBeUndefined();
    expect(
      order.trying.does({ kind: 'sign', milestone: 'cancel' }, { person: 'salesperson', role: 'businessManager', for: 'businessManager' }),
    ).toBe('FOUR_EYES');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.plan.cancelled).toBe(true);
  });

  it('winding up has the refund and the materials, not the L/C, and closes the case', () => {
    const order = cancelled().does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['depositSettled', 'materialsSettled']);
    expect(order.state('goodsFinished', 'factoryOrder:1')).toBe('dropped');
    order.confirm('depositSettled').confirm('materialsSettled');
    expect(order.plan.closed).toBe(true);
  });

  it('a deposit of which only a part has come in is settled too', () => {
    const order = agreed(anOrder());
    order.counted('depositReceived', '2000', { part: 'instalment:deposit' });
    order.does({ kind: 'cancel', reason: 'not paid' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['depositSettled']);
  });
});

describe('18 · an order that is half done is opened from a sheet', () => {
  const onFile = [
    { milestone: 'proformaDrafted', happened: '2026-01-05' },
    { milestone: 'reviewed', happened: '2026-01-06' },
    { milestone: 'orderConfirmed', happened: '2026-01-08' },
    { milestone: 'bomMade', happened: '2026-01-09' },
    { milestone: 'productionOrderIssued', part: 'factoryOrder:1', happened: '2026-01-12' },
    { milestone: 'depositReceived', part: 'instalment:first', happened: '2026-01-20', amount: '6000' },
  ];
  const imported = (): ACase =>
    anOrder({
      terms: { instalments: PAID.twoDepositsAndBalance },
      parts: [
        { kind: 'factoryOrder', quantity: { red: '100' }, values: { dueOn: '2026-02-10' } },
        { kind: 'shipment', quantity: { red: '100' }, values: { balance: '21000', etd: '2026-02-20' } },
      ],
      onFile,
    });

  it('no letter goes out and no service is asked', () => {
    expect(imported().of('effectAsked')).toEqual([]);
  });

  it('dues already past are one list for the owner', () => {
    const order = imported();
    expect(order.reminders().map(({ key, to, daily, letter: named }) => [key, to, daily, named])).toEqual([
      ['depositReceived@instalment:second', 'merchandiser', true, undefined],
      ['goodsFinished@factoryOrder:1', 'merchandiser', true, undefined],
    ]);
  });

  it('an imported breach is said in that list, not raised: production began before both deposits were in', () => {
    const order = imported();
    expect(order.plan.breaches).toEqual([]);
    expect(order.plan.holds).toEqual([]);
    expect(order.plan.unfit).toMatchObject([{ key: 'productionOrderIssued@factoryOrder:1', why: 'LAW_1' }]);
  });

  it('it goes on from there', () => {
    const order = imported();
    order.counted('depositReceived', '3000', { part: 'instalment:second' });
    order.confirm('materialsBought').confirm('goodsFinished').confirm('spaceBooked').confirm('goodsLoaded');
    expect(order.letters()).toEqual(['booking → forwarder']);
  });
});

describe('23 · a shipment without containers', () => {
  const rules = small([
    each('shipment', {}, [
      each('container', { inside: 'shipment' }, [task('stuffed', { by: 'forwarder' })]),
      task('sailed', { after: ['stuffed'], by: 'forwarder' }),
    ]),
  ]);

  it('does not wait for the containers of another', () => {
    const order = aCase({ rules });
    opens(order, 'shipment');
    opens(order, 'shipment');
    opens(order, 'container', { inside: 'shipment:1' });
    expect(order.waitsFor('sailed', 'shipment:1')).toEqual(['stuffed@container:1']);
    expect(order.state('sailed', 'shipment:2')).toBe('open');
  });
});

describe('26 · a factory’s link reports a problem and so opens the part (E20)', () => {
  const order = secured(agreed(anOrder()));
  for (const n of ['1', '2']) {
    opens(order, 'factoryOrder', { quantity: { red: '50' } }).confirm('productionOrderIssued', { part: `factoryOrder:${n}` });
    order.confirm('goodsFinished', { part: `factoryOrder:${n}` });
    opens(order, 'shipment', { carries: { [`factoryOrder:${n}`]: { red: '50' } }, quantity: { red: '50' }, values: { balance: '0' } });
  }

  it('the factory needs no command of ours before', () => {
    order.confirm('problemReported', { by: 'factory', open: { kind: 'problem', inside: 'factoryOrder:1' }, values: { problem: 'shade' } });
    expect(order.plan.parts['problem:1']).toMatchObject({ inside: 'factoryOrder:1' });
  });

  it('it holds the shipment of that factory order, and no other', () => {
    expect(order.trying.confirm('goodsLoaded', { part: 'shipment:1' })).toBe('ON_HOLD');
    expect(order.trying.confirm('goodsLoaded', { part: 'shipment:2' })).toBe('ok');
  });

  it('until it is solved', () => {
    order.confirm('problemSolved');
    expect(order.plan.holds).toEqual([]);
    order.confirm('goodsLoaded', { part: 'shipment:1' });
  });
});

describe('27 · an undertaking outlives its order as a case of its own (S2.15.5a)', () => {
  const order = small([
    task('shortfallFound', { by: 'finance', evidence: { missing: 'money' } }),
    approval('undertakingAccepted', {
      after: ['shortfallFound'],
      chain: ['businessManager'],
      then: [opensCase('undertaking', ['facts.shortfallFound.missing'])],
    }),
    task('ended', { after: ['undertakingAccepted'], by: 'merchandiser', is: 'closes' }),
  ]);
  const undertaking = small(
    [
      task('shortfallPaid', {
        by: 'finance',
        due: on('terms.nextOrderOn'),
        is: 'closes',
        then: [tell('origin', 'shortfallPaid')],
      }),
    ],
    { id: 'undertaking', for: 'undertaking' },
  );

  it('the order waits until the other case is open, then closes without it', () => {
    const first = aCase({ rules: order }).confirm('shortfallFound').sign('undertakingAccepted').confirm('ended');
    expect(first.plan.closed).toBeUndefined();
    first.answer('undertakingAccepted/opens:undertaking', { values: { case: 'undertaking:U1' } });
    expect(first.plan.closed).toBe(true);
  });

  it('it is due with the customer’s next order, whenever that comes', () => {
    const own = aCase({ rules: undertaking, terms: { nextOrderOn: '__open__' } });
    expect(own.due('shortfallPaid')).toBeUndefined();
    own.advance('2026-09-01T09:00+08:00').does(newTerms('terms-1', 'terms-2', { nextOrderOn: '2026-09-11' }));
    expect(own.due('shortfallPaid')).toBe('2026-09-11T10:00:00.000Z');
    own.advance('2026-09-14T18:00+08:00');
    expect(own.reminders('shortfallPaid')).toHaveLength(1);
  });
});

describe('28 · a late report for a closed case', () => {
  const closed = (): ACase => {
    const order = planned(produced(secured(agreed(anOrder()))));
    return order.confirm('goodsLoaded').confirm('blChecked').confirm('blConfirmed').confirm('originalsSent').confirm('rebateDone');
  };
  const late = {
    part: 'instalment:deposit',
    source: 'finance',
    sourceId: 'deposit',
    version: 9,
    outcome: 'counted',
    amount: '9500',
  } as const;

  it('makes no event: the desk keeps it with the offer to reopen', () => {
    const order = closed();
    expect(order.plan.closed).toBe(true);
    const report = { kind: 'report', milestone: 'depositReceived', happened: '2026-03-02', ...late } as const;
    expect(observe(order.rules, order.plan, report, order.now)).toEqual([]);
    expect(order.trying.confirm('rebateDone')).toBe('CASE_CLOSED');
  });

  it('reopened, the report is taken in; the case closes again with its last step', () => {
    const order = closed().does({ kind: 'reopen', reason: 'money came back' });
    expect(order.plan.closed).toBeUndefined();
    expect(order.open()).toEqual(['rebateDone']);
    order.report('depositReceived', late);
    expect(order.types().slice(-1)).toEqual(['counted']);
    order.confirm('rebateDone');
    expect(order.plan.closed).toBe(true);
    expect(order.kept('rebateDone').round).toBe(2);
  });

  it('a case that is not closed is not reopened', () =>
    expect(anOrder().trying.does({ kind: 'reopen', reason: 'why not' })).toBe('NOT_CLOSED'));
});
