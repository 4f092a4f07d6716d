import { ORDER_SHEET_SETTING_WORDS } from '../house/order-sheet.words';
import { LANE_SETTING_WORDS } from '../house/shipping-lanes.words';
import {
  SHEET_ORDER_FIELDS,
  SHEET_ORDER_LETTERS,
  SHEET_ORDER_NAMES,
  SHEET_ORDER_QUESTIONS,
  SHEET_ORDER_ROLES,
} from '../house/sheet-order.words';

export const inHouseWords = {
  title: { zh: '自产产品下单与出货', en: 'Order of a product of one’s own' },
  names: {
    ...SHEET_ORDER_NAMES,
    factoryOrder: { zh: '制造单', en: 'Manufacturing sheet' },
    productReady: { zh: '已贴标签、点亮', en: 'Labelled and lit' },
    productPhotographed: { zh: '业务已拍照', en: 'Photographed by sales' },
    goodsFinished: { zh: '生产已完成', en: 'Goods finished' },
    sheetRecalled: { zh: '制造单已收回', en: 'Sheet recalled' },
  },
  fields: {
    ...SHEET_ORDER_FIELDS,
    labelled: { zh: '标签', en: 'Label' },
    'labelled=labelled': { zh: '已贴好', en: 'labelled' },
    poweredOn: { zh: '点亮', en: 'Powered on' },
    'poweredOn=lit': { zh: '已点亮', en: 'lit' },
  },
  roles: SHEET_ORDER_ROLES,
  letters: {
    ...SHEET_ORDER_LETTERS,
    readyForPhoto: {
      subject: { zh: '{{number}} {{part}} 可以拍照了', en: '{{number}} {{part}} can be photographed' },
      body: {
        zh: '{{reader}}：\n{{number}} {{part}} 的成品已贴好标签、点亮，请来拍照：{{link}}',
        en: '{{reader}},\nthe product of {{number}} {{part}} is labelled and lit. Please come and photograph it: {{link}}',
      },
    },
  },
  settings: {
    ...ORDER_SHEET_SETTING_WORDS,
    ...LANE_SETTING_WORDS,
    photoDays: { zh: '完成前几天贴标、点亮待拍照', en: 'Ready for the photo before the goods are due' },
    documentsDays: { zh: '发货后几天内备齐单据', en: 'Documents made after the goods have left within' },
    settleDays: { zh: '付完运费几天内结清', en: 'Settled after the carrier is paid within' },
  },
  questions: SHEET_ORDER_QUESTIONS,
};
