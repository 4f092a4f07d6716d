import { Refusal } from '@gendan/platform';

export class SampleUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'SAMPLE_UNKNOWN',
      zh: `没有样品 ${id}。请先登记样品完成，再签样或入册。`,
      en: `There is no sample ${id}. Record it as finished first, then sign or register it.`,
      details: { sample: id },
    });
  }
}

export class SignerRoleMissing extends Refusal {
  constructor(role: string) {
    super({
      kind: 'forbidden',
      code: 'SIGNER_ROLE_MISSING',
      zh: `您没有 ${role} 这个角色，不能以它签样。请用自己的角色签，或请有这个角色的人签。`,
      en: `You do not have the role ${role} and cannot sign a sample as it. Sign in a role of your own, or have somebody sign who has it.`,
      details: { role },
    });
  }
}

export class AspectNotTheirs extends Refusal {
  constructor(role: string, aspect: string, theirs: readonly string[]) {
    super({
      kind: 'forbidden',
      code: 'ASPECT_NOT_THEIRS',
      zh: `签样分工里，${role} 不签“${aspect}”，只签：${theirs.join('、')}。请由负责这一项的人签。`,
      en: `In signing samples ${role} does not sign "${aspect}", only: ${theirs.join(', ')}. Have it signed by whoever is responsible for it.`,
      details: { role, aspect, theirs },
    });
  }
}
