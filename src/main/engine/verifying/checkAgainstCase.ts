import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Check } from '#shared/contract/journal.ts';
import { countCodePoints } from '#shared/exchange/codePoints.ts';
import { idOfIri } from '#shared/exchange/iriOf.ts';
import { briefly, quoteOf } from '#shared/reports/checkManifest.ts';
import { instantInWords } from '#shared/reports/dateWords.ts';
import { exportWords } from '#shared/reports/exportForm.ts';
import type {
  Manifest,
  ManifestPassage,
  ManifestPicture,
  ManifestRun,
  ManifestSelection,
  ManifestSource,
} from '#shared/reports/manifest.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import { sha256 } from '../reporting/gatherEvidence.ts';
import { writeRows } from '../reporting/citeSelection.ts';
import { type ReadableDatabase, textOf } from '../store/Database.ts';
import { hashCapture } from '../store/queries/captures.ts';
import { findRun } from '../store/queries/estimates.ts';
import { countExports, findExport, findManifest } from '../store/queries/exports.ts';
import { readPictureBytes } from '../store/queries/pictures.ts';
import { readBlocks } from '../store/queries/texts.ts';
import { checkDataPoint } from './checkDataPoint.ts';
import type { ReportFile } from './readReportFile.ts';
import { sameJson } from './sameJson.ts';

export interface Verifying {
  readonly signal: AbortSignal;
  readonly progress: (words: string, done: number, total: number | null) => void;
}

type Found = Omit<Check, 'what'>;

const holds = (detail: string): Found => ({ holds: true, detail });
const fails = (detail: string): Found => ({ holds: false, detail });
const untold = (detail: string): Found => ({ holds: true, untold: true, detail });

/** A capture of the case by its hash, with each text that was read from it, read when one is asked for. */
interface CaseCapture {
  readonly id: string;
  readonly texts: () => readonly { readonly text: string; readonly sha256: string }[];
}

/** What a case says of a report: its export, captures, quotes, data points, runs and rows. */
export async function checkAgainstCase(
  file: ReportFile,
  manifest: Manifest,
  database: ReadableDatabase,
  { signal, progress }: Verifying,
): Promise<Check[]> {
  const checks: Check[] = [{ what: 'This file', ...checkExport(file, database) }];
  const captures = new Map<string, CaseCapture | null>();
  const imported = manifest.sources.filter(({ sha256: hash }) => hash !== null);
  for (const [index, source] of imported.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- gives way, so that a cancel is heard between captures
    await setImmediate();
    signal.throwIfAborted();
    progress('Hashing captures again', index, imported.length);
    const capture = captureOf(database, source);
    captures.set(source.id, capture);
    checks.push({ what: `Source “${briefly(source.title)}”`, ...checkCapture(database, source, capture) });
  }
  const say = (what: string, found: Found): void => void checks.push({ what, ...found });
  for (const { title, withheld } of manifest.sources)
    if (withheld !== undefined) say(`Source “${briefly(title)}”`, untold(`withheld (${withheld}): not compared`));
  for (const passage of manifest.passages) {
    if (passage.anchor !== 'anchored') continue;
    const words = briefly(quoteOf(passage.target.selector) ?? '');
    const found =
      passage.withheld === undefined
        ? checkPassage(passage, captures.get(passage.target.source) ?? null)
        : untold(
            passage.withheld === 'words'
              ? 'words of it are withheld: not compared'
              : 'where it stands is withheld: not compared',
          );
    say(`Passage “${words}”`, found);
  }
  for (const point of manifest.dataPoints) say(`Data point “${briefly(point.what)}”`, checkDataPoint(database, point));
  for (const run of manifest.runs)
    say(`Run of “${briefly(run.definition.name)}” in the case`, checkKeptRun(database, run));
  for (const selection of manifest.selections)
    say(
      `Rows of ${selection.file} in the case`,
      selection.withheld === true
        ? untold('a part of them is withheld: not compared')
        : checkRows(database, selection, captures.get(selection.dataset) ?? null),
    );
  for (const picture of manifest.pictures)
    say(`Picture “${briefly(picture.alternative)}”`, checkPicture(database, picture));
  return checks;
}

function checkPicture(database: ReadableDatabase, { sha256: recorded }: ManifestPicture): Found {
  const bytes = readPictureBytes(database, recorded);
  if (bytes === null) return fails(`not in this case, recorded SHA-256 ${recorded}`);
  const found = createHash('sha256').update(bytes).digest('hex');
  return found === recorded
    ? holds(`unchanged since the report went out, SHA-256 ${found}`)
    : fails(`altered: recorded SHA-256 ${recorded}, now ${found}`);
}

function checkExport(file: ReportFile, database: ReadableDatabase): Found {
  const { sha256: hash } = file;
  const found = findExport(database, hash);
  if (found !== null)
    return holds(
      `exported from this case as ${exportWords(found)}${versionWords[found.version]} on ${instantInWords(found.exportedAt)}, byte for byte`,
    );
  if (file.form === 'html') return checkWritten(file, database);
  const count = countExports(database);
  return fails(
    `SHA-256 ${hash} is not among the ${count === 1 ? 'one export' : `${count} exports`} that this case keeps: the file was altered, or comes from another case`,
  );
}

