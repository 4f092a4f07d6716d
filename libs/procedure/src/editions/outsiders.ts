import type { Procedure } from '../language';
import { roleOf } from '../phrases';
import { type ChoiceFault, say } from './fault';

/** What goes out of the house, when and in which words is the procedure's: a setting sends nothing to anybody it does not write to there. */
export function toOutsider({ rules, words }: Procedure, to: string[], usual: string[]): ChoiceFault | undefined {
  const outsider = to.find((role) => rules.parties.includes(role) && !usual.includes(role));
  if (outsider === undefined) return undefined;
  const { zh, en } = roleOf(words, outsider);
  return say(
    'OUTSIDER_NOT_ASKED',
    `流程这里不给“${zh}”发信，设置不能让它发到外面去，请选公司里的人`,
    `the procedure does not write to “${en}” here, and a setting sends nothing out of the house: choose one of us`,
  );
}
