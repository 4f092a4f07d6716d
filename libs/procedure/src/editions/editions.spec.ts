import { check } from '../check';
import { compile } from '../compile';
import type { Procedure, Rung, Signer } from '../language';
import { milestonesOf } from '../milestones-of';
import { builtIn, creditOrder, detailedTrade, nineSteps, shAnnex2, taskOrder } from '../procedures';
import { baseVersion, choiceFault, type Choices, type ChoiceKind, editionOf, nameNow, nextEdition, structureChanges, versionText } from '.';

const at = (n: number, to: string, more: Partial<Rung> = {}): Rung => ({ n, unit: 'workingDays', to, ...more });
const ladder = (name: string, ...rungs: Rung[]): Choices => ({ ladders: { [name]: rungs } });
const signed = (name: string, ...chain: Signer[]): Choices => ({ signers: { [name]: { chain, mode: 'sequence' } } });
const copied = (name: string, ...to: string[]): Choices => ({ copies: { [name]: { to } } });

describe('an edition of a procedure', () => {
  const choices: Choices = {
    ...ladder('default', at(-2, 'owner'), at(3, 'ownerManager')),
    ...signed('proformaApproved', 'businessManager', 'generalManager'),
    ...copied('goodsLoaded', 'finance'),
  };
  const edition = editionOf(nineSteps, choices, nextEdition(1));

  it('has the same steps with the company’s own reminders, signatures and copies', () => {
    const rule = (name: string) => compile(edition.rules).milestones.get(name)?.rule;

    expect(edition.rules.ladders['default']).toEqual([
      at(-2, 'owner', { letter: 'reminder' }),
      at(3, 'ownerManager', { letter: 'escalation' }),
    ]);
    expect(rule('proformaApproved')).toMatchObject({ chain: ['businessManager', 'generalManager'], is: 'reviewStands' });
    expect(rule('goodsLoaded')).toMatchObject({ copies: { to: ['finance'] }, is: 'goodsLeave' });
    expect(compile(edition.rules).order.map(({ name }) => name)).toEqual(compile(nineSteps.rules).order.map(({ name }) => name));
  });

  it('takes a role of the house into its cast that the procedure did without, and passes the check', () => {
    expect(edition.rules.cast).toEqual([...nineSteps.rules.cast, 'generalManager']);
    expect(edition.words.roles['generalManager']?.zh).toBe('总经理');
    expect(check(edition.rules, edition.words).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('of nothing chosen is the procedure itself, for every one of the house', () => {
    for (const base of builtIn) expect(editionOf(base, {}, base.rules.version)).toEqual(base);
  });

  it('says what it does otherwise, in both languages', () => {
    expect(structureChanges(nineSteps, edition)).toEqual([
      {
        kind: 'signers',
        name: 'proformaApproved',
        title: nineSteps.words.names['proformaApproved'],
        from: { zh: '业务经理', en: 'Business manager' },
        to: { zh: '业务经理 → 总经理', en: 'Business manager → General manager' },
      },
      expect.objectContaining({ kind: 'copies', name: 'goodsLoaded', from: { zh: '没有', en: 'none' }, to: { zh: '财务', en: 'Finance' } }),
      expect.objectContaining({
        kind: 'ladders',
        name: 'default',
        to: expect.objectContaining({ zh: expect.stringContaining('到期前 2 个工作日') }),
      }),
    ]);
    expect(structureChanges(nineSteps, nineSteps)).toEqual([]);
  });

  it('of a version that has given a step another name says nothing of that name: who signs it is who signed it', () => {
    const renamed = JSON.parse(JSON.stringify(nineSteps).replaceAll('"proformaApproved"', '"proformaReleased"')) as Procedure;
    for (const rule of milestonesOf(renamed.rules.of)) if (rule.name === 'proformaReleased') rule.was = 'proformaApproved';

    expect(structureChanges(nineSteps, renamed)).toEqual([]);
    expect(structureChanges(edition, renamed).map(({ kind, name, to }) => [kind, name, to.zh])).toEqual([
      ['signers', 'proformaReleased', '业务经理'],
      ['copies', 'goodsLoaded', '没有'],
      ['ladders', 'default', expect.any(String)],
    ]);
    expect([nameNow(renamed, 'signers', 'proformaApproved'), nameNow(renamed, 'signers', 'sampleNoteSigned')]).toEqual([
      'proformaReleased',
      'sampleNoteSigned',
    ]);
  });

  it('is numbered after its base and its predecessor', () => {
    expect([nextEdition(1), nextEdition(10_001), nextEdition(2)]).toEqual([10_001, 10_002, 20_001]);
    expect([baseVersion(7), baseVersion(10_003)]).toEqual([7, 1]);
    expect([versionText(7), versionText(10_003)]).toEqual(['7', '1.3']);
  });
});

describe('a company may not set', () => {
  const faults: [string, ChoiceKind, string, Choices, string][] = [
    ['what the procedure has not', 'signers', 'goodsLoaded', signed('goodsLoaded', 'finance'), 'NOTHING_TO_SET'],
    ['a ladder without rungs', 'ladders', 'default', ladder('default'), 'LADDER_EMPTY'],
    ['a ladder whose owner hears nothing', 'ladders', 'default', ladder('default', at(1, 'ownerManager')), 'LADDER_WITHOUT_OWNER'],
    ['a ladder only the customer hears of', 'ladders', 'money', ladder('money', at(1, 'customer')), 'LADDER_WITHOUT_OWNER'],
    ['rungs out of order', 'ladders', 'default', ladder('default', at(2, 'owner'), at(1, 'ownerManager')), 'LADDER_OUT_OF_ORDER'],
    ['two rungs at once', 'ladders', 'default', ladder('default', at(1, 'owner'), at(1, 'ownerManager')), 'LADDER_OUT_OF_ORDER'],
    ['a ladder that ends', 'ladders', 'default', ladder('default', at(1, 'owner', { once: true })), 'LADDER_ENDS'],
    ['a rung for nobody', 'ladders', 'default', ladder('default', at(1, 'owner'), at(2, 'captain')), 'UNKNOWN_ROLE'],
    ['an approval nobody signs', 'signers', 'proformaApproved', signed('proformaApproved'), 'NOBODY_SIGNS'],
    [
      'an approval perhaps nobody signs',
      'signers',
      'proformaApproved',
      signed('proformaApproved', { role: 'businessManager', when: ['known', 'terms.delivery'] }),
      'NOBODY_SIGNS',
    ],
    ['a cancellation nobody signs', 'signers', 'cancel', signed('cancel'), 'NOBODY_SIGNS'],
    ['a signer nobody is', 'signers', 'proformaApproved', signed('proformaApproved', 'captain'), 'UNKNOWN_ROLE'],
    ['a signer from outside', 'signers', 'proformaApproved', signed('proformaApproved', 'customer'), 'UNKNOWN_ROLE'],
    ['a role that signs twice', 'signers', 'proformaApproved', signed('proformaApproved', 'finance', 'finance'), 'SIGNS_TWICE'],
    ['that whoever drafts approves', 'signers', 'proformaApproved', signed('proformaApproved', 'merchandiser'), 'SIGNS_OWN_WORK'],
    [
      'leave to approve one’s own work',
      'signers',
      'proformaApproved',
      signed('proformaApproved', 'businessManager', { role: 'merchandiser', own: true }),
      'SIGNS_OWN_WORK',
    ],
    [
      'a condition the procedure does not know',
      'signers',
      'proformaApproved',
      signed('proformaApproved', 'businessManager', { role: 'finance', when: ['above', 'terms.noSuch', 1] }),
      'UNKNOWN_CONDITION',
    ],
    ['an L/C that one person reviews', 'signers', 'lcReviewed', signed('lcReviewed', 'documentsClerk'), 'TWO_MUST_SIGN'],
    [
      'an L/C that one of two reviews',
      'signers',
      'lcReviewed',
      { signers: { lcReviewed: { chain: ['salesperson', 'documentsClerk'], mode: 'any' } } },
      'TWO_MUST_SIGN',
    ],
    [
      'letters to a customer the procedure does not write to',
      'copies',
      'proformaDrafted',
      copied('proformaDrafted', 'customer'),
      'OUTSIDER_NOT_ASKED',
    ],
    ['reminders out of the house', 'ladders', 'default', ladder('default', at(1, 'owner'), at(2, 'factory')), 'OUTSIDER_NOT_ASKED'],
    ['copies for nobody', 'copies', 'goodsLoaded', copied('goodsLoaded'), 'COPIES_TO_NOBODY'],
    ['copies twice for one', 'copies', 'goodsLoaded', copied('goodsLoaded', 'finance', 'finance'), 'COPIED_TWICE'],
    ['copies for a role nobody is', 'copies', 'goodsLoaded', copied('goodsLoaded', 'captain'), 'UNKNOWN_ROLE'],
    ['a letter that is not written', 'ladders', 'default', ladder('default', at(1, 'owner', { letter: 'noSuch' })), 'SETTING_UNFIT'],
  ];
  it.each(faults)('%s', (_, kind, name, choices, code) => {
    const fault = choiceFault(nineSteps, kind, name, choices);

    expect(fault?.code).toBe(code);
    expect(fault?.zh).toMatch(/\p{Script=Han}/u);
    expect(fault?.en).toMatch(/[a-z]/);
  });

  it('that somebody else releases for finance', () => {
    const { milestones } = compile(taskOrder.rules);
    const [name = ''] = [...milestones].find(([, { rule }]) => rule.is === 'financeReleased' && rule.m === 'approval') ?? [];
    const code = (mode: 'sequence' | 'any', ...chain: Signer[]) =>
      choiceFault(taskOrder, 'signers', name, { signers: { [name]: { chain, mode } } })?.code;

    expect(code('sequence', 'generalManager')).toBe('LAW_NEEDS_SIGNER');
    expect(code('any', 'finance', 'generalManager')).toBe('LAW_NEEDS_SIGNER');
    expect(code('sequence', 'finance', 'generalManager')).toBe(undefined);
  });

  it('but what the procedures have may stay as it is', () => {
    for (const base of [nineSteps, shAnnex2]) {
      const chains = compile(base.rules).order.flatMap(({ rule }) => (rule.m === 'approval' ? [rule] : []));
      for (const { name, chain, mode = 'sequence' } of chains)
        expect([base.rules.id, name, choiceFault(base, 'signers', name, { signers: { [name]: { chain, mode } } })]).toEqual([
          base.rules.id,
          name,
          undefined,
        ]);
      for (const [name, rungs] of Object.entries(base.rules.ladders))
        expect([base.rules.id, name, choiceFault(base, 'ladders', name, { ladders: { [name]: rungs } })]).toEqual([
          base.rules.id,
          name,
          undefined,
        ]);
    }
  });
});

describe('the figures of the sources are found under the company’s settings with their ids', () => {
  const sourced = (id: string) =>
    builtIn.flatMap(({ rules, words }) =>
      Object.entries(words.settings ?? {}).flatMap(([name, { source = [] }]) =>
        source.includes(id) ? [`${rules.id} ${name} ${String(rules.settings[name])}`] : [],
      ),
    );
  it('S2.15.5a: the credit limit is 1000 yuan', () => {
    expect(sourced('S2.15.5a')).toContain(`${creditOrder.rules.id} creditLimit 1000`);
  });
  it('F-13: the general manager’s threshold has a default in detailed trade', () => {
    expect(Number(detailedTrade.rules.settings['gmThreshold'])).toBeGreaterThan(0);
  });
});
