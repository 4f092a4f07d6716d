import type { Instalment, PaymentMethod } from '@gendan/trade';

type Gate = Instalment['gate'];
const methods: [PaymentMethod, RegExp][] = [
  ['lc', /l\s*\/?\s*c\b|信用证|letter of credit/i],
  ['dp', /d\s*\/\s*p\b|付款交单/i],
  ['da', /d\s*\/\s*a\b|承兑交单/i],
  ['openAccount', /o\s*\/?\s*a\b|赊|月结|账期|帐期|open account|net\s*\d+|货到付款|货到|\d+\s*天/i],
  ['tt', /t\s*\/?\s*t\b|电汇|定金|订金|预付|尾款|余款|deposit|balance|款到发货|现款|wire/i],
];
const gates: [Gate, RegExp][] = [
  ['production', /定金|订金|预付|deposit|advance|down ?payment|下单/i],
  ['shipment', /出货前|发货前|出运前|装运前|before (?:shipment|delivery|loading)|prior to shipment|款到发货|验货后/i],
  ['originals', /提单|b\s*\/?\s*l\b|copy|尾款|余款|balance|against/i],
];
const usual: Record<PaymentMethod, Gate> = { lc: 'production', dp: 'originals', da: 'originals', openAccount: 'later', tt: 'originals' };

/**
 * Reads how a company writes its terms of payment: `30% T/T 定金, 70% 见提单复印件`, `T/T 30/70`, `L/C at sight`,
 * `30% T/T + 70% L/C`, `O/A 60 天`, `月结`, `100% T/T in advance`. Undefined when it cannot be understood for sure.
 */
export function instalmentsIn(text: string): Instalment[] | undefined {
  const read = text.normalize('NFKC').trim();
  if (read === '') return undefined;
  const split = /(?:t\s*\/?\s*t|电汇)?\s*(\d{1,2})\s*[/:：-]\s*(\d{1,2})(?!\d)/i.exec(read);
  if (split && Number(split[1]) + Number(split[2]) === 100) return depositAndBalance(split[1] ?? '', split[2] ?? '', read);
  const pieces = piecesOf(read);
  if (pieces.length === 0) return whole(read);
  return asShares(pieces);
}

const depositAndBalance = (deposit: string, balance: string, text: string): Instalment[] => [
  { id: '1', method: 'tt', gate: 'production', share: deposit },
  {
    id: '2',
    method: methodIn(text) === 'lc' ? 'lc' : 'tt',
    gate: methodIn(text) === 'lc' ? 'production' : (gateIn(text.replace(/定金|deposit/gi, ''), ['shipment']) ?? 'originals'),
    share: balance,
  },
];

function asShares(pieces: { share: string; words: string }[]): Instalment[] | undefined {
  const last = pieces.length - 1;
  const read = pieces.map(({ share, words }, i): Instalment | undefined => {
    const method = methodIn(words) ?? (pieces.some((each) => methodIn(each.words)) ? 'tt' : undefined);
    if (!method) return undefined;
    const gate =
      method === 'tt' ? (gateIn(words) ?? (i < last ? 'production' : pieces.length > 1 ? 'originals' : undefined)) : usual[method];
    return gate ? { id: String(i + 1), method, gate, share } : undefined;
  });
  const known = read.filter((each) => each !== undefined);
  const total = known.reduce((sum, { share }) => sum + Number(share), 0);
  return known.length === pieces.length && total === 100 ? known : undefined;
}

function whole(text: string): Instalment[] | undefined {
  const method = methodIn(text);
  const gate = method === 'tt' ? gateIn(text) : method && usual[method];
  return method && gate ? [{ id: '1', method, gate, share: '100' }] : undefined;
}

/** Each percentage with the words up to the next one; words before the first belong to it. */
function piecesOf(text: string): { share: string; words: string }[] {
  const marks = [...text.matchAll(/(\d{1,3}(?:\.\d+)?)\s*%/g)];
  return marks.map((mark, i) => {
    const from = i === 0 ? 0 : mark.index;
    const to = marks[i + 1]?.index ?? text.length;
    return { share: mark[1] ?? '', words: text.slice(from, to) };
  });
}

const methodIn = (text: string): PaymentMethod | undefined => methods.find(([, pattern]) => pattern.test(text))?.[0];
const gateIn = (text: string, only?: Gate[]): Gate | undefined =>
  gates.find(([gate, pattern]) => (!only || only.includes(gate)) && pattern.test(text))?.[0];
