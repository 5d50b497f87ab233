import { z } from 'zod';
import { idField, jobField } from './fields.ts';
import { work } from './method.ts';

export const referenceFormats = ['csl-json', 'bibtex', 'ris'] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** A file that the engine wrote, to be fetched by `Transport.address`. */
export interface WrittenFile {
  readonly handle: string;
  readonly fileName: string;
  /** Entries in it: references, annotations. */
  readonly count: number;
}

const sourceIds = z.array(idField).max(100_000).optional();

export const exchangeContract = {
  /** Of these sources, or of all. Errors: `not-found`. */
  'references.export': work<WrittenFile>('Export references')(
    z.strictObject({ job: jobField, format: z.enum(referenceFormats), sourceIds }),
  ),
};
