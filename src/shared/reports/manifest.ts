import { z } from 'zod';
import { stances, statuses } from '../contract/dataPoints.ts';
import { anchorStates } from '../contract/passages.ts';
import { filterSchema } from '../datasets/filter.ts';
import { estimateDefinitionSchema, type EstimateResult } from '../estimates/estimate.ts';
import { inputSourcesSchema, storedResultSchema } from '../estimates/storedResult.ts';
import { reportVersions } from '../protecting/versions.ts';
import { quantitySchema } from '../values/quantity.ts';

export const manifestName = 'manifest.jsonld';
export const manifestFormat = 'plumbline-evidence-manifest';
/** Grows when a reader of the last one would misread the next. */
export const manifestVersion = 2;
/** Where nothing is withheld, so that earlier readers read it. */
export const plainManifestVersion = 1;

const json = (term: string) => ({ '@id': `urn:plumbline:terms:${term}`, '@type': '@json' });

/** JSON-LD 1.1: Web Annotation for passages, PROV-O for where things come from, plain terms of our own. Named, never fetched. */
export const manifestContext = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@vocab': 'urn:plumbline:terms:',
    prov: 'http://www.w3.org/ns/prov#',
    wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
    used: { '@id': 'prov:used', '@type': '@id' },
    quantity: json('quantity'),
    filters: json('filters'),
    definition: json('definition'),
    result: json('result'),
    inputSources: json('inputSources'),
  },
] as const;

const iri = z.string().min(1).max(4_096);
const hash = z.string().regex(/^[\da-f]{64}$/);
const instant = z.string().max(64);
const words = z.string().nullable();

const selectorSchema = z.discriminatedUnion('type', [
  /** Code points of the canonical text, end exclusive. */
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
]);

const sourceSchema = z.object({
  id: iri,
  type: z.literal('prov:Entity'),
  title: z.string(),
  publisher: words,
  byline: words,
  publishedOn: words,
  url: words,
  synthetic: z.boolean(),
  /** Of the capture; null for a source that is named and not imported, as `importedAt`. An address is one of the web. */
  sha256: hash.nullable(),
  importedAt: instant.nullable(),
  wasDerivedFrom: z.array(iri),
  /** Why its identity is withheld; then hash, dates and names are null, and the title says so. */
  withheld: z.string().optional(),
});

const passageSchema = z.object({
  id: iri,
  type: z.literal('Annotation'),
  target: z.object({ type: z.literal('SpecificResource'), source: iri, selector: z.array(selectorSchema) }),
  /** Of the canonical text in which the position counts, as UTF-8; null where there is none. */
  textSha256: hash.nullable(),
  anchor: z.enum(anchorStates),
  paragraph: z.int().nullable(),
  page: z.int().nullable(),
  /** Its words, all or a part of them, or only where they stand. */
  withheld: z.enum(['words', 'place']).optional(),
});

const dataPointSchema = z.object({
  id: iri,
  type: z.literal('prov:Entity'),
  what: z.string(),
  quantity: quantitySchema.nullable(),
  counted: words,
  period: words,
  place: words,
  status: z.enum(statuses),
  stale: z.boolean(),
  evidence: z.array(z.object({ passage: iri, stance: z.enum(stances) })),
  wasDerivedFrom: z.array(iri),
  /** A part of its words is. */
  withheld: z.boolean().optional(),
});

const resultSchema: z.ZodType<EstimateResult> = storedResultSchema;

const runSchema = z.object({
  id: iri,
  type: z.literal('prov:Activity'),
  estimate: iri,
  ranAt: instant,
  engineVersion: z.string(),
  definition: estimateDefinitionSchema,
  result: resultSchema,
  sentence: z.string(),
  inputSources: inputSourcesSchema,
  stale: z.boolean(),
  used: z.array(iri),
  /** Words that it does without, or what it can not be computed without. */
  withheld: z.enum(['words', 'inputs']).optional(),
});

const selectionSchema = z.object({
  id: iri,
  type: z.literal('prov:Entity'),
  dataset: iri,
  /** Of the table; positions are 0-based, as in the capture. */
  columns: z.array(z.object({ position: z.int().min(0), name: z.string() })),
  filters: z.array(filterSchema),
  /** Only so many of the rows that pass, the first ones; null for all. */
  limit: z.int().min(1).nullable(),
  rows: z.int().min(0),
  /** The table of its rows beside the manifest, and the SHA-256 of that; `embedded` is false where it is too long to carry. */
  file: z.string().max(300),
  sha256: hash.nullable(),
  embedded: z.boolean(),
  /** Cells, names or where its rows come from are. Its hash is null where the table is not carried. */
  withheld: z.boolean().optional(),
});

/** A picture that the report shows. */
const pictureSchema = z.object({
  id: iri,
  type: z.literal('prov:Entity'),
  /** Of its bytes as the case keeps them, without what was said beside its pixels. */
  sha256: hash,
  mediaType: z.string().max(100),
  width: z.int().min(1),
  height: z.int().min(1),
  alternative: z.string(),
});

const figureSchema = z.object({ of: iri, words: z.string() });

export const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  formatVersion: z.union([z.literal(plainManifestVersion), z.literal(manifestVersion)]),
  type: z.literal('prov:Bundle'),
  engineVersion: z.string(),
  report: z.object({
    id: iri,
    type: z.literal('prov:Entity'),
    title: z.string(),
    /** The day it was saved last, in UTC. */
    asOf: z.string(),
    language: z.string(),
    /** The words of each block with its live numbers; `[^1]` stands where footnote 1 is. */
    text: z.array(z.string()),
    footnotes: z.array(z.string()),
    /** Over title, text and footnotes as canonical JSON. */
    textSha256: hash,
    /** The live numbers in the text, in reading order. */
    figures: z.array(figureSchema),
    /** What it cites that was no longer in the case. */
    missing: z.array(iri),
    wasDerivedFrom: z.array(iri),
    /** Absent where it is the report as it was written. */
    version: z.enum(reportVersions).optional(),
    /** What the public version withholds, and why. */
    withheld: z.array(z.object({ tag: z.string(), what: z.string(), reason: z.string() })).optional(),
  }),
  sources: z.array(sourceSchema),
  passages: z.array(passageSchema),
  dataPoints: z.array(dataPointSchema),
  selections: z.array(selectionSchema),
  runs: z.array(runSchema).max(10_000),
  /** Reports of earlier versions name none. */
  pictures: z.array(pictureSchema).max(10_000).default([]),
  /** Over the canonical JSON of all the rest. */
  manifestSha256: hash,
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestSource = Manifest['sources'][number];
export type ManifestPassage = Manifest['passages'][number];
export type ManifestDataPoint = Manifest['dataPoints'][number];
export type ManifestRun = Manifest['runs'][number];
export type ManifestPicture = Manifest['pictures'][number];
export type ManifestSelection = Manifest['selections'][number];
