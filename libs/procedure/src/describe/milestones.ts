import {
  DEFAULT_LADDER,
  type EvidenceField,
  type EvidenceType,
  type Milestone,
  type Phrase,
  type Procedure,
  type Signer,
} from '../language';
import { as, fieldOf, listOf, meaningOf, nameOf, pathTitle, roleOf } from '../phrases';
import { effectTitle } from '../tell-effects';
import { condText, settingText } from './conditions';
import { dueText, everyText } from './dues';
import { spanText } from './spans';

/** What a milestone is asked by: its aspects in the order people ask about them, each with a title and one or more lines. */
export type Aspect = { title: Phrase; lines: Phrase[] };

const TITLES = {
  owner: { zh: '谁办', en: 'Who' },
  signers: { zh: '谁签', en: 'Signed by' },
  when: { zh: '什么情况才要', en: 'Needed if' },
  after: { zh: '在什么之后', en: 'After' },
  due: { zh: '期限', en: 'Due' },
  ladder: { zh: '催办', en: 'Reminders' },
  evidence: { zh: '凭据', en: 'Evidence' },
  toward: { zh: '到多少算齐', en: 'Complete at' },
  reads: { zh: '什么变了要重来', en: 'Again when this changes' },
  meaning: { zh: '铁律里的意思', en: 'Meaning for the laws' },
  copies: { zh: '抄送', en: 'Copies' },
  refused: { zh: '退回', en: 'If refused' },
  opening: { zh: '轮到时', en: 'When it comes up' },
  then: { zh: '办好后', en: 'Then' },
  silence: { zh: '不答复', en: 'Silence' },
} satisfies Record<string, Phrase>;

const TYPES: Record<EvidenceType, Phrase> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  date: { zh: '日期', en: 'date' },
  instant: { zh: '时间', en: 'moment' },
  money: { zh: '金额', en: 'amount of money' },
  quantity: { zh: '数量', en: 'quantity' },
  lines: { zh: '分行数量', en: 'quantities by line' },
  list: { zh: '清单', en: 'list' },
  file: { zh: '文件', en: 'file' },
  scan: { zh: '扫描件', en: 'scan' },
  photo: { zh: '照片', en: 'photo' },
  party: { zh: '哪一方', en: 'party' },
  choice: { zh: '选一项', en: 'one of' },
  flag: { zh: '是否', en: 'yes or no' },
  form: { zh: '表单', en: 'form' },
  iso6346: { zh: '柜号（ISO 6346）', en: 'container number (ISO 6346)' },
  trackingNumber: { zh: '快递单号', en: 'tracking number' },
  lcVersion: { zh: '信用证第几版', en: 'version of the L/C' },
  termsDiff: { zh: '条款改动', en: 'change of the terms' },
};

/** Everything the procedure says of a milestone. Takes a name that the procedure has; of another it says nothing. */
export function describeMilestone(of: Procedure, rule: Milestone): Aspect[] {
  const { words } = of;
  const aspect = (name: keyof typeof TITLES, ...lines: (Phrase | undefined)[]): Aspect[] => {
    const said = lines.filter((line) => line !== undefined);
    return said.length > 0 ? [{ title: TITLES[name], lines: said }] : [];
  };
  return [
    ...(rule.m === 'approval'
      ? aspect('signers', ...signerLines(of, rule))
      : aspect('owner', roleOf(words, rule.by ?? of.rules.cast[0] ?? ''))),
    ...aspect('when', rule.when && condText(of, rule.when)),
    ...aspect('after', ...(rule.after ?? []).map((before) => (typeof before === 'string' ? nameOf(words, before) : condText(of, before)))),
    ...aspect('due', rule.due && dueText(of, rule.due), rule.every && repeatText(of, rule)),
    ...aspect('ladder', ...ladderLines(rule)),
    ...aspect('evidence', ...Object.entries(rule.evidence ?? {}).map(([name, field]) => fieldText(of, rule.name, name, field))),
    ...(rule.m === 'count' ? aspect('toward', towardText(of, rule)) : []),
    ...aspect('reads', rule.reads && listOf(rule.reads.map((path) => pathTitle(words, path)))),
    ...aspect('meaning', rule.is && meaningOf(rule.is)),
    ...aspect('copies', rule.copies && copiesText(of, rule.copies)),
    ...aspect('refused', rule.refused && refusedText(of, rule.refused)),
    ...aspect('opening', ...(rule.atOpening ?? []).map((effect) => effectTitle(words, effect))),
    ...aspect('then', ...(rule.then ?? []).map((effect) => effectTitle(words, effect))),
    ...aspect('silence', rule.silence && silenceText(of, rule.silence)),
  ];
}

