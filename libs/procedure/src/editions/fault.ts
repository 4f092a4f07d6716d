import type { Phrase } from '../language';

export type ChoiceFaultCode =
  | 'NOTHING_TO_SET'
  | 'LADDER_EMPTY'
  | 'LADDER_WITHOUT_OWNER'
  | 'LADDER_OUT_OF_ORDER'
  | 'LADDER_ENDS'
  | 'NOBODY_SIGNS'
  | 'SIGNS_TWICE'
  | 'UNKNOWN_CONDITION'
  | 'SIGNS_OWN_WORK'
  | 'LAW_NEEDS_SIGNER'
  | 'TWO_MUST_SIGN'
  | 'OUTSIDER_NOT_ASKED'
  | 'COPIES_TO_NOBODY'
  | 'COPIED_TWICE'
  | 'UNKNOWN_ROLE'
  | 'SETTING_UNFIT';
export type ChoiceFault = Phrase & { code: ChoiceFaultCode };

export const say = (code: ChoiceFaultCode, zh: string, en: string): ChoiceFault => ({ code, zh, en });
