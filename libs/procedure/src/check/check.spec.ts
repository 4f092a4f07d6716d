import fc from 'fast-check';
import type { Phrase } from '../language';
import { builtIn, nineSteps } from '../procedures';
import { check, parseProcedure } from '.';

const phrase: Phrase = { zh: '字', en: 'words' };
const phrases = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, { ...phrase }]));

/** A small procedure without any fault, made anew for every test; its parts stand apart so that a test can spoil one. */
function sound() {
  const drafted = {
    m: 'task',
    name: 'drafted',
    by: 'merchandiser',
    evidence: { note: 'text', way: { type: 'choice', of: ['sea', 'air'] }, rush: 'flag', readyOn: 'date' },
    due: { n: 1, unit: 'workingDays', after: 'case.opened', afresh: true },
    then: [{ letter: 'offer', to: 'customer' }],
  };
  const approved = {
    m: 'approval',
    name: 'approved',
    after: ['drafted'],
    chain: ['manager'],
    reads: ['terms.lines', 'terms.instalments', 'terms.inspection'],
    is: 'reviewStands',
    refused: { again: ['drafted'] },
  };
  const confirmed = {
    m: 'outside',
    name: 'confirmed',
    after: ['approved'],
    by: 'customer',
    refused: { again: ['drafted'] },
    due: { n: { setting: 'replyDays' }, unit: 'days', after: 'approved' },
    ladder: 'urge',
  };
  const deposit = {
    m: 'count',
    name: 'deposit',
    by: 'finance',
    when: ['all', ['is', 'part.method', 'tt'], ['is', 'part.gate', 'production']],
    toward: 'part.amount',
    is: 'moneyIn',
    gate: 'production',
  };
  const prepaid = { ...deposit, name: 'prepaid', when: ['is', 'part.gate', 'shipment'], gate: 'shipment' };
  const issued = { m: 'task', name: 'issued', by: 'merchandiser', after: ['confirmed', 'deposit', 'change'], is: 'startsProduction' };
  const finished = { m: 'outside', name: 'finished', by: 'factory', after: ['issued', 'problem'], due: { on: 'part.dueOn' } };
  const found = { m: 'outside', name: 'found', by: 'factory' };
  const solved = { m: 'task', name: 'solved', by: 'merchandiser', after: ['found'] };
  const proposed = { m: 'task', name: 'proposed', by: 'merchandiser', evidence: { diff: 'termsDiff' } };
  const agreed = { m: 'outside', name: 'agreed', by: 'customer', after: ['proposed'], is: 'adoptsTerms' };
  const loaded = {
    m: 'task',
    name: 'loaded',
    by: 'merchandiser',
    after: ['finished', 'prepaid', 'problem'],
    is: 'goodsLeave',
    due: { n: 1, unit: 'days', before: 'part.etd' },
  };
  const ended = { m: 'task', name: 'ended', by: 'finance', after: ['loaded'], is: 'closes' };
  const refunded = { m: 'task', name: 'refunded', by: 'finance', when: ['onFile', 'deposit'] };
  const rules = {
    id: 'small',
    version: 1,
    for: 'order',
    cast: ['merchandiser', 'manager', 'finance'],
    parties: ['customer', 'factory', 'forwarder'],
    cancel: ['manager'],
    allows: { methods: ['tt'], inspection: ['none'] },
    settings: { overrideRole: 'manager', replyDays: 3 },
    ladders: {
      default: [{ n: 0, unit: 'workingDays', to: 'owner' }],
      urge: [
        { n: -1, unit: 'workingDays', to: 'owner' },
        { n: 1, unit: 'workingDays', to: 'ownerManager', letter: 'urging' },
      ],
    },
    of: [
      { g: 'stage', name: 'ordering', of: [drafted, approved, confirmed] },
      { g: 'each', name: 'instalment', from: 'terms.instalments', of: [deposit, prepaid] },
      { g: 'each', name: 'factoryOrder', covers: 'terms.lines', of: [issued, finished] },
      { g: 'each', name: 'problem', inside: 'factoryOrder', of: [found, solved] },
      { g: 'each', name: 'change', of: [proposed, agreed] },
      { g: 'each', name: 'shipment', covers: 'terms.lines', of: [loaded] },
      { g: 'stage', name: 'ending', of: [ended] },
      { g: 'stage', name: 'windingUp', of: [refunded] },
    ],
  };
  const words = {
    title: phrase,
    names: phrases(
      ...[
        'ordering',
        'drafted',
        'approved',
        'confirmed',
        'instalment',
        'deposit',
        'prepaid',
        'factoryOrder',
        'issued',
        'finished',
        'problem',
        'found',
        'solved',
      ],
      ...['change', 'proposed', 'agreed', 'shipment', 'loaded', 'ending', 'ended', 'windingUp', 'refunded'],
    ),
    fields: phrases('note', 'way', 'way=sea', 'way=air', 'rush', 'readyOn', 'diff'),
    roles: phrases('merchandiser', 'manager', 'finance', 'customer', 'factory', 'forwarder'),
    letters: {
      offer: { subject: phrase, body: { zh: '{{number}} {{values.note}}', en: '{{values.note}} {{number}}' } },
      urging: { subject: phrase, body: phrase },
    },
    questions: phrases('confirmed', 'finished', 'found', 'agreed'),
  };
  const by = { drafted, approved, confirmed, deposit, prepaid, issued, finished, found, solved, proposed, agreed, loaded, ended, refunded };
  return { rules, words, ...by, groups: Object.fromEntries(rules.of.map((group) => [group.name, group])) };
}
type Sound = ReturnType<typeof sound>;
type Loose = Record<string, never>;

/** Faults of the small procedure after it was spoilt: level, code and path. */
function faultsOf(spoil: (procedure: Sound) => void): string[] {
  const procedure = sound();
  spoil(procedure);
  return check(procedure.rules, procedure.words).map(({ level, code, path }) => `${level === 'error' ? '' : 'warning '}${code} ${path}`);
}
const put = (target: object, more: object): void => void Object.assign(target, more);
const drop = (target: object, key: string): void => void Reflect.deleteProperty(target, key);

