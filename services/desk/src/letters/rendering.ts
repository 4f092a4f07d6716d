import type { Phrase } from '@gendan/procedure';
import { letterHtml } from './letter-html';

type Language = 'zh' | 'en';
/** What `{{…}}` stands for; values of the fact it is about as `values.<field>`. */
export type Filling = Record<string, Phrase>;
export type Template = { subject: Phrase; body: Phrase };
export type Rendered = { subject: Phrase; text: Phrase; html: Phrase; chat: Phrase };
export type Frame = {
  company: Phrase;
  /** The one button: where it leads and what it says. Without an address there is nothing to do here. */
  button?: { url: string; says: Phrase };
  /** Order, milestone, due …: a small table between text and button. */
  facts: { label: Phrase; value: Phrase }[];
  footer: Phrase;
};

const each = (make: (language: Language) => string): Phrase => ({ zh: make('zh'), en: make('en') });

/** A letter in both languages: subject, plain text, HTML, and the same as chat text. */
export function rendered(template: Template, filling: Filling, frame: Frame): Rendered {
  const body = each((language) => tidy(filled(template.body[language], filling, language)));
  const subject = each((language) => oneLine(filled(template.subject[language], filling, language)));
  const withLink = each((language) => withAddress(body[language], frame.button?.url));
  return {
    subject,
    text: each((language) => `${withLink[language]}\n\n${factsText(frame, language)}--\n${frame.footer[language]}\n`),
    html: each((language) =>
      letterHtml(subject[language], frame.button ? above(template.body[language], filling, language) : body[language], frame, language),
    ),
    chat: withLink,
  };
}

/** Several letters to one reader as one: each with its own address, and one button to the list. */
export function collected(letters: { subject: Phrase; url?: string }[], head: Template, frame: Frame): Rendered {
  const list = each((language) =>
    letters.map(({ subject, url }, i) => `${i + 1}. ${subject[language]}${url ? `\n   ${url}` : ''}`).join('\n'),
  );
  const body = each((language) => `${head.body[language]}\n\n${list[language]}`);
  return rendered({ subject: head.subject, body }, {}, frame);
}

/** Above a button the words need no address: the sentence that led to it ends there. */
function above(text: string, filling: Filling, language: Language): string {
  const end = language === 'zh' ? '。' : '.';
  const ended = text.replace(/([。.！!？?]) *\{\{\s*link\s*\}\}/g, '$1').replace(/[：:，,]? *\{\{\s*link\s*\}\}[。.]?/g, end);
  return tidy(filled(ended, filling, language));
}

/** Leaves nothing in braces: what is not known is left out. */
function filled(text: string, filling: Filling, language: Language): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => filling[name]?.[language] ?? '');
}

const oneLine = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
const tidy = (text: string): string =>
  text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([，。：；、（,.:;])/g, '$1')
    .replace(/(时间|\)) 前/g, '$1前')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
const withAddress = (text: string, url: string | undefined): string => (url && !text.includes(url) ? `${text}\n${url}` : text);

const factsText = ({ facts }: Frame, language: Language): string =>
  facts.length === 0
    ? ''
    : `${facts.map(({ label, value }) => `${label[language]}${language === 'zh' ? '：' : ': '}${value[language]}`).join('\n')}\n\n`;
