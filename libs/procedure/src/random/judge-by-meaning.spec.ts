import { each, outside, task } from '../builders';
import type { Draft } from '../messages';
import type { By, Event } from '..';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';
import { BARE, TERMS } from '../scenarios/bare-acts';
import { outOfLaw } from './judge-by-meaning';

/** The judge can be failed: histories that no decision would have made, one broken law each. */

const PRODUCTION = [{ id: 'a', method: 'tt', gate: 'production', amount: '100' }];
const LATER = [{ id: 'a', method: 'openAccount', gate: 'later', amount: '100' }];
const SHIPPED_FIRST = [{ id: 'a', method: 'tt', gate: 'shipment', amount: '100' }];
const ORIGINALS = [{ id: 'a', method: 'tt', gate: 'originals', amount: '100' }];
const ME: By = { person: 'merchandiser', role: 'merchandiser' };
const MANAGER: By = { person: 'businessManager', role: 'businessManager' };

function paidBy(instalments: unknown, terms: object = {}, settings: object = {}): ACase {
  const order = aCase({ rules: BARE, terms: { ...TERMS, instalments, ...terms }, settings: { ...settings } });
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', label: '1', quantity: { red: '100' } } });
  return order.does({ kind: 'openPart', part: { kind: 'shipment', label: '1', quantity: { red: '100' } } });
}

/** Events as nobody decided them. */
function forged(order: ACase, ...drafts: Draft[]): string[] {
  drafts.forEach((draft) => order.take([{ by: ME, ...draft, rev: order.plan.rev + 1, at: order.now } as Event]));
  return outOfLaw(order.rules, order.events).map((why) => why.replace(/^\d+ /, ''));
}

const done = (key: string, more: object = {}): Draft => ({ type: 'confirmed', key, round: 1, happened: '2026-03-02', ...more });
const money = (key: string, amount: string): Draft => ({
  type: 'counted',
  key,
  source: 'finance',
  sourceId: 'r',
  version: 1,
  amount,
  happened: '2026-03-02',
});
const asked = (law: number, key: string, until = '2027-01-01T00:00:00.000Z'): Draft => ({
  type: 'overrideAsked',
  override: { id: 'o1', law, key, round: 1, reason: 'r', until, askedBy: ME, state: 'asked' },
});
const granted = (by: By): Draft => ({ type: 'overrideDecided', override: 'o1', grant: true, by });
const used: Draft = { type: 'overrideUsed', override: 'o1' };
const breached = (key: string, law: number): Draft => ({ type: 'breached', breach: { id: 'b1', law, key, code: 'LAW_1', causedBy: ME } });
const heldFor = (part: string | undefined, blocks: 'production' | 'shipment'): Draft => ({
  type: 'held',
  hold: { id: 'h1', blocks: [blocks], kind: 'breach', reason: 'r', by: ME, breach: 'b1', ...(part ? { part } : {}) },
});

const START = 'issued@factoryOrder:1';
const LOAD = 'loaded@shipment:1';
const SEND = 'sent@shipment:1';

