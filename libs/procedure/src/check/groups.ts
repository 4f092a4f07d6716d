import { isStandIn } from './language-shape';
import { directlyBefore, kinds, type Place, type Site, type Spot } from './site';
import { under } from './shape';

/** Groups, approvals and evidence: what they must have to mean anything. */
export function checkGroups(site: Site): void {
  for (const place of site.groups.values()) group(site, place);
  for (const { node, path, around } of kinds(site)) {
    const how = [node.from, node.covers, node.inside ?? around].filter((one) => one !== undefined).length;
    if (how > 1)
      site.say(
        path,
        'CONTRADICTS',
        `“${node.name}”只能是 from、covers、inside 中的一种（套在别的分件里就是 inside）`,
        `"${node.name}" can be only one of from, covers, inside (within another kind of part it is inside)`,
      );
    if (node.inside !== undefined && around !== undefined && node.inside !== around)
      site.say(
        under(path, 'inside'),
        'CONTRADICTS',
        `写在“${around}”里，又说装在“${node.inside}”里`,
        `written within "${around}" but said to be inside "${node.inside}"`,
      );
    if (node.atLeast && (node.from !== undefined || node.covers !== undefined))
      site.say(
        under(path, 'atLeast'),
        'CONTRADICTS',
        '条款定了有几个，atLeast 没有意义',
        'the terms say how many there are: atLeast means nothing',
        'warning',
      );
  }
  for (const spot of site.spots) {
    approval(site, spot);
    evidence(site, spot);
    silence(site, spot);
  }
}

function group(site: Site, { node, path, members }: Place): void {
  if (isStandIn(node.name)) return;
  if (node.g === 'oneOf' && members.length < 2)
    site.say(
      under(path, 'of'),
      'ONE_OF_ONE',
      `“${node.name}”里只有 ${members.length} 个，没有可选的`,
      `"${node.name}" has ${members.length} member: there is nothing to choose`,
    );
  else if (members.length === 0)
    site.say(
      under(path, 'of'),
      'EMPTY_GROUP',
      `“${node.name}”里一个节点也没有，等它的永远轮不到`,
      `"${node.name}" has no milestone: whoever waits for it waits for ever`,
    );
}

function approval(site: Site, { rule, path }: Spot): void {
  if (rule.m !== 'approval') return;
  const chain = rule.chain.map((signer) => (typeof signer === 'string' ? { role: signer } : signer));
  chain.forEach(({ role, when }, at) => {
    if (chain.some((other, i) => i < at && other.role === role && !other.when && !when))
      site.say(`${path}.chain.${at}`, 'SIGNER_TWICE', `“${role}”签了两次，一个角色只算一次`, `"${role}" signs twice: a role counts once`);
  });
  if (chain.length > 0 && chain.every(({ own }) => own))
    site.say(
      under(path, 'chain'),
      'ALL_OWN',
      '每个签字都标了 own（可以是录入的人），至少要有一个不是',
      'every signature may be the submitter’s own: at least one must not',
    );
  if (chain.length > 0 && chain.every(({ when }) => when))
    site.say(
      under(path, 'chain'),
      'MAYBE_NOBODY',
      '每个签字都有条件，可能一个也不用签',
      'every signature has a condition: it may be that nobody signs',
      'warning',
    );
  const tasks = directlyBefore(site, rule.name).flatMap((name) => site.milestones.get(name)?.rule ?? []);
  const submitters = tasks.flatMap(({ m, by }) => (m === 'task' ? [by ?? site.rules.cast[0]] : []));
  const barred = chain.filter(({ role, own }) => !own && submitters.includes(role));
  const [first] = barred;
  if (first && (rule.mode !== 'any' || barred.length === chain.length))
    site.say(
      under(path, 'chain'),
      'OWN_WORK',
      `“${first.role}”办了前一步又要签它：谁录入，谁不能批`,
      `"${first.role}" does the task before and must sign it: nobody approves what they submitted`,
      'warning',
    );
}

function evidence(site: Site, { rule, path }: Spot): void {
  for (const [field, declared] of Object.entries(rule.evidence ?? {})) {
    const { type, of } = typeof declared === 'string' ? { type: declared, of: undefined } : declared;
    const at = `${path}.evidence.${field}`;
    if (type === 'choice' && (!of || of.length === 0))
      site.say(at, 'NO_VALUES', '选择项要写明有哪些（of）', 'a choice needs its values (of)');
    if (type !== 'choice' && of)
      site.say(under(at, 'of'), 'NO_VALUES', '只有选择项（choice）才有 of', 'only a choice has values (of)', 'warning');
    if (of && new Set(of).size < of.length) site.say(under(at, 'of'), 'TWICE', '选项写了两次', 'a value stands there twice', 'warning');
  }
}

/** What silence is taken for must be something the milestone could say. */
function silence(site: Site, { rule, path }: Spot): void {
  for (const field of Object.keys(rule.silence?.deem ?? {}))
    if (!Object.hasOwn(rule.evidence ?? {}, field))
      site.say(
        `${path}.silence.deem.${field}`,
        'UNKNOWN_FIELD',
        `“${rule.name}”没有“${field}”这一项`,
        `"${rule.name}" has no field "${field}"`,
      );
  if (rule.silence && rule.m !== 'outside')
    site.say(
      under(path, 'silence'),
      'SILENCE_OF_OURS',
      '只有外面的人不答复才能视为答复',
      'only the silence of somebody outside can be taken for an answer',
    );
}
