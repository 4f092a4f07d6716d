import type { Act, NewPart } from '..';
import { each, stage, task } from '../builders';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';
import { opens } from '../scenarios/so-far';

const rules = small([
  each('instalment', { from: 'terms.instalments' }, [task('settled', { by: 'finance' })]),
  each('factoryOrder', { covers: 'terms.lines' }, [task('made', { by: 'factory', is: 'startsProduction' })]),
  each('shipment', {}, [
    task('booked', { by: 'merchandiser' }),
    each('container', {}, [task('loaded', { by: 'merchandiser', is: 'goodsLeave' })]),
  ]),
  each('barge', {}, [task('sailed', { by: 'forwarder' })]),
  stage('windingUp', [task('woundUp', { by: 'finance' })]),
]);
const order = (): ACase =>
  aCase({ rules, terms: { lines: { red: '100' }, instalments: [{ id: '1', method: 'openAccount', gate: 'later' }], inspection: 'none' } });
const opening = (part: NewPart): Act => ({ kind: 'openPart', part });
const LOT: NewPart = { kind: 'factoryOrder', label: 'A', quantity: { red: '60' }, values: { mill: 'Wuxi', dueOn: '2026-05-01' } };

describe('a part is opened', () => {
  it('under the next free number where it is given none', () => {
    const one = opens(opens(order(), 'barge', { label: '2' }), 'barge');
    expect(Object.keys(one.plan.parts).filter((id) => id.startsWith('barge'))).toEqual(['barge:2', 'barge:3']);
  });

  it.each<[string, Partial<NewPart>]>([
    ['quantity', { quantity: { red: '50' } }],
    ['value', { values: { mill: 'Wuxi', dueOn: '2026-05-02' } }],
    ['load', { carries: { 'barge:1': { red: '1' } } }],
  ])('the same again is nothing new, another %s under its name is refused', (_, other) => {
    const one = opens(order(), 'barge').does(opening(LOT));
    const { rev } = one.plan;
    expect(one.trying.does(opening(LOT))).toBe('ok');
    expect(one.plan.rev).toBe(rev);
    expect(one.asking.does(opening({ ...LOT, ...other }))).toEqual({ code: 'PART_EXISTS', details: { part: 'factoryOrder:A' } });
  });

  it('a name that was dropped is not used again', () => {
    const one = order().does(opening(LOT)).does({ kind: 'dropPart', part: 'factoryOrder:A', reason: 'no wool' });
    expect(one.trying.does(opening(LOT))).toBe('PART_EXISTS');
  });

  it('inside one that there is, and under one name inside one only', () => {
    const one = opens(opens(order(), 'shipment'), 'shipment').does(opening({ kind: 'container', label: 'X', inside: 'shipment:1' }));
    expect(one.trying.does(opening({ kind: 'container', label: 'X', inside: 'shipment:1' }))).toBe('ok');
    expect(one.trying.does(opening({ kind: 'container', label: 'X', inside: 'shipment:2' }))).toBe('PART_EXISTS');
    expect(one.asking.does(opening({ kind: 'container', inside: 'shipment:3' }))).toEqual({
      code: 'UNKNOWN_PART',
      details: { part: 'shipment:3', kind: 'shipment' },
    });
    one.does({ kind: 'dropPart', part: 'shipment:2', reason: 'one is enough' });
    expect(one.trying.does(opening({ kind: 'container', inside: 'shipment:2' }))).toBe('UNKNOWN_PART');
  });

  it('by whoever has a role in the case, while it is not cancelled', () => {
    expect(order().trying.does(opening({ kind: 'barge' }), 'forwarder')).toBe('ok');
    expect(order().asking.does(opening({ kind: 'barge' }), { person: 'Zhao', role: 'driver' })).toEqual({
      code: 'NOT_YOURS',
      details: { owners: rules.cast },
    });
    const cancelled = order()
      .does({ kind: 'cancel', reason: 'lost' }, 'salesperson')
      .does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(cancelled.trying.does(opening({ kind: 'barge' }))).toBe('CASE_CANCELLED');
  });

  it('with quantities that are quantities', () => {
    const unfit = { code: 'EVIDENCE_UNFIT', details: { field: 'quantity', part: 'factoryOrder:1' } };
    expect(order().asking.does(opening({ kind: 'factoryOrder', quantity: { red: 'many' } }))).toEqual(unfit);
    expect(order().trying.does(opening({ kind: 'barge', carries: { 'barge:1': { red: 'some' } } }))).toBe('EVIDENCE_UNFIT');
  });
});