const versionWords: Readonly<Record<ReportVersion, string>> = {
  ...{ full: '', lawyer: ', the version for the lawyer,', public: ', the version for the public,' },
};

/** A web page of an earlier version of this program was not kept among the exports, but another file of the same text may be. */
function checkWritten({ manifest, sha256 }: ReportFile, database: ReadableDatabase): Found {
  const found = findManifest(database, manifest);
  return found === null
    ? untold(
        `SHA-256 ${sha256} is not among the exports that this case keeps: whether it is as it went out is not known`,
      )
    : holds(
        `its evidence is that of the ${exportWords(found)} that was exported on ${instantInWords(found.exportedAt)}, letter by letter`,
      );
}

function captureOf(database: ReadableDatabase, { sha256: hash }: ManifestSource): CaseCapture | null {
  const row = database.get(`SELECT id FROM captures WHERE sha256 = ? AND state = 'published'`, hash);
  if (row === undefined) return null;
  const id = textOf(row['id']);
  let texts: ReturnType<CaseCapture['texts']> | null = null;
  return { id, texts: () => (texts ??= readTexts(database, id)) };
}

function readTexts(database: ReadableDatabase, captureId: string): ReturnType<CaseCapture['texts']> {
  return database.all('SELECT id FROM texts WHERE capture_id = ? ORDER BY rowid DESC', captureId).map((row) => {
    const text = canonicalText(readBlocks(database, textOf(row['id'])));
    return { text, sha256: sha256(text) };
  });
}

function checkCapture(
  database: ReadableDatabase,
  { sha256: recorded }: ManifestSource,
  capture: CaseCapture | null,
): Found {
  if (capture === null) return fails(`the case holds no capture with SHA-256 ${recorded}`);
  const { sha256: found } = hashCapture(database, capture.id);
  return found === recorded
    ? holds(`its capture is unchanged since import, SHA-256 ${found}`)
    : fails(`its capture was altered: recorded SHA-256 ${recorded}, now ${found}`);
}

/** The words stand at their place in the text as it was read then, or with what stood around them in a newer reading. */
function checkPassage({ target, textSha256, paragraph, page }: ManifestPassage, capture: CaseCapture | null): Found {
  if (capture === null) return fails('its source is not in the case');
  const quote = target.selector.find((one) => one.type === 'TextQuoteSelector');
  const position = target.selector.find((one) => one.type === 'TextPositionSelector');
  if (quote === undefined || position === undefined) return fails('the manifest does not say where it stands');
  const texts = capture.texts();
  const place = [...(paragraph === null ? [] : [`paragraph ${paragraph}`]), ...(page === null ? [] : [`page ${page}`])];
  const where = place.length === 0 ? '' : `, ${place.join(', ')}`;
  const then = texts.find((one) => one.sha256 === textSha256);
  if (then !== undefined) {
    const points = countCodePoints(then.text);
    const words = then.text.slice(points.toUnits(position.start), points.toUnits(position.end));
    return words === quote.exact
      ? holds(`its words stand where they are said to, letter by letter${where}`)
      : fails(`at its place stands “${briefly(words)}”`);
  }
  const around = `${quote.prefix}${quote.exact}${quote.suffix}`;
  return texts.some(({ text }) => text.includes(around))
    ? holds('its words stand among the same words in a newer reading of the same capture')
    : fails('the text was read anew since, and its words do not stand in it as quoted');
}

function checkKeptRun(database: ReadableDatabase, run: ManifestRun): Found {
  const kept = findRun(database, idOfIri(run.id));
  if (kept === null) return fails('the case keeps no such run');
  if (run.withheld !== undefined) return checkWithheldRun(kept, run);
  const same = sameJson([kept.definition, kept.result, kept.ranAt], [run.definition, run.result, run.ranAt]);
  return same
    ? holds(`kept since ${instantInWords(run.ranAt)}, unchanged`)
    : fails('the run that the case keeps has another sheet or result');
}

/** Names of its sheet are withheld: its numbers are compared. */
function checkWithheldRun(kept: Pick<ManifestRun, 'result' | 'ranAt'>, run: ManifestRun): Found {
  const numbers = ({ result, ranAt }: Pick<ManifestRun, 'result' | 'ranAt'>) => {
    const { unit: _unit, inputs: _inputs, ...rest } = result;
    return [rest, ranAt];
  };
  return sameJson(numbers(kept), numbers(run))
    ? holds(`kept since ${instantInWords(run.ranAt)} with the same numbers; what is withheld was not compared`)
    : fails('the run that the case keeps has other numbers');
}

function checkRows(database: ReadableDatabase, selection: ManifestSelection, capture: CaseCapture | null): Found {
  if (capture === null) return fails('its dataset is not in the case');
  const columns = selection.columns.map(({ position }) => position);
  const written = writeRows(database, capture.id, { ...selection, columns });
  if (written === null) return fails('the dataset has no such columns');
  const { rows, sha256: found } = written;
  if (found === selection.sha256) return holds(`the dataset gives the same ${rows.toLocaleString('en')} rows`);
  return fails(
    `the dataset gives ${rows.toLocaleString('en')} rows, not the ${selection.rows.toLocaleString('en')} of the report`,
  );
}
