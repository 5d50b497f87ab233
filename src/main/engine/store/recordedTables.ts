/** Tables whose rows every change journals, parents before children so that undo can restore in order. */
export const recordedTables = [
  'case_info',
  'sources',
  'picks',
  'earlier_captures',
  'parts',
  'derivations',
  'dismissed_suggestions',
  'tags',
  'taggings',
  'notes',
  'passages',
  'claims',
  'data_points',
  'evidence',
  'estimates',
  'runs',
  'reports',
  'report_blocks',
  'report_comments',
  'report_templates',
  'spelling_words',
  'dependencies',
  'views',
  'reference_quantities',
  'hidden_references',
  'sensitive_marks',
  'redactions',
] as const;
export type RecordedTable = (typeof recordedTables)[number];

export function isRecordedTable(name: string): name is RecordedTable {
  return recordedTables.some((table) => table === name);
}
