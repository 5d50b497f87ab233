import { canonicalJson } from '#shared/values/json.ts';
import { plain } from './Change.ts';
import { numberOf, type ReadableDatabase, type Row, textOf } from './Database.ts';
import { entryChanges } from './journal.ts';
import { alteredExports } from './queries/exports.ts';
import { recordedTables } from './recordedTables.ts';

/**
 * Compares every journalled row with what the journal's last change of it left. A row that was changed, added or removed
 * by other means does not hold. Not compared once entries were purged, since their rows are then unknown.
 */
export function checkRows(database: ReadableDatabase): { readonly holds: boolean; readonly detail: string } {
  const entries = database
    .all('SELECT sequence FROM journal ORDER BY sequence')
    .map((row) => numberOf(row['sequence']));
  const expected = new Map<string, Row | null>();
  for (const sequence of entries) {
    const changes = entryChanges(database, sequence);
    if (changes === null) return { holds: true, detail: `not compared: the content of entry ${sequence} was purged` };
    for (const { table, id, after } of changes) expected.set(`${table} ${id}`, after);
  }
  const differing = recordedTables.flatMap((table) => {
    const differs: string[] = [];
    for (const row of database.iterate(`SELECT * FROM ${table}`)) {
      const key = `${table} ${textOf(row['id'])}`;
      // The case's own row is written before the journal begins.
      const known = table === 'case_info' && !expected.has(key) ? row : (expected.get(key) ?? null);
      if (known === null || !agrees(row, known)) differs.push(key);
      expected.delete(key);
    }
    return differs;
  });
  const missing = [...expected].flatMap(([key, after]) => (after === null ? [] : [key]));
  const found = [...differing, ...missing, ...alteredExports(database)];
  if (found.length === 0) return { holds: true, detail: 'every row is as the journal left it' };
  const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : '';
  return {
    holds: false,
    detail: `changed by other means than Plumbline: ${found.slice(0, mostNamed).join(', ')}${more}`,
  };
}

const mostNamed = 5;

/** Columns that a later schema added are not in the journal's older rows. */
function agrees(row: Row, recorded: Row): boolean {
  const present = Object.fromEntries(Object.keys(recorded).map((name) => [name, row[name] ?? null]));
  return canonicalJson(plain(present)) === canonicalJson(plain(recorded));
}
