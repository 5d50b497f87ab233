import { z } from 'zod';
import type { Block, FoundFacts } from '../sources/readText.ts';
import { reliabilities, type Reliability } from '../sources/reliability.ts';
import { handleField, idField, jobField, longText, nameText, nothing, pathField, shortText } from './fields.ts';
import { change, read, work } from './method.ts';
import type { Passage } from './passages.ts';

/** A `stub` is named but not imported yet: what others rest on. */
export const sourceKinds = ['article', 'document', 'dataset', 'stub'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** EDTF */
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly reliability: Reliability | null;
  /** Made for practice, and named as such wherever it is shown. */
  readonly synthetic: boolean;
  /** EDTF */
  readonly updatedOn: string | null;
  /** EDTF: when the page was saved. */
  readonly accessedOn: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** The user's own words on what may be done with it. */
  readonly licence: string | null;
  /** Null for a stub, as all that follows. */
  readonly captureId: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly sha256: string | null;
  /** Bytes of the capture. */
  readonly size: number | null;
  /** ISO 8601, UTC */
  readonly importedAt: string | null;
  readonly rowCount: number | null;
}

/** A source beside the name under which a container holds it. */
export interface SourcePart {
  readonly sourceId: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly name: string;
}

export interface PlacedBlock extends Block {
  /** UTF-16 units from the start of the canonical text. */
  readonly start: number;
}

export interface OpenSource {
  readonly source: Source;
  readonly extractor: string | null;
  readonly extractorVersion: string | null;
  readonly confidence: number | null;
  /** The roles are those that were picked, where the user picked. */
  readonly blocks: readonly PlacedBlock[];
  /** What the extractor found of the whole, and where. */
  readonly found: FoundFacts;
  /** What each extractor says; `roles` has one letter a block, `b` body or `f` furniture. */
  readonly readings: readonly { readonly extractor: string; readonly version: string; readonly roles: string }[];
  /** The extractor whose reading was picked, `by hand` where it was mixed, null where nothing was picked. */
  readonly picked: string | null;
  /** Attachments and archived pages, in order. */
  readonly parts: readonly SourcePart[];
  /** The containers that hold this source. */
  readonly partOf: readonly SourcePart[];
  readonly passages: readonly Passage[];
}

export interface Imported {
  readonly sourceId: string;
  readonly kind: SourceKind;
  readonly title: string;
  /** True where the case already held these bytes: nothing was added. */
  readonly duplicate: boolean;
  readonly blocks: number;
  readonly rows: number;
  /** Attachments and pages inside that became sources. */
  readonly parts: number;
  /** Those inside that could not be read, with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** The source that holds an earlier capture of the same page, by its address; null where none does. */
  readonly newerOf: { readonly sourceId: string; readonly title: string } | null;
}

/** What came of replacing a capture or reading it again; the numbers are of passages. */
export interface Recaptured {
  readonly outcome: 'replaced' | 'unchanged';
  readonly anchored: number;
  readonly moved: number;
  readonly lost: number;
  /** The newer page's own title and address, where they are not the source's. */
  readonly otherTitle: string | null;
  readonly otherUrl: string | null;
}

/** One capture and reading that a source shows or has shown. */
export interface SourceCapture {
  readonly captureId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601, UTC */
  readonly importedAt: string;
  /** ISO 8601, UTC; null for the one that is shown. */
  readonly replacedAt: string | null;
  readonly extractor: string | null;
  readonly extractorVersion: string | null;
}

export interface CaptureFile {
  readonly handle: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
}

export const sourcesContract = {
  'sources.import': work<Imported>('Import')(
    z.strictObject({ job: jobField, handle: handleField, synthetic: z.boolean().optional() }),
  ),
  'sources.list': read<readonly Source[]>()(nothing),
  'sources.open': read<OpenSource>()(z.strictObject({ sourceId: idField })),
  'sources.correct': change<null>('Correct source')(
    z.strictObject({
      sourceId: idField,
      title: shortText.min(1).optional(),
      byline: shortText.nullable().optional(),
      publisher: shortText.nullable().optional(),
      publishedOn: shortText.nullable().optional(),
      updatedOn: shortText.nullable().optional(),
      accessedOn: shortText.nullable().optional(),
      url: shortText.nullable().optional(),
      canonicalUrl: shortText.nullable().optional(),
      licence: shortText.nullable().optional(),
      reliability: z.enum(reliabilities).nullable().optional(),
    }),
  ),
  /** Takes other blocks for the body; `roles` null goes back to what the extractors said. Passages keep their places. */
  'sources.pickReading': change<null>('Pick reading')(
    z.strictObject({
      sourceId: idField,
      extractor: nameText,
      roles: z
        .string()
        .regex(/^[bf]+$/)
        .nullable(),
    }),
  ),
  /** Writes the text of a source that has none of its own, such as an image's caption. */
  'sources.caption': change<null>('Write caption')(z.strictObject({ sourceId: idField, caption: longText })),
  /** The capture's bytes by handle, compared with their hash first. Errors: `damaged-case` where they differ. */
  'sources.capture': work<CaptureFile>('Open capture')(
    z.strictObject({ job: jobField, sourceId: idField, captureId: idField.optional() }),
  ),
  /** Writes the capture to a path, byte for byte. Errors: as `sources.capture`; `refused`. */
  'sources.exportCapture': work<null>('Export capture')(
    z.strictObject({ job: jobField, sourceId: idField, captureId: idField.optional(), path: pathField }),
  ),
  /** Shows a newer file of the same page instead; passages are found again. Errors: as importing; `refused`, `conflict`. */
  'sources.recapture': work<Recaptured>('Replace capture')(
    z.strictObject({ job: jobField, sourceId: idField, handle: handleField }),
  ),
  /** The same with the capture of a source that was imported on its own, which goes. Errors: `refused`, `conflict`. */
  'sources.replaceBy': work<Recaptured>('Replace capture')(
    z.strictObject({ job: jobField, sourceId: idField, newerId: idField }),
  ),
  /** Reads the stored capture with this version's extractors; passages are found again. Errors: `refused`. */
  'sources.readAgain': work<Recaptured>('Read again')(z.strictObject({ job: jobField, sourceId: idField })),
  /** The capture that is shown first, then the earlier ones, newest first. */
  'sources.captures': read<readonly SourceCapture[]>()(z.strictObject({ sourceId: idField })),
  'sources.remove': change<null>('Remove source')(z.strictObject({ sourceId: idField })),
};
