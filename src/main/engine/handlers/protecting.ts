import { nextLetter } from '#shared/protecting/redaction.ts';
import { planWithholding } from '#shared/protecting/withholding.ts';
import { checkLeaving } from '../protecting/checkLeaving.ts';
import { gatherWithholding } from '../protecting/gatherWithholding.ts';
import { editRedaction, refuseWithheld } from '../protecting/editRedaction.ts';
import { knownNames, presentNames } from '../protecting/knownNames.ts';
import { listWithholdable } from '../protecting/listWithholdable.ts';
import { markRow, refuseMarked } from '../protecting/markSensitive.ts';
import type { Change } from '../store/Change.ts';
import { getRedaction, getSensitiveMark, listRedactions, listSensitiveMarks } from '../store/queries/protecting.ts';
import { getReport } from '../store/queries/reports.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const protectingReads = {
  'protecting.marks': (database) => listSensitiveMarks(database),
  'protecting.redactions': (database, { reportId }) => {
    const { redactions, passages } = gatherWithholding(database, reportId);
    return redactions.map((redaction) => {
      const { id, thing, known, reason } = redaction;
      const isThere = presentNames(database, thing) !== null;
      const { sources, sought } = planWithholding('public', { redactions: [redaction], passages }, []);
      const mark = [...sources.values()][0]?.name ?? sought[0]?.mark ?? '[withheld]';
      return { id, thing, title: known.title, mark, reason, isThere };
    });
  },
  'protecting.withholdable': (database, { reportId }) => listWithholdable(database, reportId),
  'protecting.check': (database, { reportId, version }) => checkLeaving(database, reportId, version),
} satisfies Partial<ReadHandlers>;

export const protectingChanges = {
  'protecting.mark': (change, { thing, reason }) => {
    refuseMarked(change.database, thing, null);
    const id = change.newId();
    change.insert('sensitive_marks', { id, ...markRow(change.database, thing), reason, created_at: change.now });
    return { markId: id };
  },
  'protecting.editMark': (change, { markId, reason, words, standIn }) => {
    const { thing } = getSensitiveMark(change.database, markId);
    const isName = thing.kind === 'name';
    if (isName && words !== undefined) refuseMarked(change.database, { ...thing, words }, markId);
    change.update('sensitive_marks', markId, {
      reason,
      ...(isName && words !== undefined ? { words } : {}),
      ...(isName && standIn !== undefined ? { stand_in: standIn } : {}),
    });
    return null;
  },
  'protecting.unmark': (change, { markId }) => {
    change.remove('sensitive_marks', markId);
    return null;
  },
  'protecting.withhold': (change, { reportId, thing, reason }) => {
    const present = listRedactions(change.database, reportId);
    getReport(change.database, reportId);
    const known = knownNames(change.database, thing);
    refuseWithheld(present, thing, known);
    const taken = new Set(present.flatMap(({ letter }) => letter ?? []));
    const id = change.newId();
    change.insert('redactions', {
      ...{ id, report_id: reportId, thing: JSON.stringify(thing), known: JSON.stringify(known), reason },
      ...{ letter: thing.kind === 'source' ? nextLetter(taken) : null, created_at: change.now },
    });
    touchReport(change, reportId);
    return { redactionId: id };
  },
  'protecting.editRedaction': (change, { redactionId, reason, keepPublisher, standIn }) => {
    const { reportId, redaction } = getRedaction(change.database, redactionId);
    const { thing, known } = editRedaction(change.database, listRedactions(change.database, reportId), redaction, {
      ...{ keepPublisher, standIn },
    });
    change.update('redactions', redactionId, { reason, thing: JSON.stringify(thing), known: JSON.stringify(known) });
    touchReport(change, reportId);
    return null;
  },
  'protecting.show': (change, { redactionId }) => {
    const { reportId } = getRedaction(change.database, redactionId);
    change.remove('redactions', redactionId);
    touchReport(change, reportId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

/** What a report says changes, and files are dated by its last change. */
function touchReport(change: Change, reportId: string): void {
  change.update('reports', reportId, { changed_at: change.now });
}
