import * as z from 'zod';
import { idSchema } from './inlineRuns.ts';
import { reportStyles } from './styles/all.ts';

/** Languages of the words that the product itself puts on the pages, as BCP 47 tags. */
export const labelLanguages = ['en', 'uk', 'de', 'fr', 'es'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

export const reportSettingsSchema = z.strictObject({
  style: z.enum(reportStyles),
  cover: z.boolean(),
  /** A picture of the case; null for none. */
  logo: idSchema.nullable(),
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
  ...{ style: 'broadsheet', cover: false, logo: null, language: 'en', spelling: null },
};
