import { is } from '../../builders';
import { roles } from '../house/words';
import { aDuty, file, flag, list, maybe, text } from './a-duty';

/** Marketing goes through the orders that run (S2.13.7). */
export const orderTracking = aDuty({
  id: 'orderTracking',
  title: { zh: '营销部订单跟踪', en: 'Order tracking by marketing' },
  roles: roles('marketing', 'salesperson'),
  steps: [
    {
      name: 'ordersTracked',
      title: { zh: '订单已跟踪', en: 'Orders tracked' },
      fields: { endangered: list('哪些订单有风险', 'Orders at risk'), remarks: maybe(text('备注', 'Remarks')) },
      rule: { by: 'marketing', is: 'closes', copies: { to: ['salesperson'] }, source: ['S2.13.7', 'C51a'] },
    },
  ],
});

/** Merchandiser and production talk through the orders in production; a problem goes to sales (S3.4.1–2). */
export const progressTalk = aDuty({
  id: 'progressTalk',
  title: { zh: '生产进度沟通', en: 'Progress talk' },
  roles: roles('merchandiser', 'salesperson', 'production'),
  steps: [
    {
      name: 'progressStated',
      title: { zh: '生产已报进度', en: 'Progress stated' },
      fields: { progress: list('各订单进度', 'Progress by order'), problems: flag('有延误或问题', 'There is a delay or problem') },
      rule: { by: 'production', source: ['S3.4.1', 'C51b'] },
    },
    {
      name: 'progressDiscussed',
      title: { zh: '进度已沟通', en: 'Progress talked through' },
      rule: {
        by: 'merchandiser',
        after: ['progressStated'],
        refused: { again: ['progressStated'] },
        is: 'closes',
        source: ['S3.4.1', 'C51b'],
      },
    },
    {
      name: 'solutionSought',
      title: { zh: '已与业务商量对策', en: 'Solution sought with sales' },
      fields: { solution: text('对策', 'Solution') },
      rule: {
        by: 'salesperson',
        after: ['progressDiscussed'],
        when: is('facts.progressStated.problems', true),
        source: ['S3.4.2', 'E20'],
      },
    },
  ],
});

/** Each department looks at its own order management (S2.13.11b). */
export const selfCheck = aDuty({
  id: 'selfCheck',
  title: { zh: '部门自查', en: 'Self-check of a department' },
  roles: roles('businessManager', 'generalManager'),
  steps: [
    {
      name: 'departmentChecked',
      title: { zh: '部门已自查', en: 'Department checked' },
      fields: { findings: text('查到什么', 'Findings'), problems: flag('有问题', 'There are problems') },
      rule: { by: 'businessManager', is: 'closes', copies: { to: ['generalManager'] }, source: ['S2.13.11a', 'S2.13.11b', 'C51c'] },
    },
    {
      name: 'problemsCorrected',
      title: { zh: '问题已纠正', en: 'Problems corrected' },
      fields: { correction: text('怎么纠正的', 'How they were corrected') },
      rule: {
        by: 'businessManager',
        after: ['departmentChecked'],
        when: is('facts.departmentChecked.problems', true),
        source: ['S2.13.11b', 'E41'],
      },
    },
  ],
});

/** The company looks whether the rules are kept; who broke them is assessed, and the general manager signs (S2.13.11). */
export const ruleCheck = aDuty({
  id: 'ruleCheck',
  title: { zh: '制度执行检查', en: 'Check of the rules' },
  roles: roles('managementDepartment', 'generalManager'),
  steps: [
    {
      name: 'rulesChecked',
      title: { zh: '执行情况已检查', en: 'Keeping of the rules checked' },
      fields: { findings: text('查到什么', 'Findings'), violations: flag('有违反', 'There are violations') },
      rule: { by: 'managementDepartment', source: ['S2.13.11c', 'C51d'] },
    },
    {
      name: 'violationsAssessed',
      title: { zh: '违反的部门、个人已考核', en: 'Departments and persons assessed' },
      fields: { assessed: list('考核谁、怎么考核', 'Who, and how') },
      rule: {
        by: 'managementDepartment',
        after: ['rulesChecked'],
        when: is('facts.rulesChecked.violations', true),
        source: ['S2.13.11c', 'E41'],
      },
    },
    {
      name: 'checkApproved',
      title: { zh: '总经理已批', en: 'Approved by the general manager' },
      rule: {
        chain: ['generalManager'],
        after: ['rulesChecked', 'violationsAssessed'],
        refused: { again: ['rulesChecked'] },
        is: 'closes',
        source: ['S2.13.11a', 'S2.13.11c'],
      },
    },
  ],
});

/** Problems and proposals, customers' feedback, and what is changed because of them (S3.8). */
export const summaryMeeting = aDuty({
  id: 'summaryMeeting',
  title: { zh: '总结会议', en: 'Summary meeting' },
  roles: roles('merchandiser', 'businessManager'),
  steps: [
    {
      name: 'feedbackGathered',
      title: { zh: '客户反馈已汇总', en: 'Feedback gathered' },
      fields: { feedback: text('客户反馈', 'Customers’ feedback') },
      rule: { by: 'merchandiser', source: ['S3.8'] },
    },
    {
      name: 'meetingHeld',
      title: { zh: '总结会议已开', en: 'Meeting held' },
      fields: { record: text('会议记录', 'Record'), problems: text('问题', 'Problems'), proposals: text('改进建议', 'Proposals') },
      rule: { by: 'merchandiser', after: ['feedbackGathered'], source: ['S3.8', 'C51e'] },
    },
    {
      name: 'processAdjusted',
      title: { zh: '流程调整已定', en: 'Changes of the procedure decided' },
      fields: { adjustments: text('改什么', 'What is changed') },
      rule: { by: 'businessManager', after: ['meetingHeld'], refused: { again: ['meetingHeld'] }, is: 'closes', source: ['S3.8', 'C51e'] },
    },
  ],
});

/** The five papers of every order are on file, and a copy of them is elsewhere (S3.7). */
export const documentBackup = aDuty({
  id: 'documentBackup',
  title: { zh: '单据归档备份', en: 'Documents archived and backed up' },
  roles: roles('merchandiser', 'businessManager'),
  steps: [
    {
      name: 'documentsArchived',
      title: { zh: '单据已归档', en: 'Documents archived' },
      fields: {
        orderConfirmations: flag('订单确认书', 'Order confirmations'),
        productionPlans: flag('生产计划', 'Production plans'),
        purchaseRecords: flag('采购记录', 'Purchase records'),
        deliveryNotes: flag('发货单', 'Delivery notes'),
        customerFeedback: flag('客户反馈', 'Customers’ feedback'),
        missing: maybe(list('缺哪些', 'What is missing')),
      },
      rule: { by: 'merchandiser', source: ['S3.7'] },
    },
    {
      name: 'backupMade',
      title: { zh: '备份已做', en: 'Backup made' },
      fields: { place: text('备份在哪里', 'Where the copy is'), proof: maybe(file('备份记录', 'Record of the backup')) },
      rule: { by: 'merchandiser', after: ['documentsArchived'], is: 'closes', source: ['S3.7', 'C51f'] },
    },
  ],
});
