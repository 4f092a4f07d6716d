/** Words of risks, of what the system did by itself, of kinds of case, settings and reports that found no case. */
export const moreZh = {
  risk: {
    committed: '{{title}} 比承诺的 {{day}} 迟 {{count}} 天',
    committed_sameDay: '{{title}} {{day}} 当天赶不上承诺的时间',
    delivery: '{{title}} 比合同交货期 {{day}} 迟 {{count}} 天',
    delivery_sameDay: '{{title}} 交货期 {{day}} 当天来不及',
    lcExpiry: '{{title}} 赶不上信用证有效期（31D）{{day}}，迟 {{count}} 天',
    lcExpiry_sameDay: '{{title}} 信用证 {{day}} 到期（31D），当天来不及',
    latestShipment: '{{title}} 赶不上最迟装运日（44C）{{day}}，迟 {{count}} 天',
    latestShipment_sameDay: '{{title}} 最迟装运日（44C）{{day}} 当天来不及',
  },
};
