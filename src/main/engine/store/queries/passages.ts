import {
  anchorStates,
  type FoundAgain,
  type Passage,
  type PassageRow,
  type PassageTable,
} from '#shared/contract/passages.ts';
import { foldText } from '#shared/search/foldText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, numberOrNull, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

const select = `SELECT passages.*, (SELECT group_concat(data_point_id, ' ') FROM (SELECT DISTINCT data_point_id FROM evidence
    WHERE passage_id = passages.id ORDER BY data_point_id)) AS data_points,
  (SELECT group_concat(tag_id, ' ') FROM (SELECT tag_id FROM taggings
    WHERE on_kind = 'passage' AND on_id = passages.id ORDER BY rowid)) AS tags FROM passages`;

/** In reading order within each source. */
export function listPassages(database: ReadableDatabase, sourceId: string | null): Passage[] {
  const rows =
    sourceId === null
      ? database.all(`${select} ORDER BY source_id, start_at`)
      : database.all(`${select} WHERE source_id = ? ORDER BY start_at, end_at`, sourceId);
  return rows.map(toPassage);
}

/** Errors: `not-found`. */
export function getPassage(database: ReadableDatabase, passageId: string): Passage {
  const row = database.get(`${select} WHERE id = ?`, passageId);
  if (row === undefined) throw new PlumbError('not-found', 'This passage is no longer in the case.');
  return toPassage(row);
}

export function passageExists(database: ReadableDatabase, passageId: string): boolean {
  return database.get('SELECT 1 AS found FROM passages WHERE id = ?', passageId) !== undefined;
}

function toPassage(row: Row): Passage {
  return {
    id: textOf(row['id']),
    sourceId: textOf(row['source_id']),
    start: numberOf(row['start_at']),
    end: numberOf(row['end_at']),
    exact: textOf(row['exact']),
    prefix: textOf(row['prefix']),
    suffix: textOf(row['suffix']),
    comment: textOf(row['comment']),
    state: oneOf(anchorStates, row['state']),
    paragraph: numberOrNull(row['paragraph']),
    page: numberOrNull(row['page']),
    found: foundOf(row),
    dataPointIds: idsOf(row['data_points']),
    tagIds: idsOf(row['tags']),
    createdAt: textOf(row['created_at']),
  };
}

function idsOf(joined: Row[string] | undefined): readonly string[] {
  return (textOrNull(joined) ?? '').split(' ').filter((id) => id !== '');
}

/** UTF-16 units of a passage's words or comment that a table is given. */
const longestWords = 240;

/** Every passage with what a table shows of it; the sources in which they lie come once each. */
export function readPassageTable(database: ReadableDatabase): PassageTable {
  const tags = new Map<string, string[]>();
  for (const row of database.all(`SELECT on_id, tag_id FROM taggings WHERE on_kind = 'passage' ORDER BY rowid`)) {
    const [onId, tagId] = [textOf(row['on_id']), textOf(row['tag_id'])];
    const held = tags.get(onId);
    if (held === undefined) tags.set(onId, [tagId]);
    else held.push(tagId);
  }
  const points = new Map(
    database
      .all('SELECT passage_id, count(DISTINCT data_point_id) AS points FROM evidence GROUP BY passage_id')
      .map((row) => [textOf(row['passage_id']), numberOf(row['points'])]),
  );
  const sources = database.all(
    `SELECT id, title, publisher, published_on FROM sources WHERE id IN (SELECT source_id FROM passages)
     ORDER BY published_on IS NULL, published_on DESC, title, id`,
  );
  const places = new Map(sources.map((row, at) => [textOf(row['id']), at]));
  const passages = database
    .all(
      `SELECT id, source_id, start_at, substr(exact, 1, ${longestWords + 1}) AS words, substr(comment, 1, ${longestWords + 1}) AS comment,
         state, paragraph, page, created_at FROM passages ORDER BY source_id, start_at, end_at`,
    )
    .map((row) => toRow(row, tags.get(textOf(row['id'])) ?? [], points.get(textOf(row['id'])) ?? 0))
    .toSorted((one, other) => (places.get(one.sourceId) ?? 0) - (places.get(other.sourceId) ?? 0));
  return {
    passages,
    sources: sources.map((row) => ({
      id: textOf(row['id']),
      title: textOf(row['title']),
      publisher: textOrNull(row['publisher']),
      publishedOn: textOrNull(row['published_on']),
    })),
  };
}

function toRow(row: Row, tagIds: readonly string[], dataPoints: number): PassageRow {
  const words = textOf(row['words']);
  return {
    id: textOf(row['id']),
    sourceId: textOf(row['source_id']),
    start: numberOf(row['start_at']),
    words: cut(words),
    isCut: words.length > longestWords,
    comment: cut(textOf(row['comment'])),
    state: oneOf(anchorStates, row['state']),
    paragraph: numberOrNull(row['paragraph']),
    page: numberOrNull(row['page']),
    tagIds,
    dataPoints,
    createdAt: textOf(row['created_at']),
  };
}

/** Not in the middle of a character of two units. */
function cut(words: string): string {
  if (words.length <= longestWords) return words;
  const last = words.charCodeAt(longestWords - 1);
  return words.slice(0, last >= 0xd800 && last <= 0xdbff ? longestWords - 1 : longestWords);
}

/** Identifiers of the passages whose words or comment hold `words`, folded as the search folds them. */
export function findPassagesWithWords(database: ReadableDatabase, words: string): string[] {
  const wanted = foldText(words.trim());
  const found: string[] = [];
  for (const row of database.iterate('SELECT id, exact, comment FROM passages'))
    if (foldText(`${textOf(row['exact'])}\n${textOf(row['comment'])}`).includes(wanted)) found.push(textOf(row['id']));
  return found;
}

function foundOf(row: Row): FoundAgain | null {
  const start = numberOrNull(row['found_start']);
  const end = numberOrNull(row['found_end']);
  return start === null || end === null ? null : { start, end, score: numberOrNull(row['found_score']) ?? 0 };
}
