import { admits } from './admission';
import type { Reader } from './reader';
import { cookieIn } from './session-reader';
import { cameFromElsewhere } from './sign-in.guard';

const aReader = (more: Partial<Reader>): Reader => ({
  kind: 'person',
  id: 'person:wang',
  name: { zh: '', en: '' },
  language: 'zh',
  zone: 'Asia/Shanghai',
  roles: [],
  scopes: [],
  standsInFor: [],
  ...more,
});

describe('a request with a cookie', () => {
  it.each([
    ['GET', { 'sec-fetch-site': 'cross-site' }, false],
    ['POST', { 'sec-fetch-site': 'same-origin' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site' }, true],
    ['POST', { 'sec-fetch-site': 'same-site' }, true],
    ['PUT', { origin: 'https://elsewhere.example', host: 'gendan.example' }, true],
    ['POST', { origin: 'https://gendan.example', host: 'gendan.example' }, false],
    ['POST', { origin: 'null', host: 'gendan.example' }, true],
    ['DELETE', { host: 'gendan.example' }, false],
  ])('%s %j came from elsewhere: %s', (method, headers, elsewhere) => {
    expect(cameFromElsewhere({ method, headers })).toBe(elsewhere);
  });
});

describe('admission', () => {
  it('gives a key what its scopes say and nothing more', () => {
    const reads = aReader({ kind: 'service', scopes: ['read'] });

    expect((['read', 'staff', 'report', 'open', 'admin'] as const).filter((admission) => admits(admission, reads))).toEqual(['read']);
    expect(
      (['read', 'staff', 'report', 'open', 'admin'] as const).filter((admission) =>
        admits(admission, aReader({ kind: 'service', scopes: ['admin'] })),
      ),
    ).toEqual(['read', 'report', 'open', 'admin']);
  });

  it('gives staff all but administration', () => {
    expect(admits('admin', aReader({}))).toBe(false);
    expect(admits('admin', aReader({ roles: ['administrator'] }))).toBe(true);
  });
});

it('finds a cookie among others', () => {
  expect(cookieIn('a=1; gendan_session=abc=; b=2', 'gendan_session')).toBe('abc=');
  expect(cookieIn('xgendan_session=abc', 'gendan_session')).toBeUndefined();
});
