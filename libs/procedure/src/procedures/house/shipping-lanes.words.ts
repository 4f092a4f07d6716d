import { fields } from './words';

/** What `shippingLanes` is called and says. */
const enclosed = { zh: '已放', en: 'enclosed' };

export const LANE_NAMES = {
  shipment: { zh: '出货', en: 'Shipment' },
  deliveryNoteMade: { zh: '送货单已开', en: 'Delivery note made' },
  collectionConfirmed: { zh: '收款方式已确认', en: 'Way of collecting confirmed' },
  fullPaymentConfirmed: { zh: '财务确认款已收齐', en: 'Full payment confirmed' },
  collectibilityStated: { zh: '业务已写明货款收得回', en: 'Collectibility stated' },
  deliveryNoteSigned: { zh: '财务已签送货单', en: 'Delivery note signed by finance' },
  responsibleSigned: { zh: '相关责任人已签', en: 'Signed by those responsible' },
  goodsPacked: { zh: '已放名片、目录、礼品并装箱', en: 'Packed with card, catalogue and gift' },
  photoConfirmed: { zh: '客户已确认照片', en: 'Photo confirmed by the customer' },
  expressArranged: { zh: '快递或物流已安排', en: 'Express or logistics arranged' },
  freightArranged: { zh: '公司指定货运公司已安排', en: 'Designated freight company arranged' },
  goodsDispatched: { zh: '已发货', en: 'Goods dispatched' },
  domesticWayKnown: { zh: '国内运输状况已查', en: 'Way at home known' },
  foreignWayKnown: { zh: '外贸运输状况已查', en: 'Way abroad known' },
  goodsReceived: { zh: '客户已收货', en: 'Goods received' },
  carrierPaid: { zh: '运费已付', en: 'Carrier paid' },
};

export const LANE_FIELDS = {
  ...fields('photo', 'readyOn', 'quantity', 'comments'),
  noteNumber: { zh: '送货单号', en: 'Delivery note number' },
  collectionMethod: { zh: '收款方式', en: 'Way of collecting' },
  'collectionMethod=fullPayment': { zh: '款到发货', en: 'full payment before the goods leave' },
  'collectionMethod=other': { zh: '其他方式', en: 'another way' },
  received: { zh: '已收货款合计（含银行手续费）', en: 'Received in all (bank charges included)' },
  statement: { zh: '写在送货单上的话', en: 'Statement on the delivery note' },
  businessCard: { zh: '业务员名片', en: 'Salesperson’s business card' },
  'businessCard=enclosed': enclosed,
  catalogue: { zh: '目录', en: 'Catalogue' },
  'catalogue=enclosed': enclosed,
  gift: { zh: '礼品', en: 'Gift' },
  'gift=enclosed': enclosed,
  sentBy: { zh: '怎么发', en: 'Sent by' },
  'sentBy=express': { zh: '快递', en: 'express' },
  'sentBy=logistics': { zh: '物流', en: 'logistics' },
  carrierName: { zh: '快递或物流公司', en: 'Company' },
  freightCompany: { zh: '货运公司', en: 'Freight company' },
  'freightCompany=designated': { zh: '公司指定的那家', en: 'the one the company designated' },
  waybill: { zh: '运单号', en: 'Waybill number' },
  status: { zh: '货到哪里了', en: 'Where the goods are' },
  freight: { zh: '运费', en: 'Freight' },
};

export const LANE_LETTERS = {
  goodsPhotos: {
    subject: {
      zh: '{{number}} {{part}} 货物照片：请在 {{due}} 前确认',
      en: '{{number}} {{part}}: photo of your goods, please confirm by {{due}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已装好，照片见附件。请在 {{due}} 前确认，或写明哪里不对；确认之后我们就发货：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is packed; a photo is attached. Please confirm by {{due}}, or say what is wrong; the goods leave after your answer: {{link}}\n{{company}}',
    },
  },
  pickUpWanted: {
    subject: {
      zh: '{{number}} {{part}} 请来提货：{{values.readyOn}} 货好',
      en: '{{number}} {{part}}: please collect, ready {{values.readyOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 于 {{values.readyOn}} 备好，请来提货。运费在客户收到货之后付。{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is ready on {{values.readyOn}}, please collect it. Freight is paid when the customer has the goods. {{link}}\n{{company}}',
    },
  },
  goodsOnTheirWay: {
    subject: {
      zh: '{{number}} {{part}} 已发货：运单 {{values.waybill}}',
      en: '{{number}} {{part}} is on its way: waybill {{values.waybill}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已发货，运单号 {{values.waybill}}。收到后请点这里告诉我们：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} has left, waybill {{values.waybill}}. Please tell us here when it is with you: {{link}}\n{{company}}',
    },
  },
  onTheWay: {
    subject: { zh: '{{number}} {{part}} 运输状况：{{values.status}}', en: '{{number}} {{part}}: {{values.status}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 现在：{{values.status}}。\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is now: {{values.status}}.\n{{company}}',
    },
  },
};

export const LANE_QUESTIONS = {
  photoConfirmed: { zh: '照片上的货对吗？', en: 'Are the goods on the photo right?' },
  goodsReceived: { zh: '货收到了吗？', en: 'Have you received the goods?' },
};

export const LANE_SETTING_WORDS = {
  photoLane: {
    zh: '哪条线要客户确认照片（domestic 内贸、foreign 外贸）',
    en: 'In which lane the customer confirms the photo (domestic, foreign)',
    source: ['S1.15.6', 'F-21'],
  },
  packDays: { zh: '签完几天内装好、交运', en: 'Packed and handed over within' },
  transportDays: { zh: '多久查一次运输状况（“随时”）', en: 'How often the way is looked up (“at any time”)', source: ['S1.15.8'] },
  domesticDays: { zh: '内贸发货后几天到', en: 'At home the goods arrive within' },
  foreignDays: { zh: '外贸发货后几天到', en: 'Abroad the goods arrive within' },
  carrierDays: { zh: '客户收货后几天内付运费', en: 'Carrier paid after receipt within', source: ['S1.15.9'] },
};
