import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

const { reminder, overdue, escalation, askedAgain } = HOUSE_LETTERS;

export const batchPurchaseWords = {
  title: { zh: '批量采购', en: 'Batch purchase' },
  names: {
    ordering: { zh: '下单', en: 'Ordering' },
    batchDrafted: { zh: '批量采购单已拟', en: 'Batch order drafted' },
    batchOrdered: { zh: '批量采购单已下', en: 'Batch ordered' },
    batchSent: { zh: '采购单已发供应商并归档', en: 'Order sent and filed' },
    following: { zh: '跟进', en: 'Following up' },
    batchTracked: { zh: '生产、交货、付款已跟', en: 'Production, delivery and payment followed up' },
    batchDelivered: { zh: '供应商已交货', en: 'Supplier delivered' },
    batchReceived: { zh: '仓库已收货', en: 'Goods received' },
    batchPaid: { zh: '货款已付', en: 'Batch paid' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    supplierStopped: { zh: '供应商已停单', en: 'Supplier stopped' },
  },
  fields: {
    ...fields('paid'),
    goods: { zh: '货品明细', en: 'Goods' },
    total: { zh: '合计', en: 'Total' },
    printFiled: { zh: '打印存档件', en: 'Print on file' },
    production: { zh: '生产进度', en: 'Production' },
    delivery: { zh: '交货进度', en: 'Delivery' },
    payment: { zh: '付款进度', en: 'Payment' },
    deliveryNote: { zh: '送货单', en: 'Delivery note' },
    receipt: { zh: '收货单', en: 'Receipt' },
  },
  roles: roles('merchandiser', 'salesManager', 'deputyGeneralManager', 'warehouse', 'finance', 'supplier'),
  letters: {
    ...{ reminder, overdue, escalation, askedAgain },
    batchOrder: {
      subject: { zh: '批量采购单 {{number}}', en: 'Batch purchase order {{number}}' },
      body: {
        zh: '{{reader}}：\n附上批量采购单 {{number}}，请安排生产，交货时在这里传送货单：{{link}}\n{{company}}',
        en: '{{reader}},\nplease arrange production of batch order {{number}} and leave the delivery note here when it is delivered: {{link}}\n{{company}}',
      },
    },
    batchCancelled: {
      subject: { zh: '批量采购单 {{number}} 取消', en: 'Batch order {{number}} is cancelled' },
      body: {
        zh: '{{reader}}：\n批量采购单 {{number}} 取消，请停止生产，已做的请告知数量。\n{{company}}',
        en: '{{reader}},\nbatch order {{number}} is cancelled. Please stop production and tell us what is made already.\n{{company}}',
      },
    },
  },
  questions: { batchDelivered: { zh: '货送到了吗？请传送货单', en: 'Is it delivered? Please leave the delivery note' } },
};
