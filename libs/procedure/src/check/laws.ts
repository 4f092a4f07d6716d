import type { Gate } from '@gendan/trade';
import type { Meaning, Milestone } from '../language';
import { allBefore, arises, effectsOf, kinds, meant, namesAfter, type Site, type Spot, walkBack } from './site';
import { under } from './shape';

/** Acts that cannot be taken back, which the laws guard. */
const GUARDED: ReadonlySet<Meaning> = new Set<Meaning>(['startsProduction', 'startsLine', 'goodsLeave', 'titleLeaves', 'presentsToBank']);
const TO_BANK = ['lc', 'dp', 'da'] as const;
const READ_BEFORE = ['terms.instalments', 'terms.inspection'] as const;

export const isGuarded = (rule: Milestone): boolean => rule.is !== undefined && GUARDED.has(rule.is);

/** What a law could not judge, or would be judged too late. */
export function checkLaws(site: Site): void {
  for (const spot of site.spots) {
    meaning(site, spot);
    if (isGuarded(spot.rule)) act(site, spot);
    if (spot.rule.is === 'adoptsTerms') adopts(site, spot);
  }
  if (site.spots.some(({ rule }) => isGuarded(rule)) && site.rules.settings['overrideRole'] === undefined)
    site.say(
      'rules.settings.overrideRole',
      'NO_OVERRIDE_ROLE',
      '没有写谁批特批（overrideRole），铁律拦住时没有出路',
      'nobody grants overrides (overrideRole): when a law stands in the way there is no way on',
      'warning',
    );
}

function meaning({ say }: Site, { rule, path }: Spot): void {
  if (rule.is === 'moneyIn' && rule.gate === undefined)
    say(under(path, 'gate'), 'NO_GATE', '到账（moneyIn）要写明放行点（gate）', 'moneyIn needs the gate the money opens');
  if (rule.is !== 'moneyIn' && rule.gate !== undefined)
    say(under(path, 'gate'), 'GATE_OF_NOTHING', '只有到账（moneyIn）才有放行点（gate）', 'only moneyIn has a gate', 'warning');
}

function act(site: Site, spot: Spot): void {
  const { rule, path } = spot;
  if (rule.m === 'count')
    site.say(
      under(path, 'is'),
      'GUARDED_COUNT',
      '计数的拒绝不了，铁律拦不住它：收不回来的事请用 task',
      'a count cannot be refused, so no law can stop it: make what cannot be taken back a task',
    );
  if (rule.m === 'outside')
    site.say(
      under(path, 'is'),
      'GUARDED_OUTSIDE',
      '外面的人报来的拦不住，只能事后算违规；最好由我方的人办（task）',
      'what is reported from outside cannot be stopped, only found a breach; better a task of ours',
      'warning',
    );
  if (spot.windingUp)
    site.say(
      under(path, 'is'),
      'GUARDED_WINDING_UP',
      '取消之后不能再有这种收不回来的事',
      'after a cancellation nothing of this kind can happen',
    );
  lawReads(site, spot);
  termsRead(site, spot);
  arisingNamed(site, spot);
}

/** The milestones its law reads, for every method and inspection the procedure is made for. */
function lawReads(site: Site, { rule, path }: Spot): void {
  const { methods, inspection } = site.rules.allows;
  const needs = (is: Meaning, why: { zh: string; en: string }, gate?: Gate): void => {
    if (site.spots.some((other) => other.rule.is === is && (gate === undefined || other.rule.gate === gate) && !other.windingUp)) return;
    const what = gate === undefined ? is : `${is}(${gate})`;
    site.say(
      under(path, 'is'),
      'LAW_CANNOT_SEE',
      `${why.zh}，可是没有一步是 ${what}：铁律会一直拦着“${rule.name}”`,
      `${why.en}, but no milestone is ${what}: the law would stop "${rule.name}" for ever`,
    );
  };
  const method = (name: (typeof methods)[number]): boolean => methods.includes(name);
  if (rule.is === 'startsProduction') {
    if (method('tt')) needs('moneyIn', { zh: '可以 T/T 付款', en: 'T/T is allowed' }, 'production');
    if (method('lc')) needs('lcStands', { zh: '可以用信用证', en: 'L/C is allowed' });
    if (method('openAccount')) needs('creditStands', { zh: '可以赊账', en: 'open account is allowed' });
  }
  if (rule.is === 'goodsLeave') {
    if (method('tt')) needs('moneyIn', { zh: '可以 T/T 付款', en: 'T/T is allowed' }, 'shipment');
    if (method('lc')) needs('lcStands', { zh: '可以用信用证', en: 'L/C is allowed' });
    if (inspection.some((one) => one !== 'none')) needs('qualityPassed', { zh: '可以约定验货', en: 'an inspection is allowed' });
    if (site.rules.settings['financeReleases'] !== undefined)
      needs('financeReleased', { zh: '设置里可以要财务放行', en: 'a setting may ask for the release by finance' });
  }
  if (rule.is === 'titleLeaves') {
    if (method('tt')) needs('moneyIn', { zh: '可以 T/T 付款', en: 'T/T is allowed' }, 'originals');
    if (TO_BANK.some(method)) needs('presentsToBank', { zh: '可以走银行（信用证、D/P、D/A）', en: 'L/C, D/P or D/A is allowed' });
  }
  if (rule.is === 'startsLine') needs('firstArticle', { zh: '条款可以要求首件', en: 'the terms may ask for a first article' });
}

