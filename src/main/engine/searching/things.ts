import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { parsePeriod } from '#shared/values/period.ts';
import { partsOf, type InlineRun } from '#shared/reports/reportDocument.ts';
import type { SearchKind } from '#shared/search/searchKinds.ts';
import { type ReadableDatabase, type Row, textOf, textOrNull } from '../store/Database.ts';
import { getReport } from '../store/queries/reports.ts';

/** Rows belong to their dataset, so they are never named alone. */
export type ThingKind = Exclude<SearchKind, 'row'>;

/** What is indexed of one thing, beside the blocks of its text and the rows of its table. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly sourceId: string | null;
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly starts: number | null;
  readonly ends: number | null;
  readonly textId: string | null;
  /** Of a dataset. */
  readonly captureId: string | null;
}

/** The thing as it stands now; null where it is no longer in the case. */
export function readThing(database: ReadableDatabase, kind: ThingKind, id: string): Thing | null {
  switch (kind) {
    case 'source':
      return readSource(database, id);
    case 'passage': {
      const row = database.get('SELECT source_id, exact, comment FROM passages WHERE id = ?', id);
      return made(kind, id, row, { sourceId: textOrNull(row?.['source_id']), words: wordsIn(row, 'exact', 'comment') });
    }
    case 'dataPoint': {
      const row = database.get('SELECT what, written, place, period FROM data_points WHERE id = ?', id);
      const words = wordsIn(row, 'what', 'written', 'place');
      return made(kind, id, row, { words, ...spanOf(textOrNull(row?.['period'])) });
    }
    case 'note': {
      const sql = `SELECT body, CASE on_kind WHEN 'source' THEN on_id
        WHEN 'passage' THEN (SELECT source_id FROM passages WHERE id = on_id) END AS source_id FROM notes WHERE id = ?`;
      const row = database.get(sql, id);
      return made(kind, id, row, { sourceId: textOrNull(row?.['source_id']), words: wordsIn(row, 'body') });
    }
    case 'report': {
      const row = database.get('SELECT title FROM reports WHERE id = ?', id);
      return made(kind, id, row, { title: wordsIn(row, 'title'), words: reportWords(database, id) });
    }
    default:
      return assertNever(kind);
  }
}

function readSource(database: ReadableDatabase, id: string): Thing | null {
  const row = database.get(
    `SELECT sources.*, captures.file_name FROM sources LEFT JOIN captures ON captures.id = sources.capture_id
     WHERE sources.id = ?`,
    id,
  );
  const captureId = row?.['kind'] === 'dataset' ? textOrNull(row['capture_id']) : null;
  const columns =
    captureId === null
      ? []
      : database.all('SELECT name FROM dataset_columns WHERE capture_id = ? ORDER BY position', captureId);
  return made('source', id, row, {
    sourceId: id,
    title: wordsIn(row, 'title'),
    byline: wordsIn(row, 'byline'),
    publisher: wordsIn(row, 'publisher'),
    words: [wordsIn(row, 'file_name'), ...columns.map((column) => wordsIn(column, 'name'))].join('\n'),
    ...spanOf(textOrNull(row?.['published_on'])),
    textId: textOrNull(row?.['text_id']),
    captureId,
  });
}

function made(kind: ThingKind, id: string, row: Row | undefined, known: Partial<Thing>): Thing | null {
  if (row === undefined) return null;
  const nothing = { title: '', byline: '', publisher: '', words: '' };
  const nowhere = { sourceId: null, starts: null, ends: null, textId: null, captureId: null };
  return { ...nothing, ...nowhere, ...known, kind, id };
}

function wordsIn(row: Row | undefined, ...columns: readonly string[]): string {
  return columns
    .map((column) => textOrNull(row?.[column]) ?? '')
    .filter((words) => words !== '')
    .join('\n');
}

function spanOf(edtf: string | null): { readonly starts: number | null; readonly ends: number | null } {
  if (edtf === null) return { starts: null, ends: null };
  try {
    const { start, end } = parsePeriod(edtf);
    return { starts: start, ends: end };
  } catch (error) {
    if (error instanceof PlumbError) return { starts: null, ends: null };
    throw error;
  }
}

/** The words that the writer typed; live figures and quotes are found where they stand themselves. */
function reportWords(database: ReadableDatabase, id: string): string {
  return getReport(database, id)
    .blocks.flatMap(({ content }) => partsOf(content))
    .map((part) => (part.kind === 'inline' ? typedWords(part.inline) : ''))
    .join('\n');
}

function typedWords(inline: readonly InlineRun[]): string {
  return inline.map((run) => (run.kind === 'text' ? run.text : run.kind === 'remark' ? ` ${run.text} ` : '')).join('');
}

export function isThingKind(kind: string): kind is ThingKind {
  return ['source', 'passage', 'dataPoint', 'note', 'report'].includes(kind);
}

export function thingOf(row: Row): { readonly kind: ThingKind; readonly id: string } {
  const kind = textOf(row['kind']);
  if (!isThingKind(kind)) throw new TypeError(`Unexpected kind in the search index: ${kind}`);
  return { kind, id: textOf(row['thing_id']) };
}
