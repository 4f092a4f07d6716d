import type { SettingWords } from '../../language';

const figure = (zh: string, en: string, ...source: string[]): SettingWords => ({ zh, en, source });

/** Figures of this procedure that the house has no words for. */
export const SETTINGS: Record<string, SettingWords> = {
  inspectionWeeks: figure(
    '公司、客户验货：交期前几周',
    'Company’s or customer’s inspection: weeks before delivery',
    'S2.1.7a',
    'S2.1.7b',
    'C03',
    'C04',
  ),
  thirdPartyWeeks: figure('第三方验货：交期前几周', 'Third party’s inspection: weeks before delivery', 'S2.1.7c', 'C05'),
  arrivalWeeks: figure('预计到港后几周内发到货问候', 'Arrival letter within weeks after the ETA', 'S1.10.5', 'C31'),
  reorderFromDays: figure('收货后最早几天发返单问候', 'Re-order letter from days after receipt', 'S1.10.6', 'C32', 'F-07'),
  reorderDays: figure('收货后最晚几天发返单问候', 'Re-order letter within days after receipt', 'S1.10.6', 'C32', 'F-07'),
  promptDays: figure('几天内（“及时”“尽快”）', 'Within days (“promptly”, “as soon as possible”)', 'S2.1.2', 'S1.7.1', 'F-14'),
  onTimeFromDays: figure('交期前几天起核实能否准时', 'From how many days before delivery punctuality is checked', 'S1.8.1', 'C07', 'F-14'),
  onTimeDays: figure('交期前几天必须核实完', 'Days before delivery by which punctuality is known', 'S1.8.1', 'C07', 'F-14'),
  atOnceHours: figure('几个工作小时内（“马上”）', 'Within working hours (“immediately”)', 'S1.10.4', 'C30', 'F-14'),
  delayHours: figure('知道延期后几个工作小时内告诉客户', 'Customer told of a delay within working hours', 'S1.8.2', 'F-14'),
};
