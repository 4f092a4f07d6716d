import { eightSteps } from '.';
import { answered, assigned, audited, auditedByAll, drafted, opened, recorded } from './a-domestic-order';

const REQUIRED = ['customerDetails', 'productSpec', 'deliveryAddress', 'deliveryRequirement', 'packing', 'qualityStandard', 'orderCopy'];

describe('S2.11.1, the customer’s requirement', () => {
  it('S2.11.1 S2.4.1 S2.5.1 S2.5.2 S2.10.1 S2.14.1 G18 everything that must be known is asked; only then may the order proceed', () => {
    for (const field of REQUIRED) expect(opened().trying.confirm('requirementRecorded', { values: { [field]: '' } })).toMatch(/^EVIDENCE/);
    expect(opened().trying.confirm('requirementRecorded', { values: { channel: 'pigeon' } })).toBe('EVIDENCE_UNFIT');
    expect(opened().trying.confirm('orderEntered')).toBe('TOO_EARLY');
    expect(recorded(opened()).trying.confirm('orderEntered')).toBe('ok');
    expect(recorded(opened({ delivery: null })).trying.confirm('orderEntered')).toBe('TOO_EARLY');
    const unpaid = opened();
    delete unpaid.plan.terms.slice['terms.instalments'];
    expect(recorded(unpaid).trying.confirm('orderEntered')).toBe('TOO_EARLY');
  });

  it('S2.8.2 C36 the customer is answered within thirty minutes; then the supervisor hears of it', () => {
    const order = opened();
    expect(order.due('requirementRecorded')).toBe('2026-03-02T01:30:00.000Z');
    order.advance('2026-03-02T09:46:00+08:00');
    const told = order.reminders('requirementRecorded').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told).toEqual(['owner reminder', 'owner overdue', 'ownerManager escalation']);
  });

  it('S2.10.2 E06 G04 a price the customer objects to is quoted again, round after round', () => {
    expect(recorded(opened()).state('quotationSent')).toBe('notNeeded');
    const order = recorded(opened(), { quotationWanted: true }).confirm('quotationSent');
    expect(order.letters()).toContain('quotation → customer');
    expect(order.trying.confirm('orderEntered')).toBe('TOO_EARLY');
    order.refuse('quotationAnswered', { reason: '5 % too much' }).confirm('quotationSent').refuse('quotationAnswered');
    expect(order.kept('quotationAnswered').round).toBe(3);
    expect(order.confirm('quotationSent').confirm('quotationAnswered').trying.confirm('orderEntered')).toBe('ok');
  });
});