describe('a sound procedure', () => {
  it('has no faults', () => expect(faultsOf(() => undefined)).toEqual([]));
  it('lets another sign what one of several may, or who does the work where the signature may be his own', () => {
    const merchandiser = { role: 'merchandiser', own: true };
    expect(faultsOf(({ approved }) => put(approved, { chain: ['manager', 'merchandiser'], mode: 'any' }))).toEqual([]);
    expect(faultsOf(({ approved }) => put(approved, { chain: ['manager', merchandiser] }))).toEqual([]);
  });
  it.each(builtIn.map((procedure) => [procedure.rules.id, procedure] as const))(
    '%s, which comes with the house, has none and not one warning',
    (_, { rules, words }) => expect(check(rules, words)).toEqual([]),
  );
  it('is given back by parseProcedure as it was', () =>
    expect(parseProcedure(JSON.parse(JSON.stringify(nineSteps)))).toEqual({ procedure: nineSteps, faults: [] }));
});

const planted: [what: string, spoil: (procedure: Sound) => void, ...faults: string[]][] = [
  // names
  ['an unknown name in after', ({ solved }) => put(solved, { after: ['fuond'] }), 'UNKNOWN_NAME rules.of.3.of.1.after.0'],
  [
    'an unknown name to go back to',
    ({ approved }) => put(approved, { refused: { again: ['draft'] } }),
    'UNKNOWN_NAME rules.of.0.of.1.refused.again.0',
  ],
  [
    'an unknown until',
    ({ solved }) => put(solved, { every: { n: 1, unit: 'days' }, until: 'fuond' }),
    'UNKNOWN_NAME rules.of.3.of.1.until',
  ],
  ['until without every', ({ solved }) => put(solved, { until: 'finished' }), 'warning UNTIL_WITHOUT_EVERY rules.of.3.of.1.until'],
  ['an unknown name on file', ({ refunded }) => put(refunded, { when: ['onFile', 'depositt'] }), 'UNKNOWN_NAME rules.of.7.of.0.when'],
  [
    'a fact told that is none',
    ({ solved }) => put(solved, { then: [{ tell: 'customer', fact: 'solvd' }] }),
    'UNKNOWN_NAME rules.of.3.of.1.then.0.fact',
  ],
  [
    'an unknown service',
    ({ solved }) => put(solved, { then: [{ ask: 'reserveCredit', of: 'finanse' }] }),
    'UNKNOWN_SERVICE rules.of.3.of.1.then.0.of',
  ],
  ['an unknown kind of part', ({ groups }) => put(groups['problem'] ?? {}, { inside: 'factoryOrders' }), 'UNKNOWN_KIND rules.of.3.inside'],
  [
    'a stage taken for a kind of part',
    ({ groups }) => put(groups['problem'] ?? {}, { inside: 'ending' }),
    'UNKNOWN_KIND rules.of.3.inside',
  ],
  [
    'a name given twice',
    ({ solved, words }) => {
      put(solved, { name: 'ended' });
      drop(words.names, 'solved');
    },
    'DUPLICATE_NAME rules.of.6.of.0.name',
  ],
  [
    'a stage named like a milestone',
    ({ groups, words }) => {
      put(groups['ending'] ?? {}, { name: 'ended' });
      drop(words.names, 'ending');
    },
    'DUPLICATE_NAME rules.of.6.of.0.name',
  ],
  [
    'a reserved name',
    ({ solved, words }) => {
      put(solved, { name: 'cancel' });
      put(words.names, phrases('cancel'));
      drop(words.names, 'solved');
    },
    'RESERVED_NAME rules.of.3.of.1.name',
  ],
  [
    'a name that every object has',
    ({ solved, words }) => {
      put(solved, { name: 'constructor' });
      put(words.names, phrases('constructor'));
      drop(words.names, 'solved');
    },
    'RESERVED_NAME rules.of.3.of.1.name',
  ],
  ['a former name that is still there', ({ solved }) => put(solved, { was: 'found' }), 'STILL_THERE rules.of.3.of.1.was'],
  [
    'evidence called happened',
    ({ solved, words }) => {
      put(solved, { evidence: { happened: 'date' } });
      put(words.fields, phrases('happened'));
    },
    'RESERVED_NAME rules.of.3.of.1.evidence.happened',
  ],
  // roles
  ['a task of nobody known', ({ solved }) => put(solved, { by: 'merchandizer' }), 'UNKNOWN_ROLE rules.of.3.of.1.by'],
  ['a task of a party', ({ solved }) => put(solved, { by: 'factory' }), 'TASK_OF_A_PARTY rules.of.3.of.1.by'],
  ['an outside of one of us', ({ found }) => put(found, { by: 'finance' }), 'OUTSIDE_OF_US rules.of.3.of.0.by'],
  ['an outside of nobody', ({ found }) => drop(found, 'by'), 'NOBODY rules.of.3.of.0.by'],
  ['a signer from outside', ({ approved }) => put(approved, { chain: ['customer'] }), 'UNKNOWN_ROLE rules.of.0.of.1.chain.0'],
  ['copies for nobody', ({ solved }) => put(solved, { copies: { to: ['boss'] } }), 'UNKNOWN_ROLE rules.of.3.of.1.copies.to.0'],
  [
    'a letter to nobody',
    ({ drafted }) => put(drafted, { then: [{ letter: 'offer', to: 'boss' }] }),
    'UNKNOWN_ROLE rules.of.0.of.0.then.0.to',
  ],
  [
    'a role assigned that is none',
    ({ solved }) => put(solved, { then: [{ assign: 'boss', rule: 'ownerOf(customer)' }] }),
    'UNKNOWN_ROLE rules.of.3.of.1.then.0.assign',
  ],
  [
    'overruled by nobody',
    ({ approved }) => put(approved, { refused: { again: ['drafted'], overruledBy: { role: 'boss', within: { n: 1, unit: 'days' } } } }),
    'UNKNOWN_ROLE rules.of.0.of.1.refused.overruledBy.role',
  ],
  [
    'the calendar of nobody',
    ({ confirmed }) => put(confirmed, { due: { n: 1, unit: 'days', cal: 'boss', after: 'approved' } }),
    'UNKNOWN_ROLE rules.of.0.of.2.due.cal',
  ],
  [
    'the calendar of nobody, deep',
    ({ confirmed }) => put(confirmed, { due: { latest: [{ sameDay: 'approved', cal: 'boss' }] } }),
    'UNKNOWN_ROLE rules.of.0.of.2.due.latest.0.cal',
  ],
  ['cancelled by nobody', ({ rules }) => put(rules, { cancel: ['boss'] }), 'UNKNOWN_ROLE rules.cancel.0'],
  ['overrides granted by nobody', ({ rules }) => put(rules.settings, { overrideRole: 'boss' }), 'UNKNOWN_ROLE rules.settings.overrideRole'],
  ['a role twice', ({ rules }) => rules.parties.push('customer'), 'DUPLICATE_ROLE rules.parties.3'],
  [
    'a role named like a reader',
    ({ rules, words }) => {
      rules.parties.push('watchers');
      put(words.roles, phrases('watchers'));
    },
    'RESERVED_NAME rules.parties.3',
  ],
  // conditions and paths
  [
    'a setting without default',
    ({ drafted }) => put(drafted, { when: ['above', 'terms.amount', { setting: 'limit' }] }),
    'UNKNOWN_SETTING rules.of.0.of.0.when',
  ],
  [
    'a setting read as a path',
    ({ prepaid }) => put(prepaid, { tolerance: 'setting.charges' }),
    'UNKNOWN_SETTING rules.of.1.of.1.tolerance',
  ],
  ['a fact of nobody', ({ solved }) => put(solved, { when: ['is', 'facts.fuond.note', 'x'] }), 'UNKNOWN_NAME rules.of.3.of.1.when'],
  [
    'a field no evidence has',
    ({ confirmed }) => put(confirmed, { when: ['is', 'facts.drafted.colour', 'red'] }),
    'UNKNOWN_FIELD rules.of.0.of.2.when',
  ],
  ['a fact without its field', ({ confirmed }) => put(confirmed, { reads: ['facts.drafted'] }), 'UNKNOWN_FIELD rules.of.0.of.2.reads.0'],
  ['a part outside of all parts', ({ confirmed }) => put(confirmed, { when: ['is', 'part.method', 'tt'] }), 'NO_PART rules.of.0.of.2.when'],
  ['a path of no kind', ({ confirmed }) => put(confirmed, { reads: ['order.lines'] }), 'NOT_TEXT rules.of.0.of.2.reads.0'],
  [
    'a condition of a group over nothing',
    ({ groups }) => put(groups['ending'] ?? {}, { when: ['is', 'facts.fuond.note', 'x'] }),
    'UNKNOWN_NAME rules.of.6.when',
  ],
  [
    'a condition over itself only',
    ({ drafted }) => put(drafted, { when: ['is', 'facts.drafted.rush', true] }),
    'NEVER_KNOWN rules.of.0.of.0.when',
    'CIRCLE rules.of.0.of.0.after',
  ],
  [
    'a condition over later facts only',
    ({ drafted, confirmed }) => {
      put(confirmed, { evidence: { note: 'text' } });
      put(drafted, { when: ['known', 'facts.confirmed.note'] });
    },
    'warning BELONGS_IN_AFTER rules.of.0.of.0.when',
    'NEVER_KNOWN rules.of.0.of.0.when',
  ],
  [
    'a fact in when where after was meant',
    ({ confirmed }) => put(confirmed, { when: ['onFile', 'drafted'] }),
    'warning BELONGS_IN_AFTER rules.of.0.of.2.when',
  ],
  [
    'a term to be fixed in when instead of after',
    ({ confirmed }) => put(confirmed, { when: ['known', 'terms.delivery'] }),
    'warning BELONGS_IN_AFTER rules.of.0.of.2.when',
  ],
  [
    'a choice that is no choice',
    ({ confirmed }) => put(confirmed, { when: ['is', 'facts.drafted.way', 'rail'] }),
    'NEVER_TRUE rules.of.0.of.2.when',
  ],
  [
    'a flag that is no flag',
    ({ confirmed }) => put(confirmed, { when: ['is', 'facts.drafted.rush', 'yes'] }),
    'NEVER_TRUE rules.of.0.of.2.when',
  ],
  [
    'some of what is only one',
    ({ confirmed }) => put(confirmed, { when: ['someIs', 'facts.drafted.rush', true] }),
    'warning ONE_ONLY rules.of.0.of.2.when',
  ],
  ['below true', ({ confirmed }) => put(confirmed, { when: ['below', 'terms.amount', true] }), 'NEVER_TRUE rules.of.0.of.2.when'],
  ['above true', ({ confirmed }) => put(confirmed, { when: ['above', 'terms.amount', true] }), 'NEVER_TRUE rules.of.0.of.2.when'],
  [
    'a payment method not allowed here',
    ({ prepaid }) => put(prepaid, { when: ['is', 'part.method', 'lc'] }),
    'warning NEVER_TRUE rules.of.1.of.1.when',
  ],
  [
    'an inspection not allowed here',
    ({ confirmed }) => put(confirmed, { when: ['is', 'terms.inspection', 'thirdParty'] }),
    'warning NEVER_TRUE rules.of.0.of.2.when',
  ],
  [
    'two things at once',
    ({ prepaid }) => put(prepaid, { when: ['all', ['is', 'part.gate', 'shipment'], ['is', 'part.gate', 'later']] }),
    'NEVER_NEEDED rules.of.1.of.1',
  ],
  ['reading itself', ({ drafted }) => put(drafted, { reads: ['facts.drafted.note'] }), 'READS_ITSELF rules.of.0.of.0.reads.0'],
  [
    'reading what comes later',
    ({ drafted, confirmed }) => {
      put(confirmed, { evidence: { note: 'text' } });
      put(drafted, { reads: ['facts.confirmed.note'] });
    },
    'READS_LATER rules.of.0.of.0.reads.0',
  ],
  // what can never happen
  [
    'a circle',
    ({ drafted }) => put(drafted, { after: ['confirmed'] }),
    'CIRCLE rules.of.0.of.0.after',
    'ANCHOR_LATER rules.of.0.of.2.due.after',
  ],
  ['after itself', ({ solved }) => put(solved, { after: ['found', 'solved'] }), 'CIRCLE rules.of.3.of.1.after'],
  [
    'after its own group',
    ({ found }) => put(found, { after: ['problem'] }),
    'CIRCLE rules.of.3.of.0.after',
    'CIRCLE rules.of.3.of.0.after',
  ],
  [
    'a circle through a condition',
    ({ drafted, confirmed }) => {
      put(confirmed, { evidence: { rush: 'flag' } });
      put(drafted, { after: [['is', 'facts.confirmed.rush', true]] });
    },
    'NEVER_KNOWN rules.of.0.of.0.after.0',
    'CIRCLE rules.of.0.of.0.after',
  ],
  [
    'parts inside one another',
    ({ groups }) => {
      drop(groups['factoryOrder'] ?? {}, 'covers');
      put(groups['factoryOrder'] ?? {}, { inside: 'problem' });
    },
    'CIRCLE rules.of.2.inside',
    'CIRCLE rules.of.3.inside',
  ],
  ['no end', ({ ended }) => drop(ended, 'is'), 'NO_CLOSES rules.of'],
  [
    'an end only after a cancellation',
    ({ ended, refunded }) => {
      drop(ended, 'is');
      put(refunded, { is: 'closes' });
    },
    'NO_CLOSES rules.of',
  ],
  [
    'winding up that waits for what is cancelled',
    ({ refunded }) => put(refunded, { after: ['ended'] }),
    'WAITS_FOR_EVER rules.of.7.of.0.after.0',
  ],
  [
    'waiting for the winding up',
    ({ ended }) => put(ended, { after: ['loaded', 'refunded'] }),
    'warning WAITS_FOR_NOTHING rules.of.6.of.0.after.1',
  ],
  [
    'waiting for what is repeated',
    ({ found }) => put(found, { every: { n: 1, unit: 'days' } }),
    'warning WAITS_FOR_NOTHING rules.of.3.of.1.after.0',
  ],
  ['a name twice in after', ({ solved }) => put(solved, { after: ['found', 'found'] }), 'warning TWICE rules.of.3.of.1.after.1'],
  [
    'back to what does not come before',
    ({ approved }) => put(approved, { refused: { again: ['ended'] } }),
    'BACK_NOT_BEFORE rules.of.0.of.1.refused.again.0',
  ],
  ['a refusal to nothing', ({ approved }) => put(approved, { refused: {} }), 'REFUSED_TO_NOTHING rules.of.0.of.1.refused'],
  ['a count that is refused', ({ deposit }) => put(deposit, { refused: { stop: true } }), 'COUNT_REFUSED rules.of.1.of.0.refused'],
  // groups, approvals, evidence
  ['one of one', ({ groups }) => put(groups['ending'] ?? {}, { g: 'oneOf' }), 'ONE_OF_ONE rules.of.6.of'],
  [
    'a group of nothing',
    ({ groups, words }) => {
      put(groups['ending'] ?? {}, { of: [{ g: 'stage', name: 'inner', of: [] }, ...(groups['ending']?.of ?? [])] });
      put(words.names, phrases('inner'));
    },
    'TOO_FEW rules.of.6.of.0.of',
    'EMPTY_GROUP rules.of.6.of.0.of',
  ],
  ['from and covers', ({ groups }) => put(groups['instalment'] ?? {}, { covers: 'terms.lines' }), 'CONTRADICTS rules.of.1'],
  ['inside and covers', ({ groups }) => put(groups['problem'] ?? {}, { covers: 'terms.lines' }), 'CONTRADICTS rules.of.3'],
  [
    'within one kind, said to be inside another',
    ({ groups, words }) => {
      groups['shipment']?.of.push({
        g: 'each',
        name: 'box',
        inside: 'factoryOrder',
        of: [{ m: 'task', name: 'packed', by: 'merchandiser' }],
      } as never);
      put(words.names, phrases('box', 'packed'));
    },
    'CONTRADICTS rules.of.5.of.1.inside',
  ],
  ['a kind of group that is none', ({ groups }) => put(groups['ending'] ?? {}, { g: 'stge' }), 'NOT_UNDERSTOOD rules.of.6'],
  [
    'at least one of what the terms count',
    ({ groups }) => put(groups['shipment'] ?? {}, { atLeast: 1 }),
    'warning CONTRADICTS rules.of.5.atLeast',
  ],
  ['a signer twice', ({ approved }) => put(approved, { chain: ['manager', 'manager'] }), 'SIGNER_TWICE rules.of.0.of.1.chain.1'],
  [
    'only signatures that may be the submitter’s',
    ({ approved }) => put(approved, { chain: [{ role: 'manager', own: true }] }),
    'ALL_OWN rules.of.0.of.1.chain',
  ],
  [
    'perhaps no signature',
    ({ approved }) => put(approved, { chain: [{ role: 'manager', when: ['above', 'terms.amount', 5] }] }),
    'warning MAYBE_NOBODY rules.of.0.of.1.chain',
  ],
  ['signing one’s own work', ({ approved }) => put(approved, { chain: ['merchandiser'] }), 'warning OWN_WORK rules.of.0.of.1.chain'],
  [
    'signing one’s own work among others',
    ({ approved }) => put(approved, { chain: ['manager', 'merchandiser'] }),
    'warning OWN_WORK rules.of.0.of.1.chain',
  ],
  [
    'signing one’s own work of a group',
    ({ drafted, approved }) => {
      put(drafted, { by: 'finance' });
      put(approved, { chain: ['merchandiser'], after: ['drafted', 'change'] });
    },
    'warning OWN_WORK rules.of.0.of.1.chain',
  ],
  [
    'a choice between nothing',
    ({ solved, words }) => {
      put(solved, { evidence: { colour: 'choice' } });
      put(words.fields, phrases('colour'));
    },
    'NO_VALUES rules.of.3.of.1.evidence.colour',
  ],
  [
    'values of what is no choice',
    ({ solved, words }) => {
      put(solved, { evidence: { note: { type: 'text', of: ['a'] } } });
      put(words.fields, phrases('note=a'));
    },
    'warning NO_VALUES rules.of.3.of.1.evidence.note.of',
  ],
  [
    'silence taken for what cannot be said',
    ({ confirmed }) => put(confirmed, { silence: { deem: { colour: 'red' }, source: 'S1', after: { n: 3, unit: 'days' } } }),
    'UNKNOWN_FIELD rules.of.0.of.2.silence.deem.colour',
  ],
  [
    'our own silence taken for an answer',
    ({ drafted }) => put(drafted, { silence: { deem: { note: 'x' }, source: 'S1', after: { n: 3, unit: 'days' } } }),
    'SILENCE_OF_OURS rules.of.0.of.0.silence',
  ],
  // dates
  [
    'due after what is not there',
    ({ confirmed }) => put(confirmed, { due: { n: 1, unit: 'days', after: 'aproved', afresh: false } }),
    'UNKNOWN_NAME rules.of.0.of.2.due.after',
  ],
  [
    'due after a moment that is none',
    ({ confirmed }) => put(confirmed, { due: { n: 1, unit: 'days', after: 'approved.signed', afresh: false } }),
    'UNKNOWN_NAME rules.of.0.of.2.due.after',
  ],
  [
    'the opening of a task',
    ({ confirmed }) => put(confirmed, { due: { n: 1, unit: 'days', after: 'drafted.opened', afresh: false } }),
    'NO_SUCH_MOMENT rules.of.0.of.2.due.after',
  ],
  [
    'due after what comes later',
    ({ drafted }) => put(drafted, { due: { n: 1, unit: 'days', after: 'confirmed', afresh: false } }),
    'ANCHOR_LATER rules.of.0.of.0.due.after',
  ],
  [
    'due on the day of what comes later',
    ({ solved, found }) => put(found, { due: { sameDay: solved.name } }),
    'ANCHOR_LATER rules.of.3.of.0.due.sameDay',
  ],
  [
    'due on a date that is known only later',
    ({ drafted }) => put(drafted, { due: { on: 'facts.drafted.readyOn' } }),
    'ANCHOR_LATER rules.of.0.of.0.due.on',
  ],
  [
    'due before what must be done first',
    ({ confirmed }) => put(confirmed, { due: { n: 1, unit: 'days', before: 'drafted' } }),
    'ANCHOR_EARLIER rules.of.0.of.2.due.before',
  ],
  [
    'due before what has no date',
    ({ found }) => put(found, { due: { n: 1, unit: 'days', before: 'solved' } }),
    'warning ANCHOR_WITHOUT_DATE rules.of.3.of.0.due.before',
  ],
  [
    'dates counted from one another',
    ({ found, solved }) => {
      put(found, { due: { n: 1, unit: 'days', before: 'solved' } });
      put(solved, { due: { n: 1, unit: 'days', after: 'found', afresh: false } });
    },
    'DATES_IN_A_CIRCLE rules.of.3.of.0.due',
  ],
  [
    'due on what is no date',
    ({ confirmed }) => put(confirmed, { due: { on: 'facts.drafted.note' } }),
    'NOT_A_DATE_FIELD rules.of.0.of.2.due.on',
  ],
  [
    'a case that is never reached',
    ({ confirmed }) => put(confirmed, { due: { cases: [{ due: { sameDay: 'approved' } }, { due: { sameDay: 'drafted' } }] } }),
    'NEVER_REACHED rules.of.0.of.2.due.cases.0',
  ],
  [
    'days by a setting that is none',
    ({ confirmed }) => put(confirmed, { due: { n: { setting: 'days' }, unit: 'days', after: 'approved' } }),
    'UNKNOWN_SETTING rules.of.0.of.2.due.n.setting',
  ],
  [
    'overdue at once when it is sent back',
    ({ drafted }) => put(drafted, { due: { n: 1, unit: 'workingDays', after: 'case.opened' } }),
    'warning LATE_AT_ONCE rules.of.0.of.0.due',
  ],
  ['half a day by a setting', ({ rules }) => put(rules.settings, { replyDays: 1.5 }), 'NOT_A_SPAN rules.settings.replyDays'],
  ['repeated without end at once', ({ solved }) => put(solved, { every: { n: 0, unit: 'days' } }), 'NOT_A_SPAN rules.of.3.of.1.every.n'],
  // ladders
  [
    'an unknown ladder',
    ({ confirmed }) => put(confirmed, { ladder: 'urgent' }),
    'UNKNOWN_LADDER rules.of.0.of.2.ladder',
    'warning UNUSED rules.ladders.urge',
  ],
  ['a rung nobody reads', ({ rules }) => put(rules.ladders.default[0] ?? {}, { to: 'boss' }), 'UNKNOWN_READER rules.ladders.default.0.to'],
  ['rungs out of order', ({ rules }) => rules.ladders.urge.reverse(), 'NEVER_FIRES rules.ladders.urge.0'],
  ['two rungs at once', ({ rules }) => put(rules.ladders.urge[0] ?? {}, { n: 1 }), 'NEVER_FIRES rules.ladders.urge.0'],
  ['a ladder where nothing is due', ({ confirmed }) => drop(confirmed, 'due'), 'NEVER_FIRES rules.of.0.of.2.ladder'],
  ['a last rung that fires once', ({ rules }) => put(rules.ladders.urge[1] ?? {}, { once: true }), 'warning ENDS rules.ladders.urge.1'],
  [
    'once and repeated',
    ({ rules }) => put(rules.ladders.urge[1] ?? {}, { once: true, every: { n: 1, unit: 'days' } }),
    'warning ENDS rules.ladders.urge.1',
    'CONTRADICTS rules.ladders.urge.1',
  ],
  [
    'a repeating rung that is not the last',
    ({ rules }) => put(rules.ladders.urge[0] ?? {}, { every: { n: 1, unit: 'days' } }),
    'warning NEVER_REPEATS rules.ladders.urge.0.every',
  ],
  [
    'no ladder at all',
    ({ rules }) => drop(rules.ladders, 'default'),
    'warning NO_LADDER rules.of.0.of.0',
    'warning NO_LADDER rules.of.2.of.1',
    'warning NO_LADDER rules.of.5.of.0',
  ],
  // laws
  ['production without the deposit’s milestone', ({ deposit }) => put(deposit, { gate: 'later' }), 'LAW_CANNOT_SEE rules.of.2.of.0.is'],
  [
    'an L/C allowed that nobody reviews',
    ({ rules }) => rules.allows.methods.push('lc'),
    'LAW_CANNOT_SEE rules.of.2.of.0.is',
    'LAW_CANNOT_SEE rules.of.5.of.0.is',
  ],
  [
    'open account allowed that nobody confirms',
    ({ rules }) => rules.allows.methods.push('openAccount'),
    'LAW_CANNOT_SEE rules.of.2.of.0.is',
  ],
  ['goods that leave before money nobody sees', ({ prepaid }) => put(prepaid, { gate: 'later' }), 'LAW_CANNOT_SEE rules.of.5.of.0.is'],
  [
    'an inspection allowed that nobody reports',
    ({ rules }) => rules.allows.inspection.push('thirdParty'),
    'LAW_CANNOT_SEE rules.of.5.of.0.is',
  ],
  [
    'finance that may have to release and cannot',
    ({ rules }) => put(rules.settings, { financeReleases: false }),
    'LAW_CANNOT_SEE rules.of.5.of.0.is',
  ],
  [
    'title that leaves before money nobody sees',
    ({ ended, groups }) => {
      put(ended, { is: 'titleLeaves' });
      groups['ending']?.of.push({ m: 'task', name: 'solvedAll', is: 'closes' } as never);
    },
    'LAW_CANNOT_SEE rules.of.6.of.0.is',
    'NO_WORDS words.names.solvedAll',
  ],
  [
    'documents that cannot go to a bank',
    ({ rules, ended, prepaid, groups, words }) => {
      rules.allows.methods.push('dp');
      put(ended, { is: 'titleLeaves' });
      groups['instalment']?.of.push({ ...prepaid, name: 'balance', gate: 'originals' } as never);
      groups['ending']?.of.push({ m: 'task', name: 'over', is: 'closes' } as never);
      put(words.names, phrases('balance', 'over'));
    },
    'LAW_CANNOT_SEE rules.of.6.of.0.is',
  ],
  [
    'a line without a first article',
    ({ solved }) => put(solved, { is: 'startsLine', after: ['found', 'confirmed'] }),
    'LAW_CANNOT_SEE rules.of.3.of.1.is',
  ],
  ['money without its gate', ({ deposit }) => drop(deposit, 'gate'), 'NO_GATE rules.of.1.of.0.gate', 'LAW_CANNOT_SEE rules.of.2.of.0.is'],
  ['a gate of nothing', ({ solved }) => put(solved, { gate: 'later' }), 'warning GATE_OF_NOTHING rules.of.3.of.1.gate'],
  [
    'an act that cannot be taken back as a count',
    ({ loaded }) => put(loaded, { m: 'count', toward: 'part.quantity' }),
    'GUARDED_COUNT rules.of.5.of.0.is',
  ],
  [
    'an act that cannot be taken back from outside',
    ({ loaded, words }) => {
      put(loaded, { m: 'outside', by: 'forwarder' });
      put(words.questions, phrases('loaded'));
    },
    'warning GUARDED_OUTSIDE rules.of.5.of.0.is',
  ],
  [
    'an act that cannot be taken back after a cancellation',
    ({ refunded }) => put(refunded, { is: 'goodsLeave' }),
    'GUARDED_WINDING_UP rules.of.7.of.0.is',
    'TERMS_NOT_READ rules.of.7.of.0.is',
  ],
  [
    'terms nobody read',
    ({ approved }) => put(approved, { reads: ['terms.lines', 'terms.instalments'] }),
    'TERMS_NOT_READ rules.of.2.of.0.is',
    'TERMS_NOT_READ rules.of.5.of.0.is',
  ],
  [
    'a group that may arise later, not named by the act',
    ({ loaded }) => put(loaded, { after: ['finished', 'prepaid'] }),
    'warning ARISING_NOT_NAMED rules.of.5.of.0.after',
  ],
  [
    'a change that tells the factory itself',
    ({ agreed }) => put(agreed, { then: [{ letter: 'offer', to: 'factory' }] }),
    'TOLD_TOO_EARLY rules.of.4.of.1.then',
    'UNKNOWN_PLACEHOLDER words.letters.offer.body.zh',
    'UNKNOWN_PLACEHOLDER words.letters.offer.body.en',
  ],
  [
    'a change that says no difference',
    ({ proposed, words }) => {
      drop(proposed, 'evidence');
      drop(words.fields, 'diff');
    },
    'NO_DIFFERENCE rules.of.4.of.1.is',
  ],
  ['a change outside of parts', ({ groups }) => put(groups['change'] ?? {}, { g: 'stage' }), 'NO_PART rules.of.4.of.1.is'],
  [
    'nobody to grant an override',
    ({ rules }) => drop(rules.settings, 'overrideRole'),
    'warning NO_OVERRIDE_ROLE rules.settings.overrideRole',
  ],
  // words
  ['a milestone without a title', ({ words }) => drop(words.names, 'drafted'), 'NO_WORDS words.names.drafted'],
  ['a kind of part without a title', ({ words }) => drop(words.names, 'shipment'), 'NO_WORDS words.names.shipment'],
  ['a role without a word', ({ words }) => drop(words.roles, 'factory'), 'NO_WORDS words.roles.factory'],
  ['a field without a word', ({ words }) => drop(words.fields, 'note'), 'NO_WORDS words.fields.note'],
  ['a value without a word', ({ words }) => drop(words.fields, 'way=sea'), 'warning NO_WORDS words.fields.way=sea'],
  ['a letter that is not written', ({ words }) => drop(words.letters, 'urging'), 'NO_WORDS words.letters.urging'],
  [
    'a letter in one language',
    ({ words }) => put(words.letters.offer, { body: { zh: '{{number}} {{values.note}}' } }),
    'MISSING words.letters.offer.body.en',
    'NO_WORDS words.letters.offer',
  ],
  [
    'an empty word',
    ({ words }) => put(words.names, { drafted: { zh: '草稿', en: ' ' } }),
    'NOT_TEXT words.names.drafted.en',
    'NO_WORDS words.names.drafted',
  ],
  ['a question not asked in words', ({ words }) => drop(words.questions, 'found'), 'warning NO_WORDS words.questions.found'],
  [
    'a placeholder that cannot be filled',
    ({ words }) => put(words.letters.urging, { subject: { zh: '{{numbr}}', en: 'x' } }),
    'UNKNOWN_PLACEHOLDER words.letters.urging.subject.zh',
  ],
  [
    'a value its milestone has not',
    ({ words }) => put(words.letters.offer, { subject: { zh: '{{values.colour}}', en: '{{values.colour}}' } }),
    'UNKNOWN_PLACEHOLDER words.letters.offer.subject.zh',
    'UNKNOWN_PLACEHOLDER words.letters.offer.subject.en',
  ],
  [
    'a value before it is there',
    ({ drafted }) => {
      put(drafted, { atOpening: drafted.then });
      drop(drafted, 'then');
    },
    'UNKNOWN_PLACEHOLDER words.letters.offer.body.zh',
    'UNKNOWN_PLACEHOLDER words.letters.offer.body.en',
  ],
  [
    'a letter that says less in one language',
    ({ words }) => put(words.letters.offer, { body: { zh: '{{number}} {{values.note}}', en: '{{number}}' } }),
    'warning LANGUAGES_DIFFER words.letters.offer.body',
  ],
  ['words for what is not there', ({ words }) => put(words.names, phrases('draftd')), 'warning UNUSED words.names.draftd'],
  // the form of the JSON
  ['no rules of that name', ({ rules }) => put(rules, { procedures: [] }), 'UNKNOWN_PROPERTY rules.procedures'],
  ['a missing head', ({ rules }) => drop(rules, 'allows'), 'MISSING rules.allows', 'warning NEVER_TRUE rules.of.1.of.0.when.1'],
  ['a version that is none', ({ rules }) => put(rules, { version: 0 }), 'NOT_A_NUMBER rules.version'],
  ['a kind of node that is none', ({ drafted }) => put(drafted, { m: 'tsk' }), 'NOT_UNDERSTOOD rules.of.0.of.0'],
  ['a misspelt property', ({ solved }) => put(solved, { evidnce: {} }), 'UNKNOWN_PROPERTY rules.of.3.of.1.evidnce'],
  [
    'a name with a point',
    ({ solved, words }) => {
      put(solved, { name: 'a.b' });
      drop(words.names, 'solved');
    },
    'NOT_TEXT rules.of.3.of.1.name',
  ],
  ['a condition of two words', ({ solved }) => put(solved, { when: ['is', 'terms.x'] }), 'NOT_UNDERSTOOD rules.of.3.of.1.when'],
  ['all of nothing', ({ solved }) => put(solved, { when: ['all'] }), 'TOO_FEW rules.of.3.of.1.when'],
  ['a due date of no kind', ({ solved }) => put(solved, { due: { by: 'x' } }), 'NOT_UNDERSTOOD rules.of.3.of.1.due'],
  [
    'two due dates in one',
    ({ solved }) => put(solved, { due: { n: 1, unit: 'days', after: 'found', before: 'found', afresh: false } }),
    'UNKNOWN_PROPERTY rules.of.3.of.1.due.before',
  ],
  [
    'a fraction of a day',
    ({ solved }) => put(solved, { due: { n: 0.5, unit: 'days', after: 'found' } }),
    'NOT_A_NUMBER rules.of.3.of.1.due.n',
  ],
  [
    'a day before by a negative number',
    ({ solved }) => put(solved, { due: { n: -1, unit: 'days', after: 'found' } }),
    'NOT_A_NUMBER rules.of.3.of.1.due.n',
  ],
  [
    '25 o’clock',
    ({ solved }) => put(solved, { due: { n: 1, unit: 'days', after: 'found', at: '25:00', afresh: false } }),
    'NOT_TEXT rules.of.3.of.1.due.at',
  ],
  ['an approval nobody signs', ({ approved }) => put(approved, { chain: [] }), 'TOO_FEW rules.of.0.of.1.chain'],
  ['a meaning that is none', ({ loaded }) => put(loaded, { is: 'goodsLeft' }), 'NOT_ONE_OF rules.of.5.of.0.is'],
  ['a list from nowhere', ({ groups }) => put(groups['instalment'] ?? {}, { from: 'instalments' }), 'NOT_TEXT rules.of.1.from'],
];

