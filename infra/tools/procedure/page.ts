import {
  compile,
  describeMilestone,
  methodOf,
  type Milestone,
  type Node,
  type Phrase,
  type Procedure,
  roleOf,
  rungText,
  settingWordsOf,
  titleOf,
  WINDING_UP,
} from '@gendan/procedure';
import { diagramOf } from './diagram';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

const WORDS = {
  generated: {
    zh: '由流程数据生成，不要手改：`npm run procedure -- pages`',
    en: 'Generated from the data, do not edit: `npm run procedure -- pages`',
  },
  version: { zh: '第', en: 'version ' },
  kind: { zh: '跟什么案', en: 'Kind of case' },
  roles: { zh: '我们的人', en: 'Our roles' },
  parties: { zh: '外面的人', en: 'Outside parties' },
  cancel: { zh: '取消由谁签', en: 'Cancellation signed by' },
  methods: { zh: '付款方式', en: 'Payment methods' },
  inspection: { zh: '验货', en: 'Inspection' },
  settings: { zh: '设置', en: 'Settings' },
  setting: { zh: '设置', en: 'Setting' },
  value: { zh: '默认', en: 'Default' },
  source: { zh: '来源', en: 'Source' },
  ladders: { zh: '催办阶梯', en: 'Ladders' },
  diagram: { zh: '一张图', en: 'In one picture' },
  each: { zh: '每个', en: 'For each' },
  stage: { zh: '阶段', en: 'Stage' },
  oneOf: { zh: '其中一个即可', en: 'One of these' },
  index: { zh: '流程一览', en: 'Procedures' },
} satisfies Record<string, Phrase>;

/** One procedure as a page to read: head, picture, milestones in its order, settings, ladders. */
export function pageOf(procedure: Procedure, language: PageLanguage): string {
  const say = sayer(language);
  const { rules, words } = procedure;
  const named = (roles: readonly string[]): string => roles.map((role) => say(roleOf(words, role))).join(language === 'en' ? ', ' : '、');
  const allowed = (of: readonly string[]): string => of.map((one) => say(methodOf(one))).join(language === 'en' ? ', ' : '、') || '–';
  return [
    `# ${say(words.title)}`,
    `<!-- ${say(WORDS.generated)} -->`,
    `\`${rules.id}\` ${language === 'en' ? `version ${rules.version}` : `第 ${rules.version} 版`}`,
    table([
      [say(WORDS.kind), `\`${rules.for}\``],
      [say(WORDS.roles), named(rules.cast)],
      [say(WORDS.parties), named(rules.parties) || '–'],
      [say(WORDS.cancel), named(rules.cancel)],
      [say(WORDS.methods), allowed(rules.allows.methods)],
      [say(WORDS.inspection), allowed(rules.allows.inspection)],
    ]),
    `## ${say(WORDS.diagram)}`,
    diagramOf(procedure, say),
    ...rules.of.flatMap((node) => nodePages(procedure, node, 2, say)),
    ...settingsOf(procedure, say),
    ...laddersOf(procedure, say),
    '',
  ].join('\n\n');
}

export type Say = (phrase: Phrase) => string;
const sayer =
  (language: PageLanguage): Say =>
  ({ zh, en }) =>
    language === 'en' ? en : zh;

function nodePages(of: Procedure, node: Node, level: number, say: Say): string[] {
  if ('m' in node) return milestonePage(of, node, level, say);
  const title = say(titleOf(of.words, node.name));
  const head = node.g === 'stage' ? title : `${say(node.g === 'each' ? WORDS.each : WORDS.oneOf)}${say({ zh: '：', en: ': ' })}${title}`;
  return [`${'#'.repeat(level)} ${head}`, ...node.of.flatMap((inner) => nodePages(of, inner, Math.min(level + 1, 5), say))];
}

function milestonePage(of: Procedure, rule: Milestone, level: number, say: Say): string[] {
  const sources = rule.source?.length ? ` · ${rule.source.join(' ')}` : '';
  return [
    `${'#'.repeat(level)} ${say(titleOf(of.words, rule.name))}`,
    `\`${rule.name}\`${sources}`,
    table(describeMilestone(of, rule).map(({ title, lines }) => [say(title), lines.map(say).join('<br>')])),
  ];
}

function settingsOf({ rules, words }: Procedure, say: Say): string[] {
  const rows = Object.entries(rules.settings).map(([name, value]) => {
    const said = settingWordsOf(words, name);
    return [said ? say(said) : '', `\`${name}\``, String(value), (said?.source ?? []).join(' ')];
  });
  if (rows.length === 0) return [];
  return [`## ${say(WORDS.settings)}`, table(rows, [say(WORDS.setting), '', say(WORDS.value), say(WORDS.source)])];
}

function laddersOf(of: Procedure, say: Say): string[] {
  const ladders = Object.entries(of.rules.ladders).map(([name, rungs]) => [
    `\`${name}\``,
    rungs.map((rung) => say(rungText(of, rung))).join('<br>'),
  ]);
  return [`## ${say(WORDS.ladders)}`, table(ladders)];
}

function table(rows: string[][], head: string[] = (rows[0] ?? []).map(() => '')): string {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** All procedures, with how many milestones each has. */
export function indexPage(procedures: readonly Procedure[]): string {
  const rows = procedures.map(({ rules, words }) => [
    `[${words.title.zh}](${rules.id}.zh-CN.md)`,
    `[${words.title.en}](${rules.id}.en.md)`,
    `\`${rules.for}\``,
    String(compile(rules).order.filter(({ group }) => group !== WINDING_UP).length),
  ]);
  return [
    `# ${WORDS.index.zh} · ${WORDS.index.en}`,
    `<!-- ${WORDS.generated.en} -->`,
    table(rows, ['', '', 'kind', 'milestones']),
    '',
  ].join('\n\n');
}
