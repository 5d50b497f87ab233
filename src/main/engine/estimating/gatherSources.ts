import type { InputSource } from '#shared/contract/estimates.ts';
import { filterWords } from '#shared/datasets/filterWords.ts';
import type { DatasetInput, EstimateDefinition, EstimateLine } from '#shared/estimates/estimate.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { listColumns } from '../store/queries/datasets.ts';
import { getPassage } from '../store/queries/passages.ts';
import { getSource } from '../store/queries/sources.ts';
import { staleNotAsked } from '../store/staleness.ts';

/** Where the numbers of a sheet's bound lines come from, as that stands now, for a run to keep. Errors: `not-found`. */
export function gatherSources(database: ReadableDatabase, definition: EstimateDefinition): InputSource[] {
  return definition.lines.flatMap((line) => sourceOf(database, line) ?? []);
}

function sourceOf(database: ReadableDatabase, { name, input }: EstimateLine): InputSource | null {
  if (input.kind === 'dataset') return datasetSource(database, name, input);
  if (input.kind !== 'dataPoint') return null;
  const { what, evidence } = getDataPoint(database, input.dataPointId, staleNotAsked);
  const quotes = evidence
    .filter(({ stance }) => stance === 'supports')
    .map(({ passageId }) => {
      const { exact, sourceId } = getPassage(database, passageId);
      const { title, sha256 } = getSource(database, sourceId);
      return { exact, source: title, captureHash: sha256 ?? '' };
    });
  return { line: name, what, quotes };
}

function datasetSource(
  database: ReadableDatabase,
  line: string,
  { sourceId, column, filters }: DatasetInput,
): InputSource {
  const { title, captureId, sha256 } = getSource(database, sourceId);
  const columns = captureId === null ? [] : listColumns(database, captureId);
  const rows = filters.map((filter) => filterWords(filter, columns)).join(' and ');
  return {
    line,
    what: `${title}, column ${columns[column]?.name ?? column + 1}${rows === '' ? '' : ` where ${rows}`}`,
    quotes: [{ exact: '', source: title, captureHash: sha256 ?? '' }],
  };
}
