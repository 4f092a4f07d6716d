import type { Fault } from '@gendan/procedure';
import { Refusal } from '@gendan/platform';

export class UnknownProcedure extends Refusal {
  constructor(id: string, version?: number) {
    const which = version === undefined ? id : `${id} v${version}`;
    super({
      kind: 'not-found',
      code: 'UNKNOWN_PROCEDURE',
      zh: `没有流程 ${which}。请从流程列表里选一个。`,
      en: `There is no procedure ${which}. Choose one from the list of procedures.`,
      details: { id, ...(version !== undefined && { version }) },
    });
  }
}
export class ProcedureForOtherKind extends Refusal {
  constructor(id: string, kind: string, wanted: string) {
    super({
      kind: 'invalid',
      code: 'PROCEDURE_FOR_OTHER_KIND',
      zh: `流程 ${id} 是给 ${kind} 用的，不能用于 ${wanted}。请换一个流程。`,
      en: `The procedure ${id} is for ${kind}, not for ${wanted}. Choose another procedure.`,
      details: { id, kind, wanted },
    });
  }
}
export class ProcedureFaulty extends Refusal {
  constructor(faults: Fault[]) {
    const errors = faults.filter(({ level }) => level === 'error');
    const first = errors[0];
    super({
      kind: 'invalid',
      code: 'PROCEDURE_FAULTY',
      zh: `流程有 ${errors.length} 处错误，没有发布。第一处：${first?.path ?? ''} ${first?.zh ?? ''}`,
      en: `The procedure has ${errors.length} fault(s) and was not published. The first: ${first?.path ?? ''} ${first?.en ?? ''}`,
      details: { faults },
    });
  }
}
export class VersionTaken extends Refusal {
  constructor(id: string, version: number, next: number) {
    super({
      kind: 'conflict',
      code: 'VERSION_TAKEN',
      zh: `流程 ${id} 的第 ${version} 版已经发布过，内容不同。已发布的版本不能改，请把版本号改成 ${next} 再发布。`,
      en: `Version ${version} of ${id} is published already with other content. A published version never changes: publish this one as ${next}.`,
      details: { id, version, next },
    });
  }
}
export class VersionTooHigh extends Refusal {
  constructor(version: number, highest: number) {
    super({
      kind: 'invalid',
      code: 'VERSION_TOO_HIGH',
      zh: `版本号 ${version} 太大：${highest} 以上留给本公司在设置里的改动。请用小一点的号。`,
      en: `Version ${version} is too high: numbers above ${highest} are for what the house sets in the settings. Use a lower one.`,
      details: { version, highest },
    });
  }
}
