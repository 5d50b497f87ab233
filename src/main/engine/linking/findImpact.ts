import { stances } from '#shared/contract/dataPoints.ts';
import type { BrokenEstimate, BrokenPoint, BrokenSentence, Impact } from '#shared/contract/links.ts';
import { cutSentences, type ReadRun } from '#shared/links/cutSentences.ts';
import { type Broken, type ChainFacts, impactWords, whatBreaks } from '#shared/links/whatBreaks.ts';
import { listLinks, partsOf, type InlineRun } from '#shared/reports/reportDocument.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import { oneOf, type ReadableDatabase, textOf } from '../store/Database.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { listEdges } from '../store/queries/derivations.ts';
import { getEstimate, listEstimates } from '../store/queries/estimates.ts';
import { getReport, getReportBlock, listReports } from '../store/queries/reports.ts';
import { getSource } from '../store/queries/sources.ts';
import { staleNotAsked, staleThings } from '../store/staleness.ts';
import { describeThing, type Look, type Thing } from './describeThing.ts';

/** What rests on a thing and would no longer stand without it. Errors: `not-found`. */
export function findImpact(database: ReadableDatabase, thing: Thing): Impact {
  const look: Look = { database, stale: staleThings(database) };
  const selected = describeThing(look, thing, 0);
  const broken = whatBreaks(gatherChain(database), thing);
  const dataPoints = broken.dataPoints.map((point) => describePoint(look, point));
  const sentences = broken.blocks.flatMap((block) => describeBlock(look, block));
  const counts = {
    sources: broken.sources.length,
    fallen: dataPoints.filter(({ falls }) => falls).length,
    weakened: dataPoints.filter(({ falls }) => !falls).length,
    estimates: broken.estimates.length,
    sentences: sentences.length,
    reports: new Set(sentences.map(({ reportId }) => reportId)).size,
  };
  return {
    selected,
    words: impactWords(counts, thing.kind === 'dataPoint'),
    sources: broken.sources.map((id) => ({ sourceId: id, title: getSource(database, id).title })),
    dataPoints,
    estimates: broken.estimates.map((estimate) => describeEstimate(database, estimate)),
    sentences,
  };
}

function gatherChain(database: ReadableDatabase): ChainFacts {
  return {
    passages: database
      .all('SELECT id, source_id FROM passages ORDER BY source_id, start_at')
      .map((row) => ({ id: textOf(row['id']), sourceId: textOf(row['source_id']) })),
    evidence: database
      .all(
        `SELECT data_point_id, passage_id, stance FROM evidence JOIN data_points ON data_points.id = data_point_id
         ORDER BY data_points.created_at, data_points.rowid, position`,
      )
      .map((row) => ({
        dataPointId: textOf(row['data_point_id']),
        passageId: textOf(row['passage_id']),
        stance: oneOf(stances, row['stance']),
      })),
    inputs: listEstimates(database).flatMap(({ id, definition }) =>
      definition.lines.flatMap(({ input }) =>
        input.kind === 'dataPoint' ? [{ estimateId: id, dataPointId: input.dataPointId }] : [],
      ),
    ),
    cites: listReports(database).flatMap(({ id }) =>
      listLinks(getReport(database, id)).map(({ blockId, of, id: cited }) => ({ blockId, kind: of, id: cited })),
    ),
    restsOn: listEdges(database),
  };
}

function describePoint({ database, stale }: Look, point: Broken['dataPoints'][number]): BrokenPoint {
  const { what, quantity, status } = getDataPoint(database, point.id, stale);
  const number = quantity === null ? '' : formatQuantity(quantity).text;
  return { dataPointId: point.id, what, number, status, remaining: point.remaining, falls: point.falls };
}

function describeEstimate(database: ReadableDatabase, { id, inputs }: Broken['estimates'][number]): BrokenEstimate {
  const { definition, lastRun } = getEstimate(database, id, staleNotAsked);
  const labels = definition.lines.flatMap(({ input, label, name }) =>
    input.kind === 'dataPoint' && inputs.includes(input.dataPointId) ? [label === '' ? name : label] : [],
  );
  return { estimateId: id, name: definition.name, sentence: lastRun?.sentence ?? null, inputs: labels };
}

function describeBlock(look: Look, { id, cited }: Broken['blocks'][number]): BrokenSentence[] {
  const { reportId, block } = getReportBlock(look.database, id);
  const { title } = getReport(look.database, reportId);
  const sentences = partsOf(block.content).flatMap((part) => {
    if (part.kind === 'inline') return cutSentences(part.inline.map((run) => readRun(look, run, cited)));
    const falls = cited.has(`${part.of} ${part.id}`);
    return falls ? [[{ text: describeThing(look, { kind: part.of, id: part.id }, 0).words, falls }]] : [];
  });
  return sentences.map((sentence) => ({ blockId: id, reportId, reportTitle: title, runs: sentence }));
}

function readRun(look: Look, run: InlineRun, cited: ReadonlySet<string>): ReadRun {
  if (run.kind === 'text') return { text: run.text, falls: false };
  if (run.kind === 'remark') return { text: '', falls: false };
  const falls = cited.has(`${run.of} ${run.id}`);
  if (run.kind === 'citation') return { text: '', falls };
  return { text: figureWords(look, run), falls };
}

function figureWords(look: Look, { of, id }: { readonly of: 'dataPoint' | 'estimate'; readonly id: string }): string {
  if (of === 'estimate') {
    const { definition, lastRun } = getEstimate(look.database, id, staleNotAsked);
    return lastRun?.sentence ?? definition.name;
  }
  const { quantity, what } = getDataPoint(look.database, id, staleNotAsked);
  return quantity === null ? what : formatQuantity(quantity).text;
}
