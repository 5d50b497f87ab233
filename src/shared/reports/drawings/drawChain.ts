import type { ChainDrawing, ChainLink, ChainNode } from '../../charts/chainDrawing.ts';
import { english, type Labels } from '../../labels/en.ts';
import { writeCount } from '../../labels/writing.ts';
import { edtfInWords } from '../dateWords.ts';
import type { DataPointFact, ReportFacts } from '../reportFacts.ts';
import { shortly } from './shortly.ts';

/** A page is no higher, and no wider. */
const mostInColumn = 10;
const mostSourceColumns = 4;
/** Sources that are followed at all: farther ones are counted. */
const mostFollowed = 200;
const longestWords = 300;

/** The graph from a data point to its origins; null where it rests on no passage. Sources that share an origin lead to one node. */
export function drawChain(point: DataPointFact, facts: ReportFacts, labels: Labels = english): ChainDrawing | null {
  const evidence = point.evidence.flatMap(({ passageId, stance }) => {
    const passage = facts.passages.get(passageId);
    return passage === undefined ? [] : [{ passage, stance }];
  });
  if (evidence.length === 0) return null;
  const shown = evidence.slice(0, mostInColumn);
  const cited = [...new Set(shown.map(({ passage }) => passage.sourceId))];
  const { layers, links, reachable } = layerSources(cited, facts);
  const sources = new Map(layers.flatMap((layer, column) => layer.map((id) => [id, column])));
  const passages = shown.map(({ passage, stance }, index): ChainNode => ({
    ...{
      id: `p${index}`,
      kind: 'passage',
      words: labels.quoted(shortly(passage.exact, longestWords)),
      isOrigin: false,
    },
    ...{ note: stance === 'supports' ? '' : labels.chain[stance], disputes: stance === 'disputes' },
  }));
  const quoted = shown.flatMap(({ passage }, index): ChainLink[] =>
    sources.has(passage.sourceId) ? [{ from: `p${index}`, to: passage.sourceId }] : [],
  );
  return {
    chart: 'chain',
    top: shortly(point.written === '' ? point.what : labels.introduced(point.what, point.written), longestWords),
    columns: [passages, ...layers.map((layer) => layer.map((id) => sourceNode(id, facts, labels)))],
    links: [...quoted, ...links],
    left: [
      leftWords(shown.length, evidence.length, labels.chain.passagesShown, labels),
      leftWords(sources.size, reachable, labels.chain.sourcesShown, labels),
    ]
      .filter((words) => words !== '')
      .join(' '),
  };
}

function sourceNode(id: string, facts: ReportFacts, { dates }: Labels): ChainNode {
  const source = facts.sources.get(id);
  const rests = facts.restsOn?.get(id);
  const about = [source?.publisher, source?.publishedOn ? edtfInWords(source.publishedOn, dates) : null];
  return {
    ...{ id, kind: 'source', words: shortly(source?.title ?? rests?.name ?? id, longestWords), disputes: false },
    note: shortly(about.filter((part) => part).join(', '), longestWords),
    // Of a withheld source nobody may learn whether it rests on another.
    isOrigin: (rests?.origins ?? []).length === 0 && rests?.withheld !== true,
  };
}

interface Layered {
  readonly layers: readonly (readonly string[])[];
  readonly links: readonly ChainLink[];
  /** All sources to which the cited ones lead, themselves with them. */
  readonly reachable: number;
}

/** Each source one column behind the last that rests on it; a way that comes back to itself ends there. */
function layerSources(cited: readonly string[], facts: ReportFacts): Layered {
  const known = reach(cited, facts);
  const followed = known.slice(0, mostFollowed);
  const kept = new Set(followed);
  const links: ChainLink[] = [];
  const [done, path, order]: [Set<string>, Set<string>, string[]] = [new Set(), new Set(), []];
  const visit = (id: string): void => {
    path.add(id);
    for (const to of originsOf(id, facts)) {
      if (!kept.has(to) || path.has(to)) continue;
      links.push({ from: id, to });
      if (!done.has(to)) visit(to);
    }
    path.delete(id);
    done.add(id);
    order.unshift(id);
  };
  for (const id of cited) if (kept.has(id) && !done.has(id)) visit(id);
  const depth = new Map<string, number>();
  for (const id of order) {
    const own = depth.get(id) ?? 0;
    depth.set(id, own);
    for (const { from, to } of links) if (from === id) depth.set(to, Math.max(depth.get(to) ?? 0, own + 1));
  }
  const inLayer = (column: number) => followed.filter((id) => depth.get(id) === column).slice(0, mostInColumn);
  const layers = Array.from({ length: mostSourceColumns }, (_, column) => inLayer(column));
  const last = layers.findLastIndex((layer) => layer.length > 0);
  const drawn = new Set(layers.flat());
  return {
    layers: layers.slice(0, last + 1),
    links: links.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
    reachable: known.length,
  };
}

/** In the order in which they are come to, nearest first. */
function reach(cited: readonly string[], facts: ReportFacts): readonly string[] {
  const found = new Set(cited);
  for (const id of found) for (const origin of originsOf(id, facts)) found.add(origin);
  return [...found];
}

function originsOf(id: string, facts: ReportFacts): readonly string[] {
  return [...new Set(facts.restsOn?.get(id)?.origins)].filter((origin) => origin !== id);
}

function leftWords(
  shown: number,
  all: number,
  words: (shown: string, all: string, count: number) => string,
  labels: Labels,
): string {
  return shown < all ? words(writeCount(shown, labels), writeCount(all, labels), all) : '';
}
