import { fields } from './words';

/** What `changes` is called and says. */
export const CHANGE_NAMES = {
  change: { zh: '变更', en: 'Change' },
  changeProposed: { zh: '变更已提出', en: 'Change proposed' },
  changeSupported: { zh: '业务员已同意变更', en: 'Change supported' },
  changeAgreed: { zh: '客户已同意变更', en: 'Change agreed' },
};

export const CHANGE_FIELDS = fields('diff', 'reason', 'lossBorneBy');

export const CHANGE_LETTERS = {
  changeToAgree: {
    subject: { zh: '{{number}} 订单变更：请在 {{due}} 前确认', en: '{{number}}: change of the order, please answer by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 有一处变更，改前改后都列在这里，请在 {{due}} 前确认：{{link}}\n没有您的确认，订单照原来的做。\n{{company}}',
      en: '{{reader}},\na change of {{number}} is proposed; before and after stand here, please answer by {{due}}: {{link}}\nWithout your agreement the order stays as it is.\n{{company}}',
    },
  },
};

export const CHANGE_QUESTIONS = { changeAgreed: { zh: '同意这处变更吗？', en: 'Do you agree to this change?' } };
