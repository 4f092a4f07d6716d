/** From the bulk order to the archive: what its steps, fields and letters are called and say. */
export const ORDER_NAMES = {
  ordering: { zh: '大货订单', en: 'Bulk order' },
  orderReceived: { zh: '订单已收到', en: 'Order received' },
  orderEntered: { zh: '订单已录入', en: 'Order entered' },
  orderInfoChecked: { zh: '订单资料已核对', en: 'Order checked' },
  orderConfirmed: { zh: '客户已确认订单', en: 'Order confirmed' },
  productionTold: { zh: '订单已转生产部', en: 'Order passed to production' },
  factoryOrder: { zh: '生产单', en: 'Production order' },
  productionPlanned: { zh: '生产计划已做', en: 'Production planned' },
  deliveryNegotiated: { zh: '交期已和客户商定', en: 'Delivery settled with the customer' },
  planAgreed: { zh: '业务已同意生产计划', en: 'Plan agreed with sales' },
  productionStarted: { zh: '已投产', en: 'Production started' },
  progressTalked: { zh: '已和生产部谈进度', en: 'Progress talked over' },
  inProcessChecked: { zh: '中期已检验', en: 'Checked in process' },
  goodsFinished: { zh: '大货已完成', en: 'Goods finished' },
  goodsInspected: { zh: '成品已验合格', en: 'Goods inspected' },
  material: { zh: '物料', en: 'Material' },
  materialOrdered: { zh: '物料已订', en: 'Material ordered' },
  materialConfirmed: { zh: '供应商已确认规格、价格、交期', en: 'Supplier confirmed' },
  materialArrived: { zh: '物料已到', en: 'Material arrived' },
  materialAccepted: { zh: '物料已验收入库', en: 'Material accepted and stored' },
  problem: { zh: '生产问题', en: 'Problem' },
  problemReported: { zh: '问题已上报', en: 'Problem reported' },
  solutionProposed: { zh: '处理办法已提出', en: 'Solution proposed' },
  solutionSupported: { zh: '业务已同意处理办法', en: 'Solution supported by sales' },
  solutionAgreed: { zh: '客户已同意处理办法', en: 'Solution agreed' },
  problemSolved: { zh: '问题已解决', en: 'Problem solved' },
  shipment: { zh: '出运', en: 'Shipment' },
  shipmentArranged: { zh: '出货已安排', en: 'Shipment arranged' },
  transportConfirmed: { zh: '物流公司和运输方式已确认', en: 'Carrier and transport confirmed' },
  packingListMade: { zh: '装箱单已做', en: 'Packing list made' },
  commodityInspected: { zh: '商检已过', en: 'Commodity inspection passed' },
  goodsShipped: { zh: '已出货', en: 'Goods shipped' },
  customerAdvised: { zh: '已告知客户运单号、到达日', en: 'Customer told number and arrival' },
  goodsReceived: { zh: '客户已收货', en: 'Goods received' },
  satisfactionAnswered: { zh: '客户已答复是否满意', en: 'Customer said how the goods are' },
  complaintPassedOn: { zh: '投诉已记录、已转部门', en: 'Complaint passed on' },
  settling: { zh: '收款归档', en: 'Collecting and archiving' },
  moneyCollected: { zh: '货款已收齐', en: 'Money collected' },
  lessonsNoted: { zh: '本单总结已写', en: 'Lessons noted' },
  filesArchived: { zh: '资料已归档', en: 'Files archived' },
  samplingStopped: { zh: '样板房已停', en: 'Sampling stopped' },
  productionStopped: { zh: '已停产', en: 'Production stopped' },
  materialsSettled: { zh: '已订物料已处理', en: 'Materials settled' },
  transportCancelled: { zh: '运输已取消', en: 'Transport cancelled' },
};

