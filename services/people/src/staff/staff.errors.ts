import { Refusal } from '@gendan/platform';

export class PersonUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'PERSON_UNKNOWN',
      zh: `没有编号为 ${id} 的人员。请从人员名单中选择。`,
      en: `Nobody here has the number ${id}. Choose from the list of people.`,
      details: { person: id },
    });
  }
}

export class SignInNameTaken extends Refusal {
  constructor(id: string) {
    super({
      kind: 'conflict',
      code: 'SIGN_IN_NAME_TAKEN',
      zh: `登录名或邮箱已被占用，${id} 没有保存。请换一个。`,
      en: `The sign-in name or mail address is taken, ${id} was not saved. Choose another one.`,
      details: { person: id },
    });
  }
}

export class RoleNotHeld extends Refusal {
  constructor(person: string, role: string) {
    super({
      kind: 'invalid',
      code: 'ROLE_NOT_HELD',
      zh: `${person} 没有“${role}”这个角色，不用代。请从本人的角色里选，或留空表示全部。`,
      en: `${person} does not hold the role "${role}", so nobody stands in for it. Choose from the roles held, or none for all of them.`,
      details: { person, role },
    });
  }
}

export class AbsenceBackwards extends Refusal {
  constructor(since: string, until: string) {
    super({
      kind: 'invalid',
      code: 'ABSENCE_BACKWARDS',
      zh: `休假的结束（${until}）要晚于开始（${since}）。请改正日期。`,
      en: `An absence ends (${until}) after it begins (${since}). Correct the dates.`,
      details: { since, until },
    });
  }
}

export class SubstituteUnfit extends Refusal {
  constructor(person: string, substitute: string) {
    super({
      kind: 'invalid',
      code: 'SUBSTITUTE_UNFIT',
      zh: '代班人不能是本人，也不能是已离职的人。请另选一位同事。',
      en: 'The substitute must be somebody else who still works here. Choose another colleague.',
      details: { person, substitute },
    });
  }
}

export class AbsenceOverlaps extends Refusal {
  constructor(person: string, since: string, until: string) {
    super({
      kind: 'conflict',
      code: 'ABSENCE_OVERLAPS',
      zh: `这段时间已经登记过休假（${since} 至 ${until}）。请先改那一条。`,
      en: `An absence from ${since} to ${until} is on file already. Change that one first.`,
      details: { person, since, until },
    });
  }
}

/** Roles are taken away at the desk, which knows what running cases need of them. */
export class RolesStillHeld extends Refusal {
  constructor(person: string, roles: string[]) {
    super({
      kind: 'conflict',
      code: 'ROLES_STILL_HELD',
      zh: `没有保存：${person} 还担任 ${roles.length} 个角色，不能停用。请先在“设置 · 人员和角色”里取下角色、转交在办的单。`,
      en: `Not saved: ${person} still holds ${roles.length} role(s), so nobody is made inactive. Take the roles away under settings, people and roles, and hand the running cases over first.`,
      details: { person, roles },
    });
  }
}