/** Somebody must have looked at how it is paid and inspected, so that a change of either is noticed. */
function termsRead(site: Site, { rule, path }: Spot): void {
  const before = [...allBefore(site, rule.name)].flatMap((name) => site.milestones.get(name)?.rule ?? []);
  const read = new Set(before.filter(({ m }) => m === 'approval' || m === 'outside').flatMap(({ reads }) => reads ?? []));
  const missing = READ_BEFORE.filter((one) => !read.has(one));
  if (missing.length > 0)
    site.say(
      under(path, 'is'),
      'TERMS_NOT_READ',
      `“${rule.name}”之前没有审批或客户确认看过 ${missing.join('、')}`,
      `before "${rule.name}" no approval or customer's confirmation reads ${missing.join(' and ')}`,
    );
}

/** What arises later holds up only what names it: a problem reported after "goods finished" would not stop the loading. */
function arisingNamed(site: Site, { rule, path, kind }: Spot): void {
  const arising = kinds(site).filter(({ node }) => arises(node));
  const named = new Set(
    namesAfter(rule).flatMap((name) => [name, ...(site.milestones.get(name)?.kind ?? [])].concat(site.milestones.get(name)?.kind ?? [])),
  );
  const isAct = (name: string): boolean => isGuarded(site.milestones.get(name)?.rule ?? rule);
  const before = walkBack(site, rule.name, (name) => !isAct(name));
  for (const { node } of arising) {
    if (named.has(node.name) || node.name === kind) continue;
    const members = new Set(meant(site, node.name));
    const namer = [...before].find(
      (name) =>
        !isAct(name) &&
        !members.has(name) &&
        namesAfter(site.milestones.get(name)?.rule ?? rule).some((one) => one === node.name || members.has(one)),
    );
    if (namer !== undefined)
      site.say(
        under(path, 'after'),
        'ARISING_NOT_NAMED',
        `“${namer}”等“${node.name}”，“${rule.name}”自己却没写：晚出现的“${node.name}”拦不住它`,
        `"${namer}" waits for "${node.name}" but "${rule.name}" itself does not name it: one that arises later would not hold it up`,
        'warning',
      );
  }
}

/** A change of terms: proposed with its difference in a part of its own; factory and forwarder hear of it by the production order. */
function adopts(site: Site, { rule, path, kind }: Spot): void {
  if (kind === undefined)
    site.say(
      under(path, 'is'),
      'NO_PART',
      '变更生效要写在分件里（each change）',
      'a change takes effect in a part of its own (each change)',
    );
  const before = [
    rule,
    ...[...allBefore(site, rule.name)].flatMap((name) =>
      site.milestones.get(name)?.kind === kind ? (site.milestones.get(name)?.rule ?? []) : [],
    ),
  ];
  const differs = before.some(({ evidence }) =>
    Object.values(evidence ?? {}).some((field) => (typeof field === 'string' ? field : field.type) === 'termsDiff'),
  );
  if (!differs)
    site.say(
      under(path, 'is'),
      'NO_DIFFERENCE',
      '它和它前面都没有写改了什么（termsDiff）',
      'neither it nor anything before it says what changes (termsDiff)',
    );
  for (const { effect, at } of effectsOf(rule))
    if ('letter' in effect && site.rules.parties.includes(effect.to) && effect.to !== rule.by && effect.to !== 'customer')
      site.say(
        under(path, at),
        'TOLD_TOO_EARLY',
        `变更生效不发信给“${effect.to}”：车间从重新下的生产单知道`,
        `a change taking effect sends nothing to "${effect.to}": the workshop hears of it by the new production order`,
      );
}
