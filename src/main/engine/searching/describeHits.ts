import type { SearchAnswer, SearchHit } from '#shared/contract/search.ts';
import { cutSnippet, type Snippet } from '#shared/search/cutSnippet.ts';
import type { Term } from '#shared/search/query.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { numberOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../store/Database.ts';
import { datasetTable, cellName, listColumns } from '../store/queries/datasets.ts';
import { type Entry, getEntry, kindOfEntry, readEntryText } from './entries.ts';
import type { Ranked } from './findRanked.ts';
import type { FoundRow } from './findRows.ts';

interface Asked {
  readonly terms: readonly Term[];
  readonly insideWords: boolean;
}

/** What is shown of one entry; null where its thing went and its words have not been taken out yet. */
export function describeHit(database: ReadableDatabase, { id, score }: Ranked, asked: Asked): SearchHit | null {
  const entry = getEntry(database, id);
  if (entry === null) return null;
  const kind = kindOfEntry(id);
  const base = { kind, id: entry.thingId, sourceId: entry.sourceId, score };
  switch (kind) {
    case 'source':
      return describeSource(database, entry, base, asked);
    case 'passage': {
      const sql = `SELECT exact, comment, start_at, end_at, sources.title, publisher FROM passages
        JOIN sources ON sources.id = source_id WHERE passages.id = ?`;
      const row = database.get(sql, entry.thingId);
      if (row === undefined) return null;
      const place = { start: numberOf(row['start_at']), end: numberOf(row['end_at']) };
      const comment = textOf(row['comment']);
      const words = comment === '' ? textOf(row['exact']) : `${textOf(row['exact'])} — ${comment}`;
      return {
        ...base,
        title: textOf(row['title']),
        detail: joined(row['publisher']),
        ...snippetOf(words, asked),
        place,
      };
    }
    case 'dataPoint': {
      const row = database.get(
        'SELECT what, written, place, period, status FROM data_points WHERE id = ?',
        entry.thingId,
      );
      if (row === undefined) return null;
      const detail = joined(row['period'], row['place'], row['status']);
      const words = joined(row['what'], row['written']);
      return { ...base, title: textOf(row['what']), detail, ...snippetOf(words, asked), place: null };
    }
    case 'note': {
      const row = database.get('SELECT body, on_kind FROM notes WHERE id = ?', entry.thingId);
      if (row === undefined) return null;
      const on =
        entry.sourceId === null ? undefined : database.get('SELECT title FROM sources WHERE id = ?', entry.sourceId);
      const title = textOrNull(on?.['title']) ?? onWords[textOf(row['on_kind'])] ?? 'Note';
      return { ...base, title, detail: 'Note', ...snippetOf(textOf(row['body']), asked), place: null };
    }
    case 'report': {
      const row = database.get('SELECT title FROM reports WHERE id = ?', entry.thingId);
      if (row === undefined) return null;
      return { ...base, title: textOf(row['title']), detail: 'Report', ...snippetOf(entry.words, asked), place: null };
    }
    case 'row':
      return null;
    default:
      return assertNever(kind);
  }
}

/** What a note is on, where that is not a source and lies in none. */
const onWords: Readonly<Partial<Record<string, string>>> = {
  case: 'On the case',
  dataPoint: 'On a data point',
  estimate: 'On an estimate',
  report: 'On a report',
  row: 'On a row of data',
};

type Base = Pick<SearchHit, 'kind' | 'id' | 'sourceId' | 'score'>;

function describeSource(database: ReadableDatabase, entry: Entry, base: Base, asked: Asked): SearchHit | null {
  const sql = `SELECT title, publisher, published_on, kind, media_type FROM sources
    LEFT JOIN captures ON captures.id = capture_id WHERE sources.id = ?`;
  const row = database.get(sql, entry.thingId);
  if (row === undefined) return null;
  const { chunk } = entry;
  const snippet =
    chunk === null
      ? cutSnippet('', [], false)
      : cutSnippet(readEntryText(database, entry).whole, asked.terms, asked.insideWords);
  const found = snippet.place;
  const at = chunk?.startAt ?? 0;
  const place = found === null ? null : { start: at + found.start, end: at + found.end };
  const detail = joined(row['publisher'], row['published_on'], row['kind']);
  return { ...base, title: textOf(row['title']), detail, snippet: inOneLine(snippet), place };
}

/** One row of a dataset: the cells of text in which it was found. */
export function describeRow(database: ReadableDatabase, found: FoundRow, asked: Asked): SearchHit {
  const { sourceId, captureId, number } = found;
  const columns = listColumns(database, captureId).filter(({ type }) => type === 'text');
  const cells = columns.map(({ position }) => cellName(position)).join(', ');
  const row = database.raw(`SELECT ${cells} FROM ${datasetTable(captureId)} WHERE number = ?`, number)[0] ?? [];
  const words = row.flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell] : [])).join(' · ');
  const title = textOrNull(database.get('SELECT title FROM sources WHERE id = ?', sourceId)?.['title']) ?? '';
  return {
    ...{ kind: 'row', id: sourceId, sourceId, title, detail: `row ${number.toLocaleString('en')}` },
    ...{ ...snippetOf(words, asked), place: { row: number }, score: 0 },
  };
}

function snippetOf(text: string, { terms, insideWords }: Asked): Pick<SearchHit, 'snippet'> {
  return { snippet: inOneLine(cutSnippet(text, terms, insideWords)) };
}

/** White space as one space: a snippet runs over blocks and lines. */
function inOneLine({ parts }: Snippet): SearchAnswer['hits'][number]['snippet'] {
  return parts.map(({ text, hit }) => ({ text: text.replaceAll(/\s+/g, ' '), hit }));
}

function joined(...values: readonly (Row[string] | undefined)[]): string {
  return values.filter((value) => typeof value === 'string' && value !== '').join(' · ');
}
