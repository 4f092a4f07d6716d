import { compile, describeMilestone, type Phrase, rungText, titleOf } from '@gendan/procedure';
import { readProcedure } from './read';

/** What the procedure says of a milestone, in both languages. */
export function explainOne([name = '', milestone = '']: string[]): boolean {
  const procedure = readProcedure(name);
  if (!procedure) return false;
  const found = compile(procedure.rules).milestones.get(milestone);
  if (!found) {
    console.error(`${name} has no milestone "${milestone}": ${[...compile(procedure.rules).milestones.keys()].join(', ')}`);
    return false;
  }
  const { rule } = found;
  const title = titleOf(procedure.words, milestone);
  console.log(`${milestone} · ${title.zh} · ${title.en}${rule.source ? ` · ${rule.source.join(' ')}` : ''}`);
  for (const { title: aspect, lines } of describeMilestone(procedure, rule)) said(aspect, lines);
  const ladder = procedure.rules.ladders[rule.ladder ?? 'default'];
  if (rule.due && ladder)
    said(
      { zh: '催办阶梯', en: 'Ladder' },
      ladder.map((rung) => rungText(procedure, rung)),
    );
  return true;
}

function said(title: Phrase, lines: Phrase[]): void {
  console.log(`\n${title.zh} · ${title.en}`);
  for (const { zh, en } of lines) console.log(`  ${zh}\n    ${en}`);
}
