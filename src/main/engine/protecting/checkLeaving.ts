import type { LeavingLine } from '#shared/protecting/leaving.ts';
import { listLeaving } from '#shared/protecting/listLeaving.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { prepareReport } from '../reporting/prepareReport.ts';
import { numberOf, type ReadableDatabase } from '../store/Database.ts';
import { listSensitiveMarks } from '../store/queries/protecting.ts';
import { gatherWithholding } from './gatherWithholding.ts';
import { presentNames } from './knownNames.ts';

/** All that leaves the house with an export of this version, as the case stands now. Errors: `not-found`. */
export function checkLeaving(database: ReadableDatabase, reportId: string, version: ReportVersion): LeavingLine[] {
  const prepared = prepareReport(database, reportId, version);
  const { redactions } = gatherWithholding(database, reportId);
  return listLeaving({
    version,
    resolved: prepared.resolved,
    evidence: prepared.evidence(),
    opening: [prepared.settings.byline, prepared.settings.logoAlternative],
    fileName: prepared.fileName,
    asOf: prepared.asOf,
    withholding: prepared.withholding,
    marks: listSensitiveMarks(database),
    redactions: redactions.map((redaction) => ({
      ...redaction,
      isThere: presentNames(database, redaction.thing) !== null,
    })),
    keptBack: {
      comments: countOf(database, `SELECT count(*) AS total FROM passages WHERE trim(comment) <> ''`),
      notes: countOf(database, 'SELECT count(*) AS total FROM notes'),
    },
    report: prepared.report,
  });
}

function countOf(database: ReadableDatabase, sql: string): number {
  return numberOf(database.get(sql)?.['total']);
}

const mostNamed = 5;

/** Throws `refused` where something sensitive goes out with the public version: to let it go, the user says so. */
export function refuseSensitive(database: ReadableDatabase, reportId: string, version: ReportVersion): void {
  if (version !== 'public') return;
  const sensitive = checkLeaving(database, reportId, version).filter(({ level }) => level === 'sensitive');
  if (sensitive.length === 0) return;
  const told = sensitive.slice(0, mostNamed).map(({ text }) => text);
  const more = sensitive.length > mostNamed ? ` And ${sensitive.length - mostNamed} more.` : '';
  const message = `Marked as sensitive, and not withheld from the public version: ${told.join(' ')}${more} Withhold it, or confirm that it goes out.`;
  throw new PlumbError('refused', message, { unacknowledged: sensitive.length });
}
