import { type Calendar, chinaFactory } from '@gendan/trade';
import type { NewPerson } from '../staff/staff.service';

/** 宁波海川进出口有限公司, Ningbo Haichuan Import & Export: a trading company of seventeen. */
export const demoPassword = 'gendan-demo';

type Somebody = {
  number: number;
  nameZh: string;
  nameEn: string;
  signIn: string;
  titleZh: string;
  titleEn: string;
  roles: string[];
  manager?: number;
};

const staff: Somebody[] = [
  {
    number: 1001,
    nameZh: '周建华',
    nameEn: 'Zhou Jianhua',
    signIn: 'zhoujianhua',
    titleZh: '总经理',
    titleEn: 'general manager',
    roles: ['generalManager', 'viceChairman'],
  },
  {
    number: 1002,
    nameZh: '陈国栋',
    nameEn: 'Chen Guodong',
    signIn: 'chenguodong',
    titleZh: '业务经理',
    titleEn: 'business manager',
    roles: ['businessManager', 'salesManager', 'foreignTradeManager'],
    manager: 1001,
  },
  {
    number: 1003,
    nameZh: '李明哲',
    nameEn: 'Li Mingzhe',
    signIn: 'limingzhe',
    titleZh: '业务员',
    titleEn: 'salesperson',
    roles: ['salesperson'],
    manager: 1002,
  },
  {
    number: 1004,
    nameZh: '王芳',
    nameEn: 'Wang Fang',
    signIn: 'wangfang',
    titleZh: '跟单员',
    titleEn: 'merchandiser',
    roles: ['merchandiser'],
    manager: 1002,
  },
  {
    number: 1005,
    nameZh: '何静',
    nameEn: 'He Jing',
    signIn: 'hejing',
    titleZh: '跟单员、质量主管',
    titleEn: 'merchandiser and quality lead',
    roles: ['merchandiser', 'quality'],
    manager: 1002,
  },
  {
    number: 1006,
    nameZh: '孙丽',
    nameEn: 'Sun Li',
    signIn: 'sunli',
    titleZh: '单证员',
    titleEn: 'documents clerk',
    roles: ['documentsClerk', 'salesAuditClerk'],
    manager: 1002,
  },
  {
    number: 1007,
    nameZh: '吴敏',
    nameEn: 'Wu Min',
    signIn: 'wumin',
    titleZh: '财务',
    titleEn: 'finance',
    roles: ['finance', 'salesAccountant'],
    manager: 1001,
  },
  {
    number: 1008,
    nameZh: '林晓',
    nameEn: 'Lin Xiao',
    signIn: 'linxiao',
    titleZh: '销售行政',
    titleEn: 'sales administration',
    roles: ['salesAdmin', 'salesAssistant', 'orderDesk', 'customerService', 'afterSales', 'administration'],
    manager: 1002,
  },
  {
    number: 1009,
    nameZh: '赵磊',
    nameEn: 'Zhao Lei',
    signIn: 'zhaolei',
    titleZh: '业代',
    titleEn: 'sales rep',
    roles: ['rep'],
    manager: 1008,
  },
  {
    number: 1010,
    nameZh: '徐晓东',
    nameEn: 'Xu Xiaodong',
    signIn: 'xuxiaodong',
    titleZh: '业务员、管理员',
    titleEn: 'salesperson and administrator',
    roles: ['salesperson', 'administrator', 'foreignTrade', 'marketing'],
    manager: 1002,
  },
  {
    number: 1011,
    nameZh: '刘洋',
    nameEn: 'Liu Yang',
    signIn: 'liuyang',
    titleZh: '验货员',
    titleEn: 'inspector',
    roles: ['quality', 'inspector'],
    manager: 1005,
  },
  {
    number: 1012,
    nameZh: '郑卫国',
    nameEn: 'Zheng Weiguo',
    signIn: 'zhengweiguo',
    titleZh: '副总经理',
    titleEn: 'deputy general manager',
    roles: ['deputyGeneralManager', 'managementDepartment', 'marketingDirector', 'planningManager'],
    manager: 1001,
  },
  {
    number: 1013,
    nameZh: '马强',
    nameEn: 'Ma Qiang',
    signIn: 'maqiang',
    titleZh: '采购、物流',
    titleEn: 'purchasing and logistics',
    roles: ['purchasing', 'logistics', 'outsourcing'],
    manager: 1012,
  },
  {
    number: 1014,
    nameZh: '胡斌',
    nameEn: 'Hu Bin',
    signIn: 'hubin',
    titleZh: '仓库主管',
    titleEn: 'warehouse lead',
    roles: ['warehouse', 'packingWarehouse', 'electronicsWarehouse', 'unitWarehouse'],
    manager: 1012,
  },
  {
    number: 1015,
    nameZh: '郭涛',
    nameEn: 'Guo Tao',
    signIn: 'guotao',
    titleZh: '工程、样板',
    titleEn: 'engineering and samples',
    roles: ['engineering', 'technology', 'softwareEngineer', 'sampleRoom', 'prototypeOwner', 'productOwner'],
    manager: 1012,
  },
  {
    number: 1016,
    nameZh: '高翔',
    nameEn: 'Gao Xiang',
    signIn: 'gaoxiang',
    titleZh: '生产、计划',
    titleEn: 'production and planning',
    roles: ['production', 'productionChief', 'planning', 'responsibleDepartment'],
    manager: 1012,
  },
  {
    number: 1017,
    nameZh: '罗欣',
    nameEn: 'Luo Xin',
    signIn: 'luoxin',
    titleZh: '出纳',
    titleEn: 'cashier',
    roles: ['cashier'],
    manager: 1007,
  },
];

const idOf = (number: number): string => `person:${number}`;

export const demoPeople: { person: NewPerson; roles: string[] }[] = staff.map(({ number, nameZh, nameEn, signIn, roles, manager }) => ({
  roles,
  person: {
    id: idOf(number),
    nameZh,
    nameEn,
    signIn,
    mail: `${nameEn.toLowerCase().replace(' ', '.')}@haichuan.example`,
    language: 'zh',
    zone: 'Asia/Shanghai',
    manager: manager === undefined ? undefined : idOf(manager),
  },
}));

/** What the launcher prints: who may sign in, as what, with which password. */
export const demoSignIns = staff.map(({ number, nameZh, nameEn, titleZh, titleEn, signIn }) => ({
  person: idOf(number),
  name: { zh: nameZh, en: nameEn },
  title: { zh: titleZh, en: titleEn },
  user: signIn,
  password: demoPassword,
}));

/** Of the factories whose rest days we were told; ours is the usual one. */
export const demoCalendars: Calendar[] = [chinaFactory({ id: 'factory:jinkai', version: 0, saturday: 'half' })];

/** The demo company's own name, as letters and papers show it. */
export const demoCompany = { zh: '宁波海川进出口有限公司', en: 'Ningbo Haichuan Import & Export Co., Ltd.' };
