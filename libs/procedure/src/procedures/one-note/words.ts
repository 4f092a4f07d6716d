import { HOUSE_LETTERS } from '../house/letters';
import { roles } from '../house/words';

export const oneNoteWords = {
  title: { zh: '一单到底', en: 'One note to the end' },
  names: {
    ordering: { zh: '订货', en: 'Ordering' },
    orderSigned: { zh: '客户已签订货确认', en: 'Order note signed' },
    copyTwoHandedOver: { zh: '二联已交经销商', en: 'Copy two handed over' },
    copyOneFiled: { zh: '一联已交办事处', en: 'Copy one filed' },
    delivering: { zh: '送货与回单', en: 'Delivery and receipt' },
    goodsReceived: { zh: '已如数收货', en: 'Goods received' },
    giftsReceived: { zh: '赠品、陈列品已签收', en: 'Gifts received' },
    signedReceiptReturned: { zh: '回单（二联）已收回', en: 'Signed receipt returned' },
    deliveredConfirmed: { zh: '系统已改“已送达”', en: 'Delivered confirmed' },
    arrivalChecked: { zh: '拜访时已核对到货', en: 'Arrival checked at the next visit' },
    writingOff: { zh: '核销', en: 'Write-off' },
    writeOffPapersComplete: { zh: '核销资料已齐', en: 'Write-off papers complete' },
    writtenOff: { zh: '财务已核销', en: 'Written off' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    noteRecalled: { zh: '二联已收回', en: 'Note recalled' },
    goodsTakenBack: { zh: '已退货', en: 'Goods taken back' },
  },
  fields: {
    note: { zh: '订货单（客户已签名）', en: 'Order note, signed by the customer' },
    smsOrderNumber: { zh: '短信回复订单号', en: 'Order number from the text message' },
    giftReceiptField: { zh: '赠品签收栏（订货时必须空着）', en: 'Gift receipt field (must be empty at ordering)' },
    'giftReceiptField=empty': { zh: '空着', en: 'Empty' },
    'copyThree=leftWithShop': { zh: '已留给客户', en: 'Left with the shop' },
    'signatures=complete': { zh: '齐全', en: 'Complete' },
    copyThree: { zh: '三联', en: 'Copy three' },
    nextVisit: { zh: '下次拜访日', en: 'Next visit' },
    handedTo: { zh: '交给谁', en: 'Handed to' },
    copyOne: { zh: '一联', en: 'Copy one' },
    signature: { zh: '收货签名', en: 'Signature for the goods' },
    giftSignature: { zh: '赠品签收签名', en: 'Signature for the gifts' },
    detail: { zh: '实送明细', en: 'What was delivered' },
    copyTwo: { zh: '二联（已签收）', en: 'Copy two, signed' },
    deliveredDetail: { zh: '未送齐时：实送明细', en: 'If not complete: what was delivered' },
    remarks: { zh: '备注', en: 'Remarks' },
    papers: { zh: '核销资料清单', en: 'List of papers' },
    signatures: { zh: '收货、赠品签名', en: 'Signatures for goods and gifts' },
    lines: { zh: '退回数量', en: 'Quantities taken back' },
    slip: { zh: '退货单', en: 'Return slip' },
  },
  roles: roles('rep', 'salesAdmin', 'finance', 'shop', 'distributor'),
  letters: {
    ...HOUSE_LETTERS,
    deliverByNote: {
      subject: { zh: '{{number}} 送货：24 小时内送到{{customer}}', en: '{{number}}: deliver to {{customer}} within 24 hours' },
      body: {
        zh: '{{reader}}：\n{{number}} 的二联已交 {{values.handedTo}}，请在 24 小时内送到{{customer}}。门店收齐后签“已如数收货”，有赠品、陈列品的另签赠品栏；没送齐的，请写明实送多少：{{link}}\n二联请交还业代，不要留底。\n{{company}}',
        en: '{{reader}},\ncopy two of {{number}} is with {{values.handedTo}}; please deliver to {{customer}} within 24 hours. The shop signs “received in full”, and the gift field when there are gifts or display items; if something is missing, say what was delivered: {{link}}\nPlease give copy two back to our representative and keep none.\n{{company}}',
      },
    },
    deliveryUrged: {
      subject: { zh: '催：{{number}} {{milestone}} 超期 {{late}}', en: 'Urgent: {{number}}, {{milestone}} is {{late}} overdue' },
      body: {
        zh: '{{reader}}：\n{{number}}（{{customer}}）的“{{milestone}}”应在 {{due}} 完成，已超期 {{late}}。请今天送到、签好交回；送不了请写明原因：{{link}}\n{{company}}',
        en: '{{reader}},\n“{{milestone}}” of {{number}} ({{customer}}) was due {{due}}, {{late}} ago. Please deliver, have it signed and give it back today, or say why not: {{link}}\n{{company}}',
      },
    },
    noteRecalled: {
      subject: { zh: '{{number}} 已取消，请停止送货', en: '{{number}} is cancelled: do not deliver' },
      body: {
        zh: '{{reader}}：\n{{number}}（{{customer}}）已取消，请停止送货，并把二联交还业代。\n{{company}}',
        en: '{{reader}},\n{{number}} ({{customer}}) is cancelled. Please do not deliver and give copy two back to our representative.\n{{company}}',
      },
    },
  },
  questions: {
    goodsReceived: { zh: '收到多少？', en: 'How much was received?' },
    giftsReceived: { zh: '赠品、陈列品收到多少？', en: 'How many gifts and display items were received?' },
  },
};
