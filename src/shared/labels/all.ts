import type { LabelLanguage } from '../reports/reportSettings.ts';
import { english, type Labels } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { ukrainian } from './uk.ts';

const catalogues: Readonly<Record<LabelLanguage, Labels>> = {
  en: english,
  uk: ukrainian,
  de: german,
  fr: french,
  es: spanish,
};

/** The catalogue of a language; English for one that is not known. */
export function labelsOf(language: string): Labels {
  return Object.entries(catalogues).find(([code]) => code === language)?.[1] ?? english;
}
