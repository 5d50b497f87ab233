import { findDates } from './findDates.ts';

/** What stands before the day of a change, in the languages that pages are read in. */
const changeLabel =
  /(?:\b(?:last\s+)?(?:updated|modified|revised|edited)|\b(?:zuletzt )?aktualisiert|mis à jour|actualizado|atualizado|aggiornato|оновлено|обновлено)(?:\s+(?:on|at|am|le|el|em|il))?\s*[:–—-]?\s*$/iu;
const changeLine = /\b(?:last\s+)?(?:updated|modified)\b/iu;
/** How far before a date its label may end, in UTF-16 units: a weekday or a time may stand between them. */
const labelReach = 40;

/** The first day in a line that is not labelled as that of a change, as EDTF; null if there is none. */
export function publishedIn(line: string): string | null {
  return datesOf(line).find((date) => !date.isChange)?.day ?? null;
}

/** The first day in a line that is labelled as that of a change, as EDTF; null if there is none. */
export function updatedIn(line: string): string | null {
  return datesOf(line).find((date) => date.isChange)?.day ?? null;
}

function datesOf(line: string): readonly { readonly day: string; readonly isChange: boolean }[] {
  let end = 0;
  return findDates(line).map((found) => {
    const before = line.slice(Math.max(end, found.start - labelReach), found.start);
    end = found.end;
    return { day: found.date, isChange: changeLabel.test(before) || changeLine.test(before) };
  });
}
