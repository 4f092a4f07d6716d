import { chinaOffice } from '@gendan/trade';
import { check, type Procedure, type Values } from '../..';
import { duties, occurrences } from '../../duties';
import { type ACase, aCase } from '../../scenarios/a-case';
import { besideTheOrders } from '../beside-the-orders';
import { documentBackup, orderTracking, progressTalk, ruleCheck, selfCheck, summaryMeeting } from './checks';
import { dutyProcedures } from '.';
import { customerCare, orderReconciliation, prospecting, repairAnalysis, salesReport } from './reports';
import { dailyReceipts, prototypeCheck, stockTable, stocktake } from './stock';

const office = chinaOffice({ id: 'company', version: 1 });

/** The turn of a duty that begins on or after a day, opened when it begins. */
function turnOf(procedure: Procedure, from = '2026-03-01'): ACase {
  const duty = duties.find((one) => one.procedure === procedure.rules.id);
  const [turn] = duty ? occurrences(duty, office, from, '2026-12-31') : [];
  if (!turn) throw new Error(`no turn of ${procedure.rules.id}`);
  return aCase({ rules: procedure.rules, terms: { dueOn: turn.due }, at: `${turn.opens}T09:00:00+08:00` });
}
const asked = (order: ACase): unknown[] => order.of('effectAsked').flatMap(({ of }) => ('opens' in of ? [of] : []));
const missing = (order: ACase, milestone: string, ...boxes: string[]): string[] =>
  boxes.map((box) => order.trying.confirm(milestone, { values: { [box]: undefined } as Values }));
const ends = (order: ACase): boolean => {
  for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
  return order.plan.closed === true;
};

describe('the table of duties', () => {
  it('F-14 every duty follows a procedure of the house, and says whether its figure is the source’s or ours', () => {
    const known = new Map(besideTheOrders.map((procedure) => [procedure.rules.id, procedure]));
    for (const { procedure } of duties) expect([procedure, known.has(procedure)]).toEqual([procedure, true]);
    expect(duties.filter(({ figure, source }) => (figure === 'ours') !== source.includes('F-14')).map(({ id }) => id)).toEqual([]);
    expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
  });

  // 4 to 6 April and 1 to 5 May are holidays, 9 May is worked; 25 April and 31 May are at a weekend
  const COMING = [
    ['S1.1.6b C42', 'salesReport', '04-20→04-24 05-20→05-25 06-22→06-25 07-20→07-24'],
    ['S1.17.1 C27', 'customerStatement', '04-01→04-07 05-06→05-06 06-01→06-05 07-01→07-06 for each customer'],
    ['S1.3.6 C43', 'supplierStatement', '04-01→04-03 05-06→05-06 06-01→06-05 07-01→07-03 for each supplier'],
    ['S1.3.14 C44', 'resellerStatement', '04-01→04-03 05-06→05-06 06-01→06-05 07-01→07-03 for each reseller'],
    ['S1.3.9 C45', 'stocktake', '03-31→03-31 04-30→04-30 05-29→05-29 06-30→06-30'],
    ['S1.3.10 C46a', 'stockTable', '03-26→03-26 03-27→03-27 03-30→03-30 03-31→03-31'],
    ['S1.3.13 C46d', 'dailyReceipts', '03-26→03-26 03-27→03-27 03-30→03-30 03-31→03-31'],
    ['S2.15.3 C49', 'orderReconciliation', '03-26→03-26 03-27→03-27 03-30→03-30 03-31→03-31'],
    ['S1.11.10 C47', 'repairAnalysis', '04-01→04-10 07-01→07-10 10-08→10-10'],
    ['S1.11.12 C48', 'prototypeCheck', '03-27→03-27 04-03→04-03 04-10→04-10 04-17→04-17'],
    ['S1.4.1e C40', 'prospecting', '04-07→04-13 04-20→04-27 05-06→05-11 05-18→05-25'],
    ['S2.13.7 C51a', 'orderTracking', '03-30→03-30 04-07→04-07 04-13→04-13 04-20→04-20'],
    ['S3.4.1 C51b', 'progressTalk', '03-30→03-30 04-07→04-07 04-13→04-13 04-20→04-20'],
    ['S2.13.11b C51c', 'selfCheck', '04-20→04-30 05-20→05-29 06-22→06-30 07-20→07-31'],
    ['S2.13.11c C51d', 'ruleCheck', '04-01→04-15 07-01→07-15 10-08→10-15'],
    ['S3.8 C51e', 'summaryMeeting', '04-01→04-10 05-06→05-09 06-01→06-10 07-01→07-10'],
    ['S3.7 C51f', 'documentBackup', '03-27→03-27 04-03→04-03 04-10→04-10 04-17→04-17'],
    ['S3.6.3 C51g', 'customerCare', '04-02→04-07 05-06→05-06 06-01→06-04 07-01→07-06 for each customer'],
  ];
  it.each(COMING)('%s %s comes round %s', (_, id, coming) => {
    const duty = duties.find((one) => one.id === id);
    const turns = duty ? occurrences(duty, office, '2026-03-26', '2026-12-31').slice(0, 4) : [];
    const days = turns.map(({ opens, due }) => `${opens.slice(5)}→${due.slice(5)}`);
    expect([...days, ...(duty?.per ? [`for each ${duty.per}`] : [])].join(' ')).toBe(coming);
  });
  it('F-14 no other duty comes round', () => expect(duties.map(({ id }) => id).sort()).toEqual(COMING.map(([, id]) => id).sort()));

  it.each(dutyProcedures.map((one) => [one.rules.id, one] as const))(
    '%s has no fault, and all that is open is due with its turn',
    (_, one) => {
      expect(check(one.rules, one.words)).toEqual([]);
      const order = turnOf(one);
      const due = String(order.plan.terms.slice['terms.dueOn']);
      for (const key of order.open()) expect([key, order.due(key)?.slice(0, 10)]).toEqual([key, due]);
    },
  );

  it('a turn that is missed is reminded of and goes to the superior', () => {
    const order = turnOf(salesReport).advance('2026-03-30T20:00:00+08:00');
    expect(order.reminders('salesReportMade').map(({ to }) => to)).toEqual(['owner', 'owner', 'owner', 'ownerManager']);
  });

  it('a turn that is not wanted is dropped with its reason', () => {
    const order = turnOf(salesReport).confirm('salesReportMade').does({ kind: 'cancel', reason: 'merged with the next' });
    order.does({ kind: 'sign', milestone: 'cancel' }, 'finance');
    expect(order.confirm('turnDropped').plan.closed).toBe(true);
  });
});

