import type { SettingWords } from '../../language';

const days = (zh: string, en: string, ...source: string[]): SettingWords => ({ zh, en, ...(source.length > 0 && { source }) });

/** What the house calls the settings its procedures share; a procedure's own words come first. Ids where the source has the figure. */
export const HOUSE_SETTINGS: Record<string, SettingWords> = {
  overrideRole: days('谁批特批', 'Who grants overrides'),
  gmThreshold: days('多少金额以上要总经理批', 'From which amount the general manager signs', 'S2.1.5d', 'F-13'),
  financeReleases: days('出货前要财务放行', 'Finance releases before the goods leave'),
  bankCharges: days('到账差多少算银行手续费', 'How much may be missing as bank charges'),
  depositDays: days('定金几天内到账', 'Deposit arrives within', 'S2.16a.5', 'C10'),
  lcMonths: days('信用证在交期前多久收到', 'L/C received before delivery', 'S2.1.6a', 'C01'),
  laterDays: days('后付货款几天内到账', 'Later payment arrives within'),
  draftDays: days('单据几天内做好', 'A draft is ready within'),
  signDays: days('几天内签批', 'Signed within'),
  replyDays: days('对方几天内答复', 'The other side answers within'),
  sampleDays: days('样品几天内做好', 'Samples are made within'),
  sampleReplyDays: days('寄样后客户几天内答复', 'The customer answers on samples within'),
  progressDays: days('多久跟一次进度（“定期”）', 'How often progress is looked at (“periodically”)', 'S3.4.1', 'C51b', 'F-14'),
  problemHours: days('出了问题几小时内拿办法（“及时”）', 'A problem gets an answer within (“promptly”)', 'F-14'),
  bookingDays: days('开船前多久找货代（“临近”）', 'Forwarder contacted before sailing (“near”)', 'S0.7', 'C08', 'F-14'),
  customsPapersDays: days('开船前多久寄报关单据（“提前”）', 'Customs papers sent before sailing (“in advance”)', 'S0.7', 'C08', 'F-14'),
  blDays: days('装柜后几天内核提单', 'B/L checked after loading within'),
  balanceDays: days('尾款几天内到账', 'Balance arrives within'),
  presentationDays: days('装柜后几天内交单', 'Papers presented after loading within'),
  bankDays: days('银行几天内付款', 'The bank pays within'),
  documentsBackDays: days('装柜后几天内退回报关单', 'Customs papers come back after loading within'),
  settlementDays: days('单据退回后几天内结汇', 'Settled after the papers are back within'),
  rebateDays: days('单据退回后几天内退税', 'Tax rebate after the papers are back within'),
  deliveryHours: days('二联交出后几小时内送达', 'Delivered after copy two within', 'S2.9.3', 'C34'),
  receiptHours: days('二联交出后几小时内回单', 'Signed receipt after copy two within', 'S2.9.4', 'C35'),
  papersDays: days('核销资料几天内备齐', 'Write-off papers complete within'),
  writeOffDays: days('几天内核销', 'Written off within'),
  answerDays: days('客户几天内答复', 'The customer answers within'),
  clearDays: days('询盘几天内问清', 'An inquiry is cleared within'),
  factoryQuoteDays: days('工厂几天内报价', 'The factory quotes within'),
  priceDays: days('几天内核价', 'Priced within'),
  trackDays: days('报价后多久跟一次', 'How often a quotation is followed'),
};
