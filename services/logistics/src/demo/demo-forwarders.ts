import { Injectable } from '@nestjs/common';
import type { PartyRow } from '../parties/kept-parties.entity';
import { PartiesService } from '../parties/parties.service';

const chinese = { language: 'zh', zone: 'Asia/Shanghai', country: 'CN' } as const;

const forwarders: Omit<PartyRow, 'version'>[] = [
  {
    ...chinese,
    id: 'forwarder:haitong',
    nameZh: '海通货代',
    nameEn: 'Haitong Forwarding',
    mails: ['booking@haitong.example'],
    calendar: 'company',
    contacts: [{ nameZh: '方经理', nameEn: 'Mr. Fang', mail: 'booking@haitong.example', language: 'zh', phone: '' }],
  },
];

/** Brings the demo company's forwarders, once; whatever has been changed since stays as it is. */
@Injectable()
export class DemoForwarders {
  constructor(private readonly parties: PartiesService) {}

  async bring(): Promise<void> {
    const known = new Set((await this.parties.byIds(forwarders.map(({ id }) => id))).map(({ id }) => id));
    for (const forwarder of forwarders.filter(({ id }) => !known.has(id))) await this.parties.save(forwarder, 0);
  }
}
