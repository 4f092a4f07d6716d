import { createRequire } from 'node:module';

// The core alone, on procedures of 60 and 200 milestones: one command decided, evolved and scheduled.
// Run: node -C source -r ./infra/build/register.cjs bench/core.bench.mjs
const require = createRequire(import.meta.url);
const { decide, drawUp, evolve, fold, propose, schedule, standing } = require('@gendan/procedure');
const { chinaFactory, chinaOffice } = require('@gendan/trade');

const calendars = { company: chinaOffice({ id: 'company', version: 1 }), factory: chinaFactory({ id: 'factory', version: 1 }) };
const OPENED = '2026-03-02T01:00:00.000Z';

/** Ordering, then one production chain and one shipping chain per shipment, every step due after the one before it. */
function rulesOf(perPart) {
  const chain = (prefix, n, first, by, cal) =>
    Array.from({ length: n }, (_, i) => ({
      m: by === 'factory' ? 'outside' : 'task',
      name: `${prefix}${i}`,
      by,
      after: [i === 0 ? first : `${prefix}${i - 1}`],
      ...(i % 3 === 0 ? { reads: ['terms.delivery'] } : {}),
      ...(prefix === 'loaded' && i === n - 1 ? { is: 'goodsLeave' } : {}),
      due: { n: 1 + (i % 4), unit: i % 2 ? 'workingDays' : 'days', after: i === 0 ? first : `${prefix}${i - 1}`, ...(cal ? { cal } : {}) },
    }));
  return {
    id: 'bench',
    version: 1,
    for: 'order',
    cast: ['merchandiser', 'businessManager'],
    parties: ['factory', 'customer'],
    cancel: ['businessManager'],
    allows: { methods: ['tt'], inspection: ['none'] },
    settings: {},
    ladders: {
      default: [
        { n: -1, unit: 'workingDays', to: 'owner' },
        { n: 0, unit: 'minutes', to: 'owner' },
        { n: 1, unit: 'workingDays', to: 'ownerManager' },
      ],
    },
    of: [
      {
        g: 'stage',
        name: 'ordering',
        of: [
          { m: 'task', name: 'drafted', by: 'merchandiser', due: { n: 2, unit: 'workingDays', after: 'case.opened' } },
          {
            m: 'approval',
            name: 'approved',
            after: ['drafted'],
            chain: ['businessManager'],
            reads: ['terms.delivery'],
            is: 'reviewStands',
            due: { n: 1, unit: 'workingDays', after: 'drafted' },
          },
          ...chain('prepared', 1, 'approved', 'merchandiser'),
        ],
      },
      { g: 'each', name: 'factoryOrder', covers: 'terms.lines', of: chain('made', perPart, 'prepared0', 'factory', 'factory') },
      { g: 'each', name: 'shipment', covers: 'terms.lines', of: chain('loaded', perPart, `made${perPart - 1}`, 'merchandiser') },
      {
        g: 'stage',
        name: 'end',
        of: [
          ...chain('settled', 4, `loaded${perPart - 1}`, 'merchandiser'),
          { m: 'task', name: 'ended', by: 'merchandiser', after: ['settled3'], is: 'closes' },
        ],
      },
    ],
  };
}

let n = 0;
const command = (role, act) => ({ id: `c${++n}`, by: { person: role, role }, door: 'ui', ...act });

function caseOf(perPart, parts) {
  const rules = rulesOf(perPart);
  const lines = Object.fromEntries(Array.from({ length: parts }, (_, i) => [`l${i + 1}`, '100']));
  let plan = fold(
    rules,
    drawUp(
      rules,
      {
        case: 'order:B',
        kind: 'order',
        number: 'B',
        procedure: { id: 'bench', version: 1, hash: 'h' },
        by: { person: 'merchandiser', role: 'merchandiser' },
        terms: {
          version: 1,
          hash: 't',
          slice: { 'terms.delivery': '2026-12-01', 'terms.lines': lines, 'terms.instalments': [], 'terms.inspection': 'none' },
        },
        cast: { merchandiser: 'merchandiser', businessManager: 'businessManager', factory: 'factory', customer: 'customer' },
        calendars,
        calendarOf: { company: 'company', factory: 'factory' },
      },
      OPENED,
    ),
  );
  const take = (role, act) => {
    const answer = decide(rules, plan, command(role, act), OPENED);
    if (!answer.events) throw new Error(JSON.stringify(answer.refused));
    plan = answer.events.reduce((before, event) => evolve(rules, before, event), plan);
  };
  for (let i = 1; i <= parts; i++)
    take('merchandiser', { kind: 'openPart', part: { kind: 'factoryOrder', quantity: { [`l${i}`]: '100' } } });
  for (let i = 1; i <= parts; i++)
    take('merchandiser', {
      kind: 'openPart',
      part: { kind: 'shipment', quantity: { [`l${i}`]: '100' }, carries: { [`factoryOrder:${i}`]: { [`l${i}`]: '100' } } },
    });
  take('merchandiser', { kind: 'confirm', milestone: 'drafted' });
  take('businessManager', { kind: 'sign', milestone: 'approved' });
  return { rules, plan };
}

/**
 * Milliseconds of processor time for one, the least of several batches after a warm-up: other work on the machine does not count.
 * `given` makes what each is asked of, outside the measure.
 */
function cost(run, given = () => undefined, batches = 12, size = 40) {
  for (let i = 0; i < 300; i++) run(given(i), i);
  let least = Infinity;
  for (let b = 0; b < batches; b++) {
    const asked = Array.from({ length: size }, (_, i) => given(b * size + i));
    const from = process.cpuUsage();
    asked.forEach((one, i) => run(one, b * size + i));
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000 / size);
  }
  return least;
}

const rows = [];
for (const [perPart, parts] of [
  [13, 2],
  [24, 4],
]) {
  const { rules, plan } = caseOf(perPart, parts);
  const now = OPENED;
  const act = command('merchandiser', { kind: 'confirm', milestone: 'prepared0' });
  const taken = (before, { events }) => events.reduce((at, event) => evolve(rules, at, event), before);
  const decided = decide(rules, plan, act, now);
  const unread = () => ({ ...plan });
  const read = () => {
    const one = unread();
    schedule(rules, one, now);
    return one;
  };
  const afterDecision = () => {
    const before = unread();
    return taken(before, decide(rules, before, act, now));
  };
  const whole = (before) => schedule(rules, taken(before, decide(rules, before, act, now)), now);
  rows.push({
    milestones: standing(rules, plan, now).milestones.length,
    decide: cost((one) => decide(rules, one, act, now), unread),
    evolve: cost((one) => taken(one, decided), unread),
    schedule: cost((one) => schedule(rules, one, now), unread),
    'schedule after a decision': cost((one) => schedule(rules, one, now), afterDecision),
    'schedule, passes alone': cost((_, i) => schedule(rules, plan, new Date(Date.parse(now) + i).toISOString())),
    'decide + evolve + schedule': cost(whole, unread),
    'the same, plan read before': cost(whole, read),
    standing: cost((one) => standing(rules, one, now), unread),
    propose: cost((one) => propose(rules, one, [{ milestone: 'made1', lateDays: 4 }], now), unread),
  });
}
console.table(
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === 'milestones' ? value : Number(value.toFixed(3))])),
  ),
);
