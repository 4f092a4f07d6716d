export const EIGHT_STEPS_LETTERS = {
  quotation: {
    subject: { zh: '{{number}} 报价，有效到 {{values.validUntil}}', en: '{{number}}: our quotation, valid until {{values.validUntil}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 报价 {{values.price}}，有效到 {{values.validUntil}}。同意请点这里；有意见也写在这里，我们再谈：{{link}}\n{{company}}',
      en: '{{reader}},\nour price for {{number}} is {{values.price}}, valid until {{values.validUntil}}. Please accept it here, or say what you think and we talk again: {{link}}\n{{company}}',
    },
  },
  orderToConfirm: {
    subject: { zh: '{{number}} 请在 {{due}} 前核对订单', en: '{{number}}: please check the order by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 已收到。数量、规格、送货要求请核对，{{due}} 前确认；有不对的写在这里：{{link}}\n{{company}}',
      en: '{{reader}},\nwe have {{number}}. Please check quantity, specification and delivery and confirm by {{due}}, or say here what is wrong: {{link}}\n{{company}}',
    },
  },
  contractToSign: {
    subject: { zh: '{{number}} 销售合同：请在 {{due}} 前签回', en: '{{number}}: sales contract, please sign by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 的销售合同已审核、我方已签章，见附件。请签章后传回这里，{{due}} 前：{{link}}\n{{company}}',
      en: '{{reader}},\nthe sales contract of {{number}}, audited and signed by us, is attached. Please sign it and leave it here by {{due}}: {{link}}\n{{company}}',
    },
  },
  orderProcessing: {
    subject: { zh: '{{number}} 已接单，处理中', en: '{{number}} is being processed' },
    body: {
      zh: '{{reader}}：\n{{number}} 已确认，正在处理。这是您这张订单的跟踪链接，状态和物流随时可看，有问题也写在这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} is confirmed and being processed. Under this link of your order you see its state and where the goods are, and can ask us anything: {{link}}\n{{company}}',
    },
  },
  depositWanted: {
    subject: { zh: '{{number}} 请付定金', en: '{{number}}: deposit' },
    body: {
      zh: '{{reader}}：\n{{number}} 请按约定付定金，{{due}} 前到账；定金到了就安排生产。付款后可以把回单传到这里：{{link}}\n{{company}}',
      en: '{{reader}},\nplease transfer the deposit of {{number}} as agreed so that it arrives by {{due}}; production starts after it. You can leave the bank slip here: {{link}}\n{{company}}',
    },
  },
  agreementToSign: {
    subject: { zh: '{{number}} 合作协议：请在 {{due}} 前签回', en: '{{number}}: cooperation agreement, please sign by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 请你们承做，合作协议见附件，请在 {{due}} 前签章传回这里：{{link}}\n{{company}}',
      en: '{{reader}},\nwe would like you to make {{number}}. The agreement is attached; please sign it and leave it here by {{due}}: {{link}}\n{{company}}',
    },
  },
  materialOrder: {
    subject: {
      zh: '{{number}} 订 {{values.material}}，{{values.arrivesOn}} 前到',
      en: '{{number}}: {{values.material}}, by {{values.arrivesOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} 请供 {{values.material}}，{{values.arrivesOn}} 前送到；送不了请马上说。\n{{company}}',
      en: '{{reader}},\nfor {{number}} please supply {{values.material}} by {{values.arrivesOn}}; if that cannot be, tell us at once.\n{{company}}',
    },
  },
  progressReport: {
    subject: { zh: '{{number}} {{part}} 生产进度', en: '{{number}} {{part}}: progress' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的进度：{{values.progress}}\n随时可看：{{link}}\n{{company}}',
      en: '{{reader}},\nprogress of {{number}} {{part}}: {{values.progress}}\nYou can follow it here: {{link}}\n{{company}}',
    },
  },
  delayExplained: {
    subject: { zh: '{{number}} 生产中的问题和处理', en: '{{number}}: a problem, and what we do' },
    body: {
      zh: '{{reader}}：\n{{number}} 生产中遇到问题，这样处理：{{values.solution}}，{{values.solvedBy}} 前解决。有意见请写在这里：{{link}}\n{{company}}',
      en: '{{reader}},\na problem came up with {{number}}. What we do: {{values.solution}}, solved by {{values.solvedBy}}. Please tell us here what you think: {{link}}\n{{company}}',
    },
  },
  pickUpWanted: {
    subject: { zh: '{{number}} {{part}} 请安排运输', en: '{{number}} {{part}}: please arrange the transport' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 请安排提货、运输。途中有延误、货损，请马上在这里告诉我们：{{link}}\n{{company}}',
      en: '{{reader}},\nplease pick up and carry {{number}} {{part}}. If it is delayed or damaged on the way, tell us here at once: {{link}}\n{{company}}',
    },
  },
  goodsOnTheirWay: {
    subject: { zh: '{{number}} {{part}} 已发货：{{values.trackingNumber}}', en: '{{number}} {{part}} has left: {{values.trackingNumber}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已发货，运单号 {{values.trackingNumber}}，预计 {{values.expectedArrival}} 到。跟踪和签收在这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} has left, tracking number {{values.trackingNumber}}, expected on {{values.expectedArrival}}. Follow it and sign for it here: {{link}}\n{{company}}',
    },
  },
  logisticsUpdate: {
    subject: { zh: '{{number}} {{part}} 现在在 {{values.location}}', en: '{{number}} {{part}} is at {{values.location}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 现在在 {{values.location}}，预计 {{values.expectedArrival}} 到：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is at {{values.location}} and expected on {{values.expectedArrival}}: {{link}}\n{{company}}',
    },
  },
  transitProblemHandled: {
    subject: { zh: '{{number}} 途中异常的处理', en: '{{number}}: what happened on the way, and what we do' },
    body: {
      zh: '{{reader}}：\n{{number}} 途中有异常，处理办法：{{values.solution}}，预计 {{values.expectedArrival}} 到：{{link}}\n{{company}}',
      en: '{{reader}},\nsomething happened to {{number}} on the way. What we do: {{values.solution}}; expected on {{values.expectedArrival}}: {{link}}\n{{company}}',
    },
  },
  haulageTrouble: {
    subject: { zh: '{{number}} {{part}} 运往我们仓库途中有异常', en: '{{number}} {{part}}: trouble on the way to our warehouse' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 运往我们仓库途中有异常：{{values.problem}}。请马上处理，并告诉我们预计哪天到。\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is in trouble on the way to our warehouse: {{values.problem}}. Please see to it at once and tell us when the goods will arrive.\n{{company}}',
    },
  },
  receiptToConfirm: {
    subject: { zh: '{{number}} {{part}} 请确认收货无误', en: '{{number}} {{part}}: is everything as ordered?' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 您已签收。货品、数量没错请点确认；有错、有损，请写在这里，我们马上处理：{{link}}\n{{company}}',
      en: '{{reader}},\nyou have signed for {{number}} {{part}}. If everything is as ordered, please confirm; if something is wrong or damaged, say so here and we see to it: {{link}}\n{{company}}',
    },
  },
  ratingWanted: {
    subject: { zh: '{{number}} 已送达，请给我们打个分', en: '{{number}} is delivered: please rate us' },
    body: {
      zh: '{{reader}}：\n{{number}} 已全部送达。请花一分钟打个分、写几句意见：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} is delivered. Please take a minute to rate it and tell us what you think: {{link}}\n{{company}}',
    },
  },
  answer: {
    subject: { zh: '{{number}} 答复您的问题', en: '{{number}}: our answer' },
    body: {
      zh: '{{reader}}：\n关于 {{number}}：{{values.answer}}\n还有问题请写在这里：{{link}}\n{{company}}',
      en: '{{reader}},\nabout {{number}}: {{values.answer}}\nIf anything is open, write it here: {{link}}\n{{company}}',
    },
  },
  nextCall: {
    subject: { zh: '{{number}} {{values.nextCall}} 再答复您', en: '{{number}}: we come back to you at {{values.nextCall}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 您问的事正在办，{{values.nextCall}} 前一定答复您。\n{{company}}',
      en: '{{reader}},\nwe are working on your question about {{number}} and come back to you by {{values.nextCall}}.\n{{company}}',
    },
  },
  stopWork: {
    subject: { zh: '{{number}} 取消，请停', en: '{{number}} is cancelled: please stop' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，请停做、停供。商定的处理：{{values.agreedHow}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. Please stop work and deliveries. What we agreed: {{values.agreedHow}}\n{{company}}',
    },
  },
  bringBack: {
    subject: { zh: '{{number}} 取消，请把货运回', en: '{{number}} is cancelled: bring the goods back' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，在途的货请运回我方仓库。\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. Please bring the goods on the way back to our warehouse.\n{{company}}',
    },
  },
};
