import type { Phrase } from './language';

/**
 * The check digit of a container's owner code, category and serial number (its first ten characters): letters from A = 10 without the multiples
 * of 11, each place weighted by a power of two, the remainder by 11, ten written as 0. Source: ISO 6346 §3.1.4 and annex A.
 */
export function containerCheckDigit(firstTen: string): number {
  let sum = 0;
  for (let i = 0; i < 10; i += 1) sum += valueOf(firstTen.charCodeAt(i)) * 2 ** i;
  return (sum % 11) % 10;
}

/** What is wrong with a container number, or nothing. */
export function containerFault(value: unknown): Phrase | undefined {
  if (typeof value !== 'string' || !/^[A-Z]{3}[UJZ]\d{7}$/.test(value))
    return {
      zh: '柜号是 4 个大写字母（第 4 个为 U、J 或 Z）加 7 位数字，不带空格',
      en: 'a container number is 4 capital letters (the fourth U, J or Z) and 7 digits without spaces',
    };
  if (containerCheckDigit(value) === Number(value[10])) return undefined;
  return {
    zh: '柜号的校验位对不上，请照柜门再抄一遍',
    en: 'the check digit of the container number does not fit: copy it from the door once more',
  };
}

function valueOf(code: number): number {
  if (code < 65) return code - 48;
  const place = code - 65 + 10;
  // 11, 22 and 33 are left out
  return place + Math.floor((place - 1) / 10);
}