describe('words that are taken', () => {
  it.each(['cancel', 'case', 'terms', 'part', 'facts', 'setting', 'window', 'item', 'toString'])('no field is called “%s”', (name) => {
    expect(faultsOf(({ solved }) => put(solved, { evidence: { [name]: 'text' } }))).toContain(
      `RESERVED_NAME rules.of.3.of.1.evidence.${name}`,
    );
  });
  it.each(['company', 'owner', 'ownerManager', 'toString'])('no role is called “%s”', (role) => {
    expect(faultsOf(({ rules }) => rules.cast.push(role))).toContain('RESERVED_NAME rules.cast.3');
  });
  it('a role stands there once', () => {
    expect(faultsOf(({ rules }) => rules.cast.push('finance'))).toContain('DUPLICATE_ROLE rules.cast.3');
  });
});

describe('whom a step may ask', () => {
  const asking = (of: string): string[] =>
    faultsOf(({ solved }) => put(solved, { then: [{ ask: 'stands', of }] })).filter((fault) => fault.includes('UNKNOWN_SERVICE'));

  it.each(['desk', 'customers', 'production', 'logistics', 'finance', 'people'])('%s', (service) => expect(asking(service)).toEqual([]));
  it('nobody else', () => expect(asking('warehouse')).toEqual(['UNKNOWN_SERVICE rules.of.3.of.1.then.0.of']));
});

