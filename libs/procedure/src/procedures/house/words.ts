import { OUR_ROLES, OUTSIDE_ROLES } from './roles.words';

/** Words the procedures of the house share: one word per thing. A procedure picks what it uses. */
const from =
  <T extends object>(all: T) =>
  <const K extends keyof T>(...keys: K[]): Pick<T, K> =>
    Object.fromEntries(keys.map((key) => [key, all[key]])) as Pick<T, K>;

export const roles = from({ ...OUR_ROLES, ...OUTSIDE_ROLES });

const FIELDS = {
  requirements: { zh: '客户要求', en: 'Customer’s requirements' },
  specialDetails: { zh: '特殊细节', en: 'Special details' },
  photo: { zh: '照片', en: 'Photo' },
  courier: { zh: '快递公司', en: 'Courier' },
  trackingNumber: { zh: '快递单号', en: 'Tracking number' },
  comments: { zh: '意见', en: 'Comments' },
  customerOrder: { zh: '客户订单', en: 'Customer’s order' },
  lc: { zh: '信用证（第几版）', en: 'L/C (version)' },
  amount: { zh: '金额', en: 'Amount' },
  latestShipment: { zh: '最迟装运日（44C）', en: 'Latest shipment date (44C)' },
  expiry: { zh: '有效期（31D）', en: 'Expiry (31D)' },
  errors: { zh: '信用证里的错误', en: 'Errors in the L/C' },
  deliverable: { zh: '交期赶得上', en: 'Delivery can be kept' },
  otherProblems: { zh: '其他问题', en: 'Other problems' },
  quality: { zh: '品质要求', en: 'Quality' },
  packing: { zh: '包装要求', en: 'Packing' },
  remarks: { zh: '备注', en: 'Remarks' },
  deliveryDate: { zh: '交货期', en: 'Delivery date' },
  progress: { zh: '进度', en: 'Progress' },
  packingData: { zh: '装箱资料', en: 'Packing data' },
  problem: { zh: '什么问题', en: 'What is the problem' },
  daysLate: { zh: '估计耽误几天', en: 'Days late, estimated' },
  solution: { zh: '处理办法', en: 'Solution' },
  touchesOrder: { zh: '涉及和客户约好的品质、数量或交期', en: 'Touches quality, quantity or delivery agreed with the customer' },
  delaysShipment: { zh: '赶不上船', en: 'Misses the sailing' },
  solvedBy: { zh: '几号前解决', en: 'Solved by' },
  instructions: { zh: '对车间的要求', en: 'Instructions for the workshop' },
  readyOn: { zh: '货好日期', en: 'Goods ready on' },
  vessel: { zh: '船名航次', en: 'Vessel and voyage' },
  sailing: { zh: '开船日（ETD）', en: 'Sailing date (ETD)' },
  cutOff: { zh: '截关时间', en: 'Customs cut-off' },
  result: { zh: '结果', en: 'Result' },
  diff: { zh: '改了什么', en: 'What changes' },
  reason: { zh: '原因', en: 'Reason' },
  lossBorneBy: { zh: '损失谁承担', en: 'Loss borne by' },
  cargo: { zh: '件数、毛重、体积', en: 'Packages, gross weight, volume' },
  container: { zh: '柜号', en: 'Container number' },
  seal: { zh: '封条号', en: 'Seal number' },
  quantity: { zh: '装柜数量', en: 'Quantity loaded' },
  blNumber: { zh: '提单号', en: 'B/L number' },
  blDraft: { zh: '提单草稿', en: 'Draft B/L' },
  blCopy: { zh: '提单副本', en: 'B/L copy' },
  documents: { zh: '单据清单', en: 'List of documents' },
  bank: { zh: '交单银行', en: 'Bank' },
  paid: { zh: '实收金额', en: 'Amount paid' },
  charges: { zh: '银行费用', en: 'Bank charges' },
  customsDeclaration: { zh: '报关单', en: 'Customs declaration' },
  verificationForm: { zh: '核销单号', en: 'Verification form number' },
  settled: { zh: '结汇金额', en: 'Amount settled' },
  rebate: { zh: '退税金额', en: 'Rebate' },
  agreedHow: { zh: '怎么谈妥的', en: 'What was agreed' },
  cost: { zh: '费用', en: 'Cost' },
  goodsDone: { zh: '已做好的数量', en: 'Goods already made' },
  refunded: { zh: '退回金额', en: 'Refunded' },
  kept: { zh: '扣下金额', en: 'Kept' },
  how: { zh: '怎么撤的', en: 'How it was given back' },
};
export const fields = from(FIELDS);
