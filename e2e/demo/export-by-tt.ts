import type { Company } from './company';
import { ttOrder, today } from './orders';
import { does, follows, heading } from './words';
import { pause, Refused } from './talk';

/** S0 with T/T: sample refused once, deposit, two partial shipments, originals only after the balance. */
export async function exportByTt(company: Company, number: string): Promise<void> {
  const { wangfang, chenguodong, limingzhe, outsider } = company;
  heading(`${number}：汉萨家居，T/T 30/70，分两批出运（S0.1–S0.9）`);
  await limingzhe.post('/api/cases', ttOrder(number));
  does('李明哲', `开了订单 ${number}`);

  await sampleRound(company, number, 'refused');
  await sampleRound(company, number, 'confirmed');

  await wangfang.confirm(number, 'proformaDrafted');
  does('王芳', '做好形式发票（PI）');
  await expectRefusal(() => wangfang.sign(number, 'proformaApproved'), '王芳不是签字人，PI 要经理批');
  await chenguodong.sign(number, 'proformaApproved');
  does('陈国栋', '批了 PI，系统才把它发给客户');
  await outsider.answers(wangfang, number, 'orderConfirmed', { outcome: 'confirmed' });
  does('Hansewerk', '在链接里确认了订单');

  await wangfang.act(number, { kind: 'openPart', part: { kind: 'factoryOrder', label: '1', quantity: { '1': '600', '2': '400' } } });
  await expectRefusal(
    () =>
      wangfang.confirm(
        number,
        'productionOrderIssued',
        { quality: 'AQL 2.5', packing: '12 pcs/ctn', deliveryDate: today() },
        { part: 'factoryOrder:1' },
      ),
    '定金没到，生产单下不去',
  );
  await moneyIn(company, { number, milestone: 'depositReceived', part: 'instalment:deposit', amount: '3750.00', line: `${number}-30` });
  await wangfang.untilState(number, 'depositReceived@instalment:deposit', 'done');
  follows('定金 3,750.00 美元到账，生产关口开了');
  await wangfang.confirm(
    number,
    'productionOrderIssued',
    { quality: 'AQL 2.5', packing: '12 pcs/ctn', deliveryDate: today() },
    { part: 'factoryOrder:1' },
  );
  does('王芳', '下了生产单，系统发给工厂');
  await outsider.answers(wangfang, number, 'goodsFinished', { outcome: 'confirmed' });
  does('金凯', '大货完成');

  await shipment(company, number, { label: '1', quantity: { '1': '600' }, container: 'CSQU3054383', balance: '5250.00' });
  follows((await wangfang.view(number)).state === 'running' ? '第一批走了，订单还开着：第二批没走' : '订单关了？');
  await shipment(company, number, { label: '2', quantity: { '2': '400' }, container: 'TCLU4265881', balance: '3500.00' });
  await settle(company, number);
}

async function sampleRound({ wangfang, chenguodong, outsider }: Company, number: string, outcome: 'confirmed' | 'refused'): Promise<void> {
  await wangfang.confirm(number, 'sampleNoteDrafted', {
    requirements: outcome === 'refused' ? '红、蓝两色，滚边' : '滚边改 5 mm，其余照旧',
  });
  await chenguodong.sign(number, 'sampleNoteSigned');
  does('王芳、陈国栋', '样板单开好、签好，系统发给工厂');
  await outsider.answers(wangfang, number, 'sampleFinished', { outcome: 'confirmed' });
  await wangfang.confirm(number, 'sampleDispatched', { courier: 'DHL', trackingNumber: `DHL${Date.now()}` });
  await outsider.answers(
    wangfang,
    number,
    'sampleApproved',
    outcome === 'confirmed' ? { outcome } : { outcome, reason: 'Piping too narrow, please make it 5 mm' },
  );
  does('Hansewerk', outcome === 'confirmed' ? '确认了样品' : '退回了样品：滚边太窄');
  if (outcome === 'refused') follows('回到样板单，第 2 轮');
}

type Shipment = { label: string; quantity: Record<string, string>; container: string; balance: string };