const SETTING = 'setting.';
const MODES: Record<'all' | 'any', Phrase> = {
  all: { zh: '（不分先后，都要签）', en: '(all of them, in any order)' },
  any: { zh: '（其中一人签即可）', en: '(any one of them)' },
};

function signerLines(of: Procedure, { chain, mode }: Extract<Milestone, { m: 'approval' }>): Phrase[] {
  const signers = chain.map((signer, i) => numbered(mode === undefined && chain.length > 1 ? i + 1 : undefined, signerText(of, signer)));
  return mode === undefined || chain.length === 1 ? signers : [...signers, MODES[mode]];
}

function signerText(of: Procedure, signer: Signer): Phrase {
  if (typeof signer === 'string') return roleOf(of.words, signer);
  const role = roleOf(of.words, signer.role);
  const own: Phrase = signer.own ? { zh: '（本部门）', en: ' (own department)' } : { zh: '', en: '' };
  if (!signer.when) return { zh: `${role.zh}${own.zh}`, en: `${role.en}${own.en}` };
  const cond = condText(of, signer.when);
  return { zh: `${role.zh}${own.zh}，如果${cond.zh}`, en: `${role.en}${own.en}, if ${cond.en}` };
}

const numbered = (n: number | undefined, { zh, en }: Phrase): Phrase =>
  n === undefined ? { zh, en } : { zh: `${n}. ${zh}`, en: `${n}. ${en}` };

function repeatText(of: Procedure, { every, until }: Milestone): Phrase | undefined {
  if (!every) return undefined;
  const [span, end] = [everyText(of, every), until === undefined ? undefined : nameOf(of.words, until)];
  return end ? { zh: `${span.zh}，到“${end.zh}”为止`, en: `${span.en}, until “${end.en}”` } : span;
}

/** A ladder of its own by name: what its rungs are stands once. */
function ladderLines({ ladder }: Milestone): Phrase[] {
  if (ladder === undefined || ladder === DEFAULT_LADDER) return [];
  return [as(ladder)];
}

function fieldText({ words }: Procedure, milestone: string, name: string, field: EvidenceField): Phrase {
  const { type, optional, of: choices = [] } = typeof field === 'string' ? { type: field } : field;
  const [title, kind] = [fieldOf(words, name, milestone), TYPES[type]];
  const values = choices.map((value) => {
    const named = fieldOf(words, `${name}=${value}`, milestone);
    return named.en === `${name}=${value}` ? as(value) : named;
  });
  const [zh, en] =
    values.length > 0 ? [values.map((one) => one.zh).join('／'), values.map((one) => one.en).join(' / ')] : [kind.zh, kind.en];
  return { zh: `${title.zh}（${zh}${optional ? '，可不填' : ''}）`, en: `${title.en} (${en}${optional ? ', optional' : ''})` };
}

function towardText(of: Procedure, { toward, tolerance }: Extract<Milestone, { m: 'count' }>): Phrase {
  const whole = pathTitle(of.words, toward);
  const slack = tolerance?.startsWith(SETTING)
    ? settingText(of, tolerance.slice(SETTING.length))
    : tolerance && pathTitle(of.words, tolerance);
  return slack ? { zh: `${whole.zh}，允许差：${slack.zh}`, en: `${whole.en}, may be short by: ${slack.en}` } : whole;
}

function copiesText({ words }: Procedure, { to, acknowledge }: NonNullable<Milestone['copies']>): Phrase {
  const readers = listOf(to.map((role) => roleOf(words, role)));
  return acknowledge ? { zh: `${readers.zh}（要签收）`, en: `${readers.en} (to be acknowledged)` } : readers;
}

function refusedText(of: Procedure, { again, opens, stop, overruledBy }: NonNullable<Milestone['refused']>): Phrase {
  const back = listOf((again ?? []).map((name) => nameOf(of.words, name)));
  const what: Phrase = again
    ? { zh: `回到：${back.zh}`, en: `back to: ${back.en}` }
    : opens !== undefined
      ? { zh: `另开一单：${nameOf(of.words, opens).zh}`, en: `opens a case: ${nameOf(of.words, opens).en}` }
      : stop
        ? { zh: '到此为止', en: 'it ends there' }
        : { zh: '', en: '' };
  if (!overruledBy) return what;
  const [role, span] = [roleOf(of.words, overruledBy.role), spanText(of.rules, overruledBy.within)];
  return {
    zh: `${what.zh}；${role.zh}可在 ${span.zh}内改判`,
    en: `${what.en}; ${role.en} may overrule within ${span.en}`,
  };
}

function silenceText({ rules }: Procedure, { after, source }: NonNullable<Milestone['silence']>): Phrase {
  const span = spanText(rules, after);
  return { zh: `${span.zh}不答复视为同意（${source}）`, en: `taken as agreed after ${span.en} (${source})` };
}
