import type { DataPoint } from '../contract/dataPoints.ts';
import type { Source } from '../contract/sources.ts';
import type { CitedPassage, CitedRun, CitedSelection, CitedSource, Evidence } from '../reports/evidence.ts';
import { redactCsv } from './redactCsv.ts';
import { isWithheldColumn } from './redactFacts.ts';
import { redactFilters } from './redactFilters.ts';
import { redactRun } from './redactRun.ts';
import { redactText, redactWords } from './redactWords.ts';
import type { Withholding } from './withholding.ts';

/**
 * What a version's manifest and tables carry. In the public one withheld sources, words, columns and names are taken out, and the
 * letters around passages in any case; what was touched says so. `sha256` of a text as UTF-8, in hex.
 */
export function redactEvidence(
  evidence: Evidence,
  withholding: Withholding,
  sha256: (text: string) => string,
): Evidence {
  const { version, entries } = withholding;
  if (version === 'full') return evidence;
  if (version === 'lawyer') return { ...evidence, version, withheld: entries };
  return {
    version,
    withheld: redactWords(entries, withholding),
    passages: evidence.passages.map((cited) => redactPassage(cited, withholding)),
    sources: evidence.sources.map((cited) => redactSource(cited, withholding)),
    dataPoints: evidence.dataPoints.map((point) => redactPoint(point, withholding)),
    runs: evidence.runs.map((cited) => redactCitedRun(cited, withholding)),
    selections: evidence.selections.map((cited) => redactSelection(cited, withholding, sha256)),
    withheldPoints: new Set(
      evidence.dataPoints
        .filter((point) => JSON.stringify(point) !== JSON.stringify(redactPoint(point, withholding)))
        .map(({ id }) => id),
    ),
  };
}

const standInOf = (id: string, { sources }: Withholding): string => sources.get(id)?.standIn ?? id;

function redactPassage({ passage, place, textSha256 }: CitedPassage, withholding: Withholding): CitedPassage {
  const cut = withholding.passages.get(passage.id);
  const exact = redactText(cut?.words ?? passage.exact, withholding);
  const isUnplaced = cut?.whole === true || withholding.sources.has(passage.sourceId);
  const redacted = {
    ...passage,
    sourceId: standInOf(passage.sourceId, withholding),
    ...{ exact, prefix: '', suffix: '', comment: '', found: null },
    ...(isUnplaced ? { start: 0, end: 0, paragraph: null, page: null } : {}),
  };
  if (isUnplaced)
    return { passage: redacted, place: null, textSha256: null, withheld: cut === undefined ? 'place' : 'words' };
  return { passage: redacted, place, textSha256, ...(exact === passage.exact ? {} : { withheld: 'words' }) };
}

function redactSource({ source, restsOn }: CitedSource, withholding: Withholding): CitedSource {
  const withheld = withholding.sources.get(source.id);
  const origins = restsOn.map((id) => standInOf(id, withholding));
  if (withheld === undefined) return { source: redactWords(source, withholding), restsOn: origins };
  const { kind, reliability, synthetic, publisher } = source;
  const nothing = {
    ...{ byline: null, publishedOn: null, language: null, updatedOn: null, accessedOn: null, url: null },
    ...{ canonicalUrl: null, licence: null, captureId: null, fileName: null, mediaType: null, sha256: null },
    ...{ size: null, importedAt: null, rowCount: null },
  };
  const redacted: Source = {
    ...{ id: withheld.standIn, kind, title: withheld.name, reliability, synthetic },
    publisher: withheld.keepPublisher ? publisher : null,
    ...nothing,
  };
  return { source: redacted, restsOn: [], withheld: withheld.reason };
}

function redactPoint(point: DataPoint, withholding: Withholding): DataPoint {
  return redactWords(point, withholding);
}

function redactCitedRun({ run, ...cited }: CitedRun, withholding: Withholding): CitedRun {
  const redacted = redactRun(run, withholding);
  return {
    ...{ ...cited, run: redacted.run },
    ...(redacted.withheld === null ? {} : { withheld: redacted.withheld }),
  };
}

function redactSelection(
  selection: CitedSelection,
  withholding: Withholding,
  sha256: (text: string) => string,
): CitedSelection {
  const { sourceId, columns, filters, csv } = selection;
  const withheld = new Set(
    columns.flatMap((column, index) => (isWithheldColumn(column, sourceId, withholding) ? [index] : [])),
  );
  const written = csv === null ? null : redactCsv(csv, withheld, withholding);
  const redacted = {
    ...selection,
    sourceId: standInOf(sourceId, withholding),
    columns: columns.map(({ position, name }) => ({ position, name: redactText(name, withholding) })),
    filters: redactFilters(filters, sourceId, withholding),
    csv: written,
  };
  const isHidden = withheld.size > 0 || withholding.sources.has(sourceId);
  // The hash of a table whose cells are gone would confirm a guess at them.
  if (written === null) return { ...redacted, ...(isHidden ? { sha256: null, withheld: true } : {}) };
  const changed = isHidden || JSON.stringify(redacted) !== JSON.stringify(selection);
  return { ...redacted, sha256: sha256(written), ...(changed ? { withheld: true } : {}) };
}
