import { Refusal } from '@gendan/platform';

export class LineUnknown extends Refusal {
  constructor(id: string, lines: readonly string[]) {
    super({
      kind: 'invalid',
      code: 'LINE_UNKNOWN',
      zh: `生产单 ${id} 里没有这些行：${lines.join('、')}。请核对行号。`,
      en: `Factory order ${id} has no such lines: ${lines.join(', ')}. Check the line numbers.`,
      details: { factoryOrder: id, lines },
    });
  }
}

export class StageUnknown extends Refusal {
  constructor(id: string, stage: string, stages: readonly string[]) {
    super({
      kind: 'invalid',
      code: 'STAGE_UNKNOWN',
      zh: `生产单 ${id} 没有“${stage}”这道工序，只有：${stages.join('、')}。请选其中一道，或先改工序。`,
      en: `Factory order ${id} has no stage "${stage}", only: ${stages.join(', ')}. Choose one of them, or change the stages first.`,
      details: { factoryOrder: id, stage, stages },
    });
  }
}

export class StageHasFigures extends Refusal {
  constructor(id: string, stages: readonly string[]) {
    super({
      kind: 'conflict',
      code: 'STAGE_HAS_FIGURES',
      zh: `生产单 ${id} 的这些工序已报过数，不能去掉：${stages.join('、')}。请把它们留在工序里。`,
      en: `These stages of factory order ${id} have figures and cannot be left out: ${stages.join(', ')}. Keep them among the stages.`,
      details: { factoryOrder: id, stages },
    });
  }
}

export class ProgressChanged extends Refusal {
  constructor(id: string, stage: string) {
    super({
      kind: 'stale',
      code: 'PROGRESS_CHANGED',
      zh: `生产单 ${id} 的“${stage}”刚被别人报过数，这次的没有记。请看过新的数再填。`,
      en: `Somebody has just reported stage "${stage}" of factory order ${id}, so these figures were not recorded. Look at the new ones, then enter yours.`,
      details: { factoryOrder: id, stage },
    });
  }
}
