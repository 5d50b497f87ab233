/** Tables whose rows every change journals, parents before children so that undo can restore in order. */
export const recordedTables = [
  'case_info',
  'sources',
  'picks',
  'parts',
  'derivations',
  'tags',
  'taggings',
  'notes',
  'passages',
  'data_points',
  'evidence',
  'estimates',
  'runs',
  'reports',
  'report_blocks',
  'dependencies',
] as const;
export type RecordedTable = (typeof recordedTables)[number];

export function isRecordedTable(name: string): name is RecordedTable {
  return recordedTables.some((table) => table === name);
}
