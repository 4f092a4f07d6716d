/** ISO 4217 codes of money that is paid with (no metals, no test codes), by the number of decimals of their minor unit. List of 2024-06-25 and the changes since. */
const CODES_BY_MINOR_UNITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK
    DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT
    LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN
    QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS
    VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const CHINESE_NAMES: Readonly<Record<string, string>> = {
  AUD: '澳元',
  CAD: '加元',
  CHF: '瑞士法郎',
  CNY: '人民币元',
  EUR: '欧元',
  GBP: '英镑',
  HKD: '港元',
  JPY: '日元',
  KRW: '韩元',
  NZD: '新西兰元',
  RUB: '卢布',
  SGD: '新加坡元',
  USD: '美元',
};

const minorUnitsByCode: ReadonlyMap<string, number> = new Map(
  Object.entries(CODES_BY_MINOR_UNITS).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, Number(digits)]),
  ),
);

/** All currency codes known here, in the order of the alphabet. */
export const CURRENCIES: readonly string[] = [...minorUnitsByCode.keys()].sort();

/** Is it the code of a currency (ISO 4217, three capital letters)? */
export function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && minorUnitsByCode.has(code);
}

/** How many decimals the currency's money has: USD 2, JPY 0, KWD 3. RangeError for an unknown code. */
export function minorUnits(currency: string): number {
  const digits = minorUnitsByCode.get(currency);
  if (digits === undefined) throw new RangeError(`unknown currency: ${currency}`);
  return digits;
}

/** What the currency is called in Chinese; its code where there is no usual name. */
export function chineseNameOf(currency: string): string {
  return CHINESE_NAMES[currency] ?? currency;
}
