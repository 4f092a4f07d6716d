import type { Company } from './company';
import { aPdf } from './export-by-tt';
import { domesticNote, inDays } from './orders';
import { does, follows, heading } from './words';

/** S2.9: one note from the shop's signature to the write-off, delivered in two goes. */
export async function domesticNoteToTheEnd(company: Company, number: string): Promise<void> {
  const { zhaolei, linxiao, wumin } = company;
  heading(`${number}：一单到底，24 小时送达，48 小时回单（S2.9）`);
  await zhaolei.post('/api/cases', domesticNote(number));
  const scan = (name: string) => zhaolei.upload(name, aPdf(name), 'application/pdf');
  await zhaolei.confirm(
    number,
    'orderSigned',
    { note: await scan('note.pdf'), giftReceiptField: 'empty', copyThree: 'leftWithShop', nextVisit: inDays(7) },
    { files: [await scan('note.pdf')] },
  );
  does('赵磊', '店主签了订货确认，三联留店');
  await zhaolei.confirm(number, 'copyTwoHandedOver', { handedTo: '顺达配送' });
  does('赵磊', '当天把二联交给配送商：24 小时和 48 小时开始计时');
  await linxiao.confirm(number, 'copyOneFiled', { copyOne: await linxiao.upload('copy-1.pdf', aPdf('copy 1'), 'application/pdf') });

  await deliver(company, number, 'A', { '1': '30' }, {});
  follows('先到 30 只：部分送达，单上注明，还欠 18 只和赠品');
  await deliver(company, number, 'B', { '1': '18' }, { g1: '2' });
  await zhaolei.untilState(number, 'giftsReceived', 'done');
  follows('全部签收，赠品栏也签了');
  await zhaolei.confirm(number, 'signedReceiptReturned', { copyTwo: await scan('copy-2.pdf') });
  await linxiao.sign(number, 'deliveredConfirmed');
  does('林晓', '核对二联，系统单改为已送达');
  await zhaolei.confirm(number, 'arrivalChecked', {}, { files: [await scan('visit.pdf')] });
  await linxiao.confirm(number, 'writeOffPapersComplete', { papers: ['copy 1', 'copy 2'], signatures: 'complete' });
  await wumin.confirm(number, 'writtenOff');
  await zhaolei.until(number, 'close', (view) => view.state === 'closed');
  follows(`财务核销，${number} 关了`);
}

async function deliver(
  { zhaolei }: Company,
  number: string,
  note: string,
  goods: Record<string, string>,
  gifts: Record<string, string>,
): Promise<void> {
  const at = new Date().toISOString();
  const { id } = await zhaolei.at<{ id: string }>('logistics', 'POST', '/api/delivery-notes', {
    case: number,
    note: `${number}-${note}`,
    distributor: 'distributor:shunda',
    goods,
    gifts,
    happened: at,
  });
  const receipt = await zhaolei.upload('receipt.pdf', aPdf('receipt'), 'application/pdf');
  await zhaolei.at('logistics', 'POST', `/api/delivery-notes/${encodeURIComponent(id)}/sign`, {
    receipt,
    ...(Object.keys(gifts).length > 0 ? { giftReceipt: receipt } : {}),
    happened: at,
  });
  does('顺达配送', `送到，店主签收（${Object.values(goods).join('、')} 只）`);
}