describe('what is sent back must not be overdue at once', () => {
  const late = 'warning LATE_AT_ONCE rules.of.0.of.0.due';
  const due = (after: string, more = {}) => ({ due: { n: 1, unit: 'workingDays', after, ...more } });
  const noted = (back: object) => ({ m: 'task', name: 'noted', by: 'merchandiser', ...back });

  it.each<[string, (procedure: Sound) => void, string[]]>([
    ['counted from the opening of the case it may be', ({ drafted }) => put(drafted, due('case.opened')), [late]],
    ['whoever said that it counts afresh, or shall not, knows', ({ drafted }) => put(drafted, due('case.opened', { afresh: false })), []],
    ['a date that was agreed stays what it is', ({ drafted }) => put(drafted, due('terms.delivery')), []],
    ['counted from what is opened again itself it has its time', ({ confirmed }) => put(confirmed, due('approved.opened')), []],
    [
      'who refuses without saying where it goes sends back what stands directly before',
      ({ drafted, approved, confirmed }) => {
        put(drafted, due('case.opened'));
        drop(approved, 'refused');
        put(confirmed, { refused: { stop: true } });
      },
      [late],
    ],
    [
      'who ends the case by a no, or opens another, sends nothing back',
      ({ drafted, approved, confirmed }) => {
        put(drafted, due('case.opened'));
        put(approved, { refused: { stop: true } });
        put(confirmed, { refused: { stop: true } });
      },
      [],
    ],
    [
      'a task is not refused',
      ({ drafted, approved, confirmed, groups }) => {
        put(drafted, due('case.opened'));
        put(approved, { refused: { again: ['approved'] } });
        put(confirmed, { refused: { stop: true } });
        put(groups['ordering'] ?? {}, { of: [drafted, noted({ after: ['drafted'] }), approved, confirmed] });
      },
      [],
    ],
  ])('%s', (_, spoil, faults) => {
    expect(faultsOf(spoil).filter((fault) => fault.includes('LATE_AT_ONCE'))).toEqual(faults);
  });
});

