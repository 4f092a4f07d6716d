import { is } from '../../builders';
import { roles } from '../house/words';
import { aDuty, file, flag, list, maybe, opening, text } from './a-duty';

/** Counted on the last day of the month, compared with the books, differences explained (S1.3.9). */
export const stocktake = aDuty({
  id: 'stocktake',
  title: { zh: '月末盘点', en: 'Stocktake' },
  roles: roles('merchandiser', 'warehouse', 'finance'),
  steps: [
    {
      name: 'stockCounted',
      title: { zh: '库存已盘点', en: 'Stock counted' },
      fields: { countSheet: file('盘点表', 'Count sheet') },
      rule: { by: 'warehouse', source: ['S1.3.9', 'C45'] },
    },
    {
      name: 'stockCompared',
      title: { zh: '已与账面核对', en: 'Compared with the books' },
      fields: { differs: flag('有差异', 'There are differences'), differences: maybe(list('差异明细', 'Differences')) },
      rule: { by: 'merchandiser', after: ['stockCounted'], refused: { again: ['stockCounted'] }, source: ['S1.3.9', 'C45'] },
    },
    {
      name: 'differencesExplained',
      title: { zh: '差异已查明', en: 'Differences explained' },
      fields: { cause: text('原因', 'Cause') },
      rule: { by: 'warehouse', after: ['stockCompared'], when: is('facts.stockCompared.differs', true), source: ['S1.3.9'] },
    },
    {
      name: 'stocktakeFiled',
      title: { zh: '盘点已归档', en: 'Stocktake filed' },
      rule: {
        by: 'merchandiser',
        after: ['stockCompared', 'differencesExplained'],
        is: 'closes',
        copies: { to: ['finance'] },
        source: ['S1.3.9'],
      },
    },
  ],
});

/** Every day; what has fallen below its safety stock is bought (S1.3.10). */
export const stockTable = aDuty({
  id: 'stockTable',
  title: { zh: '每日库存表', en: 'Daily stock table' },
  roles: roles('merchandiser', 'purchasing'),
  settings: { purchaseProcedure: 'purchase' },
  steps: [
    {
      name: 'stockTableUpdated',
      title: { zh: '库存表已更新', en: 'Stock table updated' },
      fields: {
        belowSafety: flag('有低于安全库存的', 'Something is below its safety stock'),
        shortItems: maybe(list('哪些货品', 'Which items')),
      },
      rule: { by: 'merchandiser', is: 'closes', source: ['S1.3.10', 'C46a'] },
    },
    {
      name: 'purchaseReminded',
      title: { zh: '已提醒采购', en: 'Purchasing reminded' },
      rule: {
        by: 'merchandiser',
        after: ['stockTableUpdated'],
        when: is('facts.stockTableUpdated.belowSafety', true),
        copies: { to: ['purchasing'] },
        then: [opening('purchase', ['facts.stockTableUpdated.shortItems'])],
        source: ['S1.3.10', 'C46b', 'E38'],
      },
    },
  ],
});

/** The day's receipts, collected, registered and filed; customer service hears of parts that came (S1.3.13). */
export const dailyReceipts = aDuty({
  id: 'dailyReceipts',
  title: { zh: '每日收货单', en: 'Receipts of the day' },
  roles: roles('merchandiser', 'warehouse', 'customerService'),
  steps: [
    {
      name: 'receiptsHandedOver',
      title: { zh: '收货单已交', en: 'Receipts handed over' },
      fields: { receipts: file('当天收货单', 'Receipts'), partsCame: flag('有售后补件到货', 'Replacement parts came') },
      rule: { by: 'warehouse', source: ['S1.3.13', 'C46d'] },
    },
    {
      name: 'receiptsRegistered',
      title: { zh: '库存已登记', en: 'Stock registered' },
      rule: { by: 'merchandiser', after: ['receiptsHandedOver'], refused: { again: ['receiptsHandedOver'] }, source: ['S1.3.13', 'C46d'] },
    },
    {
      name: 'customerServiceTold',
      title: { zh: '补件已告知客服', en: 'Customer service told of parts' },
      rule: {
        by: 'merchandiser',
        after: ['receiptsRegistered'],
        when: is('facts.receiptsHandedOver.partsCame', true),
        copies: { to: ['customerService'] },
        source: ['S1.3.13'],
      },
    },
    {
      name: 'receiptsFiled',
      title: { zh: '收货单、发货单已整理归档', en: 'Receipts and delivery notes filed' },
      rule: { by: 'merchandiser', after: ['customerServiceTold'], is: 'closes', source: ['S1.3.13'] },
    },
  ],
});

/** Every Saturday: number, working, complete; missing goes to administration, broken to repair (S1.11.12). */
export const prototypeCheck = aDuty({
  id: 'prototypeCheck',
  opensByItself: false,
  title: { zh: '会议室样机检查', en: 'Prototype check' },
  roles: roles('merchandiser', 'administration', 'engineering', 'finance'),
  steps: [
    {
      name: 'prototypesChecked',
      title: { zh: '样机已检查', en: 'Prototypes checked' },
      fields: {
        allThere: flag('数量相符', 'All are there'),
        allWorking: flag('都能用', 'All work'),
        allComplete: flag('配件齐全', 'Accessories complete'),
      },
      rule: { by: 'merchandiser', source: ['S1.11.12', 'C48'] },
    },
    {
      name: 'missingReported',
      title: { zh: '缺失已报行政', en: 'Missing ones reported' },
      fields: { missing: list('缺哪些', 'Which are missing') },
      rule: {
        by: 'merchandiser',
        after: ['prototypesChecked'],
        when: ['any', is('facts.prototypesChecked.allThere', false), is('facts.prototypesChecked.allComplete', false)],
        copies: { to: ['administration'] },
        source: ['S1.11.12'],
      },
    },
    {
      name: 'brokenRepaired',
      title: { zh: '损坏已修', en: 'Broken ones repaired' },
      rule: {
        by: 'engineering',
        after: ['prototypesChecked'],
        when: is('facts.prototypesChecked.allWorking', false),
        source: ['S1.11.12'],
      },
    },
    {
      name: 'checkFiled',
      title: { zh: '检查已登记', en: 'Check filed' },
      rule: { by: 'merchandiser', after: ['missingReported', 'brokenRepaired', 'replacement'], is: 'closes', source: ['S1.11.12'] },
    },
  ],
  each: {
    name: 'replacement',
    title: { zh: '样机增减', en: 'Prototype added or removed' },
    steps: [
      {
        name: 'modelChanged',
        title: { zh: '样机已增减', en: 'Model added or removed' },
        fields: { model: text('哪个型号', 'Model'), change: text('新增还是撤下', 'Added or removed') },
        rule: { by: 'merchandiser', copies: { to: ['finance'] }, source: ['S1.11.12'] },
      },
      {
        name: 'registerSigned',
        title: { zh: '财产登记表双方已签', en: 'Register signed by both sides' },
        rule: { chain: ['finance'], after: ['modelChanged'], refused: { again: ['modelChanged'] }, source: ['S1.11.12'] },
      },
    ],
  },
});
