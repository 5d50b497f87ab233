import { textOf, type WritableDatabase } from './Database.ts';

/** So many changes back, undo finds the pictures that it brings back. */
const changesKept = 200;

/** Removes pictures that no report and no template shows, and that none of the last changes would bring back. Returns how many. */
export function sweepPictures(database: WritableDatabase): number {
  return database.transaction(() => {
    const unused = database
      .all(
        `SELECT id FROM pictures
         WHERE NOT EXISTS (SELECT 1 FROM report_blocks WHERE instr(content, pictures.id) > 0)
           AND NOT EXISTS (SELECT 1 FROM reports WHERE instr(settings, pictures.id) > 0)
           AND NOT EXISTS (SELECT 1 FROM report_templates WHERE instr(content, pictures.id) > 0)
           AND NOT EXISTS (
             SELECT 1 FROM journal_standing JOIN journal_payloads USING (sequence)
             WHERE standing IN ('done', 'undone') AND instr(payload, pictures.id) > 0
               AND sequence > (SELECT coalesce(max(sequence), 0) FROM journal) - ?)`,
        changesKept,
      )
      .map((row) => textOf(row['id']));
    for (const id of unused) database.run('DELETE FROM pictures WHERE id = ?', id);
    return unused.length;
  });
}
