import { foldText } from '#shared/search/foldText.ts';
import type { FilterNode, FilterValue } from '#shared/search/query.ts';
import type { TypeName } from '#shared/search/searchKinds.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { type Parameter, type ReadableDatabase, textOf } from '../store/Database.ts';
import { kindCondition } from './entries.ts';
import { quoted } from './matchWords.ts';

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** A condition on `entry`, a row of `search_entries`; `ofRows` where it stands for the rows of its dataset. */
export function filterCondition(database: ReadableDatabase, node: FilterNode | null, ofRows = false): Condition {
  if (node === null) return { sql: '1', parameters: [] };
  switch (node.kind) {
    case 'filter': {
      const one = conditionOf(database, node.value, ofRows);
      // Unknown is not known to differ: where a fact is missing, its filter does not hold and its opposite does.
      return { ...one, sql: `coalesce(${one.sql}, 0)` };
    }
    case 'notFilter': {
      const one = filterCondition(database, node.node, ofRows);
      return { ...one, sql: `NOT ${one.sql}` };
    }
    case 'allFilters':
    case 'anyFilter': {
      const all = node.nodes.map((each) => filterCondition(database, each, ofRows));
      const sql = `(${all.map((one) => one.sql).join(node.kind === 'allFilters' ? ' AND ' : ' OR ')})`;
      return { sql, parameters: all.flatMap((one) => one.parameters) };
    }
    default:
      return assertNever(node);
  }
}

function conditionOf(database: ReadableDatabase, value: FilterValue, ofRows: boolean): Condition {
  switch (value.field) {
    case 'publisher':
    case 'byline':
    case 'title': {
      const match = `${value.field} : ${quoted(value.text, value.prefix)}`;
      const sources = `SELECT named.source_id FROM search_words JOIN search_entries AS named ON named.id = search_words.rowid
        WHERE search_words MATCH ?`;
      const own = 'entry.id IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)';
      return { sql: `(${inSources(sources)} OR ${own})`, parameters: [match, match, match] };
    }
    case 'date': {
      const span = (name: string) => `((${name}.starts IS NOT NULL OR ${name}.ends IS NOT NULL)
        AND coalesce(${name}.starts < ?, 1) AND coalesce(${name}.ends > ?, 1))`;
      const sources = `SELECT dated.source_id FROM search_entries AS dated WHERE ${kindCondition('dated.id', 'source')} AND ${span('dated')}`;
      const [from, to] = [value.from ?? -Infinity, value.to ?? Infinity];
      // A data point is of its own time, whenever its source was published.
      const isPoint = kindCondition('entry.id', 'dataPoint');
      const sql = `CASE WHEN ${isPoint} THEN ${span('entry')} ELSE entry.source_id IN (${sources}) END`;
      return { sql, parameters: [to, from, to, from] };
    }
    case 'type':
      return ofSources(typeConditions[value.type]);
    case 'language':
      return ofSources(
        `text_id IN (SELECT id FROM texts WHERE lower(language) = ? OR lower(language) LIKE ? || '-%')`,
        value.text,
        value.text,
      );
    case 'tag':
      return tagCondition(database, value.text, value.prefix);
    case 'in':
      return {
        sql: ofRows ? (value.kind === 'row' ? '1' : '0') : kindCondition('entry.id', value.kind),
        parameters: [],
      };
    default:
      return assertNever(value);
  }
}

/** Things that lie in a source, and data points that rest on passages of it. */
function inSources(sources: string): string {
  return `(entry.source_id IN (${sources}) OR (${kindCondition('entry.id', 'dataPoint')} AND entry.thing_id IN (
    SELECT data_point_id FROM evidence JOIN passages ON passages.id = passage_id WHERE passages.source_id IN (${sources}))))`;
}

function ofSources(condition: string, ...parameters: readonly Parameter[]): Condition {
  const sources = `SELECT id FROM sources WHERE ${condition}`;
  return { sql: inSources(sources), parameters: [...parameters, ...parameters] };
}

const captured = (condition: string): string => `capture_id IN (SELECT id FROM captures WHERE ${condition})`;
const ofMedia = (...types: readonly string[]): string =>
  captured(types.map((type) => `media_type LIKE '${type}'`).join(' OR '));

const typeConditions: Readonly<Record<TypeName, string>> = {
  article: `kind = 'article'`,
  document: `kind = 'document'`,
  dataset: `kind = 'dataset'`,
  stub: `kind = 'stub'`,
  page: ofMedia('text/html', 'application/xhtml+xml', 'multipart/related'),
  text: ofMedia('text/plain', 'text/markdown'),
  pdf: ofMedia('application/pdf'),
  word: ofMedia(
    'application/vnd.openxmlformats-officedocument.wordprocessingml%',
    'application/vnd.oasis.opendocument.text',
  ),
  mail: ofMedia('message/rfc822', 'application/mbox'),
  image: ofMedia('image/%'),
  book: ofMedia('application/epub+zip'),
  archive: ofMedia('application/warc%', 'application/wacz%', 'application/%wacz%'),
  table: `kind = 'dataset'`,
};

/** Tagged itself, or lying in a source that is. A case has few tags, so their names are compared here. */
function tagCondition(database: ReadableDatabase, text: string, prefix: boolean): Condition {
  const wanted = foldText(text);
  const ids = database
    .all('SELECT id, name FROM tags')
    .filter((row) => {
      const name = foldText(textOf(row['name']));
      return prefix ? name.startsWith(wanted) : name === wanted;
    })
    .map((row) => textOf(row['id']));
  if (ids.length === 0) return { sql: '0', parameters: [] };
  const places = ids.map(() => '?').join(', ');
  const tagged = `SELECT on_id FROM taggings WHERE tag_id IN (${places})`;
  return { sql: `(entry.thing_id IN (${tagged}) OR entry.source_id IN (${tagged}))`, parameters: [...ids, ...ids] };
}
