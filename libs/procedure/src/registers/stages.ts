import { add, type Decimal, scrapRate, type StageProgress } from '@gendan/trade';
import type { Phrase } from '../language';
import type { StageKept } from './beside';
import { computed, under } from './expressions';
import type { Place } from './place';
import type { Cell, Column } from './register';

/** The stages the source has columns for, in the order in which goods pass them. Production calls a stage by any of these names. */
const STAGES = [
  ['issue', '仓库发料', 'Warehouse issue'],
  ['punching', '冲床', 'Punching'],
  ['press', '油压', 'Hydraulic press'],
  ['drilling', '钻孔', 'Drilling'],
] as const;

const isCalled = (names: readonly string[], stage: string): boolean => names.some((name) => name.toLowerCase() === stage.toLowerCase());

/** What production has written of the row's factory order, of a case without them of all there are. */
export function stagesAt({ read: { beside }, at: { part } }: Place): StageProgress[] {
  const stages = new Map<string, StageProgress>();
  for (const kept of beside.stages.filter((each) => part === undefined || each.part === part.id))
    stages.set(kept.stage, together(stages.get(kept.stage), kept));
  return [...stages.values()];
}

/** Only where the last stage is known can its figures say that all is there. */
export const lastIsKnown = ({ read: { beside } }: Place): boolean => beside.stages.some(({ ends }) => ends);

function together(before: StageProgress | undefined, { stage, delivered, scrapped }: StageKept): StageProgress {
  const both = (a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined =>
    a === undefined || b === undefined ? (a ?? b) : add(a, b);
  const [out, lost] = [both(before?.delivered, delivered), both(before?.scrapped, scrapped)];
  return { stage, ...(out !== undefined && { delivered: out }), ...(lost !== undefined && { scrapped: lost }) };
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

export const stageColumns: Column[] = [
  ...STAGES.flatMap((names) => {
    const [key, zh, en] = names;
    const here = (place: Place): StageProgress | undefined => stagesAt(place).find(({ stage }) => isCalled(names, stage));
    return under(
      zh,
      en,
      computed(`${key}Delivered`, '交货数量', 'Delivered', 'quantity', (place) => here(place)?.delivered),
      computed(`${key}Scrapped`, '废品数量', 'Scrapped', 'quantity', (place) => here(place)?.scrapped),
      computed(`${key}ScrapRate`, '废品率（%）＝废品÷（交货＋废品）', 'Scrap rate (%) = scrap ÷ (delivered + scrap)', 'percent', (place) =>
        scrapRate(here(place) ?? {}),
      ),
    );
  }),
  computed('otherStages', '其他工序', 'Other stages', 'text', otherStages),
];