describe('reports', () => {
  it('S1.1.6b C42 sales report and sample register are with Finance on the 25th; Finance may send them back', () => {
    const order = turnOf(salesReport);
    expect(order.due('salesReportMade')?.slice(0, 10)).toBe('2026-03-25');
    expect(missing(order, 'salesReportMade', 'salesReport', 'sampleRegister')).toEqual(['EVIDENCE_MISSING', 'EVIDENCE_MISSING']);
    order.confirm('salesReportMade').refuse('salesReportReceived', { reason: 'sample cart is missing' });
    expect(order.open()).toEqual(['salesReportMade']);
    expect(ends(order.confirm('salesReportMade').confirm('salesReportReceived'))).toBe(true);
  });

  it('S1.11.10 C47 E33 the quarter’s analysis stands on both reports and goes to the supervisor and the deputy general manager', () => {
    const order = turnOf(repairAnalysis);
    expect(order.due('qualityReportsCollected')?.slice(0, 10)).toBe('2026-04-10');
    for (const one of ['qualityReportsCollected', 'repairReportsCollected'])
      expect(order.fork().confirm(one).trying.confirm('repairsAnalysed')).toBe('TOO_EARLY');
    order.confirm('qualityReportsCollected').confirm('repairReportsCollected').confirm('repairsAnalysed');
    expect(order.letters()).toEqual(['copy → businessManager', 'copy → deputyGeneralManager']);
    expect(ends(order)).toBe(true);
  });

  it('S2.15.3 C49 E09 orders that differ are corrected before the audit entry clerk agrees, the same day', () => {
    const order = turnOf(orderReconciliation, '2026-03-04').confirm('ordersCompared', { values: { equal: false } });
    expect(order.due('differenceCorrected')).toBe('2026-03-04T10:00:00.000Z');
    expect(order.trying.sign('entriesAgreed')).toBe('TOO_EARLY');
    expect(order.confirm('differenceCorrected').trying.sign('entriesAgreed', { by: 'salesAssistant' })).toBe('NOT_A_SIGNER');
    expect(order.refuse('entriesAgreed', { by: 'salesAuditClerk', reason: 'order 7' }).open()).toEqual(['ordersCompared']);
    const equal = turnOf(orderReconciliation).confirm('ordersCompared', { values: { equal: true } });
    expect(equal.state('differenceCorrected')).toBe('notNeeded');
    expect(ends(equal.sign('entriesAgreed'))).toBe(true);
  });

  it('S1.4.1e C40 S1.11.12 C48 what is not about orders opens by itself only where a company switches it on', () => {
    const off = dutyProcedures.filter(({ rules }) => rules.settings['opensByItself'] !== true).map(({ rules }) => rules.id);
    expect(off.sort()).toEqual(['prospecting', 'prototypeCheck']);
  });

  it('S1.4.1e C40 prospecting mail says to whom and what was of use in it', () => {
    const order = turnOf(prospecting);
    expect(missing(order, 'prospectsWritten', 'prospects', 'useful')).toEqual(['EVIDENCE_MISSING', 'EVIDENCE_MISSING']);
    expect(ends(order.confirm('prospectsWritten'))).toBe(true);
  });

  it('S3.6.3 S3.6.2 C51g E32 what a customer complains of when contacted becomes a complaint', () => {
    const content = turnOf(customerCare).confirm('customerContacted', { values: { complains: false } });
    expect([asked(content), ends(content)]).toEqual([[], true]);
    const angry = turnOf(customerCare).confirm('customerContacted', { values: { complains: true } });
    expect(angry.plan.closed).toBeFalsy();
    expect(asked(angry.confirm('complaintPassedOn'))).toEqual([{ opens: 'complaint', carry: ['facts.customerContacted.feedback'] }]);
  });
});

