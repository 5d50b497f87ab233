import type { Source } from '../contract/sources.ts';
import { iriOf } from '../exchange/iriOf.ts';
import { canonicalJson, type JsonValue } from '../values/json.ts';
import type { CitedPassage, CitedRun, CitedSelection, CitedSource, Evidence } from './evidence.ts';
import {
  type Manifest,
  manifestContext,
  type ManifestDataPoint,
  manifestFormat,
  type ManifestPassage,
  type ManifestPicture,
  type ManifestRun,
  type ManifestSelection,
  type ManifestSource,
  manifestVersion,
  plainManifestVersion,
} from './manifest.ts';
import { reportWords } from './reportWords.ts';
import type { ResolvedReport } from './resolvedReport.ts';

export interface ManifestOptions {
  /** The day of the report's last change, ISO 8601. */
  readonly asOf: string;
  readonly language: string;
  readonly engineVersion: string;
  /** SHA-256 of a text as UTF-8, in hex. */
  readonly sha256: (text: string) => string;
}

/** The evidence of a report as canonical JSON-LD: the same report and case give the same bytes. The format: docs/reports.md. */
export function writeManifest(report: ResolvedReport, evidence: Evidence, options: ManifestOptions): string {
  const sourceIris = new Map(evidence.sources.map(({ source }) => [source.id, sourceIri(source)]));
  const iriOfSource = (id: string): string => sourceIris.get(id) ?? iriOf('source', id);
  const dataPoints = evidence.dataPoints.map((point) => ({
    ...describePoint(point),
    ...(evidence.withheldPoints?.has(point.id) === true ? { withheld: true } : {}),
  }));
  const runs = evidence.runs.map(describeRun);
  const passages = evidence.passages.map((cited) => describePassage(cited, iriOfSource));
  const selections = evidence.selections.map((cited) => describeSelection(cited, iriOfSource));
  const manifest: Omit<Manifest, 'manifestSha256'> = {
    format: manifestFormat,
    formatVersion: evidence.version === 'public' ? manifestVersion : plainManifestVersion,
    type: 'prov:Bundle',
    engineVersion: options.engineVersion,
    report: describeReport(
      report,
      evidence,
      [...passages, ...dataPoints, ...runs, ...selections].map(({ id }) => id),
      options,
    ),
    sources: evidence.sources.map((cited) => describeSource(cited, sourceIris)),
    passages,
    dataPoints,
    selections,
    runs,
    pictures: describePictures(report),
  };
  // Plain data of the shapes above, which JSON holds as they are.
  const content = { ...manifest, '@context': manifestContext } as unknown as Readonly<Record<string, JsonValue>>;
  return canonicalJson({ ...content, manifestSha256: hashOfManifest(content, options.sha256) });
}

/** SHA-256 over the canonical JSON of a manifest without its own hash. */
export function hashOfManifest(
  manifest: Readonly<Record<string, JsonValue>>,
  sha256: ManifestOptions['sha256'],
): string {
  const { manifestSha256: _, ...rest } = manifest;
  return sha256(canonicalJson(rest));
}

/** SHA-256 over what a reader of the report reads. */
export function hashOfText(
  { title, text, footnotes }: Pick<Manifest['report'], 'title' | 'text' | 'footnotes'>,
  sha256: ManifestOptions['sha256'],
): string {
  return sha256(canonicalJson([title, text, footnotes]));
}

export function sourceIri({ id, sha256 }: Pick<Source, 'id' | 'sha256'>): string {
  return sha256 === null ? iriOf('source', id) : `urn:plumbline:sha256:${sha256}`;
}

function describeReport(
  report: ResolvedReport,
  { runs, version, withheld }: Evidence,
  cited: readonly string[],
  { asOf, language, sha256 }: ManifestOptions,
): Manifest['report'] {
  const { title } = report;
  const { text, footnotes, figures } = reportWords(report);
  const runOf = new Map(runs.map(({ run }) => [run.estimateId, iriOf('run', run.id)]));
  return {
    id: iriOf('report', report.id),
    type: 'prov:Entity',
    ...{ title, asOf, language, text, footnotes },
    textSha256: hashOfText({ title, text, footnotes }, sha256),
    figures: figures.map(({ of, id, words }) => ({
      of: of === 'estimate' ? (runOf.get(id) ?? iriOf('estimate', id)) : iriOf('dataPoint', id),
      words,
    })),
    missing: report.problems.flatMap(({ code, of, id }) => (code === 'missing' ? [iriOf(of, id)] : [])),
    wasDerivedFrom: [...cited],
    ...(version === undefined ? {} : { version }),
    ...(withheld === undefined ? {} : { withheld: withheld.map((entry) => ({ ...entry })) }),
  };
}

