import type { Company } from './company';
import { aPdf, settle } from './export-by-tt';
import { inDays, lcOrder, today } from './orders';
import { does, follows, heading } from './words';

/** S0 with an L/C that is amended once: both reviews repeat, documents go through the bank. */
export async function exportByLc(company: Company, number: string): Promise<void> {
  const { hejing, chenguodong, sunli, limingzhe, outsider } = company;
  heading(`${number}：帕德玛，信用证，改证一次（S0.4–S0.9，E13）`);
  await limingzhe.post('/api/cases', {
    ...lcOrder(number),
    onFile: ['sampleNoteDrafted', 'sampleNoteSigned', 'sampleFinished', 'sampleDispatched', 'sampleApproved'].map((milestone) => ({
      milestone,
      happened: today(),
    })),
  });
  does('李明哲', `把做到一半的订单 ${number} 录进来：样品早已确认`);
  const salesperson = company.limingzhe;
  await hejing.act(number, { kind: 'assign', role: 'salesperson', person: salesperson.me.person });
  await hejing.confirm(number, 'proformaDrafted');
  await chenguodong.sign(number, 'proformaApproved');
  await outsider.answers(hejing, number, 'orderConfirmed', { outcome: 'confirmed' });
  does('Padma', '确认了订单');

  await lc(company, number, 0, inDays(10));
  await sunli.sign(number, 'lcReviewed', { part: 'instalment:lc' });
  does('孙丽', '审证无误，签了');
  await salesperson.act(number, {
    kind: 'refuse',
    milestone: 'lcReviewed',
    part: 'instalment:lc',
    reason: '最迟装运日太早，赶不上，请改证',
    back: ['lcReceived'],
  });
  does('李明哲', '装运期赶不上，退回要求改证');
  follows('回到等信用证，第 2 轮：两个人都要重审');
  await lc(company, number, 1, inDays(70));
  await sunli.sign(number, 'lcReviewed', { part: 'instalment:lc' });
  await salesperson.sign(number, 'lcReviewed', { part: 'instalment:lc' });
  follows('改证后两个人都审过，信用证站得住，生产关口开了');

  const goods = { '1': '20000' };
  await hejing.act(number, { kind: 'openPart', part: { kind: 'factoryOrder', label: '1', quantity: goods } });
  await hejing.confirm(
    number,
    'productionOrderIssued',
    { quality: '按样', packing: '500/箱', deliveryDate: today() },
    { part: 'factoryOrder:1' },
  );
  await outsider.answers(hejing, number, 'goodsFinished', { outcome: 'confirmed' });
  const part = 'shipment:1';
  await hejing.act(number, {
    kind: 'openPart',
    part: { kind: 'shipment', label: '1', quantity: goods, carries: { 'factoryOrder:1': goods }, values: { etd: today() } },
  });
  await hejing.confirm(number, 'forwarderContacted', { readyOn: today() }, { part });
  await outsider.answers(hejing, number, 'sailingConfirmed', { outcome: 'confirmed', values: { vessel: 'Ever Given', sailing: today() } });
  await hejing.confirm(number, 'customsPapersSent', {}, { part });
  await hejing.until(number, 'loading cleared', (view) => view.standing.effects.length === 0);
  await hejing.confirm(number, 'goodsLoaded', { container: 'CSQU3054383', seal: 'L9', quantity: goods }, { part });
  does('何静', '装柜');
  await hejing.confirm(
    number,
    'blChecked',
    { blNumber: 'EGLV0001', blDraft: await hejing.upload('bl.pdf', aPdf('B/L'), 'application/pdf') },
    { part },
  );
  await outsider.answers(hejing, number, 'blConfirmed', { outcome: 'confirmed' });
  await hejing.confirm(number, 'documentsMade', { documents: ['invoice', 'packing list', 'B/L', 'draft'] }, { part });
  await sunli.sign(number, 'documentsChecked', { part });
  await hejing.until(number, 'originals cleared', (view) => view.standing.effects.length === 0);
  await hejing.confirm(number, 'documentsPresented', { bank: '中国银行宁波分行' }, { part });
  does('何静', '客户确认提单后，全套单据交银行');
  await hejing.confirm(
    number,
    'bankPaid',
    { paid: { amount: '17000.00', currency: 'USD' } },
    { part, files: [await hejing.upload('credit-advice.pdf', aPdf('credit advice'), 'application/pdf')] },
  );
  await settle({ ...company, wangfang: hejing }, number);
}

/** Finance or the documents clerk keys in what the bank advised; the order hears of it from finance. */
async function lc({ sunli, hejing }: Company, number: string, version: number, latestShipment: string): Promise<void> {
  await sunli.at('finance', 'POST', '/api/lcs', {
    case: number,
    part: 'instalment:lc',
    number: `LC-${number}`,
    issuingBank: 'Sonali Bank',
    version: { version, amount: { amount: '17000.00', currency: 'USD' }, expiry: inDays(95), latestShipment, receivedOn: today() },
  });
  does('孙丽', version === 0 ? '信用证到了，登记' : '改证到了，登记');
  await hejing.untilState(number, 'lcReceived@instalment:lc', 'done');
}
