import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Check } from '#shared/contract/journal.ts';
import type { ReportVerification } from '#shared/contract/reports.ts';
import { runEstimateInTurns } from '#shared/estimates/runEstimate.ts';
import { briefly, checkManifest, checkPages } from '#shared/reports/checkManifest.ts';
import type { Manifest, ManifestRun, ManifestSelection } from '#shared/reports/manifest.ts';
import { readManifest } from '#shared/reports/readManifest.ts';
import { canonicalJson } from '#shared/values/json.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { engineVersion } from '../engineVersion.ts';
import { sha256 } from '../reporting/gatherEvidence.ts';
import { printableText } from '../reporting/printableText.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { checkAgainstCase, type Verifying } from './checkAgainstCase.ts';
import type { ReportFile } from './readReportFile.ts';
import { sameJson } from './sameJson.ts';

/**
 * Checks what can be checked of a report: against itself, and against a case where one is given. What does not hold is a
 * finding; only cancelling throws.
 */
export async function verifyReport(
  file: ReportFile,
  database: ReadableDatabase | null,
  verifying: Verifying,
): Promise<ReportVerification> {
  const read = readSafely(file.manifest);
  if (read.kind === 'unreadable') {
    const checks = [{ what: 'Manifest', holds: false, detail: read.reason }];
    return { title: null, asOf: null, withCase: database !== null, holds: false, checks };
  }
  const { manifest, content } = read;
  const checks: Check[] = [
    ...checkManifest(manifest, content, sha256),
    checkPages(manifest, file.pages, printableText),
    ...file.packed,
    ...manifest.selections.flatMap((selection) => checkTable(selection, file)),
    ...(await checkRuns(manifest, verifying)),
    ...(database === null ? [] : await checkAgainstCase(file, manifest, database, verifying)),
  ];
  const { title, asOf } = manifest.report;
  return { title, asOf, withCase: database !== null, holds: checks.every(({ holds }) => holds), checks };
}

/** A manifest nested a million deep exhausts the stack of whoever walks it. */
function readSafely(text: string): ReturnType<typeof readManifest> {
  try {
    const read = readManifest(text);
    if (read.kind === 'manifest') canonicalJson(read.content);
    return read;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'unreadable', reason: 'It is nested too deeply to be read: it was altered.' };
  }
}

function checkTable(
  { file, sha256: recorded, embedded, rows }: ManifestSelection,
  { form, tables }: ReportFile,
): Check[] {
  if (!embedded) return [];
  const what = `Table ${file}`;
  if (form === 'html')
    return [{ what, holds: true, untold: true, detail: 'a web page does not carry it; the PDF does' }];
  const bytes = tables.get(file);
  if (bytes === undefined) return [{ what, holds: false, detail: 'it is not in the PDF' }];
  const found = createHash('sha256').update(bytes).digest('hex');
  return found === recorded
    ? [{ what, holds: true, detail: `${rows.toLocaleString('en')} rows, unchanged since the report went out` }]
    : [{ what, holds: false, detail: `altered: recorded SHA-256 ${recorded}, now ${found}` }];
}

async function checkRuns({ runs }: Manifest, { signal, progress }: Verifying): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [index, run] of runs.entries()) {
    signal.throwIfAborted();
    progress(`Running ${run.definition.name} again`, index, runs.length);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a cancel is heard between them
    checks.push(await checkRun(run, signal));
  }
  return checks;
}

async function checkRun(run: ManifestRun, signal: AbortSignal): Promise<Check> {
  const { definition, result } = run;
  const what = `Run of “${briefly(definition.name)}”`;
  if (run.withheld === 'inputs')
    return {
      what,
      holds: true,
      untold: true,
      detail: 'numbers that it reads are withheld, so it can not be computed again',
    };
  try {
    const again = await runEstimateInTurns(definition, () => setImmediate(), { signal });
    const drawn = `${result.samples.toLocaleString('en')} samples, seed ${result.seed}`;
    if (sameJson(again, result))
      return { what, holds: true, detail: `computed again: the same result to the last bit (${drawn})` };
    const older =
      run.engineVersion === engineVersion
        ? ''
        : ` It ran on engine ${run.engineVersion}, this is engine ${engineVersion}.`;
    const numbers = `the median is ${again.percentiles['50']}, the manifest says ${result.percentiles['50']}`;
    return { what, holds: false, detail: `computed again, it is another: ${numbers}.${older}` };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PlumbError)) throw error;
    return { what, holds: false, detail: `it can not be computed: ${error.message}` };
  }
}
