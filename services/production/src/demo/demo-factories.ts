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
  {
    ...chinese,
    id: 'supplier:chengda',
    nameZh: '诚达五金',
    nameEn: 'Chengda Hardware',
    mails: ['gu@chengda.example'],
    calendar: 'company',
    contacts: [{ nameZh: '顾经理', nameEn: 'Mr. Gu', mail: 'gu@chengda.example', language: 'zh', phone: '' }],
  },
  {
    ...chinese,
    id: 'fabricMill:yonghe',
    nameZh: '永和布业',
    nameEn: 'Yonghe Textiles',
    mails: ['bu@yonghe.example'],
    calendar: 'company',
    contacts: [{ nameZh: '卜经理', nameEn: 'Ms. Bu', mail: 'bu@yonghe.example', language: 'zh', phone: '' }],
  },
  {
    ...chinese,
    id: 'printFactory:caiyi',
    nameZh: '彩艺印花',
    nameEn: 'Caiyi Printing',
    mails: ['cao@caiyi.example'],
    calendar: 'company',
    contacts: [{ nameZh: '曹师傅', nameEn: 'Mr. Cao', mail: 'cao@caiyi.example', language: 'zh', phone: '' }],
  },
  {
    ...chinese,
    id: 'washingPlant:qingyuan',
    nameZh: '清源洗水',
    nameEn: 'Qingyuan Washing',
    mails: ['wei@qingyuan.example'],
    calendar: 'company',
    contacts: [{ nameZh: '魏厂长', nameEn: 'Mr. Wei', mail: 'wei@qingyuan.example', language: 'zh', phone: '' }],
  },
  {
    ...chinese,
    id: 'packingSubcontractor:xinbao',
    nameZh: '新宝包装',
    nameEn: 'Xinbao Packing',
    mails: ['lu@xinbao.example'],
    calendar: 'company',
    contacts: [{ nameZh: '陆经理', nameEn: 'Ms. Lu', mail: 'lu@xinbao.example', language: 'zh', phone: '' }],
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