export const ORDER_FIELDS = {
  schedule: { zh: '生产进度安排', en: 'Timetable' },
  planMaterials: { zh: '所需物料', en: 'Materials needed' },
  manpower: { zh: '人手', en: 'Manpower' },
  finishOn: { zh: '计划完成日', en: 'Finished by' },
  feasible: { zh: '客户交期', en: 'The customer’s delivery date' },
  'feasible=canBeKept': { zh: '做得到', en: 'Can be kept' },
  'feasible=tooLate': { zh: '做不到', en: 'Cannot be kept' },
  sampled: { zh: '抽检件数', en: 'Pieces sampled' },
  defects: { zh: '不良件数', en: 'Defects' },
  inspectionReport: { zh: '验货报告', en: 'Inspection report' },
  material: { zh: '物料', en: 'Material' },
  spec: { zh: '规格', en: 'Specification' },
  materialPrice: { zh: '价格', en: 'Price' },
  deliveryNote: { zh: '送货单', en: 'Delivery note' },
  storedAt: { zh: '入库库位', en: 'Stored at' },
  newDate: { zh: '新的日期', en: 'New date' },
  logisticsCompany: { zh: '物流公司', en: 'Logistics company' },
  transportMode: { zh: '运输方式', en: 'Transport mode' },
  'transportMode=sea': { zh: '海运', en: 'Sea' },
  'transportMode=air': { zh: '空运', en: 'Air' },
  'transportMode=courier': { zh: '快递', en: 'Courier' },
  'transportMode=road': { zh: '陆运', en: 'Road' },
  certificate: { zh: '商检证书', en: 'Certificate' },
  quantity: { zh: '出货数量', en: 'Quantity shipped' },
  logisticsNumber: { zh: '运单号', en: 'Logistics number' },
  eta: { zh: '预计到达日', en: 'Expected arrival' },
  asExpected: { zh: '货品符合预期吗', en: 'The goods are as expected' },
  'asExpected=yes': { zh: '符合', en: 'Yes' },
  'asExpected=no': { zh: '有问题', en: 'Something is wrong' },
  feedback: { zh: '意见', en: 'Feedback' },
  complaint: { zh: '投诉内容', en: 'Complaint' },
  handlingDepartment: { zh: '处理部门', en: 'Handling department' },
  problems: { zh: '本单的问题', en: 'Problems of this order' },
  proposals: { zh: '改进建议', en: 'Proposals' },
  'artworkProposed.proposals': { zh: '方案稿', en: 'Proposals' },
  archived: {
    zh: '归档资料（订单确认书、生产计划、采购记录、发货单、客户意见）',
    en: 'Archived (order confirmation, production plan, purchase records, delivery notes, customer’s feedback)',
  },
};

