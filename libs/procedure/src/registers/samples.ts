import type { Phrase } from '../language';
import type { SampleKept } from './beside';
import { computed, numberColumn, remark } from './expressions';
import { Place, type Reading } from './place';
import type { Cell, CellType, Column, Register } from './register';

const PLACES: Record<string, Phrase> = {
  sampleRoom: { zh: '样品室', en: 'Sample room' },
  sampleCart: { zh: '样品车', en: 'Sample cart' },
  away: { zh: '借出', en: 'Away' },
};
/** What is signed of a sample (S1.11.6c). */
const ASPECTS: Record<string, Phrase> = {
  colour: { zh: '颜色', en: 'Colour' },
  text: { zh: '文字', en: 'Text' },
  position: { zh: '位置', en: 'Position' },
  structure: { zh: '结构', en: 'Structure' },
  size: { zh: '尺寸', en: 'Size' },
  function: { zh: '功能', en: 'Function' },
  quality: { zh: '品质', en: 'Quality' },
};

const rowName = ({ id }: SampleKept): string => `sample:${id}`;
const everySample = (read: Reading): Place[] => read.beside.samples.map((sample) => new Place(read, { name: rowName(sample) }));
const kept = (
  key: string,
  zh: string,
  en: string,
  type: CellType,
  of: (sample: SampleKept) => Cell | undefined,
  choices?: Column['choices'],
) =>
  computed(
    key,
    zh,
    en,
    type,
    ({ read, at }) => {
      const sample = read.beside.samples.find((each) => rowName(each) === at.name);
      return sample && of(sample);
    },
    choices && { choices },
  );

/** What was signed, and the day of the latest signature. */
function signed({ signatures }: SampleKept): Phrase | undefined {
  const day = signatures
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (day === undefined) return undefined;
  const aspects = [...new Set(signatures.map(({ aspect }) => aspect))].map((aspect) => ASPECTS[aspect] ?? { zh: aspect, en: aspect });
  return { zh: `${aspects.map(({ zh }) => zh).join('、')} ${day}`, en: `${aspects.map(({ en }) => en).join(', ')} ${day}` };
}

/** Sample room and sample cart (source: D119, S1.1.6b): every round of every sample, where it is and what was signed of it, as production keeps it. */
export const sampleRegister: Register = {
  id: 'sampleRegister',
  title: { zh: '样品室、样品车登记册', en: 'Sample room and sample cart' },
  source: ['D119', 'S1.1.6b'],
  kinds: ['order', 'samplingRequest'],
  beside: ['samples'],
  places: everySample,
  columns: [
    numberColumn('orderNo', '订单编号', 'Order no.'),
    kept('round', '第几版', 'Round', 'number', ({ round }) => round),
    kept('factory', '工厂', 'Factory', 'who', ({ factory }) => factory),
    kept('finishedOn', '完成日期', 'Finished on', 'day', ({ finishedOn }) => finishedOn),
    kept('place', '存放', 'Kept in', 'choice', ({ place }) => place, PLACES),
    kept('holder', '谁拿着、哪一格', 'Holder or shelf', 'who', ({ holder }) => holder),
    kept('since', '起自', 'Since', 'day', ({ since }) => since),
    kept('signed', '已签', 'Signed', 'text', signed),
    remark,
  ],
};
