import { aCase, type ACase } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, neededOf, reminded } from '../../scenarios/played';
import { samplingRequest } from '.';

const opened = (): ACase => aCase({ rules: samplingRequest.rules });
const drafted = (firstTime = false): ACase => opened().confirm('requestDrafted', { values: { firstTime, sampleDueOn: '2026-03-13' } });
const delivered = (firstTime = false): ACase =>
  inTurn(drafted(firstTime).sign('requestSigned'), 'sampleOrdered', 'sampleArrived', 'sampleDelivered');

describe('S1.11.6, sampling of a material', () => {
  it('S1.11.6a G07 sales fills in the request, the deputy general manager signs, purchasing and merchandiser get it', () => {
    const order = drafted();
    expect(order.trying.confirm('sampleOrdered')).toBe('TOO_EARLY');
    expect(order.trying.sign('requestSigned', { by: 'salesperson' })).toBe('NOT_A_SIGNER');
    order.sign('requestSigned', { by: 'deputyGeneralManager' });
    expect(order.letters()).toEqual(['copy → purchasing', 'copy → merchandiser']);
    for (const copy of ['purchasing', 'merchandiser'])
      expect(order.trying.does({ kind: 'acknowledge', milestone: 'requestSigned', copy }, copy)).toBe('ok');
    expect(order.confirm('sampleOrdered').letters()).toContain('sampleWanted → supplier');
  });

  it('S1.11.6a the request says material, specification, pieces, day, and whether it is a first-time sample; each step has its day', () => {
    const asked = ['material', 'specification', 'pieces', 'sampleDueOn', 'firstTime'];
    expect(neededOf(opened(), 'requestDrafted', ...asked)).toEqual(asked);
    expect(dayDue(opened(), 'requestDrafted')).toBe('2026-03-03');
    expect(dayDue(drafted(), 'requestSigned')).toBe('2026-03-03');
    const order = drafted().sign('requestSigned');
    expect(dayDue(order, 'sampleOrdered')).toBe('2026-03-03');
    expect(neededOf(order, 'sampleOrdered', 'material', 'specification', 'neededOn')).toEqual(['material', 'specification', 'neededOn']);
  });

  it('S1.11.6a a specification corrected after the signature is signed and ordered anew', () => {
    const order = inTurn(drafted().sign('requestSigned'), 'sampleOrdered').wait(5);
    order.correct('requestDrafted', { specification: '12 mm instead of 10' }, { by: 'salesperson' });
    expect(order.state('requestSigned')).toBe('open');
    expect(order.kept('sampleOrdered').round).toBe(2);
  });

  it('S1.11.6a E07 a refused request goes back to sales', () => {
    const order = drafted().refuse('requestSigned', { reason: 'a stock part will do' });
    expect(order.open()).toEqual(['requestDrafted']);
    expect(order.ownerOf('requestDrafted')).toBe('salesperson');
  });

  it('S1.11.6b C24b the merchandiser chases the sample to the date on the request; late, the deputy general manager hears of it', () => {
    const order = inTurn(drafted().sign('requestSigned'), 'sampleOrdered');
    expect(order.letters()).toContain('sampleWanted → supplier');
    order.confirm('sampleArrived');
    expect(order.ownerOf('sampleDelivered')).toBe('merchandiser');
    expect(dayDue(order, 'sampleDelivered')).toBe('2026-03-13');
    order.advance('2026-03-16T18:00:00+08:00');
    expect(reminded(order, 'sampleDelivered')).toEqual(['owner reminder', 'owner overdue', 'deputyGeneralManager escalation']);
  });

  it('S1.11.6b the supplier is asked again, purchasing and merchandiser hear of it', () => {
    const order = drafted()
      .sign('requestSigned')
      .confirm('sampleOrdered', { values: { neededOn: '2026-03-10' } });
    order.advance('2026-03-12T18:00:00+08:00');
    expect(reminded(order, 'sampleArrived')).toEqual([
      'owner askedAgain',
      'purchasing overdue',
      'owner askedAgain',
      'merchandiser overdue',
    ]);
  });

  it('S1.11.6c G55 sales signs for colour, text and position; G56 quality for structure, size, function and quality', () => {
    const order = delivered();
    for (const field of ['colour', 'text', 'position'])
      expect(order.trying.sign('signedBySales', { values: { [field]: 'wrong' } })).toBe('EVIDENCE_UNFIT');
    for (const field of ['structure', 'size', 'function', 'qualityRight'])
      expect(order.trying.sign('signedByQuality', { values: { [field]: 'wrong' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.sign('signedBySales', { by: 'quality' })).toBe('NOT_A_SIGNER');
    order.sign('signedBySales');
    expect(order.trying.confirm('materialSampleSigned')).toBe('TOO_EARLY');
    expect(order.sign('signedByQuality').trying.confirm('materialSampleSigned')).toBe('ok');
  });

  it('S1.11.6c G57 engineering signs first-time samples only', () => {
    expect(delivered(false).state('signedByEngineering')).toBe('notNeeded');
    const order = delivered(true).sign('signedBySales').sign('signedByQuality');
    expect(order.trying.confirm('materialSampleSigned')).toBe('TOO_EARLY');
    expect(order.trying.sign('signedByEngineering', { values: { function: 'wrong' } })).toBe('EVIDENCE_UNFIT');
    expect(order.sign('signedByEngineering').trying.confirm('materialSampleSigned')).toBe('ok');
  });

  it('S1.11.6c C17 signing takes three working days, not three days; then the deputy general manager hears of it', () => {
    const order = opened().advance('2026-03-05T10:00:00+08:00');
    order.confirm('requestDrafted', { values: { firstTime: false, sampleDueOn: '2026-03-13' } }).sign('requestSigned');
    inTurn(order, 'sampleOrdered', 'sampleArrived', 'sampleDelivered');
    expect(dayDue(order, 'signedBySales')).toBe('2026-03-10');
    order.advance('2026-03-11T18:00:00+08:00');
    expect(reminded(order, 'signedByQuality')).toEqual(['owner reminder', 'owner overdue', 'deputyGeneralManager escalation']);
  });

  it('S1.11.6c E01 who does not sign has it sampled again, and then all sign again', () => {
    const order = delivered().sign('signedBySales').refuse('signedByQuality', { reason: '2 mm too long' });
    expect(order.open()).toEqual(['sampleOrdered']);
    inTurn(order, 'sampleOrdered', 'sampleArrived', 'sampleDelivered').sign('signedByQuality');
    expect(order.state('signedBySales')).toBe('open');
    expect(order.trying.confirm('materialSampleSigned')).toBe('TOO_EARLY');
  });

  it('S1.11.6c E01 any of the three sends it back to the supplier', () => {
    for (const signing of ['signedBySales', 'signedByQuality', 'signedByEngineering'])
      expect(delivered(true).refuse(signing, { reason: 'not as drawn' }).open()).toEqual(['sampleOrdered']);
  });

  it('S1.11.6c G57 C17 engineering answers for structure, size and function, within the same three days', () => {
    const order = delivered(true);
    for (const field of ['structure', 'size', 'function'])
      expect(order.trying.sign('signedByEngineering', { values: { [field]: 'wrong' } })).toBe('EVIDENCE_UNFIT');
    order.advance('2026-03-06T18:00:00+08:00');
    for (const signing of ['signedBySales', 'signedByEngineering'])
      expect(reminded(order, signing)).toEqual(['owner reminder', 'owner overdue', 'deputyGeneralManager escalation']);
    expect(drafted(true).trying.sign('signedByEngineering')).toBe('TOO_EARLY');
  });

  it('S1.11.6b the sample handed over is photographed', () => {
    const order = inTurn(drafted().sign('requestSigned'), 'sampleOrdered', 'sampleArrived');
    expect(neededOf(order, 'sampleDelivered', 'photo')).toEqual(['photo']);
  });

  it('S1.11.6c the order it came from hears of it, and the case closes', () => {
    const order = delivered().sign('signedBySales').sign('signedByQuality');
    expect(dayDue(order, 'materialSampleSigned')).toBe('2026-03-03');
    expect(neededOf(order, 'materialSampleSigned', 'sealedSample')).toEqual(['sealedSample']);
    const before = order.letters().length;
    order.confirm('materialSampleSigned');
    expect(order.letters().slice(before)).toEqual(['copy → purchasing', 'copy → quality', 'copy → engineering']);
    expect(order.of('effectAsked').map(({ of }) => of)).toContainEqual({ tell: 'origin', fact: 'materialSampleSigned' });
    expect(answered(order).plan.closed).toBe(true);
  });

  it('cancelled, the supplier is told', () => {
    const order = drafted().sign('requestSigned').confirm('sampleOrdered');
    order
      .does({ kind: 'cancel', reason: 'other model' }, 'salesperson')
      .does({ kind: 'sign', milestone: 'cancel' }, 'deputyGeneralManager');
    expect(order.open()).toEqual(['supplierTold']);
    order.confirm('supplierTold');
    expect(order.letters()).toContain('sampleNotWanted → supplier');
    expect(answered(order).plan.closed).toBe(true);
    const early = drafted().does({ kind: 'cancel', reason: 'other model' }, 'salesperson');
    expect(early.does({ kind: 'sign', milestone: 'cancel' }, 'deputyGeneralManager').open()).toEqual([]);
  });
});
