import { type ACase, diffOf } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, neededOf, reminded, signedBy, WAYS } from '../../scenarios/played';
import { filled, issued, KINDS, LINE, opened, planned, reviewed, SIX, stored } from './a-sheet-order';

describe.each(KINDS)('the sheet and its review, %s', (_, rules, made, ready) => {
  it('S1.15.0 customer, address and unit price are given with the order, before the sheet is filled in', () => {
    const order = opened(rules);
    expect(order.ownerOf('particularsGiven')).toBe('salesperson');
    for (const field of ['customerName', 'address', 'unitPrice'])
      expect(order.trying.confirm('particularsGiven', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('sheetFilled')).toBe('TOO_EARLY');
  });

  it('S1.13.1 S1.14.1 the sheet says whether it is a sample or an order; lane, delivery and payment are known', () => {
    const order = inTurn(opened(rules), 'particularsGiven');
    expect(order.trying.confirm('sheetFilled', { values: { sheetType: 'both' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.confirm('sheetFilled', { values: { sheetType: 'sample' } })).toBe('ok');
    for (const open of [{ lane: null }, { delivery: null }, { instalments: [] }])
      expect(inTurn(opened(rules, open), 'particularsGiven').trying.confirm('sheetFilled')).toBe('TOO_EARLY');
  });

  it('S1.13.2 S1.14.2 G20 six parties review it, in any order; the sheet does not go out before all six have signed', () => {
    const order = filled(opened(rules)).does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.sign('orderReviewed', { by: 'warehouse' })).toBe('NOT_A_SIGNER');
    for (const by of [...SIX].reverse()) {
      expect(order.trying.confirm('sheetIssued')).toBe('TOO_EARLY');
      order.sign('orderReviewed', { by });
    }
    expect(order.trying.confirm('sheetIssued')).toBe('ok');
  });

  it('S1.13.2 S1.14.2 the merchandiser who filled it in signs for his own department, and for no other', () => {
    const order = filled(opened(rules));
    expect(order.trying.sign('orderReviewed', { by: { person: 'merchandiser', role: 'quality', for: 'quality' } })).toBe('FOUR_EYES');
    expect(order.trying.sign('orderReviewed', { by: 'merchandiser' })).toBe('ok');
  });

  it('S1.13.2 S1.14.2 E15 what one of them finds abnormal is put right and reviewed again by all', () => {
    const order = filled(opened(rules)).sign('orderReviewed', { by: 'engineering' }).sign('orderReviewed', { by: 'quality' });
    order.refuse('orderReviewed', { by: 'purchasing', reason: 'the chip is not made any more' });
    expect(order.open()).toContain('sheetFilled');
    inTurn(order, 'sheetFilled');
    signedBy(order, 'orderReviewed', ...SIX.filter((role) => role !== 'quality'));
    expect(order.state('orderReviewed')).toBe('open');
    expect(order.sign('orderReviewed', { by: 'quality' }).state('orderReviewed')).toBe('done');
  });

  it('S1.13.3 S1.14.3 G44 G45 F-08 the signed sheet goes to the departments, each signs on its back', () => {
    const order = issued(opened(rules));
    const readers = ['salesperson', 'engineering', 'purchasing', 'production', 'quality', 'warehouse'];
    expect(order.letters().filter((letter) => letter.startsWith('copy'))).toEqual(readers.map((role) => `copy → ${role}`));
    const signBack = (copy: string, by: string): string =>
      order.trying.does({ kind: 'acknowledge', milestone: 'sheetIssued', part: LINE, copy }, by);
    expect(signBack('quality', 'merchandiser')).toBe('NOT_YOURS');
    expect(readers.map((role) => signBack(role, role))).toEqual(readers.map(() => 'ok'));
    expect(signBack('quality', 'quality')).toBe('ALREADY_DONE');
  });

  it('G35 E14 E17 the sheet goes out after the deposit, not while a change is open; another quantity shakes it', () => {
    const order = reviewed(opened(rules, { instalments: WAYS.depositAndBalance }));
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('sheetIssued')).toBe('TOO_EARLY');
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    const changing = order.fork().does({ kind: 'openPart', part: { kind: 'change' } });
    expect(changing.trying.confirm('sheetIssued')).toBe('TOO_EARLY');
    order.confirm('sheetIssued').does({ kind: 'changePart', part: LINE, quantity: { red: '900' } });
    expect(order.state('sheetIssued', LINE)).toBe('shaken');
  });

  it('S1.13.4 S1.14.4 production and purchasing are followed again and again, sales hears of it, until quality has passed the goods', () => {
    const order = planned(issued(opened(rules)));
    expect(dayDue(order, 'progressFollowed', LINE)).toBe('2026-03-05');
    for (const field of ['productionProgress', 'purchasingProgress'])
      expect(order.trying.confirm('progressFollowed', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    const before = order.letters().length;
    order.advance('2026-03-05T10:00:00+08:00').confirm('progressFollowed');
    expect(order.letters().slice(before)).toEqual(['copy → salesperson']);
    expect(dayDue(order, 'progressFollowed', LINE)).toBe('2026-03-08');
    expect(
      inTurn(order, ...made)
        .sign('qaPassed')
        .state('progressFollowed', LINE),
    ).toBe('notNeeded');
  });

  it('S1.13.5 S1.14.5 G60 G61 E20 an abnormality goes to all six, is resolved, comes round again until quality finds none', () => {
    const order = planned(issued(opened(rules)));
    const before = order.letters().length;
    order.confirm('abnormalityReported', { open: { kind: 'abnormality', inside: LINE } });
    expect(order.letters().slice(before)).toEqual(SIX.map((role) => `copy → ${role}`));
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: LINE })]);
    const told = order.letters().length;
    order.confirm('resolutionFound');
    expect(order.letters().slice(told)).toEqual(SIX.map((role) => `copy → ${role}`));
    order.refuse('abnormalityCleared', { reason: 'it flickers again' });
    expect(order.open()).toContain('resolutionFound@abnormality:1');
    expect(order.plan.holds).toHaveLength(1);
    order.confirm('resolutionFound').sign('abnormalityCleared');
    expect(order.plan.holds).toEqual([]);
    expect(inTurn(order, ...made).trying.sign('qaPassed')).toBe('ok');
  });

  it('S1.13.5 S1.14.5 while it is not cleared the goods do not go on; who has no resolution within hours is urged', () => {
    const order = planned(issued(opened(rules)));
    order.confirm('abnormalityReported', { open: { kind: 'abnormality', inside: LINE } });
    const held = rules.id === 'inHouse' ? inTurn(order, 'productReady') : inTurn(order, 'purchaseOrdered');
    expect(held.trying.confirm(rules.id === 'inHouse' ? 'goodsFinished' : 'goodsArrived')).toBe('TOO_EARLY');
    order.advance('2026-03-03T18:00:00+08:00');
    expect(reminded(order, 'resolutionFound')).toEqual(['owner overdue', 'ownerManager escalation']);
  });

  it('S1.15.1 G71 E23 goods pass QA before they are stored; sales gets what is stored', () => {
    const order = inTurn(planned(issued(opened(rules))), ...made);
    expect(order.trying.confirm('goodsStored')).toBe('TOO_EARLY');
    order.refuse('qaPassed', { reason: 'dead on arrival' });
    expect(order.open()).toContain(`${ready}@${LINE}`);
    inTurn(order, ready).sign('qaPassed');
    expect(dayDue(order, 'goodsStored', LINE)).toBe('2026-03-03');
    expect(neededOf(order, 'goodsStored', 'place')).toEqual(['place']);
    order.confirm('goodsStored');
    expect(order.letters()).toContain('goodsStored → salesperson');
  });

  it('E17 a change is reviewed again by all six before anything leaves', () => {
    const order = stored(rules).does({ kind: 'openPart', part: { kind: 'change' } });
    order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' }) } });
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('sheetIssued', LINE)).toBe('shaken');
    inTurn(order, 'sheetFilled');
    expect(order.trying.confirm('sheetIssued')).toBe('LAW_7');
    expect(signedBy(order, 'orderReviewed', ...SIX).trying.confirm('sheetIssued')).toBe('ok');
  });

  it('E17 G32 G33 G37 an L/C that was reviewed and a credit that was confirmed are looked at anew when the order changes', () => {
    const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });
    const changed = (order: ACase): ACase =>
      order
        .confirm('changeProposed', { values: { diff }, open: { kind: 'change' } })
        .sign('changeSupported')
        .confirm('changeAgreed');
    const byLc = reviewed(opened(rules, { instalments: WAYS.lc })).confirm('lcReceived', { by: 'documentsClerk', files: true });
    expect(signedBy(byLc, 'lcReviewed', 'documentsClerk', 'salesperson').state('lcReviewed', 'instalment:lc')).toBe('done');
    expect(changed(byLc).state('lcReviewed', 'instalment:lc')).not.toBe('done');
    const onCredit = answered(reviewed(opened(rules, { instalments: WAYS.openAccount }))).confirm('creditConfirmed');
    expect(changed(onCredit).state('creditConfirmed', 'instalment:all')).not.toBe('done');
  });

  it('G35 cancelled with the deposit in, finance gives it back, or keeps it for a reason', () => {
    const order = reviewed(opened(rules, { instalments: WAYS.depositAndBalance }));
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    order.does({ kind: 'cancel', reason: 'wrong model' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['customerTold', 'depositSettled']);
    expect(neededOf(order, 'depositSettled', 'refunded', 'kept', 'reason')).toEqual(['refunded', 'kept', 'reason']);
    expect(order.trying.confirm('depositSettled', { by: 'businessManager' })).toBe('NOT_YOURS');
  });

  it('cancelled, the sheet is called back from everybody who has it', () => {
    const order = issued(opened(rules));
    if (rules.id === 'boughtIn') inTurn(order, 'purchaseOrdered');
    order.does({ kind: 'cancel', reason: 'wrong model' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    const winding = ['customerTold', 'sheetRecalled', ...(rules.id === 'boughtIn' ? ['purchaseCancelled'] : [])];
    expect(order.open()).toEqual(winding);
    const before = order.letters().length;
    inTurn(order, 'customerTold', 'sheetRecalled');
    const readers = ['salesperson', 'engineering', 'purchasing', 'production', 'quality', 'warehouse'];
    expect(order.letters().slice(before)).toEqual(['orderCancelled → customer', ...readers.map((role) => `copy → ${role}`)]);
    expect(answered(inTurn(order, ...winding.slice(2))).plan.closed).toBe(true);
    const unsent = reviewed(opened(rules)).does({ kind: 'cancel', reason: 'wrong model' }, 'salesperson');
    expect(unsent.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager').open()).toEqual(['customerTold']);
    if (rules.id === 'boughtIn') expect(order.letters()).toContain('cancelPurchase → supplier');
  });
});
