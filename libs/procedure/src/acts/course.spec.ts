import { lookAt, type Act, type Rules } from '..';
import { approval, ask, each, stage, task } from '../builders';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';

const rules = small(
  [
    task('asked', { by: 'merchandiser', atOpening: [ask('finance', 'lookUp')] }),
    task('started', { by: 'merchandiser', is: 'firstArticle', atOpening: [ask('factory', 'reserve')] }),
    each('instalment', { from: 'terms.instalments' }, []),
    approval('approved', { chain: ['finance'] }),
    task('ended', { by: 'finance', after: ['approved'], is: 'closes' }),
    stage('windingUp', [task('settled', { by: 'finance' })]),
  ],
  { cancel: ['businessManager', 'finance'], allows: { methods: ['tt'], inspection: ['none'] } },
);
const order = (start: { cast?: Record<string, string>; rules?: Rules } = {}): ACase => aCase({ rules, ...start });
const CANCEL: Act = { kind: 'cancel', reason: 'lost', cause: 'customer', borneBy: 'customer' };
const SIGN: Act = { kind: 'sign', milestone: 'cancel' };
const REFUSE: Act = { kind: 'refuse', milestone: 'cancel', reason: 'they pay after all' };
const TAKE_BACK: Act = { kind: 'withdraw', milestone: 'cancel', reason: 'they pay after all' };
const asked = (start = {}): ACase => order(start).does(CANCEL, 'salesperson');

describe('a case is cancelled', () => {
  it('when everybody who signs it has, in their order; it says who caused it and who bears it', () => {
    const one = asked();
    expect(one.of('cancelAsked')).toMatchObject([{ reason: 'lost', cause: 'customer', borneBy: 'customer' }]);
    expect(one.asking.does(SIGN, 'finance')).toEqual({
      code: 'NOT_A_SIGNER',
      at: 'cancel',
      details: { signers: ['businessManager', 'finance'] },
    });
    one.does(SIGN, 'businessManager');
    expect([one.plan.cancelled, one.trying.does(SIGN, 'businessManager')]).toEqual([undefined, 'NOT_A_SIGNER']);
    one.does(SIGN, 'finance');
    expect([one.plan.cancelled, one.state('asked'), one.state('settled')]).toEqual([true, 'dropped', 'open']);
    for (const act of [CANCEL, SIGN, REFUSE]) expect(one.trying.does(act, 'businessManager')).toBe('ALREADY_CANCELLED');
  });

  it('by others than whoever asked, each a person of their own', () => {
    expect(asked({ cast: { businessManager: 'salesperson' } }).asking.does(SIGN, 'businessManager')).toEqual({
      code: 'FOUR_EYES',
      at: 'cancel',
      details: { person: 'salesperson', other: 'salesperson' },
    });
    const both = asked({ cast: { finance: 'mei', businessManager: 'mei' } }).does(SIGN, 'businessManager');
    expect(both.trying.does(SIGN, 'finance')).toBe('FOUR_EYES');
  });

  it('at once where the procedure names nobody to sign it', () => {
    const one = order({ rules: { ...rules, cancel: [] } }).does(CANCEL, 'salesperson');
    expect([one.plan.cancelled, one.of('signed')]).toEqual([true, []]);
  });

  it('not when a signer says no or whoever asked thinks better of it', () => {
    for (const who of ['salesperson', 'finance']) {
      const one = asked().does(REFUSE, who);
      expect([one.plan.cancel, one.trying.does(SIGN, 'businessManager'), one.trying.does(REFUSE, who)]).toEqual([
        undefined,
        'NOT_ASKED',
        'NOT_ASKED',
      ]);
    }
    expect(asked().does(TAKE_BACK, 'salesperson').plan.cancel).toBeUndefined();
    expect(asked().asking.does(REFUSE, 'merchandiser')).toEqual({
      code: 'NOT_A_SIGNER',
      at: 'cancel',
      details: { signers: ['businessManager', 'finance'] },
    });
  });
});

describe('a closed case is reopened', () => {
  it('its last step is asked again; of a cancelled one the winding up', () => {
    const ended = order({ rules: small([task('made', { by: 'factory' }), task('ended', { by: 'finance', is: 'closes' })]) });
    ended.confirm('made').confirm('ended').does({ kind: 'reopen', reason: 'more to do' });
    expect(ended.of('lapsed')).toMatchObject([{ key: 'ended', why: 'ground', of: 'reopened' }]);
    expect([ended.state('made'), ended.state('ended')]).toEqual(['done', 'open']);
    const winding = stage('windingUp', [task('settled', { by: 'finance' }), task('thanked', { by: 'merchandiser' })]);
    const wound = order({ rules: small([winding], { cancel: [] }) })
      .does(CANCEL)
      .confirm('settled')
      .skip('thanked');
    expect(wound.plan.closed).toBe(true);
    expect(wound.trying.does({ kind: 'reopen', reason: 'more' }, 'factory')).toBe('NOT_YOURS');
    wound.does({ kind: 'reopen', reason: 'the refund came back' });
    expect([wound.state('settled'), wound.state('thanked')]).toEqual(['open', 'notNeeded']);
  });
});

