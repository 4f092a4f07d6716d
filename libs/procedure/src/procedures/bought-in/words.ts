import { ORDER_SHEET_SETTING_WORDS } from '../house/order-sheet.words';
import { LANE_SETTING_WORDS } from '../house/shipping-lanes.words';
import {
  SHEET_ORDER_FIELDS,
  SHEET_ORDER_LETTERS,
  SHEET_ORDER_NAMES,
  SHEET_ORDER_QUESTIONS,
  SHEET_ORDER_ROLES,
} from '../house/sheet-order.words';
import { roles } from '../house/words';

export const boughtInWords = {
  title: { zh: '外购产品下单与出货', en: 'Order of a product bought in' },
  names: {
    ...SHEET_ORDER_NAMES,
    factoryOrder: { zh: '外购单', en: 'Bought-in order' },
    purchaseOrdered: { zh: '已向供应商下单', en: 'Ordered from the supplier' },
    goodsArrived: { zh: '外购货已到', en: 'Goods arrived' },
    goodsTested: { zh: '测试合格', en: 'Goods tested' },
    productReady: { zh: '已点亮', en: 'Lit' },
    productPhotographed: { zh: '业务已拍照', en: 'Photographed by sales' },
    sheetRecalled: { zh: '制造单已收回', en: 'Sheet recalled' },
    purchaseCancelled: { zh: '采购已取消', en: 'Purchase cancelled' },
  },
  fields: {
    ...SHEET_ORDER_FIELDS,
    purchaseNumber: { zh: '采购单号', en: 'Purchase order number' },
    arriveOn: { zh: '供应商交货日期', en: 'Delivery by the supplier' },
    deliveryNumber: { zh: '供应商送货单号', en: 'Supplier’s delivery note' },
    testReport: { zh: '测试报告', en: 'Test report' },
    poweredOn: { zh: '点亮', en: 'Powered on' },
    'poweredOn=lit': { zh: '已点亮', en: 'lit' },
  },
  roles: { ...SHEET_ORDER_ROLES, ...roles('supplier') },
  letters: {
    ...SHEET_ORDER_LETTERS,
    readyForPhoto: {
      subject: { zh: '{{number}} {{part}} 可以拍照了', en: '{{number}} {{part}} can be photographed' },
      body: {
        zh: '{{reader}}：\n{{number}} {{part}} 的外购货已测试、点亮，请来拍照：{{link}}',
        en: '{{reader}},\nthe goods of {{number}} {{part}} are tested and lit. Please come and photograph them: {{link}}',
      },
    },
    purchaseOrder: {
      subject: {
        zh: '{{number}} {{part}} 采购单 {{values.purchaseNumber}}：{{values.arriveOn}} 交货',
        en: '{{number}} {{part}}: purchase order {{values.purchaseNumber}}, delivery {{values.arriveOn}}',
      },
      body: {
        zh: '{{reader}}：\n采购单 {{values.purchaseNumber}} 见附件，请在 {{values.arriveOn}} 前交货。交货了、或者有问题，都在这里告诉我们：{{link}}\n{{company}}',
        en: '{{reader}},\npurchase order {{values.purchaseNumber}} is attached; please deliver by {{values.arriveOn}}. Tell us here when it is delivered, or when there is a problem: {{link}}\n{{company}}',
      },
    },
    cancelPurchase: {
      subject: { zh: '{{number}} 取消，采购请停', en: '{{number}} is cancelled: stop the purchase' },
      body: {
        zh: '{{reader}}：\n{{number}} 已取消，请停做，并告诉我们已做好多少、有没有费用：{{link}}\n{{company}}',
        en: '{{reader}},\n{{number}} is cancelled. Please stop and tell us what is made already and whether it costs anything: {{link}}\n{{company}}',
      },
    },
  },
  settings: {
    ...ORDER_SHEET_SETTING_WORDS,
    ...LANE_SETTING_WORDS,
    testDays: { zh: '到货后几天内测试', en: 'Tested after arrival within' },
    documentsDays: { zh: '发货后几天内备齐单据', en: 'Documents made after the goods have left within' },
    settleDays: { zh: '付完运费几天内结清', en: 'Settled after the carrier is paid within' },
  },
  questions: { ...SHEET_ORDER_QUESTIONS, goodsArrived: { zh: '货交了吗？', en: 'Have you delivered the goods?' } },
};
