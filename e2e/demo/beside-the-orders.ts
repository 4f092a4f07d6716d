import type { OpenCase } from '@gendan/contracts';
import { inDays, ttOrder } from './orders';

/** What the demo company has beside its orders on the first morning: cases whose facts the services keep. */

type Done = NonNullable<OpenCase['onFile']>[number];
const done = (milestone: string, daysAgo: number, values: Done['values'] = {}, part?: string): Done => ({
  milestone,
  happened: inDays(-daysAgo),
  values,
  ...(part && { part }),
});
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const usd = (amount: string) => ({ amount, currency: 'USD' });

const { terms: asked } = ttOrder('');

/** Quoted; the customer has not answered yet. */
const inquiry: OpenCase = {
  kind: 'inquiry',
  number: 'IQ2611-004',
  procedure: { id: 'inquiry' },
  customer: 'customer:hansewerk',
  cast: { factory: 'factory:jinkai' },
  terms: { ...asked, currency: 'USD', lines: asked?.lines ?? [], instalments: asked?.instalments ?? [] },
  parts: [{ kind: 'factoryInquiry', label: '1' }],
  onFile: [
    done('inquiryAcknowledged', 16, { inquiryText: 'Storage baskets in two colours, 1000 pieces' }),
    done('requirementsClear', 15, {
      model: 'HW-2210',
      dimensions: '40 × 30 × 24 cm',
      material: 'PP',
      surfaceFinish: 'matt',
      configuration: 'with lid',
      packing: '12 pcs/ctn',
    }),
    done('inquirySheetSent', 14, { askedFactory: '金凯' }, 'factoryInquiry:1'),
    done('factoryQuoteReceived', 12, { factoryPrice: cny('68.00') }, 'factoryInquiry:1'),
    done('priceSet', 11),
    done('quotationSent', 10, {
      surfaceTreatment: 'matt',
      packingMethod: '12 pcs/ctn',
      transportMethod: 'sea',
      validUntil: `${inDays(20)}T10:00:00.000Z`,
    }),
  ],
};

const complaint: OpenCase = {
  kind: 'complaint',
  number: 'CP2611-002',
  procedure: { id: 'complaint' },
  customer: 'customer:maplelane',
  onFile: [
    done('complaintTaken', 6, { complaintText: '36 of 600 lids do not close', orderNumber: 'EX2608-021', severity: 'serious' }),
    done('liaisonFormSent', 6, { departments: ['品质部', '生产部'] }),
    done('meetingHeld', 5, { meetingRecord: '模具 3 号腔偏位', participants: ['品质部', '生产部'] }),
    done('causeAnalysed', 3, {
      cause: '模具 3 号腔偏位，盖口小 0.4 毫米',
      countermeasure: '停 3 号腔，修模后首件再检',
      compensation: 'refund',
      compensationAmount: usd('180.00'),
    }),
  ],
};

type Paper = { hash: string; name: string };
const returned = (qualityReport: Paper, repairReport: Paper): OpenCase => ({
  kind: 'return',
  number: 'RT2611-001',
  procedure: { id: 'returnRepair' },
  customer: 'customer:maplelane',
  onFile: [
    done('returnBookedIn', 9, { model: 'HW-2210', pieces: '36', orderNumber: 'EX2608-021', fault: '盖子合不上' }),
    done('qualityChecked', 7, { qualityReport: [qualityReport], cause: 'production', findings: '盖口小 0.4 毫米' }),
    done('qualityReportFiled', 7, { fileNumber: 'QR-2611-07' }),
    done('repaired', 4, { repairReport: [repairReport], outcome: 'repaired', done: '盖口修边 36 只' }),
  ],
});

const contact: OpenCase = {
  kind: 'contact',
  number: 'CT2611-008',
  procedure: { id: 'contact' },
  customer: 'customer:hansewerk',
  onFile: [
    done('contactTaken', 1, { channel: 'phone', about: 'question', wanted: '问 EX2609-017 第二批能否提前三天' }),
    done('nextTimeTold', 1, { nextTime: `${inDays(1)}T08:00:00.000Z` }),
  ],
};

const statement: OpenCase = {
  kind: 'statement',
  number: 'ST2611-003',
  procedure: { id: 'statement' },
  customer: 'shop:huamei-chengxi',
  cast: { customer: 'shop:huamei-chengxi' },
  onFile: [
    done('statementDrafted', 8, {
      month: inDays(-31).slice(0, 7),
      deliveries: ['DN2610-018 密封罐 48 只 864.00', 'DN2610-027 密封罐 96 只 1728.00'],
      total: cny('2592.00'),
    }),
    done('statementSigned', 7),
  ],
};

const supplier: OpenCase = {
  kind: 'supplierChoice',
  number: 'SC2611-001',
  procedure: { id: 'supplierChoice' },
  cast: { supplier: 'supplier:chengda' },
  parts: [
    { kind: 'candidate', label: '1' },
    { kind: 'candidate', label: '2' },
  ],
  onFile: [
    done('requirementKnown', 12, { spec: 'PP 注塑盖', quantity: '20000', deliveryTime: inDays(30) }),
    done(
      'candidateAssessed',
      8,
      { supplierName: '成达塑业', capacity: '每月 3 万只', qualityControl: '首件、巡检、末件', deliveryTime: '15 天' },
      'candidate:1',
    ),
    done(
      'candidateAssessed',
      7,
      { supplierName: '宏图注塑', capacity: '每月 1.5 万只', qualityControl: '抽检', deliveryTime: '25 天' },
      'candidate:2',
    ),
  ],
};

/** `kept`: puts a paper on file and says where. */
export const besideTheOrders = async (kept: (name: string) => Promise<Paper>): Promise<OpenCase[]> => [
  inquiry,
  complaint,
  returned(await kept('品质报告.pdf'), await kept('维修报告.pdf')),
  contact,
  statement,
  supplier,
];
