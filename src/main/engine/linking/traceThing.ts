import type { LinkKind, Trace, TraceEdge, TraceNode } from '#shared/contract/links.ts';
import { lineWords } from '#shared/estimates/lineWords.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { getEstimate } from '../store/queries/estimates.ts';
import { getPassage } from '../store/queries/passages.ts';
import { getSource } from '../store/queries/sources.ts';
import { staleNotAsked, staleThings } from '../store/staleness.ts';
import { describeThing, type Look, type Thing } from './describeThing.ts';
import { downward } from './followLinks.ts';
import { passageContext } from './passageContext.ts';

/** More than anyone reads; a chain that goes on is cut there, breadth first, so that what is near stays. */
const mostNodes = 5_000;

/** Everything that a thing rests on as a graph: each thing once, with all ways that lead to it. Errors: `not-found`. */
export function traceThing(database: ReadableDatabase, thing: Thing): Trace {
  const look: Look = { database, stale: staleThings(database) };
  const nodes = new Map([[keyOf(thing), nodeOf(look, thing)]]);
  const edges: TraceEdge[] = [];
  const drawn = new Set<string>();
  const queue: Thing[] = [thing];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const from = keyOf(next);
    for (const led of downward(database, next)) {
      const to = keyOf(led);
      if (!nodes.has(to)) {
        const node = nodes.size < mostNodes ? nodeIfPresent(look, led) : null;
        if (node === null) continue;
        nodes.set(to, node);
        queue.push(led);
      }
      if (drawn.has(`${from} > ${to}`)) continue;
      drawn.add(`${from} > ${to}`);
      edges.push({ from, to, stance: stanceOf(database, next, led), words: led.because ?? '' });
    }
  }
  return { start: keyOf(thing), nodes: [...nodes.values()], edges };
}

function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`;
}

function stanceOf(database: ReadableDatabase, from: Thing, to: Thing): TraceEdge['stance'] {
  if (from.kind !== 'dataPoint' || to.kind !== 'passage') return null;
  const { evidence } = getDataPoint(database, from.id, staleNotAsked);
  return evidence.find(({ passageId }) => passageId === to.id)?.stance ?? null;
}

function nodeIfPresent(look: Look, thing: Thing): TraceNode | null {
  try {
    return nodeOf(look, thing);
  } catch (error) {
    if (error instanceof PlumbError && error.code === 'not-found') return null;
    throw error;
  }
}

function nodeOf(look: Look, { kind, id }: Thing): TraceNode {
  const { depth: _depth, ...step } = describeThing(look, { kind, id }, 0);
  const around = kind === 'passage' ? passageContext(look.database, id) : { before: '', after: '' };
  return { ...step, ...around, key: `${kind} ${id}`, inputs: inputsOf(look, kind, id), gap: gapOf(look, kind, id) };
}

/** What a sheet takes for given, each with the reason that was written for it. */
function inputsOf({ database }: Look, kind: LinkKind, id: string): string[] {
  if (kind !== 'estimate') return [];
  const { definition } = getEstimate(database, id, staleNotAsked);
  return definition.lines
    .filter(({ input }) => input.kind !== 'dataPoint')
    .map((line) => {
      const reason = line.input.kind === 'constant' ? line.input.reason : (line.note ?? '');
      return `${line.label || line.name}: ${lineWords(line)}${reason === '' ? '' : ` (${reason})`}`;
    });
}

function gapOf({ database, stale }: Look, kind: LinkKind, id: string): string | null {
  switch (kind) {
    case 'dataPoint': {
      const { evidence, status } = getDataPoint(database, id, stale);
      if (evidence.length === 0) return 'No evidence: the chain ends at this data point.';
      return status === 'withdrawn' ? 'This data point is withdrawn.' : null;
    }
    case 'passage': {
      const { state } = getPassage(database, id);
      if (state === 'lost') return 'Its words no longer stand in the source.';
      return state === 'moved' ? 'Its words moved or changed; nobody has accepted the new place yet.' : null;
    }
    case 'source':
      return getSource(database, id).captureId === null
        ? 'Named, not imported: what it says has not been checked here.'
        : null;
    case 'estimate':
      return getEstimate(database, id, stale).lastRun === null ? 'Not run yet.' : null;
    case 'capture':
    case 'note':
    case 'report':
    case 'reportBlock':
      return null;
    default:
      return assertNever(kind);
  }
}
