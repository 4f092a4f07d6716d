import { PartiesService } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Customer } from '../customers/customer.entity';

type DemoParty = Omit<Customer, 'version'>;
const nobody = { owner: null, merchandiser: null, distributor: null };
const limingzhe = 'person:1003';
const wangfang = 'person:1004';

export const demoParties: DemoParty[] = [
  {
    ...nobody,
    id: 'customer:hansewerk',
    nameZh: '汉萨家居用品有限公司',
    nameEn: 'Hansewerk Haushaltswaren GmbH',
    mails: ['katrin.vogel@hansewerk.example'],
    language: 'en',
    zone: 'Europe/Berlin',
    calendar: 'buyer:Europe/Berlin',
    country: 'DE',
    contacts: [
      { nameZh: '', nameEn: 'Katrin Vogel', mail: 'katrin.vogel@hansewerk.example', language: 'en', phone: '' },
      { nameZh: '', nameEn: 'Jens Albers', mail: 'jens.albers@hansewerk.example', language: 'en', phone: '' },
    ],
    owner: limingzhe,
    merchandiser: wangfang,
  },
  {
    ...nobody,
    id: 'customer:padma',
    nameZh: '帕德玛辅料有限公司',
    nameEn: 'Padma Accessories Ltd.',
    mails: ['rahman@padma.example'],
    language: 'en',
    zone: 'Asia/Dhaka',
    calendar: 'buyer:Asia/Dhaka',
    country: 'BD',
    contacts: [{ nameZh: '', nameEn: 'Mr. Rahman', mail: 'rahman@padma.example', language: 'en', phone: '' }],
    owner: 'person:1010',
    merchandiser: 'person:1005',
  },
  {
    ...nobody,
    id: 'customer:maplelane',
    nameZh: '枫径家居',
    nameEn: 'Maple Lane Home Inc.',
    mails: ['orders@maplelane.example'],
    language: 'en',
    zone: 'America/New_York',
    calendar: 'buyer:America/New_York',
    country: 'CA',
    contacts: [],
    owner: limingzhe,
    merchandiser: wangfang,
  },
  {
    ...nobody,
    id: 'shop:huamei-chengxi',
    nameZh: '华美超市城西店',
    nameEn: 'Huamei Supermarket, West Town',
    mails: ['chengxi@huamei.example'],
    language: 'zh',
    zone: 'Asia/Shanghai',
    calendar: 'company',
    country: 'CN',
    contacts: [{ nameZh: '钱店长', nameEn: 'Mr. Qian', mail: 'chengxi@huamei.example', language: 'zh', phone: '' }],
    owner: 'person:1009',
    distributor: 'distributor:shunda',
  },
  {
    ...nobody,
    id: 'distributor:shunda',
    nameZh: '顺达商贸',
    nameEn: 'Shunda Trading',
    mails: ['songhuo@shunda.example'],
    language: 'zh',
    zone: 'Asia/Shanghai',
    calendar: 'company',
    country: 'CN',
    contacts: [{ nameZh: '孟师傅', nameEn: 'Mr. Meng', mail: 'songhuo@shunda.example', language: 'zh', phone: '' }],
  },
  {
    ...nobody,
    id: 'reseller:lejia',
    nameZh: '乐家分销',
    nameEn: 'Lejia Resale',
    mails: ['duizhang@lejia.example'],
    language: 'zh',
    zone: 'Asia/Shanghai',
    calendar: 'company',
    country: 'CN',
    contacts: [{ nameZh: '丁经理', nameEn: 'Ms. Ding', mail: 'duizhang@lejia.example', language: 'zh', phone: '' }],
    owner: limingzhe,
    merchandiser: wangfang,
  },
];

/** Brings the demo company's customers, once; whatever has been changed since stays as it is. */
@Injectable()
export class DemoParties {
  constructor(private readonly parties: PartiesService) {}

  bring(): Promise<void> {
    return this.parties.fileMissing(demoParties);
  }
}
