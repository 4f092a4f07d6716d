import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

export const returnRepairWords = {
  title: { zh: '返修', en: 'Return for repair' },
  names: {
    taking: { zh: '收货检验', en: 'Taking in' },
    returnBookedIn: { zh: '返修机已登记', en: 'Return booked in' },
    qualityChecked: { zh: '品质部已检验', en: 'Checked by quality' },
    qualityReportFiled: { zh: '返修机品质报告已存档', en: 'Quality report filed' },
    repairing: { zh: '维修', en: 'Repair' },
    repaired: { zh: '工程部已维修', en: 'Repaired' },
    repairPassed: { zh: '维修检验合格', en: 'Repair passed' },
    settlementProposed: { zh: '处理办法已提给客户', en: 'Settlement proposed' },
    settlementAgreed: { zh: '客户已同意处理办法', en: 'Settlement agreed' },
    unitsSentBack: { zh: '返修机已寄回', en: 'Units sent back' },
    reporting: { zh: '汇总', en: 'Reporting' },
    returnSummarised: { zh: '返修已汇总', en: 'Return summarised' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    unitsGivenBack: { zh: '机器已退还', en: 'Units given back' },
  },
  fields: {
    ...fields('photo', 'courier', 'trackingNumber', 'agreedHow'),
    model: { zh: '型号', en: 'Model' },
    pieces: { zh: '台数', en: 'Pieces' },
    orderNumber: { zh: '原订单号', en: 'Order number' },
    fault: { zh: '客户说的故障', en: 'Fault as the customer says' },
    qualityReport: { zh: '返修机品质报告', en: 'Quality report' },
    cause: { zh: '原因', en: 'Cause' },
    'cause=production': { zh: '生产', en: 'production' },
    'cause=material': { zh: '物料', en: 'material' },
    'cause=design': { zh: '设计', en: 'design' },
    'cause=use': { zh: '使用不当', en: 'use' },
    findings: { zh: '检验情况', en: 'Findings' },
    fileNumber: { zh: '存档编号', en: 'File number' },
    repairReport: { zh: '工程维修报告', en: 'Repair report' },
    outcome: { zh: '结果', en: 'Outcome' },
    'outcome=repaired': { zh: '修好', en: 'repaired' },
    'outcome=replaced': { zh: '换新', en: 'replaced' },
    'outcome=beyondRepair': { zh: '修不好', en: 'beyond repair' },
    done: { zh: '做了什么', en: 'What was done' },
    summary: { zh: '汇总（进季度分析报表）', en: 'Summary (for the quarterly analysis)' },
    prevention: { zh: '以后怎么防', en: 'How it is prevented' },
  },
  roles: {
    ...roles('merchandiser', 'quality', 'engineering', 'production', 'warehouse', 'deputyGeneralManager', 'customer'),
    salesperson: { zh: '销售', en: 'Sales' },
    businessManager: { zh: '销售主管', en: 'Sales supervisor' },
  },
  letters: {
    ...HOUSE_LETTERS,
    returnBookedIn: {
      subject: {
        zh: '{{number}} 返修机已登记：{{values.model}} {{values.pieces}} 台',
        en: '{{number}}: {{values.pieces}} {{values.model}} back for repair',
      },
      body: {
        zh: '{{reader}}：\n{{customer}} 退回 {{values.model}} {{values.pieces}} 台，原订单 {{values.orderNumber}}，故障：{{values.fault}}。请跟进检验和维修：{{link}}',
        en: '{{reader}},\n{{customer}} has sent back {{values.pieces}} {{values.model}} of order {{values.orderNumber}}: {{values.fault}}. Please follow check and repair: {{link}}',
      },
    },
    settlement: {
      subject: {
        zh: '{{number}} 返修机处理办法，请您答复',
        en: '{{number}}: how we settle the units, your answer please',
      },
      body: {
        zh: '{{reader}}：\n您退回的机器修不好，我们的处理办法：{{values.agreedHow}}。同意不同意，请在这里答复：{{link}}\n{{company}}',
        en: '{{reader}},\nthe units you sent back cannot be repaired. What we propose: {{values.agreedHow}}. Please agree or refuse here: {{link}}\n{{company}}',
      },
    },
    unitsOnTheirWay: {
      subject: {
        zh: '{{number}} 返修机已寄回：{{values.trackingNumber}}',
        en: '{{number}}: units on their way, {{values.trackingNumber}}',
      },
      body: {
        zh: '{{reader}}：\n返修机已修好，由 {{values.courier}} 寄回，单号 {{values.trackingNumber}}。\n{{company}}',
        en: '{{reader}},\nyour units are repaired and on their way back with {{values.courier}}, tracking number {{values.trackingNumber}}.\n{{company}}',
      },
    },
  },
  settings: {
    promptDays: { zh: '“及时”是几天内', en: '“Promptly” means within' },
    checkDays: { zh: '品质几天内检验', en: 'Checked by quality within' },
    repairDays: { zh: '几天内修好', en: 'Repaired within' },
    summaryDays: { zh: '修好后几天内汇总', en: 'Summarised after the repair within' },
  },
  questions: { settlementAgreed: { zh: '同意这样处理吗？', en: 'Do you agree to this settlement?' } },
};
