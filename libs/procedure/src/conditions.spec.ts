import { above, all, any, atLeast, atMost, below, is, known, not, onFile, someIs } from './builders';
import { agreed, fieldOf, truthOf, unknownIn, type Eyes, type Found } from './conditions';

const valueIn = (paths: Record<string, unknown>, path: string): Found =>
  path in paths ? { known: true, value: paths[path] } : { known: false };

/** Whoever knows these paths and nothing else. */
const knowing = (paths: Record<string, unknown>, standing: string[] = []): Eyes => ({
  value: (path) => valueIn(paths, path),
  each: (path) => [valueIn(paths, path)],
  stands: (milestone) => standing.includes(milestone),
  setting: (name) => ({ limit: '500' })[name],
});

describe('two values compared', () => {
  const WORDS = { atLeast, atMost, above, below };
  it.each<[value: unknown, operand: string | number, holds: (keyof typeof WORDS)[]]>([
    ['2026-03-01', '2026-03-01', ['atLeast', 'atMost']],
    ['2026-03-02', '2026-03-01', ['atLeast', 'above']],
    ['2026-02-28', '2026-03-01', ['atMost', 'below']],
    ['10', '9', ['atLeast', 'above']],
    ['5.00', 5, ['atLeast', 'atMost']],
    [{ amount: '499.99', currency: 'USD' }, 500, ['atMost', 'below']],
    ['soon', 5, []],
    [5, 'soon', []],
    [null, 5, []],
  ])('%j and %j', (value, operand, holds) => {
    const eyes = knowing({ 'terms.x': value });
    const true_ = Object.entries(WORDS).flatMap(([word, builder]) => (truthOf(builder('terms.x', operand), eyes) ? [word] : []));
    expect(true_).toEqual(holds);
  });

  it('an amount less others: what is no amount leaves nothing to compare with', () => {
    const left = { path: 'terms.price', less: [{ path: 'facts.paid.amount' }, { setting: 'limit' }] };
    const price = { 'terms.sum': '400', 'terms.price': '1000' };
    expect(truthOf(atLeast('terms.sum', left), knowing({ ...price, 'facts.paid.amount': '100' }))).toBe(true);
    expect(truthOf(above('terms.sum', left), knowing({ ...price, 'facts.paid.amount': '100' }))).toBe(false);
    expect(truthOf(atLeast('terms.sum', left), knowing({ ...price, 'facts.paid.amount': 'nothing' }))).toBe(false);
    expect(truthOf(atLeast('terms.sum', left), knowing(price))).toBeUndefined();
  });
});

describe('some of several is what is asked', () => {
  const [ok, abnormal, unknown] = [
    { known: true as const, value: 'ok' },
    { known: true as const, value: 'abnormal' },
    { known: false as const },
  ];
  const among = (...each: Found[]): Eyes => ({ ...knowing({}), each: () => each });

  it.each([
    ['one that is, whatever the others say', [ok, abnormal, unknown], true],
    ['none, when all have said otherwise', [ok, ok], false],
    ['while one has not spoken it is not known', [ok, unknown], undefined],
    ['nor where there is none', [unknown], undefined],
  ])('%s', (_, each, truth) => {
    const asked = someIs('facts.reviewed.judgement', 'abnormal');
    expect([truthOf(asked, among(...each)), truthOf(not(asked), among(...each))]).toEqual([
      truth,
      truth === undefined ? undefined : !truth,
    ]);
  });

  it('nor while what it is compared with is not known', () => {
    expect(truthOf(someIs('facts.reviewed.judgement', { path: 'terms.worst' }), among(abnormal))).toBeUndefined();
  });
});

describe('what is known', () => {
  it('a value that is agreed to be none is not known', () => expect(truthOf(known('terms.x'), knowing({ 'terms.x': null }))).toBe(false));

  it('a fact that says nothing of a field is known to have none; a service’s answer counts before it is a fact', () => {
    const fact = { by: { person: 'p', role: 'r' }, happened: '2026-03-01', recorded: '2026-03-01T00:00:00.000Z', rev: 3 };
    expect(fieldOf(fact, undefined, 'container')).toEqual({ known: true, value: null });
    expect(fieldOf(undefined, { container: 'MSKU1' }, 'container')).toEqual({ known: true, value: 'MSKU1' });
    expect(fieldOf(undefined, undefined, 'container')).toEqual({ known: false });
  });

  it('several facts have a value when all have it and they agree', () => {
    const [yes, no, unknown] = [{ known: true as const, value: 'a' }, { known: true as const, value: 'b' }, { known: false as const }];
    expect([agreed([yes, yes]), agreed([yes, no]), agreed([unknown, yes]), agreed([])]).toEqual([yes, unknown, unknown, unknown]);
  });
});

describe('whoever asks why it is not known is told which paths', () => {
  const eyes = knowing({ 'terms.a': 'yes' }, ['signed']);

  it('of several conditions those that are open, however deep', () => {
    const cond = all(is('terms.a', 'yes'), any(is('terms.b', 1), not(is('terms.c', 1))), onFile('signed'), known('terms.d'));
    expect(unknownIn(cond, eyes)).toEqual(['terms.b', 'terms.c']);
    expect(unknownIn(any(is('terms.a', 'no'), is('terms.b', 1)), eyes)).toEqual(['terms.b']);
    expect(unknownIn(all(any(is('terms.a', 'yes'), is('terms.b', 1)), is('terms.c', 1)), eyes)).toEqual(['terms.c']);
  });

  it('on both sides of a comparison, and what is taken off', () => {
    const less = { path: 'terms.price', less: [{ path: 'facts.paid.amount' }, { setting: 'limit' }] };
    expect(unknownIn(above('terms.a', less), eyes)).toEqual(['terms.price', 'facts.paid.amount']);
    expect(unknownIn(is('terms.b', null), eyes)).toEqual(['terms.b']);
    expect(unknownIn(is('terms.b', { setting: 'limit' }), eyes)).toEqual(['terms.b']);
  });

  it('whether something is known or on file is always known', () => {
    expect([unknownIn(known('terms.b'), eyes), unknownIn(onFile('sent'), eyes)]).toEqual([[], []]);
  });
});
