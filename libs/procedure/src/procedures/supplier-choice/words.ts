import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

const { reminder, overdue, escalation, askedAgain } = HOUSE_LETTERS;

export const supplierChoiceWords = {
  title: { zh: '选供应商', en: 'Choosing a supplier' },
  names: {
    choosing: { zh: '比选', en: 'Choosing' },
    requirementKnown: { zh: '要求已明确', en: 'Requirement known' },
    candidate: { zh: '候选供应商', en: 'Candidate' },
    candidateAssessed: { zh: '候选已评估', en: 'Candidate assessed' },
    supplierChosen: { zh: '供应商已选定', en: 'Supplier chosen' },
    agreeing: { zh: '签合作协议', en: 'Agreement' },
    agreementSigned: { zh: '协议我方已签', en: 'Agreement signed by us' },
    agreementSignedBySupplier: { zh: '协议供应商已签', en: 'Agreement signed by the supplier' },
    agreementFiled: { zh: '协议已归档', en: 'Agreement filed' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    supplierDeclined: { zh: '已告知供应商', en: 'Supplier told' },
  },
  fields: {
    ...fields('packing', 'reason'),
    spec: { zh: '规格', en: 'Specification' },
    quantity: { zh: '数量', en: 'Quantity' },
    deliveryTime: { zh: '交期', en: 'Delivery time' },
    qualityStandard: { zh: '质量标准', en: 'Quality standard' },
    supplierName: { zh: '供应商', en: 'Supplier' },
    capacity: { zh: '产能', en: 'Capacity' },
    qualityControl: { zh: '质量控制', en: 'Quality control' },
    performance: { zh: '以往表现', en: 'Past performance' },
    chosen: { zh: '选哪家', en: 'Chosen' },
    why: { zh: '为什么选它', en: 'Why' },
    agreement: { zh: '签好的合作协议', en: 'Signed agreement' },
    agreementReference: { zh: '协议编号', en: 'Reference of the agreement' },
  },
  roles: roles('merchandiser', 'salesperson', 'businessManager', 'supplier'),
  letters: {
    ...{ reminder, overdue, escalation, askedAgain },
    agreementToSign: {
      subject: { zh: '{{number}} 合作协议，请签回', en: '{{number}}: cooperation agreement to sign' },
      body: {
        zh: '{{reader}}：\n合作协议我方已签，请核对后签字盖章，{{due}} 前传回：{{link}}\n{{company}}',
        en: '{{reader}},\nwe have signed the cooperation agreement. Please check, sign and return it by {{due}}: {{link}}\n{{company}}',
      },
    },
  },
  questions: { agreementSignedBySupplier: { zh: '请签协议并传回', en: 'Please sign and return the agreement' } },
};
