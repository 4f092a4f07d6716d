import type { Phrase } from '@gendan/procedure';

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
  const withLink = each((language) => withAddress(body[language], frame.button?.url));
  return {
    subject: each((language) => oneLine(filled(template.subject[language], filling, language))),
    text: each((language) => `${withLink[language]}\n\n${factsText(frame, language)}--\n${frame.footer[language]}\n`),
    html: each((language) => html(frame.button ? above(template.body[language], filling, language) : body[language], frame, language)),
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

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// mail programs know tables and inline styles, nothing else
function html(body: string, { company, button, facts, footer }: Frame, language: Language): string {
  const paragraphs = body
    .split('\n')
    .map((line) => `<p style="margin:0 0 10px">${linked(line)}</p>`)
    .join('');
  const rows = facts
    .map(
      ({ label, value }) =>
        `<tr><td style="padding:4px 16px 4px 0;color:#59626e;white-space:nowrap">${escaped(label[language])}</td><td style="padding:4px 0;font-weight:600">${escaped(value[language])}</td></tr>`,
    )
    .join('');
  const table = rows
    ? `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:6px 0 16px;font-size:14px">${rows}</table>`
    : '';
  const act = button
    ? `<p style="margin:8px 0 6px"><a href="${escaped(button.url)}" style="display:inline-block;background:#0958d9;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 24px;border-radius:6px">${escaped(button.says[language])}</a></p><p style="margin:0 0 12px;font-size:12px;color:#59626e">${escaped(button.url)}</p>`
    : '';
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;background:#f4f5f7"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:16px"><table role="presentation" width="600" cellpadding="0" cellspacing="0" style="max-width:600px;width:100%;background:#ffffff;border:1px solid #dfe3e8;border-radius:8px;font:15px/24px -apple-system,'PingFang SC','Microsoft YaHei',Arial,sans-serif;color:#1a1f26"><tr><td style="padding:14px 28px;border-bottom:1px solid #eaedf1;font-size:13px;color:#59626e">${escaped(company[language])}</td></tr><tr><td style="padding:20px 28px">${paragraphs}${table}${act}</td></tr><tr><td style="padding:12px 28px;border-top:1px solid #eaedf1;font-size:12px;line-height:18px;color:#59626e">${escaped(footer[language])}</td></tr></table></td></tr></table></body></html>`;
}

const linked = (line: string): string =>
  escaped(line).replace(/https?:\/\/[^\s<，。）]+/g, (url) => `<a href="${url}" style="color:#0958d9">${url}</a>`);
