import type { Instalment } from '@gendan/trade';
import {
  agreed,
  answered,
  DA,
  formFilled,
  LC,
  LC_RECEIVED,
  opened,
  OPEN,
  ordered,
  released,
  reserved,
  reviewed,
  secured,
  TT,
} from './a-trade';
import { type ACase, diffOf } from '../../scenarios/a-case';

const DEPOSIT = 'instalment:deposit';
const LETTER = 'instalment:lc';

/** The contract is in force and the factory contract made: only what secures the order is missing. */
const unsecured = (instalments: Instalment[], change = {}): ACase =>
  agreed(opened({ instalments, ...change }), { producer: 'own' }).confirm('factoryContractMade');
const notice = (order: ACase): string => order.trying.confirm('productionNoticeIssued');

describe('T/T', () => {
  it('S2.1.6b S1.6.3 G35 E14 F-30 production is withheld until finance has the deposit; the customer is reminded after seven days, for ever', () => {
    const order = unsecured(TT);
    expect(order.letters()).toContain('depositWanted → customer');
    expect(order.due('depositReceived', DEPOSIT)?.slice(0, 10)).toBe('2026-03-09');
    expect(notice(order)).toBe('TOO_EARLY');
    order.advance('2026-04-20T18:00:00+08:00');
    const told = order.reminders('depositReceived');
    expect(told.map(({ to }) => to)).toContain('customer');
    expect(told.length).toBeGreaterThan(8);
    expect(notice(order)).toBe('TOO_EARLY');
    order.counted('depositReceived', '2949.99', { part: DEPOSIT });
    expect(order.state('productionAgreed', DEPOSIT)).toBe('waits');
    order.counted('depositReceived', '2950.00', { part: DEPOSIT });
    expect(order.state('productionAgreed', DEPOSIT)).toBe('open');
  });

  it('S2.17.1a G43 F-23 the business manager agrees to production on every deposit; on a deposit the general manager does not sign', () => {
    const order = unsecured(TT);
    expect(order.trying.sign('productionAgreed', { part: DEPOSIT, by: 'businessManager' })).toBe('TOO_EARLY');
    order.counted('depositReceived', '3000.00', { part: DEPOSIT });
    expect(notice(order)).toBe('TOO_EARLY');
    expect(order.trying.sign('productionAgreed', { part: DEPOSIT, by: 'generalManager' })).toBe('NOT_A_SIGNER');
    expect(order.trying.sign('productionAgreed', { part: DEPOSIT, by: 'finance' })).toBe('NOT_A_SIGNER');
    order.sign('productionAgreed', { part: DEPOSIT, by: 'businessManager' });
    expect(notice(order)).toBe('ok');
  });

  it('S2.17.1a G36 with two deposits agreed both are verified and both agreed to', () => {
    const second: Instalment = { id: 'second', method: 'tt', gate: 'production', share: '20' };
    const order = unsecured([{ ...TT[0], share: '30' } as Instalment, second, { ...TT[1], share: '50' } as Instalment]);
    order.counted('depositReceived', '3000.00', { part: DEPOSIT });
    order.sign('productionAgreed', { part: DEPOSIT, by: 'businessManager' });
    expect(notice(order)).toBe('TOO_EARLY');
    order.counted('depositReceived', '2000.00', { part: 'instalment:second' });
    expect(notice(order)).toBe('TOO_EARLY');
    order.sign('productionAgreed', { part: 'instalment:second', by: 'businessManager' });
    expect(notice(order)).toBe('ok');
  });

  it('E14 a deposit that goes away again after the notice shakes it', () => {
    const order = released(secured(unsecured(TT)));
    order.counted('depositReceived', '100.00', { part: DEPOSIT });
    expect(order.state('productionNoticeIssued', 'factoryOrder:1')).toBe('shaken');
    expect(order.trying.uphold('productionNoticeIssued')).toBe('LAW_1');
  });
});