describe('the judge by meaning', () => {
  it('1: a start before the deposit, or before all of it', () => {
    expect(forged(paidBy(PRODUCTION), done(START))).toEqual([`confirmed: ${START} breaks law 1`]);
    expect(forged(paidBy(PRODUCTION), money('deposit@instalment:a', '99'), done(START))).toEqual([`confirmed: ${START} breaks law 1`]);
    expect(forged(paidBy(PRODUCTION), money('deposit@instalment:a', '100'), done(START))).toEqual([]);
    expect(forged(paidBy(LATER), done(START))).toEqual([]);
  });
  it('2: goods leave unpaid, not inspected, not released', () => {
    expect(forged(paidBy(SHIPPED_FIRST), done(LOAD))).toEqual([`confirmed: ${LOAD} breaks law 2`]);
    expect(forged(paidBy(LATER, { inspection: 'customer' }), done(LOAD))).toEqual([`confirmed: ${LOAD} breaks law 2`]);
    expect(forged(paidBy(LATER, {}, { financeReleases: true }), done(LOAD))).toEqual([`confirmed: ${LOAD} breaks law 2`]);
    expect(forged(paidBy(LATER, { inspection: 'customer' }), done('conceded@shipment:1'), done(LOAD))).toEqual([]);
  });
  it('3: title leaves unpaid, or past the bank, or to a bank that nobody named', () => {
    expect(forged(paidBy(ORIGINALS), done(SEND))).toEqual([`confirmed: ${SEND} breaks law 3`]);
    expect(forged(paidBy([{ id: 'a', method: 'dp', gate: 'originals' }]), done(SEND))).toEqual([`confirmed: ${SEND} breaks law 3`]);
    expect(forged(paidBy(LATER), done('presented@shipment:1'))).toEqual(['confirmed: presented@shipment:1 breaks law 3']);
  });
  it('4: a customer is shown what nobody approved', () => {
    const rules = { ...BARE, of: [...BARE.of, outside('agreed', { after: ['reviewed'], by: 'customer', is: 'showsCustomer' })] };
    const order = (): ACase => aCase({ rules, terms: { ...TERMS, instalments: LATER } });
    expect(forged(order(), done('agreed'))).toEqual(['confirmed: agreed is shown although reviewed does not stand']);
    const letter: Draft = {
      type: 'effectAsked',
      effect: 'agreed/letter:pi',
      key: 'agreed',
      round: 1,
      of: { letter: 'pi', to: 'customer' },
    };
    expect(forged(order(), letter)).toEqual(['effectAsked: agreed is shown although reviewed does not stand']);
  });
  it('5: who submitted signs, in a second role or through a substitute', () => {
    const signed = (by: By): string[] =>
      forged(paidBy(LATER).confirm('drafted'), { type: 'signed', key: 'reviewed', round: 1, role: 'businessManager', by });
    expect(signed(MANAGER)).toEqual([]);
    const twice = 'signed: reviewed is signed by who submitted it, or twice by one';
    expect(signed({ person: 'merchandiser', role: 'businessManager' })).toEqual([twice]);
    expect(signed({ person: 'other', role: 'businessManager', for: 'merchandiser' })).toEqual([twice]);
  });
  it('6: a line starts without its first article', () => {
    const order = paidBy(LATER, { firstArticle: true });
    expect(forged(order, done('cut@factoryOrder:1'))).toEqual(['confirmed: cut@factoryOrder:1 breaks law 6']);
  });
  it('7: an act while a review that stood does not', () => {
    const order = paidBy(LATER).confirm('drafted').sign('reviewed');
    const gone: Draft = { type: 'withdrawn', key: 'reviewed', reason: 'r' };
    expect(forged(order, gone, done(START))).toEqual([`confirmed: ${START} breaks law 7`]);
  });
  it('8: a case closes with steps open', () => {
    const plain = aCase({ rules: small([task('drafted', { by: 'merchandiser' })]), terms: TERMS });
    expect(forged(plain, { type: 'closed' })).toContain('closed: drafted is open');
  });
  it('9: a breach that holds nothing, or another part; answered by who caused it, or with nothing mended', () => {
    const holds = (...drafts: Draft[]): string[] => forged(paidBy(PRODUCTION), done(START), ...drafts);
    expect(holds(breached(START, 1))).toEqual(['breached: a breach holds nothing']);
    expect(holds(breached(START, 1), heldFor(undefined, 'production'))).toEqual([`breached: a breach of ${START} holds production of all`]);
    const answered = (by: By): Draft => ({ type: 'answered', breach: 'b1', reason: 'r', by });
    const held = [breached(START, 1), heldFor('factoryOrder:1', 'production')];
    const missing = 'answered: a breach of law 1 is answered and what was missing still is';
    expect(holds(...held, answered(MANAGER))).toEqual([missing]);
    expect(holds(...held, money('deposit@instalment:a', '100'), answered(MANAGER))).toEqual([]);
    expect(holds(...held, money('deposit@instalment:a', '100'), answered(ME))).toEqual(['answered: a breach is answered by who caused it']);
    expect(holds(...held, { type: 'released', hold: 'h1', reason: 'r' })).toEqual([
      'released: the hold of a breach is released without its answer',
    ]);
  });
  it('10: an override of who asked, of another law, expired, used twice; a law that is skipped', () => {
    const overridden = (...drafts: Draft[]): string[] => forged(paidBy(PRODUCTION), ...drafts);
    expect(overridden(asked(1, START), granted(MANAGER), used, done(START))).toEqual([]);
    expect(overridden(asked(1, START), granted({ ...ME, role: 'businessManager' }), used, done(START))).toEqual([
      'overrideUsed: an override granted by who asked',
    ]);
    expect(overridden(asked(2, START), granted(MANAGER), used, done(START))).toEqual([`confirmed: ${START} breaks law 1`]);
    expect(overridden(asked(1, START), granted(MANAGER), done(START))).toEqual([`confirmed: ${START} breaks law 1`]);
    expect(overridden(asked(1, START), used, done(START))).toContain('overrideUsed: an override nobody granted');
    expect(forged(paidBy(LATER), { type: 'skipped', key: 'deposit@instalment:a', reason: 'r' })).toEqual([
      'skipped: deposit@instalment:a is spared although a law reads it',
    ]);
  });
  it('a hold: an act under it, money released by who set it', () => {
    const rules = small([
      each('shipment', {}, [task('loaded', { by: 'merchandiser', is: 'goodsLeave' }), outside('seen', { by: 'customer' })]),
    ]);
    const order = aCase({ rules, terms: { ...TERMS, instalments: LATER } });
    order.does({ kind: 'openPart', part: { kind: 'shipment', label: '1' } });
    order.does({ kind: 'hold', blocks: ['shipment'], holdKind: 'money', reason: 'unpaid' });
    const hold = order.plan.holds[0]?.id ?? '';
    expect(forged(order, done(LOAD), { type: 'released', hold, reason: 'r' })).toEqual([
      `confirmed: ${LOAD} is done under a hold`,
      'released: a hold of money or quality is released by who set it',
    ]);
  });
});