export const ORDER_LETTERS = {
  orderConfirmation: {
    subject: { zh: '{{number}} 订单确认书：请在 {{due}} 前确认', en: '{{number}}: order confirmation, please confirm by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 的订单确认书见附件。请核对款号、数量、价格、交期，在 {{due}} 前确认；有不对的写在这里：{{link}}\n您确认之后才转生产。\n{{company}}',
      en: '{{reader}},\nthe order confirmation of {{number}} is attached. Please check style, quantity, price and delivery and confirm by {{due}}, or say what is wrong: {{link}}\nIt goes to production only after that.\n{{company}}',
    },
  },
  deliveryNotFeasible: {
    subject: { zh: '{{number}} {{part}} 交期请商量，{{due}} 前', en: '{{number}} {{part}}: the delivery date, please answer by {{due}}' },
    body: {
      zh: '{{reader}}：\n排生产时发现 {{number}} {{part}} 按原交期做不出来。我们能做到的日期写在这里，请在 {{due}} 前答复：{{link}}\n{{company}}',
      en: '{{reader}},\nplanning {{number}} {{part}} we found that the delivery date cannot be kept. What we can do stands here; please answer by {{due}}: {{link}}\n{{company}}',
    },
  },
  deliveryConfirmed: {
    subject: { zh: '{{number}} {{part}} 已排生产', en: '{{number}} {{part}}: production is planned' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已排进生产计划，交期没有问题。进度可以在这里看：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is in our production plan and the delivery stands. You can follow it here: {{link}}\n{{company}}',
    },
  },
  materialOrder: {
    subject: { zh: '{{number}} 订 {{values.material}}：请确认', en: '{{number}}: order of {{values.material}}, please confirm' },
    body: {
      zh: '{{reader}}：\n{{number}} 请供 {{values.material}}，规格 {{values.spec}}，价格 {{values.materialPrice}}，{{values.arrivesOn}} 前到。请确认规格、价格和交期：{{link}}\n{{company}}',
      en: '{{reader}},\nfor {{number}} please supply {{values.material}}, {{values.spec}}, at {{values.materialPrice}}, by {{values.arrivesOn}}. Please confirm specification, price and date: {{link}}\n{{company}}',
    },
  },
  solutionToAgree: {
    subject: { zh: '{{number}} 生产中有一事请您定，{{due}} 前', en: '{{number}}: your decision on the production, by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 生产中遇到一个问题，我们的处理办法写在这里，请在 {{due}} 前告诉我们同意不同意：{{link}}\n{{company}}',
      en: '{{reader}},\na problem came up in the production of {{number}}. What we propose stands here; please agree or refuse by {{due}}: {{link}}\n{{company}}',
    },
  },
  transportWanted: {
    subject: {
      zh: '{{number}} {{part}} {{values.readyOn}} 货好，请安排',
      en: '{{number}} {{part}}: goods ready {{values.readyOn}}, please arrange',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 于 {{values.readyOn}} 货好，请安排运输，开航或发车日期填在这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is ready on {{values.readyOn}}. Please arrange the transport and enter the date it leaves: {{link}}\n{{company}}',
    },
  },
  goodsOnTheirWay: {
    subject: {
      zh: '{{number}} {{part}} 已出货：{{values.logisticsNumber}}',
      en: '{{number}} {{part}} has left: {{values.logisticsNumber}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已出货，运单号 {{values.logisticsNumber}}，预计 {{values.eta}} 到。收到后请在这里告诉我们：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} has left, number {{values.logisticsNumber}}, expected on {{values.eta}}. Please tell us here when you have it: {{link}}\n{{company}}',
    },
  },
  asExpected: {
    subject: { zh: '{{number}} {{part}} 货品还满意吗？', en: '{{number}} {{part}}: are the goods as you expected?' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 您已收到。货品符合您的预期吗？有问题请直接写在这里，我们马上转给负责的部门：{{link}}\n{{company}}',
      en: '{{reader}},\nyou have received {{number}} {{part}}. Are the goods as you expected? If something is wrong, say so here and it goes to the department in charge at once: {{link}}\n{{company}}',
    },
  },
  stopSampling: {
    subject: { zh: '{{number}} 取消，样板停做', en: '{{number}} is cancelled: stop the sample' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，样板请停做，剩下的布料辅料请退回。',
      en: '{{reader}},\n{{number}} is cancelled. Please stop the sample and give back fabric and trims.',
    },
  },
  materialsCancelled: {
    subject: { zh: '{{number}} 取消：已订物料怎么处理', en: '{{number}} is cancelled: the material ordered' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消。已订物料商定：{{values.agreedHow}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. For the material ordered we agreed: {{values.agreedHow}}\n{{company}}',
    },
  },
  transportOff: {
    subject: { zh: '{{number}} 取消，运输不用安排了', en: '{{number}} is cancelled: no transport' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，请撤销运输，有费用请告诉我们：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. Please cancel the transport and tell us whether it costs anything: {{link}}\n{{company}}',
    },
  },
};

export const ORDER_QUESTIONS = {
  orderConfirmed: { zh: '这份订单确认书对吗？', en: 'Do you confirm this order?' },
  deliveryNegotiated: { zh: '新的交期可以吗？', en: 'Can you agree to the new date?' },
  materialConfirmed: { zh: '规格、价格、交期确认吗？', en: 'Do you confirm specification, price and date?' },
  solutionAgreed: { zh: '同意这样处理吗？', en: 'Do you agree to this solution?' },
  transportConfirmed: { zh: '哪天走？', en: 'When does it leave?' },
  goodsReceived: { zh: '货收到了吗？', en: 'Have you received the goods?' },
  satisfactionAnswered: { zh: '货品符合预期吗？', en: 'Are the goods as you expected?' },
};

export const ORDER_SETTINGS = {
  atOnceHours: { zh: '“马上”是几个工作小时', en: 'Working hours that “at once” means', source: ['S2.2.2b', 'F-14'] },
  artworkDays: { zh: '印绣花打样几个工作日', en: 'Working days for sampling artwork', source: ['S2.2.4', 'F-14'] },
  millDays: { zh: '布厂分析几个工作日', en: 'Working days for the mill’s analysis', source: ['S2.2.2a'] },
  washDays: { zh: '洗水几个工作日', en: 'Working days for washing', source: ['S2.2.6a'] },
  finishingDays: { zh: '样板车好要比交板日期早几个工作日', en: 'Working days the sample is sewn before its due date', source: ['S2.2.6b'] },
  orderDays: { zh: '批板后几天内跟大货订单', en: 'Days after the sample until the order is asked for', source: ['S2.2'] },
  planDays: { zh: '排生产计划几个工作日', en: 'Working days for the production plan', source: ['S3.2.1', 'F-14'] },
  inProcessDays: { zh: '投产几天后做中期检验', en: 'Days after the start until the check in process', source: ['S3.4.1'] },
  inspectionDays: { zh: '成品几个工作日内验完', en: 'Working days for the final inspection', source: ['S3.4.3'] },
  commodityInspectionDays: { zh: '商检几个工作日', en: 'Working days for commodity inspection', source: ['S2.2'] },
  adviseHours: {
    zh: '出货后几个工作小时内告知客户',
    en: 'Working hours until the customer is told of the shipment',
    source: ['S3.5.3', 'F-14'],
  },
  contactDays: { zh: '收货后几个工作日内问客户', en: 'Working days after receipt until the customer is asked', source: ['S3.6.1', 'F-14'] },
  lessonsDays: { zh: '几个工作日内写总结', en: 'Working days for noting lessons', source: ['S3.8', 'F-14'] },
  archiveDays: { zh: '几个工作日内归档', en: 'Working days for archiving', source: ['S3.7', 'F-14'] },
};