describe('L/C', () => {
  const received = (order = unsecured(LC), version = 0): ACase =>
    order.confirm('lcReceived', { values: { ...LC_RECEIVED, lc: { number: 'LC1', version } }, by: 'documentsClerk', files: true });

  it('C01 G31 S2.1.6a the L/C is in a month before the delivery date; before that the customer is asked again, then salesperson and manager hear of it', () => {
    const order = unsecured(LC);
    expect(order.due('lcReceived', LETTER)?.slice(0, 10)).toBe('2026-06-30');
    expect(order.letters()).toContain('lcWanted → customer');
    order.advance('2026-07-10T18:00:00+08:00');
    const told = order.reminders('lcReceived').map(({ to, at }) => `${to} ${at.slice(0, 10)}`);
    expect(told[0]).toBe('owner 2026-06-29');
    expect(told.some((one) => one.startsWith('salesperson'))).toBe(true);
    expect(order.reminders('lcReceived').some(({ letter }) => letter === 'escalation')).toBe(true);
    expect(notice(order)).toBe('TOO_EARLY');
  });

  it('F-15 C01 less than a month before delivery it is due at once, and says how late', () => {
    const order = unsecured(LC, { delivery: '2026-03-20' });
    const [first] = order.reminders('lcReceived');
    expect(first?.at.slice(0, 10)).toBe('2026-03-02');
    expect(first?.swallowed).toBeGreaterThan(0);
  });

  it('S2.1.6a G32 G33 salesperson and documents clerk review it each for themselves, and are two people', () => {
    const order = received();
    order.sign('lcReviewed', { part: LETTER, by: 'salesperson', values: { deliverable: true } });
    expect(order.state('lcReviewed', LETTER)).toBe('open');
    const same = { person: order.cast['salesperson'] ?? '', role: 'documentsClerk' };
    order.does({ kind: 'assign', role: 'documentsClerk', person: same.person });
    expect(order.trying.sign('lcReviewed', { part: LETTER, by: same })).toBe('FOUR_EYES');
    order.does({ kind: 'assign', role: 'documentsClerk', person: 'wu' });
    order.sign('lcReviewed', { part: LETTER, by: { person: 'wu', role: 'documentsClerk' }, values: { errors: 'none' } });
    expect(order.state('lcReviewed', LETTER)).toBe('done');
    expect(
      order
        .of('signed')
        .filter(({ key }) => key.startsWith('lcReviewed'))
        .map(({ values }) => values),
    ).toEqual([{ deliverable: true }, { errors: 'none' }]);
  });

  it('E13 C02 G34 a problem found by either is put to the customer at once; the amendment is reviewed anew by both', () => {
    for (const finder of ['salesperson', 'documentsClerk']) {
      const order = received();
      const other = finder === 'salesperson' ? 'documentsClerk' : 'salesperson';
      order.sign('lcReviewed', { part: LETTER, by: other });
      order.refuse('lcReviewed', { part: LETTER, by: finder, reason: 'latest shipment too early' });
      const asked = order.of('effectAsked').filter(({ of }) => 'letter' in of && of.letter === 'lcWanted');
      expect(asked).toHaveLength(2);
      expect(asked[1]?.at).toBe(order.now);
      expect(order.open()).toContain(`lcReceived@${LETTER}`);
      received(order, 1);
      order.sign('lcReviewed', { part: LETTER, by: finder });
      expect(order.state('lcReviewed', LETTER)).toBe('open');
      order.sign('lcReviewed', { part: LETTER, by: other });
      expect(order.state('lcReviewed', LETTER)).toBe('done');
    }
  });

  it('G34 an amendment nobody asked for makes both reviews and the agreement to production begin again', () => {
    const order = secured(unsecured(LC));
    order.correct('lcReceived', { ...LC_RECEIVED, lc: { number: 'LC1', version: 1 } }, { part: LETTER, by: 'salesperson' });
    expect(order.state('lcReviewed', LETTER)).toBe('open');
    expect(notice(order)).toBe('TOO_EARLY');
  });

  it('S2.17.1b G43 on an L/C the general manager signs after the manager; nothing is produced before', () => {
    const order = received();
    order.sign('lcReviewed', { part: LETTER, by: 'salesperson' }).sign('lcReviewed', { part: LETTER, by: 'documentsClerk' });
    expect(order.trying.sign('productionAgreed', { part: LETTER, by: 'generalManager' })).toBe('NOT_YOUR_TURN');
    order.sign('productionAgreed', { part: LETTER, by: 'businessManager' });
    expect(notice(order)).toBe('TOO_EARLY');
    order.sign('productionAgreed', { part: LETTER, by: 'generalManager' });
    expect(notice(order)).toBe('ok');
  });

  it('S2.17.1b not agreed: the L/C goes back to be amended', () => {
    const order = received();
    order.sign('lcReviewed', { part: LETTER, by: 'salesperson' }).sign('lcReviewed', { part: LETTER, by: 'documentsClerk' });
    order.refuse('productionAgreed', { part: LETTER, by: 'businessManager', reason: 'bank not known' });
    expect(order.open()).toContain(`lcReceived@${LETTER}`);
    expect(notice(order)).toBe('TOO_EARLY');
  });
});

describe('what else the notice waits for', () => {
  it('S2.1.5e S2.1.6 G48 the sales order is made and no change is open', () => {
    const drafted = reviewed(formFilled(reserved(ordered(opened({ instalments: OPEN })), { producer: 'own' })));
    drafted.confirm('contractDrafted').sign('contractSealed').confirm('contractSigned').confirm('factoryContractMade');
    const order = answered(drafted).confirm('creditConfirmed', { by: 'businessManager' });
    expect(notice(order)).toBe('TOO_EARLY');
    order.confirm('salesOrderMade');
    expect(notice(order.fork().does({ kind: 'openPart', part: { kind: 'change' } }))).toBe('TOO_EARLY');
    expect(notice(order)).toBe('ok');
  });

  it('E17 S2.1.6a S2.1.6c an L/C that was reviewed and a credit that was confirmed are looked at anew when the order changes', () => {
    const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });
    for (const [instalments, key] of [
      [LC, 'lcReviewed'],
      [OPEN, 'creditConfirmed'],
    ] as const) {
      const order = secured(unsecured([...instalments])).confirm('changeProposed', { values: { diff }, open: { kind: 'change' } });
      order.sign('changeSupported').confirm('changeAgreed');
      expect(order.state(key, `instalment:${instalments[0]?.id ?? ''}`)).not.toBe('done');
    }
  });
});

describe('open account, D/A', () => {
  it.each([
    ['open account', OPEN],
    ['D/A', DA],
    ['D/P', [{ id: 'dp', method: 'dp', gate: 'originals', share: '100' }] as Instalment[]],
  ])('S2.1.6c G37 F-23 %s: production starts when the business manager has confirmed', (_, instalments) => {
    const order = answered(unsecured(instalments));
    expect(notice(order)).toBe('TOO_EARLY');
    expect(order.trying.confirm('creditConfirmed', { by: 'salesperson' })).toBe('NOT_YOURS');
    order.confirm('creditConfirmed', { by: 'businessManager' });
    expect(notice(order)).toBe('ok');
  });

  it('G37 a manager who does not confirm sends the order back to be contracted on other terms', () => {
    const order = answered(unsecured(OPEN)).refuse('creditConfirmed', { by: 'businessManager', reason: 'three invoices open' });
    expect(order.open()).toContain('contractDrafted');
    expect(order.state('contractSigned')).toBe('waits');
    expect(notice(order)).toBe('TOO_EARLY');
  });
});
