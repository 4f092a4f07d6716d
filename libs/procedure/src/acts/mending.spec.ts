import { count, letter, outside, task } from '../builders';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';

const rules = small([
  task('drafted', { by: 'merchandiser', evidence: { weight: 'number' }, then: [letter('customer', 'proforma')] }),
  task('measured', { by: 'merchandiser', evidence: { weight: 'number' } }),
  outside('made', { by: 'factory', evidence: { pieces: 'number' } }),
  count('paid', { by: 'finance', toward: 'terms.price' }),
  task('sent', { after: ['drafted', 'measured'], by: 'merchandiser' }),
]);
const order = (): ACase => aCase({ rules, terms: { price: '100' } });
const weight = (of: string): { values: { weight: string } } => ({ values: { weight: of } });

describe('what is on file is put right', () => {
  it('a letter that went out has told what is not so: putting that right is a task', () => {
    const one = order().confirm('drafted', weight('5')).correct('drafted', { weight: '6' }, { by: 'salesperson' });
    expect(one.of('added').map(({ item }) => item.to)).toEqual(['merchandiser']);
    expect(one.kept('drafted').fact?.values).toEqual({ weight: '6' });
  });

  it('of a fact that was reported before its turn no letter has gone', () => {
    const early = aCase({
      rules: small([
        task('asked', { by: 'merchandiser' }),
        outside('made', { after: ['asked'], by: 'factory', evidence: { pieces: 'number' }, then: [letter('customer', 'finished')] }),
      ]),
    });
    early.report('made', { values: { pieces: '5' } });
    early.correct('made', { pieces: '6' }, { by: 'salesperson' });
    expect([early.of('added'), early.kept('made').early?.values]).toEqual([[], { pieces: '6' }]);
  });

  it('a field the step does not have is refused by name, and a day that is still to come', () => {
    const one = order().confirm('measured', weight('5'));
    expect(one.trying.correct('measured', { height: '6' }, { by: 'salesperson' })).toBe('EVIDENCE_UNFIT');
    expect(one.last?.details).toEqual({ field: 'height' });
    const later = { kind: 'correct', milestone: 'measured', values: {}, reason: 'mistyped', happened: '2026-03-09' } as const;
    expect(one.trying.does(later, 'salesperson')).toBe('NOT_A_DATE');
    expect(one.trying.correct('measured', { weight: '6' }, { by: 'salesperson' })).toBe('ok');
    expect(one.kept('measured').fact?.happened).toBe(one.now);
  });

  it('what is counted is put right by whoever counted it', () => {
    const one = order();
    one.counted('paid', '100');
    expect(one.trying.correct('paid', {}, { by: 'salesperson' })).toBe('REPORT_IT');
    expect(one.trying.withdraw('paid', { by: 'salesperson' })).toBe('REPORT_IT');
  });

  it('within ten minutes by whoever said it, later by a second person, never by a stranger', () => {
    const one = order().confirm('measured', weight('5')).wait(9);
    expect(one.trying.correct('measured', { weight: '6' })).toBe('ok');
    one.wait(2);
    expect(one.trying.correct('measured', { weight: '7' })).toBe('SECOND_PERSON');
    expect(one.last?.details).toEqual({ person: 'merchandiser' });
    expect(one.trying.correct('measured', { weight: '7' }, { by: 'factory' })).toBe('NOT_YOURS');
    expect(one.trying.correct('measured', { weight: '7' }, { by: 'salesperson' })).toBe('ok');
  });

  it('a party puts its own right and nobody else’s', () => {
    const one = order()
      .confirm('made', { values: { pieces: '5' } })
      .confirm('measured', weight('5'));
    expect(one.trying.correct('made', { pieces: '6' }, { by: 'customer' })).toBe('NOT_YOURS');
    expect(one.trying.correct('made', { pieces: '6' }, { by: 'factory' })).toBe('ok');
    expect(one.trying.withdraw('measured', { by: 'factory' })).toBe('NOT_YOURS');
    expect(
      one
        .withdraw('measured')
        .of('withdrawn')
        .map(({ key, reason }) => [key, reason]),
    ).toEqual([['measured', 'a mistake']]);
  });
});
