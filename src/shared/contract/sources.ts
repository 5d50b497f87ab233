import { z } from 'zod';
import type { Block } from '../sources/readText.ts';
import { reliabilities, type Reliability } from '../sources/reliability.ts';
import { handleField, idField, jobField, nothing, shortText } from './fields.ts';
import { change, read, work } from './method.ts';
import type { Passage } from './passages.ts';

export const sourceKinds = ['article', 'document', 'dataset'] as const;
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
  readonly captureId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Bytes of the capture. */
  readonly size: number;
  /** ISO 8601, UTC */
  readonly importedAt: string;
  readonly rowCount: number | null;
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
  readonly blocks: readonly PlacedBlock[];
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
      reliability: z.enum(reliabilities).nullable().optional(),
    }),
  ),
  'sources.remove': change<null>('Remove source')(z.strictObject({ sourceId: idField })),
};
