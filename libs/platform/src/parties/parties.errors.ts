import { Refusal } from '../refusal';

export class PartyUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'PARTY_UNKNOWN',
      zh: `没有编号为 ${id} 的往来单位。请从资料里选择，或先建档。`,
      en: `There is no party ${id}. Choose one from the list, or file it first.`,
      details: { party: id },
    });
  }
}

export class PartyStale extends Refusal {
  constructor(id: string, base: number, version: number) {
    super({
      kind: 'stale',
      code: 'STALE_PARTY',
      zh: `${id} 的资料已被改到第 ${version} 版，你改的是第 ${base} 版。请打开新的再改。`,
      en: `${id} is at version ${version} already, you changed version ${base}. Open the new one and change that.`,
      details: { party: id, base, version },
    });
  }
}

export class PartyKindUnknown extends Refusal {
  constructor(id: string, kinds: readonly string[]) {
    super({
      kind: 'invalid',
      code: 'PARTY_KIND_UNKNOWN',
      zh: `编号 ${id} 要以 ${kinds.map((kind) => `${kind}:`).join('、')} 开头，后面是小写字母、数字或横线。`,
      en: `The id ${id} must begin with ${kinds.map((kind) => `${kind}:`).join(', ')}, followed by small letters, digits or hyphens.`,
      details: { party: id, kinds },
    });
  }
}
