import { z } from 'zod';
import { handleField, idField, jobField } from './fields.ts';
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

/** A passage whose words are not, or not surely, where the annotation says. */
export interface UnsurePassage {
  readonly passageId: string;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly state: 'moved' | 'lost';
  /** The quotation's beginning. */
  readonly words: string;
}

/** What came of a file of annotations; lists are cut after `mostListed`, counts are whole. */
export interface ImportedAnnotations {
  /** As named to people: `Hypothesis`. */
  readonly format: string;
  /** Passages at words that are surely those. */
  readonly placed: number;
  readonly moved: number;
  /** In sources that the case holds. */
  readonly lost: number;
  /** In sources that are named and not imported yet. */
  readonly onStubs: number;
  readonly notes: number;
  /** Not doubled, since the case has them already. */
  readonly duplicates: number;
  readonly refusedCount: number;
  readonly unsure: readonly UnsurePassage[];
  readonly stubs: readonly { readonly sourceId: string; readonly title: string }[];
  /** `index` is the annotation's 0-based place in the file. */
  readonly refused: readonly { readonly index: number; readonly reason: string }[];
}

export const mostListed = 1_000;

const passageIds = z.array(idField).max(100_000).optional();
const sourceIds = z.array(idField).max(100_000).optional();

export const exchangeContract = {
  /**
   * W3C Web Annotations (JSON-LD), Hypothesis's export, Zotero's annotations: told apart by what is in the file. All of it is one
   * change. Errors: `unreadable-file` with line and column; `unsupported-format`; `cancelled`.
   */
  'annotations.import': work<ImportedAnnotations>('Import annotations')(
    z.strictObject({ job: jobField, handle: handleField }),
  ),
  /** As W3C Web Annotations: these passages, or those and the notes of these sources, or all. Errors: `not-found`. */
  'annotations.export': work<WrittenFile>('Export annotations')(
    z.strictObject({ job: jobField, sourceIds, passageIds }),
  ),
  /** Of these sources, or of all. Errors: `not-found`. */
  'references.export': work<WrittenFile>('Export references')(
    z.strictObject({ job: jobField, format: z.enum(referenceFormats), sourceIds }),
  ),
};