async function shipment(company: Company, number: string, { label, quantity, container, balance }: Shipment): Promise<void> {
  const { wangfang, outsider } = company;
  const part = `shipment:${label}`;
  await wangfang.act(number, {
    kind: 'openPart',
    part: { kind: 'shipment', label, quantity, carries: { 'factoryOrder:1': quantity }, values: { etd: today() } },
  });
  await wangfang.confirm(number, 'forwarderContacted', { readyOn: today() }, { part });
  await outsider.answers(wangfang, number, 'sailingConfirmed', {
    outcome: 'confirmed',
    values: { vessel: 'COSCO Aries 064W', sailing: today() },
  });
  await wangfang.confirm(number, 'customsPapersSent', {}, { part });
  does('王芳', `第 ${label} 批：订舱，报关单据寄给货代`);

  await wangfang.untilState(number, `goodsLoaded@${part}`, 'open');
  await loadedInTheWarehouse(company, number, { label, quantity, container });
  await wangfang.untilState(number, `goodsLoaded@${part}`, 'done');
  follows(`第 ${label} 批装柜 ${container}，仓库报上来，订单自己知道了`);

  await wangfang.confirm(
    number,
    'blChecked',
    { blNumber: `COSU${label}234567`, blDraft: await wangfang.upload(`bl-${label}.pdf`, aPdf('B/L'), 'application/pdf') },
    { part },
  );
  await outsider.answers(wangfang, number, 'blConfirmed', { outcome: 'confirmed' });
  await wangfang.confirm(
    number,
    'paymentRequested',
    { blCopy: await wangfang.upload(`bl-copy-${label}.pdf`, aPdf('B/L copy'), 'application/pdf') },
    { part },
  );
  await expectRefusal(
    () => wangfang.confirm(number, 'originalsSent', { courier: 'DHL', trackingNumber: 'DHL1234567' }, { part }),
    '尾款没到，正本不放',
  );
  await moneyIn(company, { number, milestone: 'balanceReceived', part, amount: balance, line: `${number}-${label}` });
  await wangfang.untilState(number, `balanceReceived@${part}`, 'done');
  await wangfang.until(number, 'originals cleared', (view) => view.standing.effects.length === 0);
  await wangfang.confirm(number, 'originalsSent', { courier: 'DHL', trackingNumber: `DHL${label}234567` }, { part });
  follows(`尾款 ${balance} 美元到账，正本提单寄出`);
}

async function loadedInTheWarehouse(
  { wangfang }: Company,
  number: string,
  { label, quantity, container }: Omit<Shipment, 'balance'>,
): Promise<void> {
  const { id } = await wangfang.at<{ id: string }>('logistics', 'POST', '/api/shipments', {
    case: number,
    part: `shipment:${label}`,
    forwarder: 'forwarder:haitong',
    etd: today(),
    quantity,
  });
  const box = `${number}-${label}`;
  await wangfang.at('logistics', 'PUT', `/api/containers/${box}`, { contents: [{ shipment: id, quantity }] });
  for (let tries = 0; tries < 40; tries++) {
    try {
      await wangfang.at('logistics', 'POST', `/api/containers/${box}/load`, {
        number: container,
        seal: `S${label}00871`,
        happened: new Date().toISOString(),
      });
      return;
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== 'NOT_CLEARED') throw error;
      await pause(250);
    }
  }
  throw new Error(`${number}: loading was never cleared`);
}

/** Finance keys the bank's line in and says where it belongs; the order hears of it by itself. */
export async function moneyIn(
  { wumin }: Company,
  money: { number: string; milestone: string; part: string; amount: string; line: string; currency?: string },
): Promise<void> {
  const { number, milestone, part, amount, line, currency = 'USD' } = money;
  const receipt = await wumin.at<{ id: string; version: number }>('finance', 'POST', '/api/receipts', {
    account: 'BOC-USD-01',
    line,
    amount: { amount, currency },
    payer: 'Hansewerk',
    reference: number,
    creditedOn: today(),
  });
  await wumin.at('finance', 'PUT', `/api/receipts/${receipt.id}/shares`, {
    base: receipt.version,
    shares: [{ case: number, milestone, part, amount }],
  });
  does('吴敏', `收到 ${amount} ${currency}，对上 ${number}`);
}

export async function settle({ wangfang, wumin }: Company, number: string): Promise<void> {
  await wangfang.confirm(number, 'documentsReturned', {
    customsDeclaration: await wangfang.upload('declaration.pdf', aPdf('customs declaration'), 'application/pdf'),
    verificationForm: '290001234',
  });
  await wumin.confirm(number, 'exchangeSettled', { settled: { amount: '12500.00', currency: 'USD' } });
  await wumin.confirm(number, 'rebateDone');
  await wangfang.until(number, 'close', (view) => view.state === 'closed');
  follows(`结汇、退税办完，${number} 自己关了`);
}

export async function expectRefusal(act: () => Promise<unknown>, why: string): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    follows(`${why}（${error.problem.code}：${error.problem.zh}）`);
    return;
  }
  throw new Error(`should have been refused: ${why}`);
}

/** A small real PDF with one line of text. */
export function aPdf(text: string): Uint8Array {
  const stream = `BT /F1 18 Tf 60 760 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const xref = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}
