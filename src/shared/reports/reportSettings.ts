import * as z from 'zod';
import { pictureIdSchema } from './pictures.ts';
import { reportStyles } from './styles/all.ts';

/** Languages of the words that the product itself puts on the pages, as BCP 47 tags. */
export const labelLanguages = ['en', 'uk', 'de', 'fr', 'es'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

export const reportSettingsSchema = z.strictObject({
  style: z.enum(reportStyles),
  cover: z.boolean(),
  /** A picture of the case; null for none. */
  logo: pictureIdSchema.nullable(),
  /** What the logo says, for who does not see it; empty where it decorates alone. */
  logoAlternative: z.string().max(300).default(''),
  /** Who wrote it, on the cover; empty for nobody. It is typed here and taken from nowhere. */
  byline: z.string().max(300).default(''),
  language: z.enum(labelLanguages),
  /** Language in which the editor checks the spelling; null checks none. */
  spelling: z.enum(labelLanguages).nullable(),
});

/** What is set for a report beside its text. */
export type ReportSettings = z.infer<typeof reportSettingsSchema>;

/** What one export may be given in place of the report's own settings. */
export const reportLookSchema = reportSettingsSchema.pick({ style: true, cover: true }).partial();
export type ReportLook = z.infer<typeof reportLookSchema>;

export const defaultReportSettings: ReportSettings = {
  ...{ style: 'broadsheet', cover: false, logo: null, logoAlternative: '', byline: '' },
  ...{ language: 'en', spelling: null },
};
