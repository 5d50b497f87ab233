import type { NoteKind } from '#shared/contract/notes.ts';

/** What a note can be on, as it is named to the user. */
export const noteKindWords: Readonly<Record<NoteKind, { readonly one: string; readonly many: string }>> = {
  source: { one: 'Source', many: 'sources' },
  passage: { one: 'Passage', many: 'passages' },
  dataPoint: { one: 'Data point', many: 'data points' },
  estimate: { one: 'Estimate', many: 'estimates' },
  report: { one: 'Report', many: 'reports' },
  row: { one: 'Row', many: 'rows of data' },
  case: { one: 'Case', many: 'the case' },
};
