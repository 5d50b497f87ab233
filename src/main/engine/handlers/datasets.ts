import { PlumbError } from '#shared/values/PlumbError.ts';
import { queryDataset } from '../store/queries/datasets.ts';
import { getSource } from '../store/queries/sources.ts';
import type { ReadHandlers } from './Handlers.ts';

export const datasetReads = {
  'datasets.query': (database, { sourceId, ...query }) => {
    const source = getSource(database, sourceId);
    if (source.kind !== 'dataset' || source.captureId === null)
      throw new PlumbError('refused', `"${source.title}" is a text and has no rows.`);
    return queryDataset(database, { ...query, captureId: source.captureId });
  },
} satisfies Partial<ReadHandlers>;
