import { type Phrase } from '@gendan/procedure';
import { useTranslation } from 'react-i18next';
import { type Language } from '../time/words';

/** The reader's language, and what is said in both said in theirs. */
export function useSay(): { language: Language; say: (phrase: Phrase | undefined) => string } {
  const { i18n } = useTranslation();
  const language = asLanguage(i18n.language);
  return { language, say: (phrase) => (phrase ? phrase[language] || phrase.zh : '') };
}

export const asLanguage = (text: string | undefined): Language => (text?.startsWith('en') ? 'en' : 'zh');
