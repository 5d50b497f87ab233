import { anchorStates } from '#shared/contract/passages.ts';
import type { EvidencePassage, PointFacts } from '#shared/points/pointFacts.ts';
import { oneOf, type ReadableDatabase, textOf } from '../Database.ts';
import { listDataPoints } from './dataPoints.ts';
import { listEdges } from './derivations.ts';
import { listTags } from './tags.ts';

/** Everything that a table of data points says. @param longestQuote UTF-16 units, after which a passage is cut; null for whole ones */
export function gatherPointFacts(database: ReadableDatabase, longestQuote: number | null): PointFacts {
  return {
    points: listDataPoints(database),
    passages: listEvidencePassages(database, longestQuote),
    sources: titled(
      database,
      `SELECT id, title FROM sources WHERE id IN (SELECT source_id FROM passages WHERE id IN (SELECT passage_id FROM evidence))`,
    ),
    claims: titled(database, 'SELECT id, title FROM claims'),
    tags: listTags(database),
    taggings: database
      .all(`SELECT on_id, tag_id FROM taggings WHERE on_kind = 'dataPoint' ORDER BY rowid`)
      .map((row) => ({ dataPointId: textOf(row['on_id']), tagId: textOf(row['tag_id']) })),
    restsOn: listEdges(database),
  };
}

function listEvidencePassages(database: ReadableDatabase, longest: number | null): EvidencePassage[] {
  const sql = `SELECT id, source_id, exact, state FROM passages WHERE id IN (SELECT passage_id FROM evidence)`;
  return database.all(sql).map((row) => {
    const exact = textOf(row['exact']);
    return {
      id: textOf(row['id']),
      sourceId: textOf(row['source_id']),
      exact: longest !== null && exact.length > longest ? `${exact.slice(0, longest).trimEnd()}…` : exact,
      state: oneOf(anchorStates, row['state']),
    };
  });
}

function titled(database: ReadableDatabase, sql: string): { readonly id: string; readonly title: string }[] {
  return database.all(sql).map((row) => ({ id: textOf(row['id']), title: textOf(row['title']) }));
}
