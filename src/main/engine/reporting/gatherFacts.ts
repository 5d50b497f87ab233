import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Estimate } from '#shared/contract/estimates.ts';
import type { ReportFacts, EstimateFact, DataPointFact, PassageFact, SourceFact } from '#shared/reports/reportFacts.ts';
import { english, type Labels } from '#shared/labels/en.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { drawEstimate, type DrawingFacts } from '#shared/reports/estimateDrawings.ts';
import { lineWords } from '#shared/estimates/lineWords.ts';
import { printedResult, printedUnit } from '#shared/estimates/sentence.ts';
import { groupBy } from '#shared/values/groupBy.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listDataPoints } from '../store/queries/dataPoints.ts';
import { groupDataset } from '../store/queries/datasetGroups.ts';
import { queryDataset } from '../store/queries/datasets.ts';
import { listEdges } from '../store/queries/derivations.ts';
import { listEstimates } from '../store/queries/estimates.ts';
import { listNotes } from '../store/queries/notes.ts';
import { listPassages } from '../store/queries/passages.ts';
import { listPictures } from '../store/queries/pictures.ts';
import { listSources } from '../store/queries/sources.ts';

/** Everything that a report of this case can point at, as it stands now, numbers in the words of a language. */
export function gatherFacts(database: ReadableDatabase, labels: Labels = english): ReportFacts {
  const dataPoints = listDataPoints(database);
  const estimates = listEstimates(database);
  const drawing: DrawingFacts = {
    estimates: new Map(estimates.map((estimate) => [estimate.id, estimate])),
    quantities: new Map(dataPoints.map(({ id, what, quantity }) => [id, { what, quantity }])),
  };
  return {
    passages: new Map(
      listPassages(database, null).map(({ id, exact, sourceId, paragraph, page, state }): [string, PassageFact] => [
        id,
        { exact, sourceId, blockIndex: paragraph, page, state },
      ]),
    ),
    sources: new Map(
      listSources(database).flatMap(({ sha256, importedAt, fileName, ...source }): [string, SourceFact][] =>
        // Nothing is quoted from what was not imported yet.
        sha256 === null || importedAt === null || fileName === null
          ? []
          : [[source.id, { ...source, sha256, importedAt, fileName }]],
      ),
    ),
    dataPoints: new Map(dataPoints.map((point): [string, DataPointFact] => [point.id, dataPointFact(point, labels)])),
    estimates: new Map(
      estimates.flatMap((estimate): [string, EstimateFact][] => {
        const fact = estimateFact(estimate, drawing, labels);
        return fact === null ? [] : [[estimate.id, fact]];
      }),
    ),
    notes: new Map(listNotes(database, null, null).map(({ id, body }) => [id, noteWords(readNote(body))])),
    pictures: new Map(listPictures(database).map((picture) => [picture.id, picture])),
    restsOn: gatherRestsOn(database),
    readRows: (sourceId, filters, limit) =>
      readDataset(database, sourceId, (captureId) =>
        queryDataset(database, { ...{ captureId, filters, measure: null, sort: null, offset: 0 }, limit }),
      ),
    readGroups: (sourceId, wanted) =>
      readDataset(database, sourceId, (captureId) => groupDataset(database, captureId, wanted)),
  };
}

function gatherRestsOn(database: ReadableDatabase): NonNullable<ReportFacts['restsOn']> {
  const origins = groupBy(listEdges(database), ({ source }) => source);
  return new Map(
    listSources(database).map(({ id, title }) => [
      id,
      { name: title, origins: (origins.get(id) ?? []).map(({ origin }) => origin) },
    ]),
  );
}

function readDataset<Found>(
  database: ReadableDatabase,
  sourceId: string,
  read: (captureId: string) => Found,
): Found | null {
  const source = listSources(database).find(({ id }) => id === sourceId);
  if (source?.kind !== 'dataset' || source.captureId === null) return null;
  try {
    return read(source.captureId);
  } catch (error) {
    // A newer capture may lack a column that the filter names.
    if (error instanceof PlumbError) return null;
    throw error;
  }
}

function dataPointFact(point: DataPoint, labels: Labels): DataPointFact {
  const { what, quantity, period, evidence, status, stale } = point;
  const written = quantity === null ? '' : formatQuantity(quantity, labels).text;
  return { what, written, qualifier: quantity?.qualifier ?? null, period, evidence, status, stale };
}

/** What is printed is the last run, never a result that was not kept. */
function estimateFact(estimate: Estimate, drawing: DrawingFacts, labels: Labels): EstimateFact | null {
  const { lastRun, stale } = estimate;
  if (lastRun === null) return null;
  const { definition, result, engineVersion, ranAt, sources } = lastRun;
  return {
    name: definition.name,
    sentence: printedResult(result, definition, labels),
    formula: definition.formula,
    inputs: definition.lines.map((line) => ({
      name: line.name,
      label: line.label,
      words: lineWords(line, labels),
      dataPointId: line.input.kind === 'dataPoint' ? line.input.dataPointId : null,
      dataset: line.input.kind === 'dataset' ? { sourceId: line.input.sourceId, column: line.input.column } : null,
      source: line.note ?? null,
      frozen: sources.filter((source) => source.line === line.name).flatMap(({ quotes }) => quotes),
    })),
    unit: labels.numbers.pluralUnits ? result.unit : printedUnit(result, definition, labels),
    seed: result.seed,
    samples: result.samples,
    engineVersion,
    percentiles: result.percentiles,
    ranAt,
    stale,
    draw: (chart) => drawEstimate(estimate, chart, drawing, labels),
  };
}