describe('stock', () => {
  it('S1.3.9 C45 counted on the last working day of the month; a difference is explained before it is filed', () => {
    const order = turnOf(stocktake)
      .confirm('stockCounted')
      .confirm('stockCompared', { values: { differs: true } });
    expect(order.due('differencesExplained')?.slice(0, 10)).toBe('2026-03-31');
    expect(order.trying.confirm('stocktakeFiled')).toBe('TOO_EARLY');
    order.confirm('differencesExplained').confirm('stocktakeFiled');
    expect([order.letters(), ends(order)]).toEqual([['copy → finance'], true]);
    const equal = turnOf(stocktake)
      .confirm('stockCounted')
      .confirm('stockCompared', { values: { differs: false } });
    expect(equal.open()).toEqual(['stocktakeFiled']);
  });

  it('S1.3.9 a count that cannot be right is made again', () => {
    expect(turnOf(stocktake).confirm('stockCounted').refuse('stockCompared', { reason: 'shelf C is not in it' }).open()).toEqual([
      'stockCounted',
    ]);
  });

  it('S1.3.10 C46a C46b E38 what is below its safety stock is bought: purchasing is told and a purchase is opened', () => {
    const enough = turnOf(stockTable).confirm('stockTableUpdated', { values: { belowSafety: false } });
    expect([asked(enough), ends(enough)]).toEqual([[], true]);
    const short = turnOf(stockTable).confirm('stockTableUpdated', { values: { belowSafety: true, shortItems: ['fan blade'] } });
    expect(short.plan.closed).toBeFalsy();
    short.confirm('purchaseReminded');
    expect(short.letters()).toEqual(['copy → purchasing']);
    expect(asked(short)).toEqual([{ opens: 'purchase', carry: ['facts.stockTableUpdated.shortItems'] }]);
  });

  it('S1.3.13 C46d the day’s receipts come from the warehouse, and customer service hears of parts among them', () => {
    const order = turnOf(dailyReceipts);
    expect(order.trying.confirm('receiptsHandedOver', { by: 'merchandiser' })).toBe('NOT_YOURS');
    order.confirm('receiptsHandedOver', { values: { partsCame: true } }).confirm('receiptsRegistered');
    expect(order.trying.confirm('receiptsFiled')).toBe('TOO_EARLY');
    expect(order.confirm('customerServiceTold').letters()).toEqual(['copy → customerService']);
    expect(ends(order.confirm('receiptsFiled'))).toBe(true);
  });

  it('S1.3.13 receipts that do not add up go back to the warehouse; without parts nobody is told', () => {
    const order = turnOf(dailyReceipts).confirm('receiptsHandedOver', { values: { partsCame: false } });
    expect(order.confirm('receiptsRegistered').state('customerServiceTold')).toBe('notNeeded');
    const again = turnOf(dailyReceipts).confirm('receiptsHandedOver').refuse('receiptsRegistered', { reason: 'note 4 twice' });
    expect(again.open()).toEqual(['receiptsHandedOver']);
  });

  it('S1.11.12 C48 missing prototypes go to administration, broken ones to repair, and the check waits for both', () => {
    const order = turnOf(prototypeCheck).confirm('prototypesChecked', {
      values: { allThere: true, allComplete: false, allWorking: false },
    });
    expect(order.open()).toEqual(['missingReported', 'brokenRepaired']);
    expect(order.fork().confirm('brokenRepaired').trying.confirm('checkFiled')).toBe('TOO_EARLY');
    expect(order.confirm('missingReported').letters()).toEqual(['copy → administration']);
    expect(order.trying.confirm('checkFiled')).toBe('TOO_EARLY');
    expect(ends(order.confirm('brokenRepaired').confirm('checkFiled'))).toBe(true);
    const fine = turnOf(prototypeCheck).confirm('prototypesChecked', { values: { allThere: true, allComplete: true, allWorking: true } });
    expect(fine.open()).toEqual(['checkFiled']);
  });

  it('S1.11.12 a model that is added or removed is told to Finance, who signs the register too', () => {
    const order = turnOf(prototypeCheck).confirm('modelChanged', { open: { kind: 'replacement' } });
    expect(order.letters()).toEqual(['copy → finance']);
    order.confirm('prototypesChecked', { values: { allThere: true, allComplete: true, allWorking: true } });
    expect(order.trying.confirm('checkFiled')).toBe('TOO_EARLY');
    expect(order.sign('registerSigned').trying.confirm('checkFiled')).toBe('ok');
  });
});