describe('check names', () => {
  it.each(planted)('%s', (_, spoil, ...faults) => expect(faultsOf(spoil)).toEqual(faults));

  it('every fault in both languages, with a place', () => {
    const all = planted.flatMap(([, spoil]) => {
      const procedure = sound();
      spoil(procedure);
      return check(procedure.rules, procedure.words);
    });
    for (const { zh, en, path, code } of all) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/u);
      expect(en).toMatch(/^[\x20-\x7e’→]+$/);
      expect(path).not.toBe('');
      expect(code).toMatch(/^[A-Z_]+$/);
    }
  });

  it('all faults at once, not only the first', () => {
    expect(
      faultsOf(({ solved, drafted, rules, words }) => {
        put(solved, { by: 'boss', after: ['nothing'], due: { by: 1 } });
        put(drafted, { evidence: { note: 'txt' } });
        put(rules, { cancel: 'manager' });
        drop(words.names, 'ended');
      }),
    ).toEqual(
      expect.arrayContaining([
        'UNKNOWN_ROLE rules.of.3.of.1.by',
        'UNKNOWN_NAME rules.of.3.of.1.after.0',
        'NOT_UNDERSTOOD rules.of.3.of.1.due',
        'NOT_ONE_OF rules.of.0.of.0.evidence.note',
        'NOT_A_LIST rules.cancel',
        'NO_WORDS words.names.ended',
      ]),
    );
  });

  it('the right place also behind an unsound neighbour in the same list', () => {
    expect(
      faultsOf(({ drafted, confirmed }) => {
        put(drafted, { m: 'tsk' });
        put(confirmed, { when: ['is', 'part.method', 'tt'] });
      }),
    ).toContain('NO_PART rules.of.0.of.2.when');
  });
});

