import type { FoundAgain, Passage, PassageInDoubt, QuotedWords } from '#shared/contract/passages.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import { type ReadableDatabase, textOf } from '../Database.ts';
import { listPassages } from './passages.ts';
import { listSources } from './sources.ts';
import { readStoredText } from './texts.ts';

/** UTF-16 units of a passage's words that are set side by side. */
const longestShown = 2_000;
const around = 32;

/** Every moved and lost passage with its candidate's words. */
export function listInDoubt(database: ReadableDatabase, sourceId: string | null): PassageInDoubt[] {
  const found: PassageInDoubt[] = [];
  for (const { id, title } of listSources(database)) {
    if (sourceId !== null && id !== sourceId) continue;
    const hasSome = database.get(`SELECT 1 AS found FROM passages WHERE source_id = ? AND state <> 'anchored'`, id);
    if (hasSome === undefined) continue;
    const text = canonicalText(readStoredText(database, id)?.blocks ?? []);
    for (const passage of listPassages(database, id))
      if (passage.state !== 'anchored') found.push(describe(database, passage, passage.state, title, text));
  }
  return found;
}

/** Where a moved passage is thought to stand: its candidate, or its own place where that still says the words. */
export function candidateIn(text: string, { state, start, end, exact, found }: Passage): FoundAgain | null {
  if (state !== 'moved') return null;
  if (found !== null) return found.end <= text.length ? found : null;
  return text.slice(start, end) === exact ? { start, end, score: 1 } : null;
}

function describe(
  database: ReadableDatabase,
  passage: Passage,
  state: 'moved' | 'lost',
  sourceTitle: string,
  text: string,
): PassageInDoubt {
  const { id, sourceId, prefix, exact, suffix, comment } = passage;
  const candidate = candidateIn(text, passage);
  const sql = `SELECT DISTINCT what FROM data_points JOIN evidence ON data_point_id = data_points.id WHERE passage_id = ? ORDER BY what`;
  return {
    ...{ id, sourceId, sourceTitle, state, comment, old: quoted(prefix, exact, suffix) },
    now:
      candidate === null
        ? null
        : {
            ...candidate,
            ...quoted(
              text.slice(Math.max(0, candidate.start - around), candidate.start),
              text.slice(candidate.start, candidate.end),
              text.slice(candidate.end, candidate.end + around),
            ),
          },
    dataPoints: database.all(sql, id).map((row) => textOf(row['what'])),
  };
}

function quoted(prefix: string, exact: string, suffix: string): QuotedWords {
  return { prefix, exact: exact.slice(0, longestShown), suffix, isCut: exact.length > longestShown };
}
