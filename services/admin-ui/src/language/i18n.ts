import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { read, write } from '../app/keep';
import { type Language } from '../time/words';
import { en } from './en';
import { asLanguage } from './say';
import { zh } from './zh-CN';

export const i18n = i18next.createInstance();

/** Kept choice, else what the browser asks for. */
export const firstLanguage = (): Language =>
  asLanguage(read('language') ?? (navigator.language.startsWith('zh') ? 'zh' : navigator.language));

export async function startLanguage(language: Language = firstLanguage()): Promise<typeof i18n> {
  i18n.on('languageChanged', (next) => {
    document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN';
  });
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  return i18n;
}

/** Kept in this browser and told to the desk, so that letters to the reader follow. */
export function chooseLanguage(language: Language): void {
  write('language', language);
  void fetch('/api/me/language', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language }),
  }).catch(() => undefined);
  void i18n.changeLanguage(language);
}
