import { type Language } from '../time/words';

/** Between names: 王芳、何静; Wang Fang, He Jing. */
export const comma = (language: Language): string => (language === 'zh' ? '、' : ', ');
