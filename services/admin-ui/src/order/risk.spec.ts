import { startLanguage } from '../language/i18n';
import { riskSentence } from './risk';

const risk = { what: 'committed', key: 'goodsLoaded@shipment:1', date: '2026-04-26', byDays: 3, byMinutes: 1440 } as const;
const title = () => '已装柜 · 出运 1';

it('a risk says which step misses which promise by how much', async () => {
  const { t } = await startLanguage('zh');
  const said = (more: object) => riskSentence({ ...risk, ...more }, title, 'zh', t);

  expect(said({})).toBe('已装柜 · 出运 1 比承诺的 2026-04-26 (周日) 迟 3 天');
  expect(said({ what: 'latestShipment' })).toBe('已装柜 · 出运 1 赶不上最迟装运日（44C）2026-04-26 (周日)，迟 3 天');
  expect(said({ byDays: 0 })).toBe('已装柜 · 出运 1 2026-04-26 (周日) 当天赶不上承诺的时间');
});
