import { type CaseView } from '@gendan/contracts';
import { type Due, type Effect, type MilestoneStanding, type Procedure, paperTitle } from '@gendan/procedure';
import { type TFunction } from 'i18next';
import { comma } from '../language/comma';
import { holderOf, nameOf, pick, roleOf, titleOfKey } from '../order/sentences';
import { type Language } from '../time/words';
import { anchorsOf, rulesByName, signerRole } from './rules';

export type Outcome = 'confirm' | 'refuse';

/** What follows from an answer, read off the rules before anybody clicks: what opens, which letters go, which clocks start. */
export function consequences(
  order: CaseView,
  procedure: Procedure,
  at: MilestoneStanding,
  outcome: Outcome,
  back: readonly string[],
  language: Language,
  t: TFunction,
): string[] {
  const rules = rulesByName(procedure.rules);
  const rule = rules.get(at.milestone);
  if (!rule) return [];
  const name = (milestone: string): string => pick(nameOf(procedure, milestone), language);
  if (outcome === 'refuse') {
    const again = back.length > 0 ? back : (rule.refused?.again ?? []);
    return [
      ...again.map((milestone) =>
        t('follows.again', { what: name(milestone), who: pick(holderOf(procedure, order, rules.get(milestone)?.by ?? ''), language) }),
      ),
      rule.refused?.overruledBy
        ? t('follows.overruled', { who: pick(roleOf(procedure, order, rule.refused.overruledBy.role), language) })
        : '',
    ].filter(Boolean);
  }
  if (rule.m === 'approval' && stillToSign(at) > 1) {
    const next = at.chain?.find(({ state }) => state === 'later');
    return [
      next
        ? t('follows.nextSigner', { who: pick(holderOf(procedure, order, next.role), language) })
        : t('follows.moreSigners', { count: stillToSign(at) - 1 }),
    ];
  }
  return [
    ...opened(order, procedure, at, language, t),
    ...(rule.then ?? []).map((effect) => effectText(effect, order, procedure, language, t)),
    ...copied(rule.copies?.to ?? [], order, procedure, language, t),
    ...clocks(procedure, at, rules, language, t),
  ].filter(Boolean);
}

const stillToSign = (at: MilestoneStanding): number => (at.chain ?? []).filter(({ state }) => state === 'turn' || state === 'later').length;

/** What waits for nothing but this. */
function opened(order: CaseView, procedure: Procedure, at: MilestoneStanding, language: Language, t: TFunction): string[] {
  return order.standing.milestones
    .filter(
      ({ state, waitsFor }) =>
        state === 'waits' && waitsFor.length > 0 && waitsFor.every((each) => each === at.key || each === at.milestone),
    )
    .map((next) => {
      const who = next.owners.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language));
      return t('follows.opens', { what: titleOfKey(procedure, order, next.key, language), who });
    });
}

function effectText(effect: Effect, order: CaseView, procedure: Procedure, language: Language, t: TFunction): string {
  const to = (role: string): string => pick(holderOf(procedure, order, role), language);
  if ('letter' in effect) {
    const subject = procedure.words.letters[effect.letter]?.subject;
    return t('follows.letter', { who: to(effect.to), what: subject ? withoutHoles(pick(subject, language), order.number) : effect.letter });
  }
  if ('paper' in effect) return t('follows.paper', { what: pick(paperTitle(effect.paper), language) });
  if ('clear' in effect)
    return t('follows.clear', {
      what: t(`asked.${effect.clear}`, { defaultValue: effect.clear }),
      who: t(`service.${effect.of}`, { defaultValue: effect.of }),
    });
  if ('ask' in effect)
    return t('follows.ask', {
      what: t(`asked.${effect.ask}`, { defaultValue: effect.ask }),
      who: t(`service.${effect.of}`, { defaultValue: effect.of }),
    });
  if ('hold' in effect) return t('follows.hold', { what: effect.hold.map((scope) => t(`hold.blocks.${scope}`)).join(comma(language)) });
  if ('tell' in effect) return t(`follows.tell.${effect.tell}`);
  if ('opens' in effect) return t('follows.case', { what: effect.opens });
  return '';
}

/** Clauses that are filled in only when the letter leaves are left out: `请订舱：{{values.readyOn}} 货好` is `请订舱`. */
export function withoutHoles(subject: string, number: string): string {
  const whole = subject
    .split(/(?=[：:，,])/)
    .filter((clause) => !/\{\{(?!number|part)/.test(clause))
    .join('');
  return (whole || subject)
    .replaceAll('{{number}}', number)
    .replaceAll(/\s*\{\{[^}]*\}\}/g, '')
    .trim();
}

function copied(roles: readonly string[], order: CaseView, procedure: Procedure, language: Language, t: TFunction): string[] {
  if (roles.length === 0) return [];
  return [t('follows.copies', { who: roles.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language)) })];
}

/** Dates that count from this: their clocks start now. */
function clocks(
  procedure: Procedure,
  at: MilestoneStanding,
  rules: ReturnType<typeof rulesByName>,
  language: Language,
  t: TFunction,
): string[] {
  return [...rules.values()]
    .filter(({ due, name }) => due && name !== at.milestone && 'after' in due && anchorsOf(due).includes(at.milestone))
    .map(({ name, due }) =>
      t('follows.clock', { what: pick(nameOf(procedure, name), language), when: due ? offsetText(due, procedure, t) : '' }),
    );
}

function offsetText(due: Due, procedure: Procedure, t: TFunction): string {
  if (!('n' in due)) return '';
  const n = typeof due.n === 'number' ? due.n : procedure.rules.settings[due.n.setting];
  return t(`unit.${due.unit}`, { count: Number(n) });
}

export const rolesThatSign = (procedure: Procedure, milestone: string): string[] => {
  const rule = rulesByName(procedure.rules).get(milestone);
  return rule?.m === 'approval' ? rule.chain.map(signerRole) : [];
};
