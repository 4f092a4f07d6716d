import type { StructureDifference } from '@gendan/contracts';
import {
  baseVersion,
  chainComplete,
  compile,
  lookAt,
  type Phrase,
  type Procedure,
  type Rules,
  sliceOf,
  structureChanges,
  turns,
  versionText,
} from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { keyTitle, roleTitle } from '../cases/case-words';
import { Procedures } from '../procedures/procedures.service';
import type { CaseFile } from '../recording';
import { TermsRepository } from '../terms/terms.repository';

/** A newer edition of a case's procedure: what it does otherwise, and what the case would adopt. */
export type NewerEdition = {
  to: Procedure;
  changes: StructureDifference[];
  rules: Rules;
  procedure: { id: string; version: number; hash: string };
  slice?: Record<string, unknown>;
};

@Injectable()
export class NewerEditions {
  /** By the hashes of both: versions never change. */
  private readonly compared = new Map<string, StructureDifference[]>();

  constructor(
    private readonly procedures: Procedures,
    private readonly terms: TermsRepository,
  ) {}

  /** Undefined when nothing is done otherwise. */
  async than({ rules, plan }: CaseFile): Promise<NewerEdition | undefined> {
    const { id, version, hash } = plan.procedure;
    const to = await this.procedures.latest(id);
    if (to.hash === hash) return undefined;
    const changes = this.compare({ rules, words: await this.procedures.words(id, version) }, to, `${hash} ${to.hash}`);
    if (changes.length === 0) return undefined;
    const terms = baseVersion(version) === baseVersion(to.version) ? undefined : await this.terms.of(plan.terms.hash);
    return {
      to,
      changes,
      rules: to.rules,
      procedure: { id, version: to.version, hash: to.hash },
      ...(terms && { slice: { ...sliceOf(to.rules, terms), ...plan.terms.slice } }),
    };
  }

  private compare(from: Procedure, to: Procedure, hashes: string): StructureDifference[] {
    const known = this.compared.get(hashes);
    if (known) return known;
    const [older, newer] = [from.rules.version, to.rules.version].map(baseVersion);
    const version: StructureDifference[] =
      older === newer ? [] : [{ kind: 'version', name: to.rules.id, title: VERSION, from: numbered(from), to: numbered(to) }];
    const changes = [...version, ...structureChanges(from, to)];
    this.compared.set(hashes, changes);
    return changes;
  }
}

const VERSION: Phrase = { zh: '流程', en: 'Procedure' };
const numbered = ({ rules }: Procedure): Phrase => ({
  zh: `第 ${versionText(rules.version)} 版`,
  en: `version ${versionText(rules.version)}`,
});

/** What a change means for this very case: signatures that stay, who is still to sign, what is reminded otherwise from now on. */
export function followsIn({ plan }: CaseFile, { rules, words }: Procedure, { kind, name }: StructureDifference): Phrase[] {
  const look = lookAt(rules, plan);
  const parts = Object.values(plan.parts);
  const milestone = compile(rules).milestones.get(name);
  const keys = milestone ? look.spotsOf([milestone]).map(({ key }) => key) : [];
  if (kind === 'signers')
    return keys.flatMap((key): Phrase[] => {
      const signed = look.kept(key).signs?.length ?? 0;
      const title = keyTitle(words, key, parts);
      if (signed === 0 || look.state(key).state === 'dropped') return [];
      const missing = turns(look, key).filter((turn) => turn.needed !== false && !turn.signed);
      const signers = missing.map(({ role }) => roleTitle(words, role));
      const kept = { zh: `“${title.zh}”已签 ${signed} 位，签了的不动`, en: `“${title.en}”: ${signed} signed, which stays` };
      if (chainComplete(look, key)) return [kept];
      const more = { zh: signers.map(({ zh }) => zh).join('、'), en: signers.map(({ en }) => en).join(', ') };
      return [{ zh: `${kept.zh}；还要${more.zh}签`, en: `${kept.en}; still to sign: ${more.en}` }];
    });
  if (kind === 'copies' && keys.some((key) => look.state(key).state === 'done'))
    return [{ zh: '已经办了的不补发，以后办的照新的抄送', en: 'what is done already is not copied again; what comes is' }];
  if (kind !== 'ladders') return [];
  const open = look
    .keys()
    .filter((key) => (look.milestone(key)?.rule.ladder ?? 'default') === name && look.state(key).state === 'open' && look.kept(key).due);
  return open.length === 0
    ? []
    : [
        {
          zh: `在办的 ${open.length} 步从现在起照新的催；已经催过的不重来`,
          en: `${open.length} open step(s) are reminded by it from now on; what was sent stays sent`,
        },
      ];
}
