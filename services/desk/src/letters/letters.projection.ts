import { hashOf, type Tx } from '@gendan/platform';
import { standing } from '@gendan/procedure';
import { Inject, Injectable } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { LinksRepository } from '../links/links.repository';
import { linkIdOf } from '../links/token';
import type { Projection, Recorded } from '../recording';
import { type LetterMade, lettersOf, TEMPLATE_VERSION } from './letters-of';
import { LettersRepository } from './letters.repository';

const DAY_MS = 86_400_000;

/** Letters and the links in them, in the transaction of the events that ask for them. */
@Injectable()
export class LettersProjection implements Projection {
  constructor(
    private readonly letters: LettersRepository,
    private readonly links: LinksRepository,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  async apply(tx: Tx, { caseId, rules, plan, events }: Recorded): Promise<void> {
    const asked = lettersOf(rules, plan, events);
    await this.links.write(tx, unique(asked.flatMap((letter) => this.linkFor(caseId, letter) ?? [])));
    await this.letters.write(
      tx,
      asked.map((letter) => ({
        id: hashOf([caseId, letter.rev, letter.role, letter.template, TEMPLATE_VERSION]).slice(0, 24),
        caseId,
        rev: letter.rev,
        kind: letter.kind,
        template: letter.template,
        templateVersion: TEMPLATE_VERSION,
        key: letter.key,
        round: letter.round,
        role: letter.role,
        party: letter.party,
        about: letter.about,
        daily: letter.daily,
        link: this.linkFor(caseId, letter)?.id ?? null,
        at: new Date(letter.at),
        nextTry: new Date(letter.leaves),
      })),
    );
    const { milestones } = standing(rules, plan, plan.at);
    const rounds = new Map(
      milestones.filter(({ state }) => state !== 'dropped' && state !== 'notNeeded').map(({ key, round }) => [key, round]),
    );
    await this.links.revokeEnded(tx, caseId, plan.at, ({ key, round }) => !plan.closed && rounds.get(key) === round);
  }

  /** Links and letters that left are the desk's own. */
  async drop(tx: Tx): Promise<void> {
    await this.letters.drop(tx);
  }

  private linkFor(caseId: string, { asks, party, role, at }: LetterMade) {
    if (!asks || !party || party.startsWith('role:')) return undefined;
    const id = linkIdOf(this.config.LINK_KEY, { case: caseId, key: asks.key, round: asks.round, party });
    const made = new Date(at);
    return {
      id,
      caseId,
      key: asks.key,
      round: asks.round,
      role,
      party,
      made,
      expires: new Date(made.getTime() + this.config.LINK_DAYS * DAY_MS),
    };
  }
}

const unique = <T extends { id: string }>(list: T[]): T[] => [...new Map(list.map((each) => [each.id, each])).values()];
