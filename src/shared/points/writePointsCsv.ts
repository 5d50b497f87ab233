import { formatQuantity } from '../values/quantity.ts';
import { countStances, type PointRow } from './pointRows.ts';

/** Without it, some spreadsheets take UTF-8 for an old encoding. */
const byteOrderMark = '\uFEFF';

type Cell = string | number | null;

const csvColumns: readonly (readonly [string, (row: PointRow) => Cell])[] = [
  ['id', ({ point }) => point.id],
  ['what', ({ point }) => point.what],
  ['quantity', ({ point }) => (point.quantity === null ? null : formatQuantity(point.quantity).text)],
  ['qualifier', ({ point }) => point.quantity?.qualifier ?? null],
  ['value', ({ point }) => point.quantity?.value ?? null],
  ['low', ({ point }) => point.quantity?.low ?? null],
  ['high', ({ point }) => point.quantity?.high ?? null],
  ['unit', ({ point }) => point.quantity?.unit ?? null],
  ['as written', ({ point }) => point.written],
  ['unit as written', ({ point }) => point.unitWritten],
  ['what is counted', ({ point }) => point.counted],
  ['period (EDTF)', ({ point }) => point.period],
  ['place', ({ point }) => point.place],
  ['status', ({ point }) => point.status],
  ['credibility (1 to 6)', ({ point }) => point.credibility],
  ['claim', ({ claim }) => claim],
  ['tags', ({ tags }) => tags.map(({ name }) => name).join('; ')],
  ['stale', ({ point }) => (point.stale ? 'yes' : 'no')],
  ['passages that support it', ({ evidence }) => countStances(evidence).supports],
  ['passages that dispute it', ({ evidence }) => countStances(evidence).disputes],
  ['passages that give context', ({ evidence }) => countStances(evidence).context],
  ['sources', ({ sources }) => sources.length],
  ['sources with origins of their own', ({ independent }) => independent],
  ['evidence', evidenceWords],
  ['added', ({ point }) => point.createdAt],
];

/**
 * A table as RFC 4180 has it: CRLF after each record, quotes where a cell needs them. A cell that a spreadsheet would run as a
 * formula begins with an apostrophe; plain numbers, also negative ones, stay numbers.
 */
export function writePointsCsv(rows: readonly PointRow[], options: { readonly byteOrderMark: boolean }): string {
  const records = [csvColumns.map(([title]) => title), ...rows.map((row) => csvColumns.map(([, cell]) => cell(row)))];
  const text = records.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
  return options.byteOrderMark ? byteOrderMark + text : text;
}

/** One passage a line: its stance, its words, its source. */
function evidenceWords({ evidence }: PointRow): string {
  return evidence
    .map(({ stance, passage, source }) => `${stance}: “${(passage?.exact ?? '').replaceAll(/\s+/g, ' ')}” (${source})`)
    .join('\n');
}

const startsFormula = /^\s*[=+\-@]/;
const plainNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

export function writeCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const safe = /^[\t\r]/.test(text) || (startsFormula.test(text) && !plainNumber.test(text)) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
