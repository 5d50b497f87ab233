import type { LabelLanguage } from '../reports/reportSettings.ts';

/** Languages with a dictionary that may be bundled; those of German and Ukrainian may not, by their licences. */
export const checkedLanguages = ['en', 'fr', 'es'] as const;
export type CheckedLanguage = (typeof checkedLanguages)[number];

/** The language if there is a dictionary for it; null where nothing is checked. */
export function checkedLanguage(language: LabelLanguage | null): CheckedLanguage | null {
  return checkedLanguages.find((one) => one === language) ?? null;
}
