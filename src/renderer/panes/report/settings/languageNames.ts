import type { LabelLanguage } from '#shared/reports/reportSettings.ts';

/** Each as its speakers call it. */
export const languageNames: Readonly<Record<LabelLanguage, string>> = {
  en: 'English',
  uk: 'Українська',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};