describe('what carries a part', () => {
  it('together carries no more of it than there is, each kind by itself', () => {
    const one = order().does(opening(LOT));
    const carrying = (n: string): Partial<NewPart> => ({ carries: { 'factoryOrder:A': { red: n } } });
    opens(opens(one, 'shipment', carrying('60')), 'barge', carrying('60'));
    expect(one.trying.does(opening({ kind: 'barge', ...carrying('1') }))).toBe('MORE_THAN_PART');
    const less: Act = { kind: 'changePart', part: 'factoryOrder:A', quantity: { red: '59' } };
    expect(one.asking.does(less)).toEqual({
      code: 'MORE_THAN_PART',
      details: { part: 'factoryOrder:A', has: { red: '59' }, carried: { red: '60' } },
    });
    one.does({ kind: 'dropPart', part: 'shipment:1', reason: 'by barge' }).does({ kind: 'dropPart', part: 'barge:1', reason: 'by rail' });
    expect(one.trying.does(less)).toBe('ok');
  });
});

describe('a part is changed and dropped', () => {
  const lot = (): ACase => order().does(opening(LOT));
  const STRANGER = { person: 'Zhao', role: 'driver' };

  it.each<[string, (said: { part: string }) => Act]>([
    ['changed', ({ part }) => ({ kind: 'changePart', part, values: { mill: 'Suzhou' } })],
    ['dropped', ({ part }) => ({ kind: 'dropPart', part, reason: 'no wool' })],
  ])('%s by one of the case who has seen how it is', (_, act) => {
    const changed = (): ACase => lot().does({ kind: 'changePart', part: 'factoryOrder:A', quantity: { red: '70' } });
    const { version = 0 } = changed().plan.parts['factoryOrder:A'] ?? {};
    const wanted = act({ part: 'factoryOrder:A' });
    expect(changed().asking.does(wanted, 'merchandiser', { seen: version - 1 })).toEqual({
      code: 'STALE',
      details: { seen: version - 1, revision: version, what: 'factoryOrder:A' },
    });
    expect(changed().trying.does(wanted, 'merchandiser', { seen: version })).toBe('ok');
    expect(changed().asking.does(wanted, STRANGER)).toEqual({ code: 'NOT_YOURS', details: { owners: rules.cast } });
    expect(changed().asking.does(act({ part: 'barge:9' }))).toEqual({ code: 'UNKNOWN_PART', details: { part: 'barge:9' } });
    expect(changed().asking.does(act({ part: 'instalment:1' }))).toEqual({ code: 'FROM_TERMS', details: { kind: 'instalment' } });
    const gone = changed().does({ kind: 'dropPart', part: 'factoryOrder:A', reason: 'no wool' });
    expect(gone.asking.does(wanted)).toEqual({ code: 'DROPPED', details: { part: 'factoryOrder:A' } });
  });

  it('is not dropped any more when something in it, or in what lies inside it, cannot be taken back', () => {
    const one = opens(opens(order(), 'shipment'), 'shipment').does(opening({ kind: 'container', label: 'X', inside: 'shipment:1' }));
    one.confirm('loaded', { part: 'container:X' });
    expect(one.asking.does({ kind: 'dropPart', part: 'shipment:1', reason: 'too late' })).toEqual({
      code: 'ALREADY_ACTED',
      at: 'loaded@container:X',
      details: { part: 'shipment:1' },
    });
    expect(one.trying.does({ kind: 'dropPart', part: 'shipment:2', reason: 'not needed' })).toBe('ok');
  });
});
