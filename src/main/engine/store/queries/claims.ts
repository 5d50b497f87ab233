import { sourceKinds } from '#shared/contract/sources.ts';
import type { ClaimEvidence, ClaimFacts, ClaimSource } from '#shared/claims/claimFacts.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { oneOf, type ReadableDatabase, textOf, textOrNull } from '../Database.ts';
import { listDataPoints } from './dataPoints.ts';
import { listEdges } from './derivations.ts';

/** UTF-16 units of a passage that are compared for their wording. */
const longestCompared = 1_000;

export function gatherClaimFacts(database: ReadableDatabase): ClaimFacts {
  const passages = new Map(
    database
      .all(
        `SELECT id, source_id, substr(exact, 1, ${longestCompared}) AS words FROM passages WHERE id IN (SELECT passage_id FROM evidence)`,
      )
      .map((row) => [textOf(row['id']), { sourceId: textOf(row['source_id']), exact: textOf(row['words']) }]),
  );
  return {
    points: listDataPoints(database).map(({ evidence, ...point }) => ({
      ...point,
      evidence: evidence.flatMap(({ passageId, stance }): ClaimEvidence[] => {
        const passage = passages.get(passageId);
        return passage === undefined ? [] : [{ passageId, stance, ...passage }];
      }),
    })),
    claims: database
      .all('SELECT id, title FROM claims ORDER BY created_at, rowid')
      .map((row) => ({ id: textOf(row['id']), title: textOf(row['title']) })),
    sources: new Map(listClaimSources(database).map((source) => [source.id, source])),
    restsOn: listEdges(database),
  };
}

function listClaimSources(database: ReadableDatabase): ClaimSource[] {
  return database.all('SELECT id, title, publisher, kind, published_on FROM sources').map((row) => ({
    id: textOf(row['id']),
    title: textOf(row['title']),
    outlet: textOrNull(row['publisher']) ?? textOf(row['title']),
    kind: oneOf(sourceKinds, row['kind']),
    publishedOn: textOrNull(row['published_on']),
  }));
}

/** Identifiers of a claim's data points. Errors: `not-found`. */
export function listMembers(database: ReadableDatabase, claimId: string): string[] {
  if (database.get('SELECT 1 AS found FROM claims WHERE id = ?', claimId) === undefined)
    throw new PlumbError('not-found', 'This claim is no longer in the case.');
  return database.all('SELECT id FROM data_points WHERE claim_id = ?', claimId).map((row) => textOf(row['id']));
}