describe('check is never upset', () => {
  it.each([
    undefined,
    null,
    5,
    'x',
    [],
    {},
    { rules: null },
    { rules: [], words: 5 },
    { rules: { of: [null, [], { m: 'task' }, { g: 'each', of: {} }] } },
  ])('by %j', (json) => {
    const { procedure, faults } = parseProcedure(json);
    expect(procedure).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  });

  it('by nesting without end', () => {
    let cond: unknown = ['known', 'terms.x'];
    for (let i = 0; i < 20_000; i += 1) cond = ['not', cond];
    expect(faultsOf(({ solved }) => put(solved, { when: cond }))).toEqual([expect.stringMatching(/^TOO_DEEP rules\.of\.3\.of\.1\.when/)]);
  });

  it('by names that every object has', () => {
    const hostile = JSON.parse(
      '{"rules":{"__proto__":{"x":1},"settings":{"__proto__":1,"constructor":2},"ladders":{"toString":[]}},"words":{"names":{"__proto__":5}}}',
    );
    expect(parseProcedure(hostile).faults.length).toBeGreaterThan(5);
    expect(({} as Loose)['x']).toBeUndefined();
  });

  it('by any value in any place of a real procedure, and says something wherever the form is broken', () => {
    const places = placesIn(nineSteps).map((path) => path.join('\u0000'));
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(fc.jsonValue(), fc.constantFrom(null, [], {}, 'sampleApproved', ['not', ['onFile', 'x']])),
        (path, value) => {
          const spoilt = JSON.parse(JSON.stringify(nineSteps)) as object;
          replace(spoilt, path.split('\u0000'), value);
          const { procedure, faults } = parseProcedure(spoilt);
          expect(procedure === undefined).toBe(faults.some((fault) => fault.level === 'error'));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replace(target: object, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) return void Reflect.set(target, key, value);
  replace(Reflect.get(target, key) as object, rest, value);
}
