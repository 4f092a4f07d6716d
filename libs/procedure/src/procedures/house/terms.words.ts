import type { Phrase } from '../../language';

/** What is typed for a term that only some procedures read. A choice has its values, in the order they are offered. */
export type TermWords = Phrase & { type: 'choice' | 'flag' | 'date' | 'money'; of?: Record<string, Phrase> };

const flag = (zh: string, en: string): TermWords => ({ zh, en, type: 'flag' });
const date = (zh: string, en: string): TermWords => ({ zh, en, type: 'date' });
const choice = (zh: string, en: string, of: Record<string, Phrase>): TermWords => ({ zh, en, type: 'choice', of });

/** Terms beyond goods, delivery, payments and inspection, by their names in `terms.…`. */
export const HOUSE_TERMS: Record<string, TermWords> = {
  lane: choice('内销还是外销', 'Domestic or foreign', {
    domestic: { zh: '内销', en: 'Domestic' },
    foreign: { zh: '外销', en: 'Foreign' },
  }),
  market: choice('本地客户还是国外客户', 'Local customer or abroad', {
    local: { zh: '本地', en: 'Local' },
    foreign: { zh: '国外', en: 'Abroad' },
  }),
  productClass: choice('新产品还是常规产品', 'New or regular product', {
    new: { zh: '新产品', en: 'New' },
    regular: { zh: '常规产品', en: 'Regular' },
  }),
  settlement: choice('怎么结账', 'How it is settled', {
    perOrder: { zh: '按单结', en: 'Per order' },
    monthly: { zh: '月结', en: 'Monthly' },
  }),
  commodityInspection: flag('要商检', 'Commodity inspection'),
  customised: flag('客户定制', 'Customised'),
  prototype: flag('要做样机', 'A prototype is made'),
  rush: flag('急单', 'Rush order'),
  photo: flag('出货前客户看照片', 'The customer sees a photo before shipment'),
  customerDataOn: date('客户资料到齐日', 'Customer’s data complete on'),
  dueOn: date('应办日', 'Due on'),
  undertaken: { zh: '承诺付清的金额', en: 'Amount undertaken', type: 'money' },
};
