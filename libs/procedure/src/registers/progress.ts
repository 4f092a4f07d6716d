import { countdown, delayDays, exceptionsOf, isComplete, type OrderProgress, type ProgressException } from '@gendan/trade';
import type { Phrase } from '../language';
import { computed, numberColumn, remark } from './expressions';
import { dueOn, finishedOn, orderedAt } from './finished';
import { gather } from './gather';
import { everyLine, everyPartOrCase, isNeeded, type Place } from './place';
import type { Cell, Register } from './register';
import { lastIsKnown, stageColumns, stagesAt } from './stages';

const EXCEPTIONS: Record<ProgressException, Phrase> = {
  delay: { zh: '延期', en: 'Late' },
  problem: { zh: '有问题未解决', en: 'Open problem' },
  scrap: { zh: '废品率超标', en: 'Too much scrap' },
};
const COMPLETION = { complete: { zh: '已经完成', en: 'Complete' }, underWay: { zh: '进行中', en: 'Under way' } };

/** A problem reported here whose last step is not done. */
function hasOpenProblem(place: Place): boolean {
  const { read } = place;
  return ['problem', 'exception', 'delay'].some((kind) =>
    read
      .parts(kind)
      .some(
        (problem) =>
          (place.at.part === undefined || problem.inside === undefined || problem.inside === place.at.part.id) &&
          read.standing.milestones.some((each) => each.part === problem.id && isNeeded(each) && each.state !== 'done'),
      ),
  );
}

function progressOf(place: Place): OrderProgress {
  const [due, finished] = [dueOn(place), finishedOn(place)];
  return {
    ordered: orderedAt(place) ?? '0',
    ...(due !== undefined && { dueOn: due }),
    ...(finished !== undefined && { finishedOn: finished }),
    stages: stagesAt(place),
    openProblem: hasOpenProblem(place),
  };
}

/** Complete by what was delivered or by the report that all is finished; empty while nothing has been written (S2.7.3). */
function completion(place: Place): Cell | undefined {
  const progress = progressOf(place);
  if ((lastIsKnown(place) && isComplete(progress)) || progress.finishedOn !== undefined) return 'complete';
  return progress.stages.some(({ delivered }) => delivered !== undefined) ? 'underWay' : undefined;
}

function exceptions(place: Place): Cell | undefined {
  const found = exceptionsOf(progressOf(place), place.read.today, String(place.figures['scrapLimit'])).map((each) => EXCEPTIONS[each]);
  return found.length === 0 ? undefined : { zh: found.map(({ zh }) => zh).join('、'), en: found.map(({ en }) => en).join(', ') };
}

/** Of the row's line, or of all of them side by side. */
const productAt = (place: Place): Cell | undefined =>
  gather(
    'text',
    (place.read.terms?.lines ?? [])
      .filter(({ line, gift }) => (place.at.line === undefined ? !gift : line === place.at.line))
      .map(({ product }) => product),
  );

/** Order summary and progress (source: S2.7): per line of a factory order what each stage delivered and scrapped, as production keeps it and people type it here, and whether it will be in time. */
export const progress: Register = {
  id: 'progress',
  title: { zh: '订单汇总进度表', en: 'Order summary and progress' },
  source: ['S2.7'],
  kinds: ['order'],
  beside: ['factoryOrders'],
  places: everyLine(everyPartOrCase('factoryOrder')),
  columns: [
    numberColumn('orderNo', '订单编号', 'Order no.'),
    computed('factoryOrder', '生产单', 'Factory order', 'text', ({ read, at: { part } }) => part && read.titleOfPart(part)),
    computed('product', '产品', 'Product', 'text', productAt),
    computed('orderedQuantity', '订单数量', 'Quantity ordered', 'quantity', orderedAt),
    computed('dueDate', '交货日期', 'Due', 'day', dueOn),
    ...stageColumns,
    computed('delayDays', '延期天数', 'Days late', 'number', (place) => delayDays(progressOf(place), place.read.today)),
    computed('countdown', '倒计时（天）', 'Days left', 'number', (place) =>
      completion(place) === 'complete' ? undefined : countdown(progressOf(place), place.read.today),
    ),
    computed('exceptionStatus', '异常状态', 'Exceptions', 'text', exceptions),
    computed('completionStatus', '完成状态', 'Completion', 'choice', completion, { choices: COMPLETION }),
    remark,
  ],
  figures: { scrapLimit: { title: { zh: '废品率上限（%）', en: 'Scrap limit (%)' }, type: 'percent', standard: '3' } },
};
