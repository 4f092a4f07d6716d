import { approval, outside, task } from '../builders';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';

const rules = small([
  task('drafted', { by: 'merchandiser' }),
  outside('made', { by: 'factory' }),
  approval('approved', { after: ['drafted'], chain: ['salesperson'] }),
  task('ended', { by: 'finance', after: ['approved', 'made'], is: 'closes' }),
]);
const order = (): ACase => aCase({ rules });

describe('whose a step is', () => {
  it('a task is its owner’s, and the refusal says whose', () => {
    const one = order();
    expect(one.trying.confirm('drafted', { by: 'salesperson' })).toBe('NOT_YOURS');
    expect(one.last?.details).toEqual({ owners: ['merchandiser'] });
    expect(one.trying.confirm('drafted', { by: 'salesperson', files: true })).toBe('NOT_YOURS');
    expect(one.trying.confirm('drafted')).toBe('ok');
  });

  it('what a party does it says itself, or one of us says so with a file', () => {
    expect(order().trying.confirm('made', { by: 'factory' })).toBe('ok');
    const one = order();
    expect(one.trying.confirm('made', { by: 'salesperson' })).toBe('EVIDENCE_MISSING');
    expect(one.last?.details).toEqual({ field: 'files' });
    expect(one.trying.confirm('made', { by: 'customer', files: true })).toBe('NOT_YOURS');
    expect(one.trying.confirm('made', { by: 'salesperson', files: true })).toBe('ok');
  });

  it('whoever is not one of us neither chases nor cancels, and is told who may', () => {
    const one = order();
    expect(one.trying.chase('drafted', { by: 'factory' })).toBe('NOT_YOURS');
    expect(one.last?.details).toEqual({ owners: ['merchandiser', 'salesperson', 'businessManager', 'finance'] });
  });

  it('a role nobody is named for is open to whoever comes in it, and to no other', () => {
    const one = order();
    const { merchandiser: _, ...cast } = one.plan.cast;
    one.plan = { ...one.plan, cast };
    expect(one.trying.confirm('drafted', { by: { person: 'Zhang', role: 'salesperson' } })).toBe('NOT_YOURS');
    expect(one.trying.confirm('drafted', { by: { person: 'Zhang', role: 'merchandiser' } })).toBe('ok');
  });

  it('handed over it is another person’s; to the same person is nothing new', () => {
    const one = order().does({ kind: 'assign', role: 'merchandiser', person: 'Li' });
    expect(one.trying.confirm('drafted', { by: 'merchandiser' })).toBe('NOT_YOURS');
    expect(one.trying.does({ kind: 'assign', role: 'driver', person: 'Li' }, 'salesperson')).toBe('UNKNOWN_ROLE');
    one.does({ kind: 'assign', role: 'merchandiser', person: 'Li' }, 'salesperson');
    expect(one.of('assigned').map(({ role, person, from }) => [role, person, from])).toEqual([['merchandiser', 'Li', 'merchandiser']]);
    expect(one.trying.confirm('drafted', { by: { person: 'Li', role: 'merchandiser' } })).toBe('ok');
  });

  it('whoever of us hands over; a party, and whoever is not on the case, may not', () => {
    for (const role of ['salesperson', 'businessManager', 'finance', 'merchandiser'])
      expect([role, order().trying.does({ kind: 'assign', role: 'merchandiser', person: 'Li' }, role)]).toEqual([role, 'ok']);
    for (const by of ['factory', 'customer', { person: 'Zhang', role: 'merchandiser' }])
      expect([by, order().trying.does({ kind: 'assign', role: 'merchandiser', person: 'Li' }, by)]).toEqual([by, 'NOT_YOURS']);
  });

  it('a party is exchanged too: the new factory confirms, the old one may not any more', () => {
    const one = order().does({ kind: 'assign', role: 'factory', person: 'factory:two' }, 'businessManager');
    expect(one.trying.confirm('made', { by: 'factory' })).toBe('NOT_YOURS');
    expect(one.trying.confirm('made', { by: { person: 'factory:two', role: 'factory' } })).toBe('ok');
  });

  it('what was done and signed before stays with whoever did it, and nothing is asked again', () => {
    const one = order().confirm('drafted').sign('approved', { by: 'salesperson' });
    for (const role of ['merchandiser', 'salesperson']) one.does({ kind: 'assign', role, person: 'Li' }, 'finance');
    expect([one.state('drafted'), one.state('approved')]).toEqual(['done', 'done']);
    expect(one.kept('drafted').fact?.by.person).toBe('merchandiser');
    expect(one.open()).toEqual(['made']);
  });

  it('nobody hands a signature to whoever made what is signed', () => {
    const one = order().confirm('drafted').does({ kind: 'assign', role: 'salesperson', person: 'merchandiser' }, 'businessManager');
    expect(one.trying.sign('approved', { by: { person: 'merchandiser', role: 'salesperson' } })).toBe('FOUR_EYES');
    one.does({ kind: 'assign', role: 'salesperson', person: 'Wang' }, 'businessManager');
    expect(one.trying.sign('approved', { by: { person: 'Wang', role: 'salesperson' } })).toBe('ok');
  });

  it('a closed case is handed to nobody', () => {
    const one = order().confirm('drafted').sign('approved', { by: 'salesperson' }).confirm('made', { by: 'factory' }).confirm('ended');
    expect(one.trying.does({ kind: 'assign', role: 'merchandiser', person: 'Li' })).toBe('CASE_CLOSED');
  });
});

describe('several acts at once', () => {
  const everybody = { merchandiser: 'Li', salesperson: 'Wang', finance: 'Li' };

  it('none is refused', () => expect(order().trying.does({ kind: 'several', acts: [] })).toBe('EMPTY'));

  it('after the one that closes the case there is no more; then none of them has happened', () => {
    const one = aCase({ rules, cast: everybody });
    one.confirm('drafted').confirm('made').sign('approved');
    const { rev } = one.plan;
    const chase = { kind: 'chase', milestone: 'made' } as const;
    expect(one.trying.does({ kind: 'several', acts: [{ kind: 'confirm', milestone: 'ended' }, chase] }, 'finance')).toBe('CASE_CLOSED');
    expect(one.plan.rev).toBe(rev);
    one.does(
      {
        kind: 'several',
        acts: [
          { kind: 'confirm', milestone: 'ended' },
          { kind: 'reopen', reason: 'too early' },
        ],
      },
      'finance',
    );
    expect([one.plan.closed, one.state('ended')]).toEqual([undefined, 'open']);
  });
});
