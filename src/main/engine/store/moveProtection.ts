import { knownNamesSchema, redactedThingSchema } from '#shared/protecting/redaction.ts';
import type { Change } from './Change.ts';
import { textOf } from './Database.ts';

/** Another source takes the place of one: what was sensitive or withheld of that one is so of it, by its old names as well. */
export function moveProtection(change: Change, from: string, to: string): void {
  moveMarks(change, from, to);
  for (const row of change.database.all('SELECT * FROM redactions')) {
    const id = textOf(row['id']);
    const thing = redactedThingSchema.parse(JSON.parse(textOf(row['thing'])));
    if (thing.kind !== 'source' || thing.sourceId !== from) continue;
    const known = knownNamesSchema.parse(JSON.parse(textOf(row['known'])));
    const other = withheldIn(change, textOf(row['report_id']), to);
    if (other === null) change.update('redactions', id, { thing: JSON.stringify({ ...thing, sourceId: to }) });
    else {
      const names = [...new Set([...other.known.names, ...known.names])];
      change.update('redactions', other.id, { known: JSON.stringify({ ...other.known, names }) });
      change.remove('redactions', id);
    }
  }
}

function moveMarks(change: Change, from: string, to: string): void {
  const marks = (sourceId: string) =>
    change.database.all(`SELECT id FROM sensitive_marks WHERE kind = 'source' AND source_id = ?`, sourceId);
  const [isMarked] = marks(to);
  for (const row of marks(from))
    if (isMarked === undefined) change.update('sensitive_marks', textOf(row['id']), { source_id: to });
    else change.remove('sensitive_marks', textOf(row['id']));
}

function withheldIn(change: Change, reportId: string, sourceId: string) {
  for (const row of change.database.all('SELECT * FROM redactions WHERE report_id = ?', reportId)) {
    const thing = redactedThingSchema.parse(JSON.parse(textOf(row['thing'])));
    if (thing.kind !== 'source' || thing.sourceId !== sourceId) continue;
    return { id: textOf(row['id']), known: knownNamesSchema.parse(JSON.parse(textOf(row['known']))) };
  }
  return null;
}
