import type { Addresses } from './launcher';

/** What a person sees when all of it runs. */
export function table(addresses: Addresses, data: string, seconds: number): string {
  const rows: [string, string | undefined][] = [
    ['跟单台 Desk', addresses.desk],
    ['接口 API', `${addresses.desk}/api/docs`],
    ['信件 Letters', addresses.letters],
    ['Temporal', addresses.temporalPages ?? addresses.temporal],
  ];
  const lines = rows
    .filter((row): row is [string, string] => row[1] !== undefined)
    .map(([name, address]) => `  ${pad(name, 16)}${address}`);
  const people = addresses.signIns.map(
    ({ name, title, user, password }) => `  ${pad(user, 16)}${pad(password, 16)}${pad(name.zh, 10)}${title.zh} · ${title.en}`,
  );
  return [
    '',
    `跟单 Gendan runs (ready after ${seconds.toFixed(1)} s)`,
    '',
    ...lines,
    ...(people.length > 0 ? ['', `  ${pad('登录 sign in', 16)}${pad('密码 password', 16)}`, ...people] : []),
    '',
    `Data and logs are in ${data}. Ctrl-C stops everything.`,
    '',
  ].join('\n');
}

/** Chinese characters take two columns. */
function pad(text: string, width: number): string {
  const columns = [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(sign) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - columns));
}
