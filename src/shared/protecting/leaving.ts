import type { LinkKind } from '../contract/links.ts';
import type { RedactedThing } from './redaction.ts';

/** `sensitive` was marked so and goes out; `look` may matter; `told` is how it is. */
export type LeavingLevel = 'sensitive' | 'look' | 'told';

/** What each part of the check is about, in the order in which it is told. */
export const leavingGroups = [
  'names',
  'sources',
  'columns',
  'withheld',
  'report',
  'words',
  'files',
  'metadata',
] as const;
export type LeavingGroup = (typeof leavingGroups)[number];

export const leavingGroupNames: Readonly<Record<LeavingGroup, string>> = {
  names: 'Names',
  sources: 'Sources',
  columns: 'Columns of datasets',
  withheld: 'Withheld',
  report: 'The report itself',
  words: 'Comments, notes and words that the pages do not show',
  files: 'File names and attachments',
  metadata: 'The file itself',
};

/** One thing that leaves the house with an export, or is kept back. */
export interface LeavingLine {
  /** The same from check to check. */
  readonly id: string;
  readonly group: LeavingGroup;
  readonly level: LeavingLevel;
  /** A sentence. */
  readonly text: string;
  /** Where it stands, at most a few. */
  readonly where: readonly string[];
  /** The thing that it is about. */
  readonly opens: { readonly kind: LinkKind; readonly id: string } | null;
  /** What can be withheld in this report, if that is a remedy. */
  readonly remedy: RedactedThing | null;
  /** The redaction that can be taken back. */
  readonly redactionId?: string;
}
