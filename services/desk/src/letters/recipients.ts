import type { Phrase } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { CaseViews } from '../cases/case-views.service';
import { Parties, People } from '../sign-in/people';
import type { LetterEntity } from './letter.entity';

export type Recipients = { addresses: string[]; language: 'zh' | 'en'; name: Phrase; replyTo?: string };
/** Nobody to send it to, with the sentence for whoever looks at the letter. */
export type NoRecipient = { none: Phrase };

/** Who a letter goes to now: the person or party, the substitute of somebody absent, the owner's manager, all who hold a role. */
@Injectable()
export class RecipientsOf {
  constructor(
    private readonly people: People,
    private readonly parties: Parties,
    private readonly views: CaseViews,
  ) {}

  async letter(letter: LetterEntity): Promise<Recipients | NoRecipient> {
    const party = letter.party ?? '';
    if (letter.role === 'ownerManager') return this.manager(party);
    if (party.startsWith('person:')) return this.person(party, letter.role);
    if (party.startsWith('role:')) return this.holders(party.slice('role:'.length));
    return this.outside(letter);
  }

  private async person(id: string, role: string): Promise<Recipients | NoRecipient> {
    const [[person], substitute] = await Promise.all([this.people.people([id]), this.people.substituteOf(id, role)]);
    if (!person) return none(`没有 ${id} 这个人，请在这一单里换人。`, `There is no ${id}. Put somebody else in the case.`);
    return this.to(substitute ? [substitute] : [person], { zh: person.nameZh, en: person.nameEn || person.nameZh });
  }
  private async manager(id: string): Promise<Recipients | NoRecipient> {
    const manager = id.startsWith('person:') ? await this.people.managerOf(id) : undefined;
    if (manager) return this.person(manager.id, '');
    // whoever has no manager above is told it came to an escalation
    return id.startsWith('person:') ? this.person(id, '') : this.holders(id.replace(/^role:/, ''));
  }
  private async holders(role: string): Promise<Recipients | NoRecipient> {
    const holders = await this.people.holdersOf(role);
    if (holders.length === 0)
      return none(`没有人担任 ${role}，请先给同事开通这个角色。`, `Nobody holds the role ${role}. Give it to a colleague first.`);
    return this.to(holders, {
      zh: holders.map(({ nameZh }) => nameZh).join('、'),
      en: holders.map(({ nameEn, nameZh }) => nameEn || nameZh).join(', '),
    });
  }
  private to(people: { mail: string; language: string; nameZh: string }[], name: Phrase): Recipients | NoRecipient {
    const addresses = people.map(({ mail }) => mail).filter(Boolean);
    if (addresses.length === 0)
      return none(`${name.zh} 没有登记邮箱，请补上后再发。`, `${name.en} has no mail address on file. Add it and send again.`);
    return { addresses, language: people[0]?.language === 'en' ? 'en' : 'zh', name };
  }
  private async outside({ party, caseId }: LetterEntity): Promise<Recipients | NoRecipient> {
    const [found] = party ? await this.parties.parties([party]) : [];
    if (!found)
      return none(`没有 ${party ?? '对方'} 的档案，请先补档案。`, `There is nobody on file for ${party ?? 'this party'}. Add them first.`);
    const name = { zh: found.nameZh || found.nameEn, en: found.nameEn || found.nameZh };
    const addresses = [...found.mails, ...found.contacts.map(({ mail }) => mail)].filter(Boolean).slice(0, 5);
    if (addresses.length === 0)
      return none(
        `${name.zh} 没有登记邮箱，请补上，或复制聊天文字发给对方。`,
        `${name.en} has no mail address on file. Add one, or paste the chat text to them.`,
      );
    const replyTo = await this.ownerMail(caseId);
    return { addresses: [...new Set(addresses)], language: found.language === 'zh' ? 'zh' : 'en', name, ...(replyTo && { replyTo }) };
  }
  private async ownerMail(caseId: string): Promise<string | undefined> {
    const { rules, plan } = await this.views.file(caseId);
    const owner = plan.cast[rules.cast[0] ?? ''];
    const [person] = owner?.startsWith('person:') ? await this.people.people([owner]) : [];
    return person?.mail || undefined;
  }
}

const none = (zh: string, en: string): NoRecipient => ({ none: { zh, en } });
