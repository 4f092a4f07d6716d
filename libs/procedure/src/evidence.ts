import { compare, isContainerNumber, isDay, isDecimal, isInstant, isTrackingNumber, money } from '@gendan/trade';
import type { EvidenceField, EvidenceType, Phrase } from './language';
import type { Values } from './plan';

/** A field of evidence that is missing or does not have its type's shape, with the sentence that says how to write it. */
export type EvidenceFault = { field: string; code: 'missing' | 'unfit' } & Phrase;

type Described = { type: EvidenceType; optional?: true; of?: readonly string[] };

/**
 * Which evidence is missing or of the wrong shape, in the order in which the fields are declared; fields nobody declared are left alone.
 * `titleOf` names a field for people; without it the field's own name stands in the sentence.
 */
export function evidenceFaults(
  fields: Record<string, EvidenceField> | undefined,
  values: Values | undefined,
  titleOf: (field: string) => Phrase = (field) => ({ zh: field, en: field }),
): EvidenceFault[] {
  return Object.entries(fields ?? {}).flatMap(([field, declared]): EvidenceFault[] => {
    const described: Described = typeof declared === 'string' ? { type: declared } : declared;
    const value = own(values, field);
    const title = titleOf(field);
    if (isEmpty(value)) {
      if (described.optional) return [];
      return [
        { field, code: 'missing', zh: `还缺“${title.zh}”，请填上再确认。`, en: `“${title.en}” is missing: fill it in, then confirm.` },
      ];
    }
    const fault = shapeFault(described, value);
    if (!fault) return [];
    return [{ field, code: 'unfit', zh: `“${title.zh}”不对：${fault.zh}。`, en: `“${title.en}” does not fit: ${fault.en}.` }];
  });
}

/** What is wrong with a value of that type, or nothing. */
export function shapeFault(described: Described, value: unknown): Phrase | undefined {
  switch (described.type) {
    case 'text':
    case 'party':
      return typeof value === 'string' ? undefined : { zh: '要填文字', en: 'it must be text' };
    case 'number':
      return isDecimal(value) || Number.isFinite(value) ? undefined : { zh: '要填数字', en: 'it must be a number' };
    case 'date':
      return isDay(value) ? undefined : { zh: '日期写成 2026-12-20，而且要真有这一天', en: 'a date is written 2026-12-20 and must exist' };
    case 'instant':
      return isInstant(value) ? undefined : { zh: '要有日期和时间', en: 'it needs a date and a time' };
    case 'money':
      return moneyFault(value);
    case 'quantity':
      return isQuantity(value) ? undefined : { zh: '数量要填不小于 0 的数字', en: 'a quantity is a number that is not below 0' };
    case 'lines':
      return isLines(value) ? undefined : { zh: '每一行都要填不小于 0 的数量', en: 'every line needs a quantity that is not below 0' };
    case 'list':
      return Array.isArray(value) ? undefined : { zh: '要填成一行一项的清单', en: 'it must be a list, one item a row' };
    case 'file':
    case 'scan':
    case 'photo':
      return isFiles(value) ? undefined : { zh: '请上传文件', en: 'upload the file' };
    case 'choice':
      return choiceFault(described.of, value);
    case 'flag':
      return typeof value === 'boolean' ? undefined : { zh: '请选“是”或“否”', en: 'answer yes or no' };
    case 'form':
      return isRecord(value) ? undefined : { zh: '请填好表单', en: 'fill in the form' };
    case 'iso6346':
      return isContainerNumber(value)
        ? undefined
        : {
            zh: '柜号或校验位不对，请照柜门再抄一遍（例如 CSQU3054383）',
            en: 'the container number or its check digit is wrong: copy it from the door once more (such as CSQU3054383)',
          };
    case 'trackingNumber':
      return isTrackingNumber(value)
        ? undefined
        : {
            zh: '快递单号是 6 到 40 位字母和数字，不带空格和横线',
            en: 'a tracking number has 6 to 40 letters and digits, without spaces or hyphens',
          };
    case 'lcVersion':
      return isLcVersion(value)
        ? undefined
        : {
            zh: '要有信用证号和第几版（原证是 0，每改一次加 1）',
            en: 'it needs the L/C number and its version (0 as issued, one more per amendment)',
          };
    case 'termsDiff':
      return isTermsDiff(value)
        ? undefined
        : { zh: '要写明在哪一版条款上改了什么', en: 'it must say which terms it changes and what changes' };
  }
}

function choiceFault(of: readonly string[] | undefined, value: unknown): Phrase | undefined {
  if (typeof value === 'string' && (!of || of.includes(value))) return undefined;
  const values = (of ?? []).join(' / ');
  return { zh: `只能选 ${values}`, en: `choose one of ${values}` };
}

function moneyFault(value: unknown): Phrase | undefined {
  const made = money(isRecord(value) ? value['amount'] : undefined, isRecord(value) ? value['currency'] : undefined);
  if (made.ok && isAmount(made.money.amount)) return undefined;
  return { zh: '金额要有数字和币种，例如 12500.00 USD', en: 'an amount needs a number and a currency, such as 12500.00 USD' };
}

function isAmount(value: unknown): boolean {
  return isDecimal(value) && compare(value, '0') >= 0;
}

function isQuantity(value: unknown): boolean {
  return isAmount(value) || (isRecord(value) && isAmount(value['amount']) && isText(value['unit']));
}

function isLines(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isAmount);
}

function isFiles(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isFile) : isFile(value);
}

function isFile(value: unknown): boolean {
  return isRecord(value) && isText(value['hash']) && isText(value['name']);
}

// the text of an L/C is stored first under its hash; that hash alone names a version too
function isLcVersion(value: unknown): boolean {
  if (typeof value === 'string') return true;
  return isRecord(value) && isText(value['number']) && Number.isInteger(value['version']) && Number(value['version']) >= 0;
}

function isTermsDiff(value: unknown): boolean {
  return isRecord(value) && isText(value['base']) && isText(value['hash']) && isRecord(value['slice']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function own(values: Values | undefined, field: string): unknown {
  return values && Object.hasOwn(values, field) ? values[field] : undefined;
}