/** Each once, in reading order. */
function describePictures({ blocks }: ResolvedReport): ManifestPicture[] {
  const pictures = blocks.flatMap((block): [string, ManifestPicture][] => {
    if (block.kind !== 'picture' || block.picture === null) return [];
    const { id: sha256, mediaType, width, height } = block.picture;
    const { alternative } = block;
    const id = `urn:plumbline:sha256:${sha256}`;
    return [[id, { id, type: 'prov:Entity', ...{ sha256, mediaType, width, height, alternative } }]];
  });
  return [...new Map(pictures.toReversed()).values()].toReversed();
}

/** Leads to those of its origins alone that the report cites as well. */
function describeSource(
  { source, restsOn, withheld }: CitedSource,
  sourceIris: ReadonlyMap<string, string>,
): ManifestSource {
  const { title, publisher, byline, publishedOn, url, synthetic, sha256, importedAt } = source;
  return {
    id: sourceIri(source),
    type: 'prov:Entity',
    ...{ title, publisher, byline, publishedOn, url: publicAddress(url), synthetic, sha256, importedAt },
    wasDerivedFrom: restsOn.flatMap((id) => sourceIris.get(id) ?? []),
    ...(withheld === undefined ? {} : { withheld }),
  };
}

/** Null for a path of somebody's machine, and for an address with a name or password in it. */
export function publicAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, username, password } = new URL(address);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' ? address : null;
}

function describePassage(
  { passage, place, textSha256, withheld }: CitedPassage,
  iriOfSource: (id: string) => string,
): ManifestPassage {
  const { id, sourceId, exact, prefix, suffix, state, paragraph, page } = passage;
  const position = place === null ? [] : [{ type: 'TextPositionSelector' as const, ...place }];
  const quote = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
  return {
    id: iriOf('passage', id),
    type: 'Annotation',
    target: { type: 'SpecificResource', source: iriOfSource(sourceId), selector: [...position, quote] },
    ...{ textSha256, anchor: state, paragraph, page },
    ...(withheld === undefined ? {} : { withheld }),
  };
}

export function describePoint(point: Evidence['dataPoints'][number]): ManifestDataPoint {
  const { id, what, quantity, counted, period, place, status, stale } = point;
  const evidence = point.evidence.map(({ passageId, stance }) => ({ passage: iriOf('passage', passageId), stance }));
  return {
    id: iriOf('dataPoint', id),
    type: 'prov:Entity',
    ...{ what, quantity, counted, period, place, status, stale, evidence },
    wasDerivedFrom: [...new Set(evidence.map(({ passage }) => passage))],
  };
}

function describeRun({ run, stale, selections, withheld }: CitedRun): ManifestRun {
  const { id, estimateId, ranAt, engineVersion, definition, result, sentence, sources } = run;
  const bound = definition.lines.flatMap(({ input }) =>
    input.kind === 'dataPoint' ? [iriOf('dataPoint', input.dataPointId)] : [],
  );
  return {
    id: iriOf('run', id),
    type: 'prov:Activity',
    estimate: iriOf('estimate', estimateId),
    ...{ ranAt, engineVersion, definition, result, sentence, stale },
    inputSources: sources.map((source) => ({ ...source, quotes: [...source.quotes] })),
    used: [...new Set([...bound, ...selections.map((one) => iriOf('selection', one))])],
    ...(withheld === undefined ? {} : { withheld }),
  };
}

function describeSelection(
  { id, sourceId, columns, filters, limit, rows, file, sha256, csv, withheld }: CitedSelection,
  iriOfSource: (id: string) => string,
): ManifestSelection {
  return {
    id: iriOf('selection', id),
    type: 'prov:Entity',
    dataset: iriOfSource(sourceId),
    ...{ columns: [...columns], filters: [...filters], limit, rows, file, sha256 },
    embedded: csv !== null,
    ...(withheld === undefined ? {} : { withheld }),
  };
}
