import { again, approval, ask, count, letter, outside, task } from './builders';
import { aCase } from './scenarios/a-case';
import { small } from './scenarios/small';

describe('what was confirmed is withdrawn', () => {
  const rules = small([
    task('checked', { by: 'merchandiser' }),
    task('measured', { by: 'merchandiser', then: [ask('finance', 'reserve')] }),
    task('issued', { after: ['checked', 'measured'], by: 'merchandiser', is: 'startsProduction' }),
  ]);
  const issued = () =>
    aCase({ rules, terms: { instalments: [] } })
      .confirm('checked')
      .confirm('measured')
      .confirm('issued');

  it('the act that stands on it is shaken because it has gone, once, however much goes', () => {
    const order = issued().withdraw('checked', { by: 'salesperson' }).withdraw('measured', { by: 'salesperson' });
    expect(order.of('shaken').map(({ key, why, of }) => [key, why, of])).toEqual([['issued', 'gone', 'checked']]);
  });

  it('what services did for it they take back', () => {
    const order = issued();
    order.answer('measured/ask:finance.reserve');
    order.withdraw('measured', { by: 'salesperson' });
    expect(order.of('effectRevoked').map(({ effect }) => effect)).toEqual(['measured/ask:finance.reserve']);
  });

  it('one’s own signature taken back from an approval that is still open takes back nothing else', () => {
    const reviewed = small([
      approval('reviewed', {
        chain: ['salesperson', 'businessManager'],
        atOpening: [ask('finance', 'reserve'), letter('customer', 'underReview')],
        then: [letter('customer', 'reviewed')],
      }),
    ]);
    const order = aCase({ rules: reviewed });
    order.answer('reviewed/ask:finance.reserve');
    order.sign('reviewed', { by: 'salesperson' }).withdraw('reviewed', { by: 'salesperson' });
    expect([order.of('effectRevoked'), order.of('added'), order.letters()]).toEqual([[], [], ['underReview → customer']]);
    expect(order.state('reviewed')).toBe('open');
  });
});

describe('where a refusal sends back to', () => {
  const money = count('paid', { by: 'finance', toward: 'terms.price' });

  it('without a word of the rule to what is directly before, but money that came stays', () => {
    const rules = small([
      task('drafted', { by: 'merchandiser' }),
      money,
      approval('approved', { after: ['drafted', 'paid'], chain: ['salesperson'] }),
    ]);
    const order = aCase({ rules, terms: { price: '100' } }).confirm('drafted');
    order.counted('paid', '100');
    order.refuse('approved');
    expect(order.of('refused').map(({ back }) => back)).toEqual([['drafted']]);
    expect([order.state('drafted'), order.state('paid')]).toEqual(['open', 'done']);
    expect(order.trying.refuse('approved', { back: ['paid'] })).not.toBe('ok');
  });

  it('to nothing where it opens another case, which is asked for under its own name', () => {
    const rules = small([
      task('delivered', { by: 'merchandiser' }),
      outside('accepted', { after: ['delivered'], by: 'customer', refused: { opens: 'complaint' } }),
    ]);
    const order = aCase({ rules }).confirm('delivered');
    expect(order.trying.refuse('accepted', { back: ['delivered'] })).toBe('UNKNOWN_BACK');
    order.refuse('accepted');
    expect(order.of('effectAsked').map(({ effect, of, round, rev }) => [effect, of, round - rev])).toEqual([
      ['accepted/opens:complaint', { opens: 'complaint' }, 0],
    ]);
    expect([order.state('delivered'), order.state('accepted')]).toEqual(['done', 'open']);
  });

  it('to one of those the rule names, and no other', () => {
    const rules = small([
      task('drafted', { by: 'merchandiser' }),
      task('printed', { after: ['drafted'], by: 'merchandiser' }),
      approval('approved', { after: ['printed'], chain: ['salesperson'], refused: again('drafted', 'printed') }),
    ]);
    const order = aCase({ rules }).confirm('drafted').confirm('printed');
    expect(order.trying.refuse('approved', { back: ['approved'] })).toBe('UNKNOWN_BACK');
    order.refuse('approved', { back: ['printed'] });
    expect([order.state('drafted'), order.state('printed')]).toEqual(['done', 'open']);
  });
});
