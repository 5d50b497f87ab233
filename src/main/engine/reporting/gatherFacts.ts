import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Estimate } from '#shared/contract/estimates.ts';
import type { ReportFacts, EstimateFact, DataPointFact, PassageFact, SourceFact } from '#shared/reports/reportFacts.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { drawEstimate, type DrawingFacts } from '#shared/reports/estimateDrawings.ts';
import { lineWords } from '#shared/estimates/lineWords.ts';
import { printedResult } from '#shared/estimates/sentence.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listDataPoints } from '../store/queries/dataPoints.ts';
import { listEstimates } from '../store/queries/estimates.ts';
import { listNotes } from '../store/queries/notes.ts';
import { listPassages } from '../store/queries/passages.ts';
import { listSources } from '../store/queries/sources.ts';

/** Everything that a report of this case can point at, as it stands now. */
export function gatherFacts(database: ReadableDatabase): ReportFacts {
  const dataPoints = listDataPoints(database);
  const estimates = listEstimates(database);
  const drawing: DrawingFacts = {
    estimates: new Map(estimates.map((estimate) => [estimate.id, estimate])),
    quantities: new Map(dataPoints.map(({ id, what, quantity }) => [id, { what, quantity }])),
  };
  return {
    passages: new Map(
      listPassages(database, null).map(({ id, exact, sourceId, paragraph, state }): [string, PassageFact] => [
        id,
        { exact, sourceId, blockIndex: paragraph, state },
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
    dataPoints: new Map(dataPoints.map((point): [string, DataPointFact] => [point.id, dataPointFact(point)])),
    estimates: new Map(
      estimates.flatMap((estimate): [string, EstimateFact][] => {
        const fact = estimateFact(estimate, drawing);
        return fact === null ? [] : [[estimate.id, fact]];
      }),
    ),
    notes: new Map(listNotes(database, null, null).map(({ id, body }) => [id, noteWords(readNote(body))])),
  };
}

function dataPointFact(point: DataPoint): DataPointFact {
  const { what, quantity, evidence, status, stale } = point;
  const written = quantity === null ? '' : formatQuantity(quantity).text;
  return { what, written, evidence, status, stale };
}

/** What is printed is the last run, never a result that was not kept. */
function estimateFact(estimate: Estimate, drawing: DrawingFacts): EstimateFact | null {
  const { lastRun, stale } = estimate;
  if (lastRun === null) return null;
  const { definition, result, engineVersion, ranAt } = lastRun;
  return {
    name: definition.name,
    sentence: printedResult(result, definition),
    formula: definition.formula,
    inputs: definition.lines.map((line) => ({
      name: line.name,
      label: line.label,
      words: lineWords(line),
      dataPointId: line.input.kind === 'dataPoint' ? line.input.dataPointId : null,
      source: line.note ?? null,
    })),
    unit: result.unit,
    seed: result.seed,
    samples: result.samples,
    engineVersion,
    percentiles: result.percentiles,
    ranAt,
    stale,
    draw: (chart) => drawEstimate(estimate, chart, drawing),
  };
}
