import type { CaughtLetter } from './mail-catcher';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
  body { margin: 0; font: 15px/1.6 system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #1f2328; background: #f6f7f9 }
  main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem }
  h1 { font-size: 1.35rem; margin: 0 0 .25rem } .quiet { color: #59636e; margin: 0 0 1.5rem }
  table { width: 100%; border-collapse: collapse; background: #fff; border: 1px solid #d8dee4; border-radius: 8px; overflow: hidden }
  td, th { text-align: left; padding: .6rem .9rem; border-bottom: 1px solid #eaeef2; vertical-align: top } th { font-weight: 600; color: #59636e }
  tr:last-child td { border-bottom: 0 } time { white-space: nowrap; color: #59636e; font-variant-numeric: tabular-nums }
  a { color: #0958d9; text-decoration: none } a:hover { text-decoration: underline }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; background: #fff; border: 1px solid #d8dee4; border-radius: 8px; padding: 1rem }
  dt { color: #59636e } dd { margin: 0; overflow-wrap: anywhere }
  iframe, pre { width: 100%; box-sizing: border-box; background: #fff; border: 1px solid #d8dee4; border-radius: 8px } iframe { height: 34rem } pre { padding: 1rem; white-space: pre-wrap; font: inherit }
`;

const page = (title: string, body: string, refresh = false): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">` +
  `${refresh ? '<meta http-equiv="refresh" content="5">' : ''}<title>${escaped(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

const when = (at: string): string => `<time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time>`;

export function listPage(letters: CaughtLetter[]): string {
  const rows = letters.map(
    ({ id, at, to, subject }) =>
      `<tr><td>${when(at)}</td><td>${escaped(to.join(', '))}</td><td><a href="/letters/${id}/page">${escaped(subject || '(无主题 no subject)')}</a></td></tr>`,
  );
  const none = '<tr><td colspan="3">还没有信。 No letter yet.</td></tr>';
  return page(
    '信 · Letters',
    `<h1>信 · Letters</h1><p class="quiet">本机截下的全部邮件，一封也没有真正寄出。 Every mail this system sent; none of them left this machine.</p>
     <table><thead><tr><th>时间 When</th><th>收件人 To</th><th>主题 Subject</th></tr></thead><tbody>${rows.join('') || none}</tbody></table>`,
    true,
  );
}

export function letterPage({ id, at, from, to, subject, text, html, attachments }: CaughtLetter): string {
  const files = attachments.map(({ name, bytes }) => `${escaped(name)} (${bytes} B)`).join(', ');
  return page(
    subject,
    `<p><a href="/">← 全部 All letters</a></p><h1>${escaped(subject)}</h1>
     <dl><dt>时间 When</dt><dd>${when(at)}</dd><dt>发件人 From</dt><dd>${escaped(from)}</dd><dt>收件人 To</dt><dd>${escaped(to.join(', '))}</dd>
     ${files ? `<dt>附件 Files</dt><dd>${files}</dd>` : ''}</dl>
     ${html ? `<h2>HTML</h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/letters/${id}/html" title="HTML"></iframe>` : ''}
     ${text ? `<h2>纯文本 Text</h2><pre>${escaped(text)}</pre>` : ''}`,
  );
}
