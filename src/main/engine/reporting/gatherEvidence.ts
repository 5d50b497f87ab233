import { createHash } from 'node:crypto';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Passage } from '#shared/contract/passages.ts';
import type { DatasetInput } from '#shared/estimates/estimate.ts';
import { countCodePoints } from '#shared/exchange/codePoints.ts';
import type { CitedPassage, CitedRun, CitedSelection, CitedSource, Evidence } from '#shared/reports/evidence.ts';
import type { DatasetChartContent } from '#shared/reports/blocks/datasetChart.ts';
import { type DatasetTableContent, mostColumns } from '#shared/reports/blocks/datasetTable.ts';
import { listLinks, type Report } from '#shared/reports/reportDocument.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { listColumns } from '../store/queries/datasets.ts';
import { listDerivations } from '../store/queries/derivations.ts';
import { newestRun } from '../store/queries/estimates.ts';
import { getPassage } from '../store/queries/passages.ts';
import { getSource } from '../store/queries/sources.ts';
import { readStoredText } from '../store/queries/texts.ts';
import { type StaleThings, staleThings } from '../store/staleness.ts';
import { citeSelection, type SelectionChoice } from './citeSelection.ts';

/** In hex, over the text as UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

interface TextFacts {
  readonly text: string;
  readonly sha256: string;
}

interface Gathering {
  readonly database: ReadableDatabase;
  readonly stale: StaleThings;
  readonly passages: Map<string, CitedPassage>;
  readonly sources: Map<string, CitedSource>;
  readonly dataPoints: Map<string, DataPoint>;
  readonly runs: Map<string, CitedRun>;
  readonly selections: Map<string, CitedSelection>;
  readonly texts: Map<string, TextFacts | null>;
}

/**
 * Follows a report's links and tables down to the captures: data points to their passages, estimates to their last run and what its
 * lines are bound to. What is gone is passed by, and so is what the pages do not name: an origin may be a person to protect.
 */
export function gatherEvidence(database: ReadableDatabase, report: Report): Evidence {
  const gathering: Gathering = {
    ...{ database, stale: staleThings(database), passages: new Map(), sources: new Map(), dataPoints: new Map() },
    ...{ runs: new Map(), selections: new Map(), texts: new Map() },
  };
  for (const { of, id } of listLinks(report)) {
    if (of === 'passage') whereThere(() => addPassage(gathering, id));
    else if (of === 'dataPoint') whereThere(() => addPoint(gathering, id));
    else if (of === 'source') whereThere(() => addSource(gathering, id));
    else if (of === 'estimate') addRun(gathering, id);
  }
  for (const { content } of report.blocks)
    if (content.kind === 'datasetTable') whereThere(() => addSelection(gathering, shownRows(gathering, content)));
    else if (content.kind === 'datasetChart') whereThere(() => addSelection(gathering, chartedRows(content)));
  const { passages, sources, dataPoints, runs, selections } = gathering;
  return {
    passages: [...passages.values()],
    sources: [...sources.values()],
    dataPoints: [...dataPoints.values()],
    runs: [...runs.values()],
    selections: [...selections.values()],
  };
}

/** Null for what is no longer in the case. */
function whereThere<Found>(find: () => Found): Found | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof PlumbError && error.code === 'not-found') return null;
    throw error;
  }
}

function addSource(gathering: Gathering, id: string): void {
  if (gathering.sources.has(id)) return;
  const source = getSource(gathering.database, id);
  const restsOn = [...new Set(listDerivations(gathering.database, id).map(({ originId }) => originId))];
  gathering.sources.set(id, { source, restsOn });
}

function addPassage(gathering: Gathering, id: string): void {
  if (gathering.passages.has(id)) return;
  const passage = getPassage(gathering.database, id);
  gathering.passages.set(id, placePassage(passage, textOfSource(gathering, passage.sourceId)));
  addSource(gathering, passage.sourceId);
}

function addPoint(gathering: Gathering, id: string): void {
  if (gathering.dataPoints.has(id)) return;
  const point = getDataPoint(gathering.database, id, gathering.stale);
  gathering.dataPoints.set(id, point);
  for (const { passageId } of point.evidence) addPassage(gathering, passageId);
}

/** The last run, as what is printed of an estimate; the data points that it was bound to as they are now. */
function addRun(gathering: Gathering, estimateId: string): void {
  const run = newestRun(gathering.database, estimateId);
  if (run === null || gathering.runs.has(estimateId)) return;
  const selections = run.definition.lines.flatMap(({ input }) => {
    if (input.kind === 'dataPoint') whereThere(() => addPoint(gathering, input.dataPointId));
    return input.kind === 'dataset' ? (whereThere(() => addSelection(gathering, choiceOf(input))) ?? []) : [];
  });
  gathering.runs.set(estimateId, { run, stale: gathering.stale.has('estimate', estimateId), selections });
}

/** The identifier under which rows stand in the manifest, once for all that read the same ones. */
function addSelection(gathering: Gathering, choice: SelectionChoice): readonly string[] {
  addSource(gathering, choice.sourceId);
  const key = JSON.stringify(choice);
  const number = gathering.selections.size + 1;
  const cited = gathering.selections.get(key) ?? citeSelection(gathering.database, choice, number);
  if (cited === null) return [];
  gathering.selections.set(key, cited);
  return [cited.id];
}

/** What a line reads of a dataset: its column and those of its filters. Others may hold what is not to leave the house. */
function choiceOf({ sourceId, column, filters }: DatasetInput): SelectionChoice {
  const columns = [...new Set([...filters.map((filter) => filter.column), column])].toSorted((a, b) => a - b);
  return { sourceId, columns, filters, limit: null };
}

/** What a table of the report shows of a dataset, and nothing besides. */
function shownRows({ database }: Gathering, shown: DatasetTableContent): SelectionChoice {
  const { sourceId, filters, limit } = shown;
  const { captureId } = getSource(database, sourceId);
  const known = captureId === null ? [] : listColumns(database, captureId).map(({ position }) => position);
  const chosen = shown.columns.length === 0 ? known : shown.columns.filter((position) => position < known.length);
  return { sourceId, columns: chosen.slice(0, mostColumns), filters, limit };
}

/** The columns that a chart is drawn from, of every row that passes. */
function chartedRows({ sourceId, group, measure, filters }: DatasetChartContent): SelectionChoice {
  const measured = measure.of === 'count' ? [] : [measure.column];
  const columns = [...new Set([group, ...measured])].toSorted((one, other) => one - other);
  return { sourceId, columns, filters, limit: null };
}

function textOfSource(gathering: Gathering, sourceId: string): TextFacts | null {
  const known = gathering.texts.get(sourceId);
  if (known !== undefined) return known;
  const stored = readStoredText(gathering.database, sourceId);
  const text = stored === null ? null : canonicalText(stored.blocks);
  const facts = text === null ? null : { text, sha256: sha256(text) };
  gathering.texts.set(sourceId, facts);
  return facts;
}

function placePassage(passage: Passage, facts: TextFacts | null): CitedPassage {
  if (facts === null) return { passage, place: null, textSha256: null };
  const { start, end, exact, state } = passage;
  const stands = state === 'anchored' && facts.text.slice(start, end) === exact;
  const points = countCodePoints(facts.text);
  const place = stands ? { start: points.fromUnits(start), end: points.fromUnits(end) } : null;
  return { passage, place, textSha256: facts.sha256 };
}
