/** What can be found, in the order in which it is shown. The index keeps a kind's place in this list: add only at the end. */
export const searchKinds = ['source', 'passage', 'dataPoint', 'note', 'row', 'report'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** As `in:` names them. */
export const kindNames: Readonly<Record<string, SearchKind>> = {
  sources: 'source',
  passages: 'passage',
  points: 'dataPoint',
  notes: 'note',
  data: 'row',
  reports: 'report',
};

/** As `type:` names them. */
export const typeNames = [
  'article',
  'document',
  'dataset',
  'stub',
  'page',
  'text',
  'pdf',
  'word',
  'mail',
  'image',
  'book',
  'archive',
  'table',
] as const;
export type TypeName = (typeof typeNames)[number];
