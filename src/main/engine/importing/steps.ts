import type { Column, Cell } from '#shared/contract/datasets.ts';
import type { Run } from '#shared/contract/estimates.ts';
import type { ImportedRows } from '#shared/references/referenceCsv.ts';
import type { ReportExport } from '#shared/contract/reports.ts';
import type { ImportPlan } from '#shared/exchange/placeAnnotations.ts';
import type { NewPlace } from '#shared/passages/placeAgain.ts';
import type { SourceKind } from '#shared/contract/sources.ts';
import type { KeptPicture } from '../store/keepPicture.ts';
import type { Block, FoundFacts, Reading } from '#shared/sources/readText.ts';

export interface StagedCapture {
  readonly captureId: string;
  readonly owner: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  /** ISO 8601, UTC */
  readonly importedAt: string;
}

export interface StagedText {
  readonly captureId: string;
  readonly textId: string;
  readonly extractor: string;
  readonly extractorVersion: string;
  readonly language: string | null;
  readonly confidence: number;
  readonly blocks: readonly Block[];
  readonly found: FoundFacts;
  readonly readings: readonly Reading[];
}

export interface Publication {
  readonly captureId: string;
  readonly textId: string | null;
  readonly kind: SourceKind;
  readonly sha256: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly updatedOn: string | null;
  readonly accessedOn: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly synthetic: boolean;
  readonly rowCount: number | null;
  /** Over the typed rows of a dataset. */
  readonly rowsSha256: string | null;
  readonly blockCount: number;
  readonly fileName: string;
  /** The files inside, in order, published together with it. */
  readonly parts: readonly { readonly name: string; readonly publication: Publication }[];
}

export interface Published {
  readonly sourceId: string;
  /** True where the case held a source with these bytes already. */
  readonly duplicate: boolean;
}

/** Where things stand in a source's next text, and what that was computed from. */
export interface Placings {
  readonly basis: string;
  readonly places: readonly (readonly [string, NewPlace])[];
}

/** What a source is to show instead: a staged capture, that of another source, or another text of its own. */
export interface Replacement {
  readonly act: 'recapture' | 'readAgain';
  readonly sourceId: string;
  readonly textId: string | null;
  readonly publication: Publication | null;
  readonly newerId: string | null;
  readonly placings: Placings;
}

/** How many passages are where. */
export interface Replaced {
  readonly anchored: number;
  readonly moved: number;
  readonly lost: number;
}

/** A report's export with the manifest that went with it. */
export interface SavedExport extends ReportExport {
  readonly reportId: string;
  readonly manifest: string;
}

/** The short writes that long work is made of. Each is one transaction on the writing connection. */
export interface EngineSteps {
  stageCapture(capture: StagedCapture): Promise<void>;
  stageChunk(captureId: string, position: number, bytes: Uint8Array): Promise<void>;
  stageText(text: StagedText): Promise<void>;
  /** A small capture of one chunk with the text read from it, in one transaction instead of three. */
  stageSmall(capture: StagedCapture, bytes: Uint8Array, text: StagedText): Promise<void>;
  stageColumns(captureId: string, columns: readonly Column[]): Promise<void>;
  /** `from` is the 1-based number of the first row. */
  stageRows(captureId: string, from: number, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Flips what is staged to published and journals it. */
  publish(publication: Publication): Promise<Published>;
  /** Makes a source show another text, in one entry of the journal. */
  replaceText(replacement: Replacement): Promise<Replaced>;
  /** Removes what is staged; nothing of it was ever visible. */
  discard(captureId: string): Promise<void>;
  saveRun(run: Run): Promise<void>;
  /** Keeps what a report went out as. */
  saveExport(kept: SavedExport): Promise<void>;
  /** Keeps a picture for reports, once. */
  keepPicture(picture: KeptPicture): Promise<void>;
  /** All of an import of annotations, in one entry of the journal. */
  addAnnotations(plan: ImportPlan): Promise<void>;
  /** All of an import of reference quantities, in one entry of the journal. */
  addQuantities(rows: ImportedRows): Promise<void>;
}
export type StepName = keyof EngineSteps;
