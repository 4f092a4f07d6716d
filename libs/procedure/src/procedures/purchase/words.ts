import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

export const purchaseWords = {
  title: { zh: '物料采购', en: 'Material purchase' },
  names: {
    material: { zh: '物料', en: 'Material' },
    materialListed: { zh: '需求已列', en: 'Requirement listed' },
    purchaseOrdered: { zh: '采购单已下', en: 'Purchase ordered' },
    shortageAccepted: { zh: '少买已同意', en: 'Shortage accepted' },
    supplierConfirmed: { zh: '供应商已确认交期', en: 'Supplier confirmed' },
    materialArrived: { zh: '物料已到齐', en: 'Material arrived' },
    materialAccepted: { zh: '物料已验收入库', en: 'Material accepted' },
    abnormality: { zh: '到货异常', en: 'Abnormality' },
    abnormalityReported: { zh: '异常已上报', en: 'Abnormality reported' },
    abnormalityDecided: { zh: '异常已处理', en: 'Abnormality decided' },
    paying: { zh: '付款', en: 'Paying' },
    purchasePaid: { zh: '货款已付', en: 'Purchase paid' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    supplierStopped: { zh: '供应商已停单', en: 'Supplier stopped' },
    materialSettled: { zh: '已到物料已安排', en: 'Material settled' },
  },
  fields: {
    ...fields('photo', 'paid', 'agreedHow'),
    projectName: { zh: '项目名称', en: 'Project' },
    materialName: { zh: '物料名称', en: 'Material' },
    requiredQuantity: { zh: '需求数量', en: 'Required quantity' },
    purchasedQuantity: { zh: '采购数量', en: 'Purchased quantity' },
    purchaseDate: { zh: '采购日期', en: 'Purchase date' },
    wantedOn: { zh: '要求到货日期', en: 'Wanted on' },
    confirmedArrival: { zh: '到货日期', en: 'Arrival date' },
    supplierName: { zh: '供应商', en: 'Supplier' },
    remark: { zh: '备注（特殊要求、到货异常）', en: 'Remark (special requirements, abnormal arrival)' },
    specification: { zh: '规格', en: 'Specification' },
    unitPrice: { zh: '单价', en: 'Unit price' },
    checkedAgainst: { zh: '按什么验收', en: 'Checked against' },
    abnormality: { zh: '什么异常', en: 'What is wrong' },
    decision: { zh: '怎么处理', en: 'Decision' },
    slip: { zh: '付款水单', en: 'Bank slip' },
    whereTo: { zh: '已到的怎么办', en: 'What becomes of what arrived' },
  },
  roles: roles('purchasing', 'merchandiser', 'warehouse', 'deputyGeneralManager', 'finance', 'supplier'),
  letters: {
    ...HOUSE_LETTERS,
    purchaseOrder: {
      subject: { zh: '采购单 {{number}} {{part}}', en: 'Purchase order {{number}} {{part}}' },
      body: {
        zh: '{{reader}}：\n附上采购单 {{number}} {{part}}：{{values.specification}}，数量 {{values.purchasedQuantity}}，要求 {{values.wantedOn}} 到货。请核对规格、单价，并在这里确认到货日期：{{link}}\n{{company}}',
        en: '{{reader}},\npurchase order {{number}} {{part}}: {{values.specification}}, quantity {{values.purchasedQuantity}}, wanted on {{values.wantedOn}}. Please check specification and price and confirm the day of arrival here: {{link}}\n{{company}}',
      },
    },
    purchaseCancelled: {
      subject: { zh: '采购单 {{number}} 取消', en: 'Purchase order {{number}} is cancelled' },
      body: {
        zh: '{{reader}}：\n采购单 {{number}} 取消，请停止备货。商定：{{values.agreedHow}}\n{{company}}',
        en: '{{reader}},\npurchase order {{number}} is cancelled, please stop. Agreed: {{values.agreedHow}}\n{{company}}',
      },
    },
  },
  questions: { supplierConfirmed: { zh: '规格、单价对吗？哪天到货？', en: 'Are specification and price right? When does it arrive?' } },
};
