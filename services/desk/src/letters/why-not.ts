import type { Phrase } from '@gendan/procedure';
import type { LetterEntity } from './letter.entity';

/** Handed over, and the answer never came. */
export const UNSURE: Phrase = {
  zh: '发送时中断，不知道对方收到没有：先问一下，没收到再点“再发一次”。',
  en: 'The sending was interrupted and nobody knows whether it arrived: ask, and send it again if it did not.',
};

/** As it is kept: a sentence of ours in both languages, or the mail server's own words. */
export const keptWhy = (why: Phrase | string): string => (typeof why === 'string' ? why : JSON.stringify(why));

/** Why a letter has not arrived, and what to do about it. */
export function whyNot({ state, error }: Pick<LetterEntity, 'state' | 'error'>): Phrase | undefined {
  if (!error) return undefined;
  const ours = sentenceIn(error);
  if (ours) return ours;
  const said = error.replace(/[.。\s]+$/, '');
  return state === 'failed'
    ? {
        zh: `邮件服务器退回了这封信（${said}）。核对对方的地址后再发一次，或者复制聊天文字发给对方。`,
        en: `The mail server refused this letter (${said}). Check their address and send it again, or paste the chat text to them.`,
      }
    : {
        zh: `邮件服务器现在不收（${said}），会自动再发。`,
        en: `The mail server does not take it right now (${said}); it is tried again by itself.`,
      };
}

function sentenceIn(error: string): Phrase | undefined {
  if (!error.startsWith('{')) return undefined;
  const { zh, en } = JSON.parse(error) as Partial<Phrase>;
  return zh && en ? { zh, en } : undefined;
}