describe('S2.4, S2.14, taking the order', () => {
  it('S2.4.2 S2.14.2a whoever handles the order audits stock and price; what is wrong goes back to be cleared up', () => {
    const order = recorded(opened()).confirm('orderEntered');
    expect(order.trying.sign('orderAudited', { by: 'salesperson' })).toBe('NOT_A_SIGNER');
    expect(order.trying.sign('orderAudited', { values: { priceChecked: 'wrong' } })).toBe('EVIDENCE_UNFIT');
    order.refuse('orderAudited', { reason: 'which colour?', back: ['requirementRecorded'] });
    expect(order.open()).toEqual(['requirementRecorded']);
  });

  it('S2.4.2 the order is given to another handler, who audits it', () => {
    const order = recorded(opened()).confirm('orderEntered').does({ kind: 'assign', role: 'merchandiser', person: 'lin' });
    expect(order.trying.sign('orderAudited', { by: { person: 'merchandiser', role: 'merchandiser' } })).toBe('NOT_A_SIGNER');
    expect(order.trying.sign('orderAudited', { by: { person: 'lin', role: 'merchandiser' } })).toBe('ok');
  });

  it('S2.5.1 an order by phone or mail is confirmed by the customer before anything is arranged', () => {
    const order = audited(opened());
    expect(order.letters()).toContain('orderToConfirm → customer');
    expect(order.trying.confirm('resourcesAssigned')).toBe('TOO_EARLY');
    order.refuse('orderConfirmed', { reason: 'not 100 but 10' });
    expect(order.open()).toEqual(['orderEntered']);
    order.confirm('orderEntered').sign('orderAudited').confirm('orderConfirmed');
    expect(order.trying.confirm('resourcesAssigned')).toBe('ok');
  });

  it('S2.14.2b S2.14.2c S2.14.3a S2.14.3b warehouse and logistics are assigned; the customer hears that the order is processed, with its own link', () => {
    const order = audited(opened()).confirm('orderConfirmed');
    expect(order.due('resourcesAssigned')).toBe('2026-03-02T06:30:00.000Z');
    expect(order.trying.confirm('resourcesAssigned', { values: { warehouseStaff: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('resourcesAssigned', { values: { supply: 'stock' } });
    expect(order.letters()).toEqual(expect.arrayContaining(['copy → warehouse', 'copy → logistics', 'orderProcessing → customer']));
    expect(eightSteps.words.letters['orderProcessing']?.body.zh).toContain('{{link}}');
  });

  it('S2.10.5 every department concerned confirms the order: the warehouse always, production or purchasing as the goods come', () => {
    const own = audited(opened())
      .confirm('orderConfirmed')
      .confirm('resourcesAssigned', { values: { supply: 'ownProduction' } });
    expect(own.sign('departmentsConfirmed', { by: 'warehouse' }).state('departmentsConfirmed')).toBe('open');
    expect(own.trying.sign('departmentsConfirmed', { by: 'purchasing' })).toBe('NOT_A_SIGNER');
    expect(own.sign('departmentsConfirmed', { by: 'production' }).state('departmentsConfirmed')).toBe('done');
    expect(assigned(opened(), 'stock').state('departmentsConfirmed')).toBe('done');
    const refused = audited(opened())
      .confirm('orderConfirmed')
      .confirm('resourcesAssigned', { values: { supply: 'stock' } });
    expect(refused.refuse('departmentsConfirmed', { by: 'warehouse', reason: 'not in stock' }).open()).toEqual(['resourcesAssigned']);
  });
});

describe('S2.10, signing a contract', () => {
  it('S2.10.3 E08 G24 the departments audit the draft, all of them; a refusal has it drafted again', () => {
    const order = drafted(opened()).sign('contractAudited', { by: 'finance' });
    expect(order.trying.sign('contractAudited', { by: 'salesperson' })).toBe('NOT_A_SIGNER');
    order.refuse('contractAudited', { by: 'production', reason: 'date cannot be kept' });
    expect(order.open()).toEqual(['contractDrafted']);
    order.confirm('contractDrafted').sign('contractAudited', { by: 'production' }).sign('contractAudited', { by: 'businessManager' });
    expect(order.state('contractAudited')).toBe('open');
    expect(order.sign('contractAudited', { by: 'finance' }).state('contractAudited')).toBe('done');
  });

  it('S2.10.3 a contract says rights and duties and how it is paid', () => {
    for (const field of ['rightsAndDuties', 'paymentMethod'])
      expect(audited(opened(), { contractWanted: true }).trying.confirm('contractDrafted', { values: { [field]: '' } })).toBe(
        'EVIDENCE_MISSING',
      );
  });

  it('S2.10.4a G25 nobody signs before the audit; both sign, we first, and the order confirmation is spared', () => {
    expect(drafted(opened()).trying.sign('contractSealed')).toBe('TOO_EARLY');
    const order = auditedByAll(opened());
    expect(order.state('orderConfirmed')).toBe('notNeeded');
    expect(order.letters()).not.toContain('contractToSign → customer');
    expect(order.sign('contractSealed').letters()).toContain('contractToSign → customer');
    expect(order.trying.confirm('resourcesAssigned')).toBe('TOO_EARLY');
    expect(order.confirm('contractSigned').trying.confirm('resourcesAssigned')).toBe('ok');
  });

  it.each(['orderAudited', 'contractAudited'])('S2.10.4a G24 a contract at the customer’s waits when %s is taken back', (audit) => {
    const order = auditedByAll(opened()).sign('contractSealed').withdraw(audit, { by: 'logistics' });
    expect([order.state('contractSigned'), order.why('contractSigned')]).toEqual(['waits', 'law 4']);
  });

  it('S2.10.4b the signed contract is archived, and archived again when another is signed', () => {
    const order = auditedByAll(opened()).sign('contractSealed').confirm('contractSigned');
    expect(order.due('contractArchived')?.slice(0, 10)).toBe('2026-03-03');
    expect(order.trying.confirm('contractArchived', { values: { archiveRef: '' } })).toBe('EVIDENCE_MISSING');
    order
      .confirm('contractArchived')
      .correct('contractSigned', { contract: [{ hash: 'c'.repeat(64), name: 'page-2.pdf' }] }, { by: 'merchandiser' });
    expect(order.state('contractArchived')).toBe('open');
  });
});

describe('S2.11.2, the supplier', () => {
  it('S2.11.2 is chosen in a case of its own by capacity, quality and delivery, and both sign the agreement', () => {
    const order = audited(opened())
      .confirm('orderConfirmed')
      .confirm('resourcesAssigned', { values: { supply: 'supplier' } });
    order.sign('departmentsConfirmed', { by: 'warehouse' }).sign('departmentsConfirmed', { by: 'purchasing' });
    expect(Object.keys(order.plan.effects)).toContain('supplierChosen/opens:supplierChoice');
    for (const field of ['supplier', 'capacity', 'qualityControl', 'supplierDelivery'])
      expect(answered(order).trying.confirm('supplierChosen', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('supplierChosen');
    expect(order.letters()).toContain('agreementToSign → supplier');
    expect(order.refuse('agreementSigned', { reason: 'no capacity in May' }).open()).toContain('supplierChosen');
    expect(assigned(opened(), 'ownProduction').state('supplierChosen')).toBe('notNeeded');
  });
});
