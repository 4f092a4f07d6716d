import type { Act } from '..';
import { approval, atLeast, each, is, known, outside, stage, task } from '../builders';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';
import { opens } from '../scenarios/so-far';

const rules = small([
  task('drafted', { by: 'salesperson', copies: { to: ['finance', 'factory'], acknowledge: true } }),
  task('noted', { by: 'salesperson', copies: { to: ['finance'] } }),
  approval('approved', { after: ['drafted'], chain: ['businessManager', { role: 'finance', when: atLeast('terms.amount', '1000') }] }),
  outside('made', { by: 'factory', after: ['approved'] }),
  each('shipment', {}, [task('loaded', { by: 'merchandiser', after: ['made'], is: 'goodsLeave' })]),
  each('lot', { covers: 'terms.lines' }, [task('packed', { by: 'factory' })]),
  task('invoiced', { by: 'finance', after: ['packed'] }),
  task('archived', { by: 'finance', after: ['lot'] }),
  task('priced', { by: 'finance', after: [known('terms.price')] }),
  task('rare', { by: 'finance', when: is('terms.rare', true) }),
  task('afterRare', { by: 'finance', after: ['rare', 'made'] }),
  stage('windingUp', [task('woundUp', { by: 'finance' })]),
]);
const order = (terms: Record<string, unknown> = {}): ACase =>
  aCase({ rules, terms: { amount: '5', lines: { red: '10' }, price: '__open__', inspection: 'none', rare: '__open__', ...terms } });
const chased = (one: ACase) => one.of('chased').map(({ key, of, to }) => [key, of, to]);

describe('a chase goes to whoever holds it up', () => {
  it('the owner of the step itself, or of the first one open before it', () => {
    expect(chased(order().chase('drafted').chase('made'))).toEqual([
      ['drafted', undefined, 'salesperson'],
      ['made', 'drafted', 'salesperson'],
    ]);
  });

  it('whoever’s signature is awaited; the owner of the case while it is not known whose', () => {
    const one = order({ amount: '__open__' }).confirm('drafted').chase('approved').sign('approved', { by: 'businessManager' });
    expect(chased(one.chase('approved'))).toEqual([
      ['approved', undefined, 'businessManager'],
      ['approved', undefined, 'merchandiser'],
    ]);
  });

  it('the owner of the case where parts are still to be planned, of one step of theirs or of all of them', () => {
    expect(chased(order().chase('invoiced').chase('archived'))).toEqual([
      ['invoiced', undefined, 'merchandiser'],
      ['archived', undefined, 'merchandiser'],
    ]);
  });

  it('whoever an added item was given to, until it is finished', () => {
    const one = order().does({ kind: 'add', title: 'which shade?', to: 'customer', blocks: { milestone: 'drafted' } });
    expect(chased(one.chase('drafted'))).toEqual([['drafted', undefined, 'customer']]);
  });

  it('nobody, while what it waits for has nobody to do it', () => {
    expect(order().asking.chase('priced')).toEqual({ code: 'NOTHING_TO_CHASE', at: 'priced', details: { state: 'waits' } });
    expect(order().asking.chase('rare')).toEqual({ code: 'NOTHING_TO_CHASE', at: 'rare', details: { state: 'undecided' } });
    expect(chased(order().chase('afterRare'))).toEqual([['afterRare', 'drafted', 'salesperson']]);
  });
});

describe('a copy is acknowledged', () => {
  const ack = (copy: string, milestone = 'drafted'): Act => ({ kind: 'acknowledge', milestone, copy });

  it('once, by whom it went to, where it asks for it, when it has gone out', () => {
    expect(order().asking.does(ack('finance'), 'finance')).toEqual({ code: 'NO_COPY', at: 'drafted', details: { copy: 'finance' } });
    const one = order().confirm('drafted').confirm('noted');
    expect(one.trying.does(ack('businessManager'), 'businessManager')).toBe('NO_COPY');
    expect(one.trying.does(ack('finance', 'noted'), 'finance')).toBe('NO_COPY');
    expect(one.asking.does(ack('finance'), 'factory')).toEqual({ code: 'NOT_YOURS', at: 'drafted', details: { owners: ['finance'] } });
    one.does(ack('finance'), 'finance').does(ack('factory'), 'factory');
    expect(one.kept('drafted').acks).toEqual(['finance', 'factory']);
    expect(one.asking.does(ack('finance'), 'finance')).toEqual({ code: 'ALREADY_DONE', at: 'drafted', details: { copy: 'finance' } });
  });
});

describe('a signer is added', () => {
  it('to an approval that still signs, from our side, once', () => {
    const one = order().confirm('drafted');
    expect(one.trying.addSigner('drafted', 'finance')).toBe('CONFIRM_IT');
    expect(one.asking.addSigner('approved', 'customer')).toEqual({ code: 'UNKNOWN_ROLE', at: 'approved', details: { role: 'customer' } });
    expect(one.asking.addSigner('approved', 'finance')).toEqual({ code: 'ALREADY_SIGNED', at: 'approved', details: { role: 'finance' } });
    expect(one.trying.addSigner('approved', 'salesperson', { by: 'factory' })).toBe('NOT_YOURS');
    one.addSigner('approved', 'merchandiser');
    expect(one.of('signerAdded').map(({ role, where }) => [role, where])).toEqual([['merchandiser', 'after']]);
    one.sign('approved', { by: 'businessManager' }).sign('approved', { by: 'merchandiser' });
    expect(one.trying.addSigner('approved', 'salesperson')).toBe('ALREADY_DONE');
  });

  it('not to one whose ground has changed: that is upheld or signed anew', () => {
    const line = small([
      task('planned', { by: 'merchandiser' }),
      approval('cut', { after: ['planned'], chain: ['businessManager'], is: 'startsLine' }),
    ]);
    const one = aCase({ rules: line, terms: { firstArticle: false } });
    one.confirm('planned').sign('cut').withdraw('planned', { by: 'salesperson' });
    expect([one.state('cut'), one.trying.addSigner('cut', 'finance')]).toEqual(['shaken', 'SHAKEN']);
  });
});

describe('a date is committed', () => {
  const moving = (milestone: string, committed = '2026-05-04', part?: string): Act => ({
    kind: 'replan',
    moves: [{ milestone, committed, ...(part ? { part } : {}) }],
    cause: 'late wool',
    borneBy: 'factory',
  });

  it('none is refused', () => {
    expect(order().trying.does({ kind: 'replan', moves: [], cause: 'none', borneBy: 'factory' })).toBe('EMPTY');
  });

  it('by one of us; by a party for what it does itself and nothing else', () => {
    expect(order().trying.does(moving('made'), 'factory')).toBe('ok');
    expect(order().trying.does(moving('made'), 'customer')).toBe('NOT_YOURS');
    expect(opens(order(), 'lot', { quantity: { red: '10' } }).trying.does(moving('packed', '2026-05-04', 'lot:1'), 'factory')).toBe(
      'NOT_YOURS',
    );
    expect(order().trying.does(moving('drafted'), 'finance')).toBe('ok');
  });

  it('and says from which date it moved', () => {
    const one = order().does(moving('made')).does(moving('made', '2026-05-06T01:00:00.000Z'), 'factory');
    const committed = one.of('datesMoved').flatMap(({ moves }) => moves.filter(({ which }) => which === 'committed'));
    expect(committed.map(({ from, to }) => [from, to])).toEqual([
      [undefined, '2026-05-04T15:59:00.000Z'],
      ['2026-05-04T15:59:00.000Z', '2026-05-06T01:00:00.000Z'],
    ]);
  });
});
