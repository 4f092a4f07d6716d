import { reminded } from '../../scenarios/played';
import { measured, opened, sampled, sewn, sheeted, studied, styled } from './a-garment-order';

const PART = 'sample:1';

describe('S2.2, sampling', () => {
  it('S2.2.1 begins with the customer’s sample order, put on file and translated', () => {
    const order = opened();
    expect(order.trying.confirm('sampleOrderReceived', { by: 'merchandiser', open: { kind: 'sample' } })).toBe('EVIDENCE_MISSING');
    order.confirm('sampleOrderReceived', { by: 'merchandiser', files: true, open: { kind: 'sample' } });
    expect(order.open()).toContain(`sampleOrderTranslated@${PART}`);
    expect(order.trying.confirm('sampleOrderTranslated', { values: { translation: ' ' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('fabricChecked')).toBe('TOO_EARLY');
    expect(styled(opened()).trying.confirm('fabricChecked')).toBe('ok');
  });

  it('S2.2.1 a new sample order of the customer is translated again', () => {
    const order = styled(opened());
    order.correct('sampleOrderReceived', { customerSampleOrder: [{ hash: 'a'.repeat(64), name: 'second.pdf' }] }, { by: 'salesperson' });
    expect(order.state('sampleOrderTranslated', PART)).toBe('open');
  });

  it('S2.2.2a sample fabric is ordered from the mill, or after the mill has analysed the swatch and quoted', () => {
    const direct = styled(opened()).confirm('fabricChecked', { values: { fabricFrom: 'mill' } });
    expect(direct.state('swatchGiven', PART)).toBe('notNeeded');
    expect(direct.confirm('sampleFabricOrdered').letters()).toContain('sampleFabricOrder → fabricMill');
    const bySwatch = styled(opened()).confirm('fabricChecked', { values: { fabricFrom: 'swatchAnalysis' } });
    expect(bySwatch.trying.confirm('sampleFabricOrdered')).toBe('TOO_EARLY');
    expect(bySwatch.confirm('swatchGiven').letters()).toContain('swatchToAnalyse → fabricMill');
    expect(bySwatch.trying.confirm('swatchAnalysed', { values: { fabricPrice: 'cheap' } })).toBe('EVIDENCE_UNFIT');
    expect(bySwatch.confirm('swatchAnalysed').trying.confirm('sampleFabricOrdered')).toBe('ok');
  });

  it('S2.2.2a every figure of the fabric is asked', () => {
    for (const field of ['variety', 'yarnCount', 'weave', 'gramWeight', 'colour'])
      expect(styled(opened()).trying.confirm('fabricChecked', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S2.2.2b E05 trims come out of stock; what is missing is ordered at once, within two working hours', () => {
    const inStock = styled(opened()).confirm('trimsChecked', { values: { trimsFrom: 'stock' } });
    expect(inStock.state('trimsOrdered', PART)).toBe('notNeeded');
    const missing = styled(opened()).confirm('trimsChecked', { values: { trimsFrom: 'bought' } });
    expect(missing.due('trimsOrdered', PART)).toBe('2026-03-02T03:00:00.000Z');
    expect(missing.confirm('trimsOrdered', { values: { arrivesOn: '2026-03-05' } }).letters()).toContain('trimsOrder → supplier');
    expect(missing.due('trimsArrived', PART)?.slice(0, 10)).toBe('2026-03-05');
  });

  it('S2.2.3 E04 what is unclear is asked of the customer before the process sheet; without special wishes our own practice is enough', () => {
    const clear = styled(opened()).confirm('requirementsStudied', { values: { unclear: false, design: 'ownPractice' } });
    expect(clear.state('questionAsked', PART)).toBe('notNeeded');
    const order = styled(opened()).confirm('fabricChecked').confirm('trimsChecked');
    order.confirm('requirementsStudied', { values: { unclear: true } }).confirm('questionAsked');
    expect(order.letters()).toContain('sampleQuestion → customer');
    expect(order.trying.confirm('processSheetMade')).toBe('TOO_EARLY');
    order.confirm('questionAnswered', { values: { answer: 'fly with zip' } });
    expect(order.confirm('processSheetMade').state('processSheetMade', PART)).toBe('done');
    order.correct('questionAnswered', { answer: 'fly with buttons' });
    expect(order.state('processSheetMade', PART)).toBe('open');
  });

  it('S2.2.4 E03 G08 artwork without details is proposed, sampled, and chosen by the customer, in as many rounds as he likes', () => {
    const order = studied(opened());
    order.does({ kind: 'openPart', part: { kind: 'artwork', inside: PART } });
    expect(order.confirm('artworkProposed').letters()).toContain('artworkToSample → printFactory');
    expect(order.confirm('artworkSampled').letters()).toContain('artworkToChoose → customer');
    expect(order.trying.confirm('processSheetMade')).toBe('TOO_EARLY');
    order.refuse('artworkApproved', { reason: 'too loud' });
    expect(order.open()).toContain('artworkProposed@artwork:1');
    expect(order.kept('artworkApproved', 'artwork:1').round).toBe(2);
    order.confirm('artworkProposed').confirm('artworkSampled').confirm('artworkApproved');
    expect(order.trying.confirm('processSheetMade')).toBe('ok');
  });

  it.each(['fabricChecked', 'trimsChecked', 'requirementsStudied'])('S2.2.4 there is no process sheet before %s', (missing) => {
    const order = styled(opened());
    for (const step of ['fabricChecked', 'trimsChecked', 'requirementsStudied'].filter((one) => one !== missing)) order.confirm(step);
    expect(order.trying.confirm('processSheetMade')).toBe('TOO_EARLY');
    expect(order.confirm(missing).trying.confirm('processSheetMade')).toBe('ok');
  });

  it('S2.2.4 the process sheet names every requirement and the date the sample is due', () => {
    for (const field of ['fabricRequirement', 'trimRequirement', 'threadRequirement', 'sewingRequirement', 'sampleDueDate'])
      expect(studied(opened()).trying.confirm('processSheetMade', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(studied(opened()).trying.confirm('processSheetMade', { values: { washing: 'maybe' } })).toBe('EVIDENCE_UNFIT');
  });

  it('S2.2.5 S2.2.2 G09 the sample room begins when notice, fabric and trims are all there', () => {
    const order = styled(opened()).confirm('fabricChecked').confirm('requirementsStudied');
    order
      .confirm('trimsChecked', { values: { trimsFrom: 'bought' } })
      .confirm('processSheetMade')
      .confirm('sampleNoticeIssued');
    order.confirm('sampleFabricOrdered').confirm('trimsOrdered');
    const [fabric, trims] = [order.fork().confirm('sampleFabricArrived'), order.confirm('trimsArrived')];
    expect(fabric.trying.confirm('sampleMaterialsComplete')).toBe('TOO_EARLY');
    expect(trims.trying.confirm('sampleMaterialsComplete')).toBe('TOO_EARLY');
    expect(order.letters()).not.toContain('makeSample → sampleRoom');
    order.confirm('sampleFabricArrived').confirm('sampleMaterialsComplete');
    expect(order.letters()).toContain('makeSample → sampleRoom');
    expect(order.open()).toContain(`sampleSewn@${PART}`);
  });

  it('S2.2.6a E02 G10 a special wash is tried on a trouser leg; the sample is washed only when that is right', () => {
    const order = sheeted(opened(), 'special').confirm('sampleSewn').sign('sampleChecked');
    expect(order.trying.confirm('sampleSentToWash')).toBe('TOO_EARLY');
    order.confirm('legSewn').confirm('legWashed').refuse('washTestPassed', { reason: 'too blue' });
    expect(order.open()).toContain(`legSewn@${PART}`);
    expect(order.trying.confirm('sampleSentToWash')).toBe('TOO_EARLY');
    order.confirm('legSewn').confirm('legWashed').sign('washTestPassed');
    expect(order.confirm('sampleSentToWash').letters()).toContain('sampleToWash → washingPlant');
  });

  it('S2.2.6a the sample goes to the washing plant only after the merchandiser has checked it', () => {
    const order = sheeted(opened(), 'normal').confirm('sampleSewn');
    expect(order.state('legSewn', PART)).toBe('notNeeded');
    expect(order.trying.confirm('sampleSentToWash')).toBe('TOO_EARLY');
    expect(order.trying.sign('sampleChecked', { by: 'sampleRoom' })).toBe('NOT_A_SIGNER');
    order.refuse('sampleChecked', { reason: 'pocket too low' });
    expect(order.open()).toContain(`sampleSewn@${PART}`);
    expect(order.confirm('sampleSewn').sign('sampleChecked').trying.confirm('sampleSentToWash')).toBe('ok');
  });

  it('S2.2.6a a sample sewn of the wrong materials waits for the right ones', () => {
    const order = sheeted(opened())
      .confirm('sampleSewn')
      .refuse('sampleChecked', { reason: 'not the thread', back: ['sampleMaterialsComplete'] });
    expect(order.open()).toContain(`sampleMaterialsComplete@${PART}`);
    expect(order.trying.confirm('sampleSewn')).toBe('TOO_EARLY');
  });

  it('S2.2.6b E01 G11 a washed sample that does not conform is washed again or made again', () => {
    const washed = () => sewn(opened(), 'normal').confirm('sampleSentToWash').confirm('sampleWashed');
    const rewash = washed().refuse('washedSampleAccepted', { back: ['sampleSentToWash'] });
    expect(rewash.open()).toContain(`sampleSentToWash@${PART}`);
    expect(rewash.state('sampleSewn', PART)).toBe('done');
    const remake = washed().refuse('washedSampleAccepted', { back: ['sampleSewn'] });
    expect(remake.open()).toContain(`sampleSewn@${PART}`);
    expect(remake.kept('sampleSentToWash', PART).round).toBe(2);
    expect(remake.trying.confirm('sampleFinished')).toBe('TOO_EARLY');
    expect(washed().sign('washedSampleAccepted').trying.confirm('sampleFinished')).toBe('ok');
  });

  it('S2.2.7 G12 sample room and merchandiser both measure; a size that is off goes back', () => {
    const order = sewn(opened());
    expect(order.trying.confirm('sampleFinished', { values: { measurements: {} } })).toBe('EVIDENCE_MISSING');
    order.confirm('sampleFinished');
    expect(order.trying.sign('sampleMeasured', { values: { measurementRecord: {} } })).toBe('EVIDENCE_MISSING');
    order.refuse('sampleMeasured', { reason: 'inseam 2 cm short' });
    expect(order.open()).toContain(`sampleFinished@${PART}`);
    expect(order.confirm('sampleFinished').trying.confirm('sampleDispatched')).toBe('TOO_EARLY');
    expect(
      order
        .fork()
        .refuse('sampleMeasured', { reason: 'cut too short', back: ['sampleSewn'] })
        .open(),
    ).toContain(`sampleSewn@${PART}`);
    expect(order.sign('sampleMeasured').trying.confirm('sampleDispatched')).toBe('ok');
  });

  it('S2.2.7 nobody measures his own sample a second time', () => {
    const order = sewn(opened()).confirm('sampleFinished', { by: { person: 'merchandiser', role: 'sampleRoom', for: 'sampleRoom' } });
    expect(order.trying.sign('sampleMeasured')).toBe('FOUR_EYES');
  });

  it('S2.2.7 G13 the customer gets the sample with its tracking number, and its refusal is a new round', () => {
    const order = measured(opened()).confirm('sampleDispatched');
    expect(order.letters()).toContain('sampleOnItsWay → customer');
    order.refuse('sampleApproved', { reason: 'waist too high', back: ['processSheetMade'] });
    expect(order.open()).toContain(`processSheetMade@${PART}`);
    expect(order.kept('sampleApproved', PART).round).toBe(2);
  });

  it('S2.2.4 C24a the sample is due on the date of the process sheet, sewn three working days before', () => {
    const order = sheeted(opened());
    const chased = ['owner reminder', 'merchandiser overdue', 'sampleRoom overdue', 'ownerManager escalation'];
    expect(order.due('sampleSewn', PART)?.slice(0, 10)).toBe('2026-03-17');
    expect(reminded(order.fork().advance('2026-03-19T18:00:00+08:00'), 'sampleSewn')).toEqual(chased);
    order.confirm('sampleSewn').sign('sampleChecked');
    expect(order.due('sampleFinished', PART)?.slice(0, 10)).toBe('2026-03-20');
    expect(reminded(order.advance('2026-03-26T18:00:00+08:00'), 'sampleFinished').slice(0, 4)).toEqual(chased);
  });

  it('S2.2.8 the cost sheet is made on the day the sample leaves and goes to the salesperson, who quotes', () => {
    const order = measured(opened());
    expect(order.trying.confirm('styleQuoted')).toBe('TOO_EARLY');
    order.confirm('sampleDispatched');
    expect(order.due('costSheetMade', PART)?.slice(0, 10)).toBe(order.now.slice(0, 10));
    for (const field of [
      'fabric',
      'consumption',
      'unitPrice',
      'costedMaterials',
      'processingFee',
      'shippingTransportDocumentFee',
      'profit',
    ])
      expect(order.trying.confirm('costSheetMade', { values: { [field]: '' } })).toMatch(/^EVIDENCE/);
    expect(order.confirm('costSheetMade').letters()).toContain('copy → salesperson');
    expect(order.confirm('styleQuoted').letters()).toContain('styleQuotation → customer');
    order.correct('costSheetMade', { profit: { amount: '2', currency: 'USD' } }, { by: 'salesperson' });
    expect(order.state('styleQuoted', PART)).toBe('open');
  });

  it('S2.2 two styles are sampled beside each other', () => {
    const order = sampled(opened());
    order.confirm('sampleOrderReceived', { by: 'merchandiser', files: true, open: { kind: 'sample' } });
    expect(order.open()).toContain('sampleOrderTranslated@sample:2');
    expect(order.state('sampleApproved', PART)).toBe('done');
  });
});
