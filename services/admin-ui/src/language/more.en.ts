import { type moreZh } from './more.zh-CN';

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export const moreEn: Same<typeof moreZh> = {
  risk: {
    committed: '{{title}} {{count}} day(s) after the promised {{day}}',
    committed_sameDay: '{{title}} too late on the promised day, {{day}}',
    delivery: '{{title}} {{count}} day(s) after the agreed delivery {{day}}',
    delivery_sameDay: '{{title}} too late on the day of delivery, {{day}}',
    lcExpiry: '{{title}} misses the expiry of the L/C (31D) {{day}} by {{count}} day(s)',
    lcExpiry_sameDay: '{{title}} too late on the day the L/C expires (31D), {{day}}',
    latestShipment: '{{title}} misses the latest shipment date (44C) {{day}} by {{count}} day(s)',
    latestShipment_sameDay: '{{title}} too late on the latest shipment date (44C), {{day}}',
  },
};
