import { add, type Day, type Decimal, type LineQuantities, scrapRate, type StageProgress, sum } from '@gendan/trade';
import type { Phrase } from '../language';
import type { FactoryOrderKept, KeptCell, StageFigures, StageKept } from './beside';
import { computed, under } from './expressions';
import { factoryOrderAt } from './finished';
import type { Place } from './place';
import type { Cell, Column } from './register';

/** The stages the source has columns for, in the order in which goods pass them. Production calls a stage by any of these names. */
const STAGES = [
  ['issue', '仓库发料', 'Warehouse issue'],
  ['punching', '冲床', 'Punching'],
  ['press', '油压', 'Hydraulic press'],
  ['drilling', '钻孔', 'Drilling'],
] as const;

/** Those of the row's part; of a case without parts all there are. */
const ordersAt = ({ read: { beside }, at: { part } }: Place): readonly FactoryOrderKept[] =>
  beside.factoryOrders.filter((each) => part === undefined || each.part === part.id);

/** Of the row's line, or of all lines together. */
const pieces = ({ at: { line } }: Place, quantities: LineQuantities): Decimal =>
  line === undefined ? sum(Object.values(quantities)) : (quantities[line] ?? '0');

type Stage = StageProgress & Pick<StageKept, 'on' | 'by'>;

/** What production has written of the row's factory orders, stage by stage. */
export function stagesAt(place: Place): Stage[] {
  const stages = new Map<string, Stage>();
  for (const { stage, on, by, delivered, scrapped } of ordersAt(place).flatMap((order) => order.stages)) {
    const before = stages.get(stage);
    if (on === undefined) stages.set(stage, before ?? { stage });
    else
      stages.set(stage, {
        stage,
        on,
        ...(by !== undefined && { by }),
        delivered: add(before?.delivered ?? '0', pieces(place, delivered)),
        scrapped: add(before?.scrapped ?? '0', pieces(place, scrapped)),
      });
  }
  return [...stages.values()];
}

/** Only where the last stage is known can its figures say that all is there. */
export const lastIsKnown = (place: Place): boolean => ordersAt(place).some(({ staged }) => staged);

type Figure = 'delivered' | 'scrapped';
const isCalled = (names: readonly string[], stage: string): boolean => names.some((name) => name.toLowerCase() === stage.toLowerCase());
const stageAt = (place: Place, names: readonly string[]): Stage | undefined => stagesAt(place).find(({ stage }) => isCalled(names, stage));

/** A figure that is typed here and kept by production; of several lines or orders in one row nobody could say whose it is. */
function keptAt(place: Place, names: readonly [string, ...string[]], figure: Figure): KeptCell {
  const { on, by } = stageAt(place, names) ?? {};
  const written = { ...(on !== undefined && { on }), ...(by !== undefined && { by }) };
  const [known, ...others] = ordersAt(place);
  const wanted = known ? undefined : factoryOrderAt(place);
  const order = known ?? (wanted && { id: '', lines: Object.keys(wanted.quantity), stages: [] });
  if (order === undefined) return { home: 'none', ...written };
  const [only, ...more] = order.lines;
  const line = place.at.line ?? (more.length === 0 ? only : undefined);
  if (others.length > 0 || line === undefined) return { home: 'several', ...written };
  if (!order.lines.includes(line)) return { home: 'none', ...written };
  const production = standsAt(order, names, place.read.today);
  return { home: { production, figure, line, ...(wanted && { wanted }) }, ...written };
}

/** How the stage stands; figures typed now are of today, or of the later day that stands there. */
function standsAt(
  { id: order, stages }: Pick<FactoryOrderKept, 'id' | 'stages'>,
  names: readonly [string, ...string[]],
  today: Day,
): StageFigures {
  const now = stages.find(({ stage }) => isCalled(names, stage));
  const { stage = names[0], on: since, delivered = {}, scrapped = {} } = now ?? {};
  const on = since !== undefined && since > today ? since : today;
  return { order, stage, on, delivered, scrapped, ...(since !== undefined && { since }) };
}

/** Stages the source has no columns for, side by side. */
function otherStages(place: Place): Cell | undefined {
  const others = stagesAt(place).filter(
    ({ stage, delivered }) => delivered !== undefined && !STAGES.some((names) => isCalled(names, stage)),
  );
  if (others.length === 0) return undefined;
  const said = others.map((each): Phrase => {
    const { stage, delivered = '0', scrapped = '0' } = each;
    const rate = scrapRate(each) ?? '0.00';
    return {
      zh: `${stage} 交 ${delivered} 废 ${scrapped}（${rate}%）`,
      en: `${stage}: ${delivered} delivered, ${scrapped} scrapped (${rate}%)`,
    };
  });
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}

const figureColumn = (names: (typeof STAGES)[number], figure: Figure, zh: string, en: string): Column => ({
  ...computed(
    `${names[0]}${figure === 'delivered' ? 'Delivered' : 'Scrapped'}`,
    zh,
    en,
    'quantity',
    (place) => stageAt(place, names)?.[figure],
  ),
  kept: (place) => keptAt(place, names, figure),
});

export const stageColumns: Column[] = [
  ...STAGES.flatMap((names) => {
    const [key, zh, en] = names;
    return under(
      zh,
      en,
      figureColumn(names, 'delivered', '交货数量', 'Delivered'),
      figureColumn(names, 'scrapped', '废品数量', 'Scrapped'),
      computed(`${key}ScrapRate`, '废品率（%）＝废品÷（交货＋废品）', 'Scrap rate (%) = scrap ÷ (delivered + scrap)', 'percent', (place) =>
        scrapRate(stageAt(place, names) ?? {}),
      ),
    );
  }),
  computed('otherStages', '其他工序', 'Other stages', 'text', otherStages),
];