describe('an item of one’s own', () => {
  const adding = (said: Partial<Extract<Act, { kind: 'add' }>>): Act => ({ kind: 'add', title: 'ask the mill', to: 'factory', ...said });

  it('has a title and somebody of the case to do it', () => {
    expect(order().trying.does(adding({ title: ' ' }))).toBe('EMPTY');
    expect(order().asking.does(adding({ to: 'mill' }))).toEqual({ code: 'UNKNOWN_ROLE', details: { role: 'mill' } });
    expect(order().trying.does(adding({ blocks: { milestone: 'nothing' } }))).toBe('UNKNOWN_MILESTONE');
    expect(order().trying.does(adding({}), 'factory')).toBe('NOT_YOURS');
  });

  it('is finished once, by whom it was given to or by who gave it', () => {
    const one = order()
      .does(adding({ due: '2026-03-05T10:00:00.000Z' }))
      .does(adding({ title: 'ask again' }));
    const [first, second] = Object.values(one.plan.own);
    expect([first?.due, second?.due, first?.id === second?.id]).toEqual(['2026-03-05T10:00:00.000Z', undefined, false]);
    const finish = (item = first?.id ?? ''): Act => ({ kind: 'finish', item });
    expect(one.asking.does(finish(), 'finance')).toEqual({ code: 'NOT_YOURS', details: { owners: ['factory'] } });
    one.does(finish(), 'factory').does(finish(second?.id), 'merchandiser');
    expect(one.asking.does(finish(), 'factory')).toEqual({ code: 'ALREADY_DONE', details: { item: first?.id } });
  });
});

describe('what a service is asked for', () => {
  it('is waited for by its own step only', () => {
    expect(order().asking.confirm('asked')).toEqual({
      code: 'TOO_EARLY',
      at: 'asked',
      details: { waitsFor: ['asked/ask:finance.lookUp'] },
    });
  });
});

describe('what a service refused', () => {
  const EFFECT = 'asked/ask:finance.lookUp';
  const refused = (effect = EFFECT): ACase => {
    const one = order();
    one.answer(effect, { outcome: 'refused' });
    return one;
  };

  it('is asked again under a higher number, so that the old answer does not count', () => {
    const one = refused();
    const before = one.plan.effects[EFFECT]?.round ?? 0;
    expect(one.trying.does({ kind: 'redo', effect: EFFECT }, 'factory')).toBe('NOT_YOURS');
    one.does({ kind: 'redo', effect: EFFECT });
    expect(one.plan.effects[EFFECT]).toMatchObject({ state: 'asked', key: 'asked' });
    expect(one.plan.effects[EFFECT]?.round).toBe(one.plan.rev);
    expect(one.plan.rev).toBeGreaterThan(before);
  });

  it('is let be, with a reason, but not where a law reads the step', () => {
    const waive = (effect: string): Act => ({ kind: 'waive', effect, reason: 'known by phone' });
    expect(refused().trying.does(waive(EFFECT), 'factory')).toBe('NOT_YOURS');
    const one = refused().does(waive(EFFECT));
    expect(one.of('effectWaived')).toMatchObject([{ effect: EFFECT, reason: 'known by phone' }]);
    expect(one.trying.confirm('asked')).toBe('ok');
    expect(refused('started/ask:factory.reserve').asking.does(waive('started/ask:factory.reserve'))).toEqual({
      code: 'LAW_NEEDS_IT',
      at: 'started',
      details: { is: 'firstArticle' },
    });
    expect(order().trying.does(waive(EFFECT))).toBe('NOT_REFUSED');
  });
});

describe('another version of the procedure', () => {
  it('says what was renamed: what is done under the old name is done under the new one', () => {
    const before = small([task('drafted', { by: 'merchandiser' }), task('printed', { by: 'merchandiser' })]);
    const renamed = small([task('written', { by: 'merchandiser', was: 'drafted' }), task('printed', { by: 'merchandiser' })]);
    const one = order({ rules: before }).confirm('drafted').does({ kind: 'adopt', rules: renamed, accepted: 'renamed' });
    expect(one.of('adopted')[0]?.renamed).toEqual({ drafted: 'written' });
    expect(['written', 'printed'].map((name) => lookAt(renamed, one.plan).state(name).state)).toEqual(['done', 'open']);
  });

  it('is adopted by one of us, and follows the terms as it reads them', () => {
    const version: Rules = { ...rules, version: 2 };
    const adopting = (said: Partial<Extract<Act, { kind: 'adopt' }>>): Act => ({ kind: 'adopt', rules: version, accepted: 'all', ...said });
    expect(order().trying.does(adopting({}), 'factory')).toBe('NOT_YOURS');
    const lc = [{ id: '1', method: 'lc', gate: 'production' }];
    expect(order().asking.does(adopting({ slice: { 'terms.instalments': lc } }))).toEqual({
      code: 'NOT_ALLOWED_HERE',
      details: { what: 'method', value: 'lc', allowed: ['tt'] },
    });
    expect(order().trying.does(adopting({ slice: { 'terms.inspection': 'company' } }))).toBe('NOT_ALLOWED_HERE');
    const settings = order().does({ kind: 'adopt', settings: { overrideRole: 'finance' }, accepted: 'all' });
    expect(settings.of('adopted')).toMatchObject([{ accepted: 'all', settings: { overrideRole: 'finance' } }]);
    expect(settings.of('adopted')[0]).not.toHaveProperty('renamed');
    settings.does({ kind: 'adopt', settings: { financeReleases: true }, accepted: 'all' });
    expect(settings.plan.settings).toEqual({ overrideRole: 'finance', financeReleases: true });
    const slice = { 'terms.instalments': [], 'terms.inspection': 'none' };
    const whole = aCase({ rules, terms: { price: '5' } }).does(adopting({ slice }));
    expect(whole.plan.terms.slice).toEqual({ 'terms.price': '5', ...slice });
  });
});
