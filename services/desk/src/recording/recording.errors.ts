import { Refusal } from '@gendan/platform';

export class UnknownCase extends Refusal {
  constructor(caseId: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_CASE',
      zh: `没有 ${caseId}。请核对单号。`,
      en: `There is no ${caseId}. Check the number.`,
      details: { case: caseId },
    });
  }
}

/** Opened before, with other content. */
export class AlreadyOpen extends Refusal {
  constructor(caseId: string, differs: string[]) {
    super({
      kind: 'conflict',
      code: 'ALREADY_OPEN',
      zh: `${caseId} 已经建立，内容不同：${differs.join('、')}。请核对后换一个单号，或在原单上修改。`,
      en: `${caseId} is already open with other content: ${differs.join(', ')}. Use another number, or change the open one.`,
      details: { case: caseId, differs },
    });
  }
}

export class CommandIdReused extends Refusal {
  constructor(id: string) {
    super({
      kind: 'conflict',
      code: 'COMMAND_ID_REUSED',
      zh: `操作编号 ${id} 已用于另一项操作。请刷新页面后重新提交。`,
      en: `The command id ${id} was already used for another command. Reload the page and send this one under a new id.`,
      details: { id },
    });
  }
}

export class CaseClosed extends Refusal {
  constructor(caseId: string) {
    super({
      kind: 'conflict',
      code: 'CASE_CLOSED',
      zh: `${caseId} 已经结案。如需继续，请先重新打开。`,
      en: `${caseId} is closed. Reopen it to go on with it.`,
      details: { case: caseId },
      refusal: { code: 'CASE_CLOSED' },
    });
  }
}

/** Its workflow has another history than the desk: nobody goes on before an operator has looked. */
export class CaseFrozen extends Refusal {
  constructor(caseId: string, why: string) {
    super({
      kind: 'conflict',
      code: 'FORKED',
      zh: `${caseId} 的记录前后不一致，已停止处理。请通知系统管理员核对后恢复。`,
      en: `The records of ${caseId} contradict each other, so it was stopped. Tell the system's operator, who can restart it.`,
      details: { case: caseId, why },
    });
  }
}

/** From a run that was replaced by a restart: what it still says no longer counts. */
export class SupersededRun extends Refusal {
  constructor(caseId: string, epoch: number, current: number) {
    super({
      kind: 'stale',
      code: 'SUPERSEDED',
      zh: `${caseId} 已由新的流程接续，旧流程的记录不再接受。`,
      en: `${caseId} was restarted; what its earlier run reports is no longer taken.`,
      details: { case: caseId, epoch, current },
    });
  }
}

/** Something this needs is away; asking again later may succeed. */
export class NotRightNow extends Refusal {
  constructor(what: string) {
    super({
      kind: 'unavailable',
      code: 'NOT_RIGHT_NOW',
      zh: '系统暂时无法处理，请稍后再试。',
      en: 'This cannot be done right now. Try again in a moment.',
      details: { what },
    });
  }
}
