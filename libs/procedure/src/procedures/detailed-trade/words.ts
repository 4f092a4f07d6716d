import { CHANGE_QUESTIONS } from '../house/changes.words';
import { roles } from '../house/words';
import { FIELDS } from './fields.words';
import { LETTERS } from './letters.words';
import { NAMES } from './names.words';
import { SETTINGS } from './settings.words';

export const detailedTradeWords = {
  title: { zh: '外贸订单详细流程', en: 'Export order in full' },
  names: NAMES,
  fields: FIELDS,
  settings: SETTINGS,
  roles: roles(
    'merchandiser',
    'salesperson',
    'businessManager',
    'managementDepartment',
    'generalManager',
    'documentsClerk',
    'finance',
    'inspector',
    'planning',
    'customer',
    'factory',
    'inspectionCompany',
    'forwarder',
    'bank',
    'authority',
  ),
  letters: LETTERS,
  questions: {
    ...CHANGE_QUESTIONS,
    purchaseOrderReceived: { zh: '按这份形式发票（PI）下订单吗？', en: 'Do you order on this proforma invoice?' },
    contractSigned: { zh: '合同签好了吗？', en: 'Have you signed the contract?' },
    capacityConfirmed: { zh: '做得了吗？哪天能交？', en: 'Can you make it, and when?' },
    goodsFinished: { zh: '大货做好了吗？', en: 'Are the goods finished?' },
    packingDataReceived: { zh: '装箱资料是多少？', en: 'How is it packed?' },
    customerInspectionFixed: { zh: '哪天验货、谁来验？', en: 'When do you inspect, and who?' },
    thirdPartyInspectionBooked: { zh: '哪天可以验货？', en: 'Which day can you inspect?' },
    customerInspected: { zh: '验货结果怎么样？', en: 'What did the inspection find?' },
    thirdPartyInspected: { zh: '验货结果怎么样？', en: 'What did the inspection find?' },
    concessionGiven: { zh: '这批货您愿意让步接收吗？', en: 'Will you take the goods as they are?' },
    delayReported: { zh: '会延期吗？', en: 'Will it be late?' },
    newDateAgreed: { zh: '新的出货日期可以吗？', en: 'Do you accept the new date?' },
    sailingReplanned: { zh: '改到哪一班船？', en: 'Which sailing is it now?' },
    sailingConfirmed: { zh: '订到哪一班船？', en: 'Which sailing is booked?' },
    blConfirmed: { zh: '提单内容对吗？', en: 'Is the bill of lading right?' },
    goodsReceived: { zh: '货收到了，满意吗？', en: 'Are the goods there, and are you satisfied?' },
  },
};
