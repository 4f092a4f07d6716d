import type { Frame } from './rendering';

type Language = 'zh' | 'en';

/** Latin letters from a Latin font: in an English letter a Chinese one comes last. */
const FONTS: Record<Language, string> = {
  zh: "-apple-system,'PingFang SC','Microsoft YaHei',Arial,sans-serif",
  en: "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei',sans-serif",
};
const OR_OPEN: Record<Language, string> = { zh: '或打开', en: 'or open' };

/** Mail programs that know no style sheets show the inline colours, which are those of the day. */
const STYLES = `
@media (max-width:620px){.pad{padding-left:16px!important;padding-right:16px!important}.out{padding:0!important}.card{border:0!important;border-radius:0!important}}
@media (prefers-color-scheme:dark){.ground{background:#101317!important}.card{background:#181c22!important;border-color:#323944!important;color:#e8ebef!important}
.line{border-color:#272d36!important}.soft{background:#1e232a!important}.quiet{color:#a2aab5!important}.act{background:#1a62cf!important}a.plain{color:#82b4ff!important}}`;

// tables and inline styles, nothing else is safe in a mail program
export function letterHtml(subject: string, body: string, frame: Frame, language: Language): string {
  const { company, button, facts, footer } = frame;
  const card = [
    row('padding:14px 28px;border-bottom:1px solid #eaedf1;font-weight:600', 'line', escaped(company[language])),
    row('padding:20px 28px 22px', '', [heading(subject), paragraphs(body), factsTable(facts, language), act(button, language)].join('')),
    row(
      'padding:12px 28px;border-top:1px solid #eaedf1;background:#f8f9fb;border-radius:0 0 8px 8px;font-size:12px;line-height:18px;color:#59626e',
      'line soft quiet',
      escaped(footer[language]),
    ),
  ].join('');
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title><style>${STYLES}</style></head><body class="ground" style="margin:0;background:#f4f5f7"><table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f5f7"><tr><td class="out" align="center" style="padding:16px"><table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" style="max-width:600px;width:100%;background:#ffffff;border:1px solid #dfe3e8;border-collapse:separate;border-radius:8px;font:15px/24px ${FONTS[language]};color:#1a1f26">${card}</table></td></tr></table></body></html>`;
}

const row = (style: string, classes: string, inside: string): string =>
  `<tr><td class="${`pad ${classes}`.trim()}" style="${style}">${inside}</td></tr>`;

const heading = (subject: string): string =>
  `<h1 style="margin:0 0 12px;font-size:20px;line-height:28px;font-weight:600">${escaped(subject)}</h1>`;

const paragraphs = (body: string): string =>
  body
    .split('\n')
    .map((line) => `<p style="margin:0 0 10px">${linked(line)}</p>`)
    .join('');

function factsTable(facts: Frame['facts'], language: Language): string {
  const rows = facts
    .map(
      ({ label, value }) =>
        `<tr><td class="quiet" style="padding:3px 20px 3px 0;color:#59626e;white-space:nowrap;vertical-align:top">${escaped(label[language])}</td><td style="padding:3px 0">${escaped(value[language])}</td></tr>`,
    )
    .join('');
  return rows
    ? `<table role="presentation" class="line" width="100%" cellpadding="0" cellspacing="0" style="margin:6px 0 18px;padding:8px 0;border-top:1px solid #eaedf1;border-bottom:1px solid #eaedf1;border-collapse:separate;font-size:14px;line-height:22px"><tr><td style="width:1px;padding:0"></td><td style="padding:0"></td></tr>${rows}</table>`
    : '';
}

function act(button: Frame['button'], language: Language): string {
  if (!button) return '';
  const url = escaped(button.url);
  return `<p style="margin:0 0 8px"><a class="act" href="${url}" style="display:inline-block;background:#0958d9;color:#ffffff;text-decoration:none;font-weight:600;padding:10px 22px;border-radius:6px">${escaped(button.says[language])}</a></p><p class="quiet" style="margin:0;font-size:12px;line-height:18px;color:#59626e;word-break:break-all">${OR_OPEN[language]} <span>${url}</span></p>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const linked = (line: string): string =>
  escaped(line).replace(
    /https?:\/\/[^\s<，。）]+/g,
    (url) => `<a class="plain" href="${url}" style="color:#0958d9;word-break:break-all">${url}</a>`,
  );
