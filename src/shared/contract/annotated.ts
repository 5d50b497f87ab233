import { z } from 'zod';
import { besides, contextUnits, extents, mostContext, notePlaces, unsetCharacters } from '../annotated/printChoices.ts';
import { papers } from '../reports/exportForm.ts';
import { idField, jobField } from './fields.ts';
import { work } from './method.ts';

/** Sources that one print may hold. */
export const mostPrinted = 500;
export const mostPassages = 100_000;

export interface PrintedSources {
  /** Bytes of the PDF, to be fetched by `Transport.address`. */
  readonly handle: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly pages: number;
  /** Drawn in the text, over all sources. */
  readonly passages: number;
}

const context = z
  .strictObject({ unit: z.enum(contextUnits), count: z.int().min(0) })
  .refine(({ unit, count }) => count <= mostContext[unit], 'Context goes up to 50 paragraphs or 500 words');

export const annotatedContract = {
  /**
   * Texts with their passages highlighted and numbered, and what is said of them, as PDF/UA-1. Errors: `not-found`; `refused`
   * for a table, for what is not imported, and for a character that no font can set; `cancelled`.
   */
  'sources.printAnnotated': work<PrintedSources>('Print annotated source')(
    z.strictObject({
      job: jobField,
      sourceIds: z.array(idField).min(1).max(mostPrinted),
      /** These passages alone; all where absent. */
      passageIds: z.array(idField).max(mostPassages).optional(),
      notes: z.enum(notePlaces),
      extent: z.enum(extents),
      context,
      beside: z.enum(besides),
      paper: z.enum(papers),
      withoutGlyph: z.enum(unsetCharacters),
    }),
  ),
};
