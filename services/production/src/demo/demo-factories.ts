import { PartiesService } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Factory } from '../factories/factory.entity';

const chinese = { language: 'zh', zone: 'Asia/Shanghai', country: 'CN' } as const;

const factories: Omit<Factory, 'version'>[] = [
  {
    ...chinese,
    id: 'factory:jinkai',
    nameZh: '金凯杯业',
    nameEn: 'Jinkai Vacuum Flasks',
    mails: ['jin@jinkai.example'],
    calendar: 'factory:jinkai',
    contacts: [{ nameZh: '金厂长', nameEn: 'Mr. Jin', mail: 'jin@jinkai.example', language: 'zh', phone: '' }],
  },
  {
    ...chinese,
    id: 'factory:jiasu',
    nameZh: '台州佳塑塑业',
    nameEn: 'Taizhou Jiasu Plastics',
    mails: ['zheng@jiasu.example'],
    calendar: 'company',
    contacts: [{ nameZh: '郑厂长', nameEn: 'Mr. Zheng', mail: 'zheng@jiasu.example', language: 'zh', phone: '' }],
  },
];

/** Brings the demo company's factories, once; whatever has been changed since stays as it is. */
@Injectable()
export class DemoFactories {
  constructor(private readonly parties: PartiesService) {}

  bring(): Promise<void> {
    return this.parties.fileMissing(factories);
  }
}