describe('checks and meetings', () => {
  it('S2.13.7 C51a marketing goes through the running orders every week', () => {
    const order = turnOf(orderTracking);
    expect(order.due('ordersTracked')?.slice(0, 10)).toBe('2026-03-02');
    expect(order.trying.confirm('ordersTracked', { by: 'salesperson' })).toBe('NOT_YOURS');
    expect(order.confirm('ordersTracked').letters()).toEqual(['copy → salesperson']);
  });

  it('S3.4.1 S3.4.2 C51b E20 a delay that comes up in the talk with production is taken up with sales', () => {
    const order = turnOf(progressTalk)
      .confirm('progressStated', { values: { problems: true } })
      .confirm('progressDiscussed');
    expect(order.open()).toEqual(['solutionSought']);
    expect(ends(order.confirm('solutionSought'))).toBe(true);
    const fine = turnOf(progressTalk)
      .confirm('progressStated', { values: { problems: false } })
      .confirm('progressDiscussed');
    expect(ends(fine)).toBe(true);
  });

  it('S2.13.11a S2.13.11b C51c E41 a department that finds problems in itself corrects them; the general manager has a copy', () => {
    const order = turnOf(selfCheck).confirm('departmentChecked', { values: { problems: true } });
    expect(order.letters()).toEqual(['copy → generalManager']);
    expect(order.plan.closed).toBeFalsy();
    expect(ends(order.confirm('problemsCorrected'))).toBe(true);
    expect(ends(turnOf(selfCheck).confirm('departmentChecked', { values: { problems: false } }))).toBe(true);
  });

  it('S2.13.11a S2.13.11c C51d E41 who broke the rules is assessed before the general manager signs', () => {
    const order = turnOf(ruleCheck).confirm('rulesChecked', { values: { violations: true } });
    expect(order.trying.sign('checkApproved')).toBe('TOO_EARLY');
    order.confirm('violationsAssessed');
    expect(order.trying.sign('checkApproved', { by: 'managementDepartment' })).toBe('NOT_A_SIGNER');
    expect(ends(order.sign('checkApproved'))).toBe(true);
    const kept = turnOf(ruleCheck).confirm('rulesChecked', { values: { violations: false } });
    expect(kept.refuse('checkApproved', { by: 'generalManager', reason: 'look at purchasing too' }).open()).toEqual(['rulesChecked']);
  });

  it('S3.8 C51e the meeting has customers’ feedback before it and changes of the procedure after it', () => {
    const order = turnOf(summaryMeeting);
    expect(order.trying.confirm('meetingHeld')).toBe('TOO_EARLY');
    order.confirm('feedbackGathered');
    expect(missing(order, 'meetingHeld', 'problems', 'proposals')).toEqual(['EVIDENCE_MISSING', 'EVIDENCE_MISSING']);
    order.confirm('meetingHeld');
    expect(order.trying.confirm('processAdjusted', { by: 'merchandiser' })).toBe('NOT_YOURS');
    expect(ends(order.confirm('processAdjusted'))).toBe(true);
  });

  it('S3.7 C51f all five papers are looked for, and then the backup is made', () => {
    const order = turnOf(documentBackup);
    const papers = ['orderConfirmations', 'productionPlans', 'purchaseRecords', 'deliveryNotes', 'customerFeedback'];
    expect(missing(order, 'documentsArchived', ...papers)).toEqual(papers.map(() => 'EVIDENCE_MISSING'));
    expect(order.trying.confirm('backupMade')).toBe('TOO_EARLY');
    expect(ends(order.confirm('documentsArchived').confirm('backupMade'))).toBe(true);
  });
});
