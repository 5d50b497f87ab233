import { canonicalText } from '#shared/sources/readText.ts';
import { describePassage } from '#shared/sources/describePassage.ts';
import { wholeCharacters } from '#shared/passages/wholeCharacters.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { getSource } from '../store/queries/sources.ts';
import { findPassagesWithWords, getPassage, listPassages, readPassageTable } from '../store/queries/passages.ts';
import { listInDoubt } from '../store/queries/passagesInDoubt.ts';
import { acceptAll, acceptMove, markLost, reattach } from '../store/reattach.ts';
import { readStoredText } from '../store/queries/texts.ts';
import type { Change } from '../store/Change.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { removeMargin } from '../store/margin.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const passageReads = {
  'passages.list': (database, { sourceId }) => listPassages(database, sourceId ?? null),
  'passages.inDoubt': (database, { sourceId }) => listInDoubt(database, sourceId ?? null),
  'passages.get': (database, { passageId }) => getPassage(database, passageId),
  'passages.table': (database) => readPassageTable(database),
  'passages.withWords': (database, { words }) => findPassagesWithWords(database, words),
} satisfies Partial<ReadHandlers>;

export const passageChanges = {
  'passages.mark': (change, { sourceId, start, end, comment }) => {
    const passageId = markPassage(change, sourceId, { start, end }, comment ?? '');
    return { passageId, passage: getPassage(change.database, passageId) };
  },
  'passages.comment': (change, { passageId, comment }) => {
    change.update('passages', passageId, { comment });
    return null;
  },
  'passages.acceptMove': (change, { passageId }) => {
    acceptMove(change, passageId);
    return null;
  },
  'passages.reattach': (change, { passageId, start, end }) => {
    reattach(change, passageId, { start, end });
    return null;
  },
  'passages.acceptAll': (change, { sourceId, score }) => ({ accepted: acceptAll(change, sourceId, score) }),
  'passages.markLost': (change, { passageId }) => {
    markLost(change, passageId);
    return null;
  },
  'passages.remove': (change, { passageId }) => {
    removePassage(change, passageId);
    return null;
  },
  'passages.removeMany': (change, { passageIds }) => {
    for (const passageId of new Set(passageIds)) removePassage(change, passageId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

function removePassage(change: Change, passageId: string): void {
  const { dataPointIds, exact } = getPassage(change.database, passageId);
  if (dataPointIds.length > 0) {
    const count = dataPointIds.length === 1 ? 'A data point rests' : `${dataPointIds.length} data points rest`;
    const message = `${count} on this passage. Remove or change the evidence first.`;
    throw new PlumbError('conflict', message, { dataPointIds, words: exact.slice(0, 120) });
  }
  if (isCited(change.database, passageId)) {
    throw new PlumbError('conflict', 'A report quotes or cites this passage. Remove it there first.');
  }
  removeMargin(change, 'passage', passageId);
  change.remove('passages', passageId);
}

/** Errors: `refused` for a dataset; `invalid-input` for a range beyond the text, or of white space alone. */
export function markPassage(
  change: Change,
  sourceId: string,
  asked: { readonly start: number; readonly end: number },
  comment: string,
): string {
  const source = getSource(change.database, sourceId);
  const text = readStoredText(change.database, sourceId);
  if (text === null) throw new PlumbError('refused', `"${source.title}" is a dataset; passages are marked in texts.`);
  const canonical = canonicalText(text.blocks);
  if (asked.end > canonical.length) {
    throw new PlumbError('invalid-input', `"${source.title}" ends before character ${asked.end}.`);
  }
  const { start, end } = wholeCharacters(canonical, asked);
  const { exact, prefix, suffix, paragraph, page } = describePassage(text.blocks, start, end);
  if (exact.trim() === '') throw new PlumbError('invalid-input', 'Only white space is selected. Select words to mark.');
  const id = change.newId();
  change.insert('passages', {
    id,
    source_id: sourceId,
    start_at: start,
    end_at: end,
    exact,
    prefix,
    suffix,
    comment,
    state: 'anchored',
    paragraph,
    page,
    created_at: change.now,
  });
  return id;
}

function isCited(database: ReadableDatabase, passageId: string): boolean {
  const sql = `SELECT 1 AS found FROM dependencies WHERE upstream_kind = 'passage' AND upstream_id = ? AND dependent_kind = 'reportBlock'`;
  return database.get(sql, passageId) !== undefined;
}
