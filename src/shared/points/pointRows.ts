import type { DataPoint, Stance } from '../contract/dataPoints.ts';
import type { Tag } from '../contract/tags.ts';
import { groupByOrigin, originsOf } from '../sources/originsOf.ts';
import type { EvidencePassage, PointFacts } from './pointFacts.ts';

export interface EvidenceShown {
  readonly passageId: string;
  readonly stance: Stance;
  /** Null where the passage is gone. */
  readonly passage: EvidencePassage | null;
  /** Empty where the source is gone. */
  readonly source: string;
}

/** One data point with all that its row shows. */
export interface PointRow {
  readonly point: DataPoint;
  readonly evidence: readonly EvidenceShown[];
  /** Sources of its evidence, each once, in the evidence's order. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  /** Sources that share an origin counted once. */
  readonly independent: number;
  readonly claim: string | null;
  readonly tags: readonly Tag[];
}

/** Rows in the order of the facts' data points. */
export function pointRows(facts: PointFacts): PointRow[] {
  const passages = new Map(facts.passages.map((passage) => [passage.id, passage]));
  const titles = new Map(facts.sources.map(({ id, title }) => [id, title]));
  const claims = new Map(facts.claims.map(({ id, title }) => [id, title]));
  const tagsOf = tagsByPoint(facts);
  const countIndependent = independentCounter(facts);
  return facts.points.map((point) => {
    const evidence = point.evidence.map(({ passageId, stance }) => {
      const passage = passages.get(passageId) ?? null;
      return { passageId, stance, passage, source: titles.get(passage?.sourceId ?? '') ?? '' };
    });
    const ids = [...new Set(evidence.flatMap(({ passage }) => (passage === null ? [] : [passage.sourceId])))];
    return {
      point,
      evidence,
      sources: ids.map((id) => ({ id, title: titles.get(id) ?? '' })),
      independent: countIndependent(ids),
      claim: claims.get(point.claimId ?? '') ?? null,
      tags: tagsOf.get(point.id) ?? noTags,
    };
  });
}

const noTags: readonly Tag[] = [];

function tagsByPoint(facts: PointFacts): ReadonlyMap<string, readonly Tag[]> {
  const byId = new Map(facts.tags.map((tag) => [tag.id, tag]));
  const byPoint = new Map<string, Tag[]>();
  for (const { dataPointId, tagId } of facts.taggings) {
    const tag = byId.get(tagId);
    if (tag === undefined) continue;
    const tags = byPoint.get(dataPointId);
    if (tags === undefined) byPoint.set(dataPointId, [tag]);
    else tags.push(tag);
  }
  return byPoint;
}

/** Counts sources as one where their chains share an origin; the same sources are counted once for all rows. */
function independentCounter(facts: PointFacts): (sourceIds: readonly string[]) => number {
  const origins = originsOf(facts.restsOn);
  const known = new Map<string, number>();
  return (sourceIds) => {
    if (sourceIds.length < 2) return sourceIds.length;
    const key = sourceIds.join(' ');
    const count = known.get(key) ?? groupByOrigin(sourceIds, origins).length;
    known.set(key, count);
    return count;
  };
}

/** How many passages take each stance. */
export function countStances(evidence: readonly { readonly stance: Stance }[]): Readonly<Record<Stance, number>> {
  const counts = { supports: 0, disputes: 0, context: 0 };
  for (const { stance } of evidence) counts[stance] += 1;
  return counts;
}
