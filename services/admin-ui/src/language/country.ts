import { type Language } from '../time/words';

const names = { zh: new Intl.DisplayNames('zh-CN', { type: 'region' }), en: new Intl.DisplayNames('en', { type: 'region' }) };

/** 德国, Germany; what is not a country's two letters stays as it is. */
export const countryName = (code: string | undefined, language: Language): string =>
  code && /^[A-Z]{2}$/.test(code) ? (names[language].of(code) ?? code) : (code ?? '');
