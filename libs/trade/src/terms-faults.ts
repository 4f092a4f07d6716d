import { isCurrency, minorUnits } from './currencies';
import { isDay } from './days';
import { type Decimal, compare, isDecimal, placesOf, sum, trimmed } from './decimal';
import { type Fault } from './fault';
import { INCOTERMS, isIncoterm } from './incoterms';
import { GATES, INSPECTIONS, type Instalment, PAYMENT_METHODS, type Terms, type TermsLine } from './terms';
import { amountOf } from './terms-value';

/**
 * What is wrong with terms as written; [] when they can be agreed. The shape is taken as given, every value is checked.
 * `mayBeOpen`: a case that delivers nothing (an inquiry, a complaint, a duty) may have no goods, or no payment, yet.
 */
export function termsFaults(terms: Terms, { mayBeOpen = false }: { mayBeOpen?: boolean } = {}): Fault[] {
  const left = { goods: mayBeOpen && terms.lines.length === 0, money: mayBeOpen && terms.instalments.length === 0 };
  const faults = [...headFaults(terms), ...(left.goods ? [] : linesFaults(terms.lines)), ...(left.money ? [] : instalmentsFaults(terms))];
  return faults.length > 0 || left.goods || left.money ? faults : sumFaults(terms);
}

function headFaults(terms: Terms): Fault[] {
  const faults: Fault[] = [];
  if (!isCurrency(terms.currency)) {
    faults.push(
      fault(
        'currency',
        `不认识币种「${terms.currency}」，请用 ISO 4217 代码，例如 USD`,
        `unknown currency "${terms.currency}": use an ISO 4217 code such as USD`,
      ),
    );
  }
  if (terms.incoterm !== null && !isIncoterm(terms.incoterm)) {
    const known = INCOTERMS.join(' ');
    faults.push(
      fault('incoterm', `不认识贸易术语「${terms.incoterm}」，可用：${known}`, `unknown Incoterm "${terms.incoterm}": use one of ${known}`),
    );
  }
  if (terms.delivery !== null && !isDay(terms.delivery)) {
    faults.push(fault('delivery', '交货期应是存在的日期，例如 2026-03-31', 'the delivery must be a day that exists, such as 2026-03-31'));
  }
  if (!isBetween(terms.tolerancePercent, '0', '100')) {
    faults.push(fault('tolerancePercent', '溢短装应是 0 到 100 之间的百分比', 'the tolerance must be a percentage from 0 to 100'));
  }
  if (terms.inspection !== null && !INSPECTIONS.includes(terms.inspection)) {
    faults.push(
      fault('inspection', `验货方式应是 ${INSPECTIONS.join('、')} 之一`, `the inspection must be one of ${INSPECTIONS.join(', ')}`),
    );
  }
  return faults;
}

function linesFaults(lines: readonly TermsLine[]): Fault[] {
  if (lines.length === 0) return [fault('lines', '至少要有一行货物', 'there must be at least one line')];
  const twice = repeated(lines.map((line) => line.line));
  return lines.flatMap((line, i) => lineFaults(line, `lines.${i}`, twice.has(i)));
}

function lineFaults(line: TermsLine, path: string, twice: boolean): Fault[] {
  const faults: Fault[] = [];
  if (line.line === '') faults.push(fault(`${path}.line`, '行号不能为空', 'the line must have a number'));
  if (twice)
    faults.push(fault(`${path}.line`, `行号「${line.line}」重复，请改成不同的`, `line "${line.line}" is there twice: give each its own`));
  if (!isPositive(line.quantity)) faults.push(fault(`${path}.quantity`, '数量应是大于 0 的数字', 'the quantity must be a number above 0'));
  if (line.unit === '') faults.push(fault(`${path}.unit`, '请写明单位', 'say the unit'));
  if (!isDecimal(line.price) || compare(line.price, '0') < 0) {
    faults.push(fault(`${path}.price`, '单价应是不小于 0 的数字', 'the price must be a number not below 0'));
  }
  return faults;
}

function instalmentsFaults(terms: Terms): Fault[] {
  const { instalments, currency } = terms;
  if (instalments.length === 0) return [fault('instalments', '请写明付款方式', 'say how it is paid')];
  const twice = repeated(instalments.map((instalment) => instalment.id));
  return instalments.flatMap((instalment, i) => instalmentFaults(instalment, `instalments.${i}`, twice.has(i), currency));
}

