import { Refusal } from '../refusal';

const acts: Record<string, { zh: string; en: string }> = {
  load: { zh: '装柜或出货', en: 'loading' },
  originals: { zh: '交出正本', en: 'handing over the originals' },
  startsProduction: { zh: '开始生产', en: 'starting production' },
  carrier: { zh: '付运费', en: 'paying the carrier' },
};
const nameOf = (what: string) => acts[what] ?? { zh: what, en: what };

export class NotCleared extends Refusal {
  constructor(what: string, missing: { number: string; part: string }[]) {
    const cases = missing.map(({ number, part }) => (part ? `${number} ${part}` : number)).join(', ');
    super({
      kind: 'not-allowed-yet',
      code: 'NOT_CLEARED',
      zh: `还不能${nameOf(what).zh}：${cases} 没有放行。请在订单里看还差哪一步，办完会自动放行。`,
      en: `No ${nameOf(what).en} yet: ${cases} has not been cleared. See in the order which step is missing; it clears by itself when that is done.`,
      details: { what, missing },
    });
  }
}

export class ClearanceUsed extends Refusal {
  constructor(what: string, at: string) {
    super({
      kind: 'conflict',
      code: 'CLEARANCE_USED',
      zh: `放行收不回来了：${nameOf(what).zh}已于 ${at} 办成。请按已发生处理。`,
      en: `This clearance cannot be taken back: ${nameOf(what).en} was done on ${at}. Deal with it as done.`,
      details: { what, at },
    });
  }
}

export class ClearanceUnknown extends Refusal {
  constructor(what: string, known: readonly string[]) {
    super({
      kind: 'invalid',
      code: 'UNKNOWN_CLEARANCE',
      zh: `这里没有“${what}”这种放行，只有：${known.join('、') || '无'}。请检查流程里写的名称。`,
      en: `There is no clearance "${what}" here, only: ${known.join(', ') || 'none'}. Check the name in the procedure.`,
      details: { what, known },
    });
  }
}
