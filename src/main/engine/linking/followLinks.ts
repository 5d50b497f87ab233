import type { Links, LinkStep } from '#shared/contract/links.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, textOf } from '../store/Database.ts';
import { listDerivations, listResting } from '../store/queries/derivations.ts';
import {
  listBoundDataPoints,
  listBoundSources,
  listEstimatesBoundTo,
  listEstimatesReading,
} from '../store/queries/estimates.ts';
import { getNote } from '../store/queries/notes.ts';
import { getPassage } from '../store/queries/passages.ts';
import { getReportBlock, listBlockIds } from '../store/queries/reports.ts';
import { getSource } from '../store/queries/sources.ts';
import { edgesOf, staleThings } from '../store/staleness.ts';
import { describeThing, type Look, type Thing } from './describeThing.ts';

/** What a thing rests on, down to the captures, and what rests on it, up to the report's sentences. Errors: `not-found`. */
export function followLinks(database: ReadableDatabase, thing: Thing): Links {
  const look = { database, stale: staleThings(database) };
  return {
    selected: describeThing(look, thing, 0),
    restsOn: walk(look, thing, downward),
    supports: walk(look, thing, upward),
  };
}

/** A thing with the words that lead to it, where a text says why. */
interface Led extends Thing {
  readonly because?: string;
}
type Direction = (database: ReadableDatabase, thing: Thing) => Led[];

/** Depth first, so that each chain reads as a column; a thing met twice is told once. */
function walk(look: Look, start: Thing, direction: Direction): LinkStep[] {
  const steps: LinkStep[] = [];
  const met = new Set([keyOf(start)]);
  const visit = (thing: Thing, depth: number): void => {
    for (const next of direction(look.database, thing)) {
      if (met.has(keyOf(next))) continue;
      met.add(keyOf(next));
      const step = describeIfPresent(look, next, depth);
      if (step === null) continue;
      steps.push(withReason(step, next.because ?? ''));
      visit(next, depth + 1);
    }
  };
  visit(start, 1);
  return steps;
}

function withReason(step: LinkStep, because: string): LinkStep {
  if (because === '') return step;
  return { ...step, detail: [`“${because}”`, step.detail].filter((part) => part !== '').join(', ') };
}

function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`;
}

function describeIfPresent(look: Look, thing: Thing, depth: number): LinkStep | null {
  try {
    return describeThing(look, thing, depth);
  } catch (error) {
    if (error instanceof PlumbError && error.code === 'not-found') return null;
    throw error;
  }
}

/** What a thing rests on directly. */
export function downward(database: ReadableDatabase, thing: Thing): Led[] {
  if (thing.kind === 'source') return belowSource(database, thing.id);
  if (thing.kind === 'passage') return [{ kind: 'source', id: getPassage(database, thing.id).sourceId }];
  if (thing.kind === 'note') return belowNote(database, thing.id);
  if (thing.kind === 'report')
    return listBlockIds(database, thing.id).flatMap((id) => edgesBelow(database, { kind: 'reportBlock', id }));
  if (thing.kind !== 'estimate') return edgesBelow(database, thing);
  const bound = listBoundDataPoints(database, thing.id).map((id) => ({ kind: 'dataPoint', id }) as const);
  const read = listBoundSources(database, thing.id).map((id) => ({ kind: 'source', id }) as const);
  return [...bound, ...read, ...edgesBelow(database, thing)];
}

/** What it is written on. */
function belowNote(database: ReadableDatabase, id: string): Led[] {
  const { onKind, onId } = getNote(database, id);
  if (onKind === 'case') return [];
  return onKind === 'row' ? [{ kind: 'source', id: onId.split(':')[0] ?? '' }] : [{ kind: onKind, id: onId }];
}

/** Its bytes, then the sources that it says it rests on. A stub has no bytes yet. */
function belowSource(database: ReadableDatabase, id: string): Led[] {
  const origins = listDerivations(database, id).map(
    ({ originId, words }) => ({ kind: 'source', id: originId, because: words }) as const,
  );
  return getSource(database, id).captureId === null ? origins : [{ kind: 'capture', id }, ...origins];
}

function edgesBelow(database: ReadableDatabase, thing: Thing): Thing[] {
  return edgesOf(database, thing).flatMap((edge) => {
    const kind = textOf(edge['upstream_kind']);
    return kind === 'dataPoint' || kind === 'passage' || kind === 'estimate' || kind === 'source' || kind === 'note'
      ? [{ kind, id: textOf(edge['upstream_id']) }]
      : [];
  });
}

function upward(database: ReadableDatabase, thing: Thing): Led[] {
  if (thing.kind === 'capture') return [{ kind: 'source', id: thing.id }];
  if (thing.kind === 'source') {
    const rows = database.all('SELECT id FROM passages WHERE source_id = ? ORDER BY start_at', thing.id);
    const passages = rows.map((row) => ({ kind: 'passage', id: textOf(row['id']) }) as const);
    const resting = listResting(database, thing.id).map(
      ({ sourceId, words }) => ({ kind: 'source', id: sourceId, because: words }) as const,
    );
    const reading = listEstimatesReading(database, thing.id).map((id) => ({ kind: 'estimate', id }) as const);
    return [...passages, ...reading, ...resting];
  }
  if (thing.kind === 'reportBlock') return [{ kind: 'report', id: getReportBlock(database, thing.id).reportId }];
  const rows = database.all(
    `SELECT dependent_kind, dependent_id FROM dependencies WHERE upstream_kind = ? AND upstream_id = ?
       GROUP BY dependent_kind, dependent_id ORDER BY min(rowid)`,
    thing.kind,
    thing.id,
  );
  const edges = rows.flatMap((row): Thing[] => {
    const kind = textOf(row['dependent_kind']);
    return kind === 'dataPoint' || kind === 'estimate' || kind === 'reportBlock'
      ? [{ kind, id: textOf(row['dependent_id']) }]
      : [];
  });
  if (thing.kind !== 'dataPoint') return edges;
  return [...listEstimatesBoundTo(database, thing.id).map((id) => ({ kind: 'estimate', id }) as const), ...edges];
}
