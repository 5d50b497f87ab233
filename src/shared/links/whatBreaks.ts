import type { Stance } from '../contract/dataPoints.ts';
import type { LinkKind } from '../contract/links.ts';
import type { RestsOn } from '../sources/originsOf.ts';
import { groupBy } from '../values/groupBy.ts';

/** Who rests on whom, by identifiers. */
export interface ChainFacts {
  readonly passages: readonly { readonly id: string; readonly sourceId: string }[];
  readonly evidence: readonly { readonly dataPointId: string; readonly passageId: string; readonly stance: Stance }[];
  readonly inputs: readonly { readonly estimateId: string; readonly dataPointId: string }[];
  /** What each block of a report quotes, cites or prints, in the order of the report. */
  readonly cites: readonly { readonly blockId: string; readonly kind: string; readonly id: string }[];
  readonly restsOn: readonly RestsOn[];
}

export interface Broken {
  /** Sources that rest on the withdrawn one and on nothing that stays. */
  readonly sources: readonly string[];
  readonly passages: ReadonlySet<string>;
  /** Each data point that loses evidence, with the supporting passages that stay. */
  readonly dataPoints: readonly { readonly id: string; readonly remaining: number; readonly falls: boolean }[];
  /** Estimates with an input that falls, and which. */
  readonly estimates: readonly { readonly id: string; readonly inputs: readonly string[] }[];
  /** Blocks with what in them falls, as `kind id`. */
  readonly blocks: readonly { readonly id: string; readonly cited: ReadonlySet<string> }[];
}

/**
 * What would no longer stand if a thing were withdrawn. A source that rests on it falls where it rests on nothing else; a data point
 * falls where no passage that supports it stays; an estimate loses an input, and a block of a report what it cites.
 */
export function whatBreaks(facts: ChainFacts, thing: { readonly kind: LinkKind; readonly id: string }): Broken {
  const isSource = thing.kind === 'source' || thing.kind === 'capture';
  const sources = isSource ? fallenSources(facts.restsOn, thing.id) : new Set<string>();
  const passages = new Set(facts.passages.filter(({ sourceId }) => sources.has(sourceId)).map(({ id }) => id));
  if (thing.kind === 'passage') passages.add(thing.id);
  const dataPoints = brokenPoints(facts, passages, thing.kind === 'dataPoint' ? thing.id : null);
  const fallenPoints = new Set(dataPoints.filter(({ falls }) => falls).map(({ id }) => id));
  const estimates = brokenEstimates(facts, fallenPoints, thing.kind === 'estimate' ? thing.id : null);
  const fallen = new Set([
    ...[...sources].map((id) => `source ${id}`),
    ...[...passages].map((id) => `passage ${id}`),
    ...[...fallenPoints].map((id) => `dataPoint ${id}`),
    ...estimates.map(({ id }) => `estimate ${id}`),
  ]);
  return {
    sources: [...sources].filter((id) => id !== thing.id),
    passages,
    dataPoints,
    estimates: estimates.filter(({ id }) => id !== thing.id),
    blocks: brokenBlocks(facts, fallen),
  };
}

function fallenSources(restsOn: readonly RestsOn[], start: string): ReadonlySet<string> {
  const originsOf = groupBy(restsOn, ({ source }) => source);
  const copiersOf = groupBy(restsOn, ({ origin }) => origin);
  const fallen = new Set([start]);
  const queue = [start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { source } of copiersOf.get(next) ?? []) {
      const stands = (originsOf.get(source) ?? []).some(({ origin }) => !fallen.has(origin));
      if (stands || fallen.has(source)) continue;
      fallen.add(source);
      queue.push(source);
    }
  }
  return fallen;
}

function brokenPoints(
  facts: ChainFacts,
  passages: ReadonlySet<string>,
  withdrawn: string | null,
): Broken['dataPoints'] {
  const byPoint = groupBy(facts.evidence, ({ dataPointId }) => dataPointId);
  const broken = [...byPoint].flatMap(([id, evidence]) => {
    const lost = evidence.filter(({ passageId }) => passages.has(passageId));
    if (lost.length === 0 || id === withdrawn) return [];
    const supporting = evidence.filter(({ stance }) => stance === 'supports');
    const remaining = supporting.filter(({ passageId }) => !passages.has(passageId)).length;
    return [{ id, remaining, falls: supporting.length > 0 && remaining === 0 }];
  });
  return withdrawn === null ? broken : [{ id: withdrawn, remaining: 0, falls: true }, ...broken];
}

function brokenEstimates(
  facts: ChainFacts,
  points: ReadonlySet<string>,
  withdrawn: string | null,
): Broken['estimates'] {
  const byEstimate = groupBy(
    facts.inputs.filter(({ dataPointId }) => points.has(dataPointId)),
    ({ estimateId }) => estimateId,
  );
  const broken = [...byEstimate].map(([id, inputs]) => ({ id, inputs: inputs.map(({ dataPointId }) => dataPointId) }));
  return withdrawn === null ? broken : [{ id: withdrawn, inputs: [] }, ...broken.filter(({ id }) => id !== withdrawn)];
}

function brokenBlocks(facts: ChainFacts, fallen: ReadonlySet<string>): Broken['blocks'] {
  const lost = facts.cites.filter(({ kind, id }) => fallen.has(`${kind} ${id}`));
  return [...groupBy(lost, ({ blockId }) => blockId)].map(([id, cites]) => ({
    id,
    cited: new Set(cites.map(({ kind, id: cited }) => `${kind} ${cited}`)),
  }));
}

export interface BrokenCounts {
  readonly sources: number;
  readonly fallen: number;
  readonly weakened: number;
  readonly estimates: number;
  readonly sentences: number;
  readonly reports: number;
}

/** The head of the Impact pane: `If it is withdrawn, 2 data points lose their only evidence and 1 estimate loses an input.` */
export function impactWords(counts: BrokenCounts, isPoint: boolean): string {
  const { sources, fallen, weakened, estimates, sentences, reports } = counts;
  const others = isPoint ? 0 : fallen;
  const parts = [
    sources === 0
      ? ''
      : `${counted(sources, 'source loses', 'sources lose')} all that ${sources === 1 ? 'it rests' : 'they rest'} on`,
    others === 0 ? '' : `${counted(others, 'data point loses its', 'data points lose their')} only evidence`,
    weakened === 0 ? '' : `${counted(weakened, 'data point stands', 'data points stand')} on less`,
    estimates === 0 ? '' : `${counted(estimates, 'estimate loses', 'estimates lose')} an input`,
    sentences === 0
      ? ''
      : `${counted(sentences, 'sentence', 'sentences')} in ${counted(reports, 'report', 'reports')} ${sentences === 1 ? 'loses its' : 'lose their'} source`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'Nothing rests on it: it can be withdrawn without consequence.';
  const last = parts.at(-1) ?? '';
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  return `If it is withdrawn, ${list}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
