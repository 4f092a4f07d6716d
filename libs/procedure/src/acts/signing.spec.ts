import { again, approval, ask, each, outside, task } from '../builders';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';
import { opens } from '../scenarios/so-far';

const within = { n: 1, unit: 'workingDays' } as const;
const rules = small([
  task('sketched', { by: 'merchandiser' }),
  task('drafted', { by: 'merchandiser', after: ['sketched'] }),
  approval('approved', { after: ['drafted'], chain: ['salesperson', 'businessManager'], refused: again('drafted', 'sketched') }),
  outside('accepted', {
    by: 'customer',
    after: ['drafted'],
    refused: { again: ['drafted'], overruledBy: { role: 'businessManager', within } },
  }),
  approval('agreed', {
    after: ['drafted'],
    chain: ['salesperson'],
    evidence: { minutes: 'text' },
    refused: { again: ['drafted'], overruledBy: { role: 'businessManager', within } },
  }),
  approval('anyOf', { chain: ['salesperson', 'finance'], mode: 'any', evidence: { minutes: 'text' } }),
  approval('checked', { chain: ['finance'], atOpening: [ask('finance', 'lookUp')] }),
  each('sample', {}, [task('sewn', { by: 'factory' })]),
  outside('seen', { by: 'customer', after: ['sewn'], refused: again('sewn') }),
]);
const order = (): ACase => aCase({ rules }).confirm('sketched').confirm('drafted');

describe('a signature', () => {
  it('is refused to whoever has no turn, and the refusal says whose it is', () => {
    const one = order().sign('approved', { by: 'salesperson' });
    expect(one.trying.sign('approved', { by: 'finance' })).toBe('NOT_A_SIGNER');
    expect(one.asking.sign('approved', { by: 'salesperson' })).toEqual({
      code: 'ALREADY_SIGNED',
      at: 'approved',
      details: { role: 'salesperson' },
    });
    expect(order().asking.sign('approved', { by: 'businessManager' })).toEqual({
      code: 'NOT_YOUR_TURN',
      at: 'approved',
      details: { turn: ['salesperson'] },
    });
  });

  it('of one who plays two of its roles is for the role whose turn it is, or the one they name', () => {
    const both = aCase({ rules, cast: { salesperson: 'mei', businessManager: 'mei' } })
      .confirm('sketched')
      .confirm('drafted');
    expect(both.trying.sign('approved', { by: 'businessManager', as: 'businessManager' })).toBe('NOT_YOUR_TURN');
    expect(both.sign('approved', { by: 'businessManager' }).kept('approved').signs).toMatchObject([{ role: 'salesperson' }]);
    expect(both.trying.sign('approved', { by: 'salesperson' })).toBe('FOUR_EYES');
  });

  it('of one who signed in one role waits in the other until its turn comes', () => {
    const three = small([approval('approved', { chain: ['salesperson', 'finance', 'businessManager'] })]);
    const one = aCase({ rules: three, cast: { salesperson: 'mei', businessManager: 'mei' } }).sign('approved', { by: 'salesperson' });
    expect(one.trying.sign('approved', { by: 'salesperson' })).toBe('NOT_YOUR_TURN');
  });

  it('is taken back alone while others are awaited; a refusal is told to those it sends back to, not to the refuser', () => {
    const three = small([approval('approved', { chain: ['salesperson', 'finance', 'businessManager'], mode: 'all' })]);
    const one = aCase({ rules: three }).sign('approved', { by: 'salesperson' }).sign('approved', { by: 'finance' });
    one.withdraw('approved', { by: 'salesperson' });
    expect(one.kept('approved').signs?.map(({ role }) => role)).toEqual(['finance']);
    const back = order().refuse('approved', { by: 'salesperson' });
    expect([back.kept('drafted').sentBackBy, back.kept('approved').sentBackBy]).toEqual(['approved', undefined]);
  });

  it('is enough where any will do', () => {
    expect(order().sign('anyOf', { by: 'finance' }).state('anyOf')).toBe('done');
    expect(order().trying.sign('anyOf', { by: 'finance', values: { minutes: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('waits until the service that was asked has answered', () => {
    const one = order();
    expect(one.asking.sign('checked')).toEqual({
      code: 'TOO_EARLY',
      at: 'checked',
      details: { waitsFor: ['checked/ask:finance.lookUp'] },
    });
    expect(one.answer('checked/ask:finance.lookUp') && one.trying.sign('checked')).toBe('ok');
  });

  it('brings what the approval has to show with the last of them', () => {
    expect(order().trying.sign('agreed', { by: 'salesperson', values: { minutes: '' } })).toBe('EVIDENCE_MISSING');
    expect(
      order()
        .sign('agreed', { by: 'salesperson', values: { minutes: 'fine' } })
        .kept('agreed').fact?.values,
    ).toEqual({
      minutes: 'fine',
    });
  });
});

describe('a refusal', () => {
  it('says why', () => {
    expect(order().asking.refuse('approved', { reason: ' ' })).toEqual({
      code: 'EVIDENCE_MISSING',
      at: 'approved',
      details: { field: 'reason' },
    });
  });

  it('is of whoever has a turn, or of the party whose answer it is', () => {
    expect(order().trying.refuse('approved', { by: 'finance' })).toBe('NOT_A_SIGNER');
    expect(order().trying.refuse('accepted', { by: 'factory' })).toBe('NOT_YOURS');
    expect(order().trying.refuse('drafted')).toBe('ALREADY_DONE');
  });

  it('goes back to the first step its rule names, unless it says to which', () => {
    const rounds = (one: ACase) => ['sketched', 'drafted'].map((name) => one.kept(name).round);
    expect(rounds(order().refuse('approved', { by: 'salesperson' }))).toEqual([1, 2]);
    expect(rounds(order().refuse('approved', { by: 'salesperson', back: ['sketched'] }))).toEqual([2, 2]);
    expect(order().asking.refuse('approved', { by: 'salesperson', back: ['accepted'] })).toEqual({
      code: 'UNKNOWN_BACK',
      at: 'approved',
      details: { back: 'accepted', allowed: ['drafted', 'sketched'] },
    });
  });

  it('that waits is the overruler’s: neither refused again nor signed by others', () => {
    const turn = (at: string) => ({ code: 'NOT_YOUR_TURN', at, details: { turn: ['businessManager'] } });
    expect(order().refuse('accepted').asking.refuse('accepted')).toEqual(turn('accepted'));
    const one = order().refuse('agreed', { by: 'salesperson' });
    expect(one.asking.refuse('agreed', { by: 'salesperson' })).toEqual(turn('agreed'));
    expect(one.asking.sign('agreed', { by: 'salesperson' })).toEqual(turn('agreed'));
    expect(one.sign('agreed', { by: 'businessManager' }).state('agreed')).toBe('done');
  });

  it('goes back to one part only if its step is one that was asked for', () => {
    const one = opens(opens(order(), 'sample'), 'sample').confirm('sewn', { part: 'sample:1' }).confirm('sewn', { part: 'sample:2' });
    expect(one.trying.refuse('seen', { back: ['sewn@sample:3'] })).toBe('UNKNOWN_BACK');
    one.refuse('seen', { back: ['sewn@sample:1'] });
    expect([one.state('sewn', 'sample:1'), one.state('sewn', 'sample:2')]).toEqual(['open', 'done']);
  });
});
