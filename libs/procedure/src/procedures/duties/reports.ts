import { is } from '../../builders';
import { roles } from '../house/words';
import { aDuty, file, flag, list, maybe, opening, text } from './a-duty';

/** The 25th: sales report and register of samples, to Finance (S1.1.6b). */
export const salesReport = aDuty({
  id: 'salesReport',
  title: { zh: '月度销售报表', en: 'Monthly sales report' },
  roles: roles('merchandiser', 'finance'),
  steps: [
    {
      name: 'salesReportMade',
      title: { zh: '销售报表已做', en: 'Sales report made' },
      fields: {
        salesReport: file('销售报表', 'Sales report'),
        sampleRegister: file('样品室、样品车登记册', 'Register of sample room and sample cart'),
      },
      rule: { by: 'merchandiser', source: ['S1.1.6b', 'C42'] },
    },
    {
      name: 'salesReportReceived',
      title: { zh: '财务已收', en: 'Received by Finance' },
      rule: {
        by: 'finance',
        after: ['salesReportMade'],
        refused: { again: ['salesReportMade'] },
        is: 'closes',
        source: ['S1.1.6b', 'C42'],
      },
    },
  ],
});

/** Four times a year: what came back for repair, and why (S1.11.10). */
export const repairAnalysis = aDuty({
  id: 'repairAnalysis',
  title: { zh: '返修季度分析', en: 'Quarterly repair analysis' },
  roles: roles('merchandiser', 'businessManager', 'deputyGeneralManager', 'quality', 'engineering'),
  steps: [
    {
      name: 'qualityReportsCollected',
      title: { zh: '返修品质报告已收齐', en: 'Repair quality reports collected' },
      fields: { qualityReports: file('返修品质报告', 'Repair quality reports') },
      rule: { by: 'quality', source: ['S1.11.10'] },
    },
    {
      name: 'repairReportsCollected',
      title: { zh: '工程维修报告已收齐', en: 'Engineering repair reports collected' },
      fields: { repairReports: file('工程维修报告', 'Engineering repair reports') },
      rule: { by: 'engineering', source: ['S1.11.10'] },
    },
    {
      name: 'repairsAnalysed',
      title: { zh: '季度分析报告已交', en: 'Quarterly analysis handed in' },
      fields: { analysis: file('分析报告', 'Analysis'), proposals: text('改进建议', 'Proposals') },
      rule: {
        by: 'merchandiser',
        after: ['qualityReportsCollected', 'repairReportsCollected'],
        is: 'closes',
        copies: { to: ['businessManager', 'deputyGeneralManager'] },
        source: ['S1.11.10', 'C47', 'E33'],
      },
    },
  ],
});

/** At the end of each day the standard orders are compared with what was entered (S2.15.3). */
export const orderReconciliation = aDuty({
  id: 'orderReconciliation',
  title: { zh: '每日订单核对', en: 'Daily order reconciliation' },
  roles: roles('salesAssistant', 'salesAuditClerk', 'businessManager'),
  steps: [
    {
      name: 'ordersCompared',
      title: { zh: '标准订单已核对', en: 'Standard orders compared' },
      fields: { equal: flag('全部一致', 'All equal'), differences: maybe(list('差异', 'Differences')) },
      rule: { by: 'salesAssistant', source: ['S2.15.3', 'C49'] },
    },
    {
      name: 'differenceCorrected',
      title: { zh: '差异已更正', en: 'Difference corrected' },
      fields: { cause: text('原因', 'Cause') },
      rule: {
        by: 'salesAssistant',
        after: ['ordersCompared'],
        when: is('facts.ordersCompared.equal', false),
        source: ['S2.15.3', 'C49', 'E09'],
      },
    },
    {
      name: 'entriesAgreed',
      title: { zh: '录入员已对上', en: 'Agreed with the audit entry clerk' },
      rule: {
        chain: ['salesAuditClerk'],
        after: ['ordersCompared', 'differenceCorrected'],
        refused: { again: ['ordersCompared'] },
        is: 'closes',
        source: ['S2.15.3', 'C49'],
      },
    },
  ],
});

/** New products and market news for those who do not buy yet, no junk (S1.4.1e). */
export const prospecting = aDuty({
  id: 'prospecting',
  opensByItself: false,
  title: { zh: '开发信', en: 'Prospecting mail' },
  roles: roles('merchandiser', 'salesperson'),
  steps: [
    {
      name: 'prospectsWritten',
      title: { zh: '开发信已发', en: 'Prospects written to' },
      fields: {
        prospects: list('发给谁', 'To whom'),
        useful: text('写了什么有用的（新品、市场）', 'What was of use to them (products, market)'),
      },
      rule: { by: 'merchandiser', is: 'closes', source: ['S1.4.1e', 'C40'] },
    },
  ],
});

/** How the customer is, what is needed next; what is complained of becomes a complaint (S3.6.3). */
export const customerCare = aDuty({
  id: 'customerCare',
  title: { zh: '客户定期联系', en: 'Regular customer contact' },
  roles: roles('merchandiser', 'salesperson'),
  parties: roles('customer'),
  steps: [
    {
      name: 'customerContacted',
      title: { zh: '客户已联系', en: 'Customer contacted' },
      fields: {
        needs: text('近期需求', 'What is needed next'),
        feedback: text('意见反馈', 'Feedback'),
        complains: flag('有投诉', 'There is a complaint'),
      },
      rule: { by: 'merchandiser', is: 'closes', copies: { to: ['salesperson'] }, source: ['S3.6.3', 'C51g'] },
    },
    {
      name: 'complaintPassedOn',
      title: { zh: '已转客诉', en: 'Complaint passed on' },
      rule: {
        by: 'merchandiser',
        after: ['customerContacted'],
        when: is('facts.customerContacted.complains', true),
        then: [opening('complaint', ['facts.customerContacted.feedback'])],
        source: ['S3.6.2', 'E32'],
      },
    },
  ],
});