function instalmentFaults(instalment: Instalment, path: string, twice: boolean, currency: string): Fault[] {
  const { id, method, gate, per } = instalment;
  const faults: Fault[] = [];
  if (id === '') faults.push(fault(`${path}.id`, '每笔付款要有编号', 'the instalment must have an id'));
  if (twice)
    faults.push(fault(`${path}.id`, `付款编号「${id}」重复，请改成不同的`, `instalment "${id}" is there twice: give each its own id`));
  if (!PAYMENT_METHODS.includes(method)) {
    faults.push(
      fault(`${path}.method`, `付款方式应是 ${PAYMENT_METHODS.join('、')} 之一`, `the method must be one of ${PAYMENT_METHODS.join(', ')}`),
    );
  }
  if (!GATES.includes(gate))
    faults.push(fault(`${path}.gate`, `放行点应是 ${GATES.join('、')} 之一`, `the gate must be one of ${GATES.join(', ')}`));
  if (per !== undefined && (per !== 'shipment' || (gate !== 'originals' && gate !== 'later'))) {
    faults.push(
      fault(
        `${path}.per`,
        '只有放单前或以后付的款可以按每批出货付',
        'only money due before the originals or later can be due per shipment',
      ),
    );
  }
  return [...faults, ...howMuchFaults(instalment, path, currency)];
}

function howMuchFaults({ share, amount }: Instalment, path: string, currency: string): Fault[] {
  if ((share === undefined) === (amount === undefined)) {
    return [fault(path, '比例和金额写一个，不能都写或都不写', 'give either a share or an amount, not both and not neither')];
  }
  if (share !== undefined && !(isPositive(share) && isBetween(share, '0', '100'))) {
    return [fault(`${path}.share`, '付款比例应大于 0，不超过 100', 'the share must be above 0 and at most 100 per cent')];
  }
  if (amount !== undefined && !isPositive(amount)) return [fault(`${path}.amount`, '付款金额应大于 0', 'the amount must be above 0')];
  if (amount !== undefined && isCurrency(currency) && placesOf(trimmed(amount)) > minorUnits(currency)) {
    return [
      fault(
        `${path}.amount`,
        `${currency} 最多 ${minorUnits(currency)} 位小数`,
        `${currency} has at most ${minorUnits(currency)} decimals`,
      ),
    ];
  }
  return [];
}

/** Shares are of what the fixed amounts leave and add up to 100; without shares the amounts are the whole value. Gifts count nothing. */
function sumFaults(terms: Terms): Fault[] {
  const shares = terms.instalments.flatMap(({ share }) => share ?? []);
  const fixed = sum(terms.instalments.map(({ amount }) => amount ?? '0'));
  const total = amountOf(terms);
  if (shares.length === 0 && compare(fixed, total) !== 0) {
    return [
      fault(
        'instalments',
        `各笔付款合计 ${fixed}，应等于订单金额 ${total}`,
        `the instalments add up to ${fixed}: they must be the order's value, ${total}`,
      ),
    ];
  }
  if (shares.length > 0 && compare(sum(shares), '100') !== 0) {
    return [fault('instalments', `付款比例合计 ${sum(shares)}%，应为 100%`, `the shares add up to ${sum(shares)} %: they must be 100 %`)];
  }
  if (shares.length > 0 && fixed !== '0' && compare(fixed, total) >= 0) {
    return [
      fault(
        'instalments',
        `固定金额合计 ${fixed}，已不小于订单金额 ${total}，没有余款可按比例付`,
        `the fixed amounts, ${fixed}, leave nothing of the order's value, ${total}, to share`,
      ),
    ];
  }
  return [];
}

function repeated(ids: readonly string[]): Set<number> {
  return new Set(ids.flatMap((id, i) => (ids.indexOf(id) < i ? [i] : [])));
}

function isPositive(x: Decimal): boolean {
  return isDecimal(x) && compare(x, '0') > 0;
}

function isBetween(x: Decimal, low: Decimal, high: Decimal): boolean {
  return isDecimal(x) && compare(x, low) >= 0 && compare(x, high) <= 0;
}

function fault(path: string, zh: string, en: string): Fault {
  return { path, zh, en };
}
