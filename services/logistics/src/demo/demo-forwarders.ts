import { PartiesService } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Forwarder } from '../forwarders/forwarder.entity';

const chinese = { language: 'zh', zone: 'Asia/Shanghai', country: 'CN' } as const;

const forwarders: Omit<Forwarder, 'version'>[] = [
  {
    ...chinese,
    id: 'forwarder:haitong',
    nameZh: '海通货代',
    nameEn: 'Haitong Forwarding',
    mails: ['booking@haitong.example'],
    calendar: 'company',
    contacts: [{ nameZh: '方经理', nameEn: 'Mr. Fang', mail: 'booking@haitong.example', language: 'zh', phone: '' }],
  },
  {
    ...chinese,
    id: 'carrier:sutong',
    nameZh: '速通货运',
    nameEn: 'Sutong Freight',
    mails: ['diaodu@sutong.example'],
    calendar: 'company',
    contacts: [{ nameZh: '唐调度', nameEn: 'Mr. Tang', mail: 'diaodu@sutong.example', language: 'zh', phone: '' }],
  },
  {
    ...chinese,
    id: 'inspectionCompany:zhengheng',
    nameZh: '正衡检验',
    nameEn: 'Zhengheng Inspection',
    mails: ['yuyue@zhengheng.example'],
    calendar: 'company',
    contacts: [{ nameZh: '施主管', nameEn: 'Ms. Shi', mail: 'yuyue@zhengheng.example', language: 'zh', phone: '' }],
  },
];

/** Brings the demo company's forwarders, once; whatever has been changed since stays as it is. */
@Injectable()
export class DemoForwarders {
  constructor(private readonly parties: PartiesService) {}

  bring(): Promise<void> {
    return this.parties.fileMissing(forwarders);
  }
}
