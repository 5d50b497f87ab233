import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { canonicalText } from '#shared/sources/readText.ts';
import type { InlineRun, BlockContent } from '#shared/reports/reportDocument.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Desk } from '../desk/Desk.ts';
import type { OpenWays } from '../desk/deskMethods.ts';
import { unwrapReply } from '../desk/replies.ts';
import type { CaseKey } from '../store/openDatabase.ts';
import { type Ask, buildEstimates, idOf } from './buildEstimates.ts';
import { sampleCase } from './sampleCase.ts';
import type { SampleBlock, SampleInline } from './sampleShapes.ts';

/** Identifiers of what was built, by the description's keys. */
interface Built {
  readonly sources: Map<string, string>;
  readonly passages: Map<string, string>;
  readonly dataPoints: Map<string, string>;
  readonly estimates: Map<string, string>;
}

/** Builds the sample case through the same methods that a user's clicks call. A build that fails leaves no file. */
export async function buildSample(openBeside: OpenWays['openBeside'], resources: string, key: CaseKey): Promise<void> {
  const { path, passphrase } = key;
  const unfinished = `${path}.unfinished.plumb`;
  const clear = (): void => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  };
  clear();
  const desk = await openBeside({ path: unfinished, passphrase }, { name: sampleCase.name, sample: true });
  try {
    const ask: Ask = async (method, input) => unwrapReply(await desk.call(method, input));
    await fillCase(ask, desk, join(resources, 'sample'));
    await desk.close();
    renameSync(unfinished, path);
  } catch (error) {
    await desk.close();
    clear();
    throw error;
  }
}

async function fillCase(ask: Ask, desk: Desk, folder: string): Promise<void> {
  const built: Built = { sources: new Map(), passages: new Map(), dataPoints: new Map(), estimates: new Map() };
  for (const file of sampleCase.files) {
    const handle = desk.addFile(join(folder, file.path), basename(file.path), false);
    const { synthetic, title, byline, publisher, publishedOn, reliability } = file;
    const { sourceId } = await ask('sources.import', { job: file.key, handle, synthetic });
    await ask('sources.correct', { sourceId, title, byline, publisher, publishedOn, reliability });
    built.sources.set(file.key, sourceId);
  }
  await linkOrigins(ask, built);
  for (const { key, file, quote, comment } of sampleCase.passages) {
    const sourceId = idOf(built.sources, file);
    const { blocks } = await ask('sources.open', { sourceId });
    const start = canonicalText(blocks).indexOf(quote);
    if (start < 0) throw new PlumbError('internal', `The sample's page ${file} lacks its quote "${quote}".`);
    const { passageId } = await ask('passages.mark', { sourceId, start, end: start + quote.length, comment });
    built.passages.set(key, passageId);
  }
  for (const { key, evidence, ...fields } of sampleCase.dataPoints) {
    const links = evidence.map(({ passage, stance }) => ({ passageId: idOf(built.passages, passage), stance }));
    const { dataPointId } = await ask('dataPoints.create', { ...fields, evidence: links });
    built.dataPoints.set(key, dataPointId);
  }
  for (const { title, dataPoints } of sampleCase.claims)
    await ask('claims.put', { title, dataPointIds: dataPoints.map((key) => idOf(built.dataPoints, key)) });
  const estimates = await buildEstimates(ask, sampleCase.estimates, built.dataPoints);
  for (const [key, id] of estimates) built.estimates.set(key, id);
  for (const { title, blocks } of sampleCase.reports) {
    const content = blocks.map((block, index) => ({ id: `sample-${index + 1}`, content: toContent(block, built) }));
    await ask('reports.create', { title, blocks: content });
  }
}

async function linkOrigins(ask: Ask, built: Built): Promise<void> {
  const stubs = new Map<string, string>();
  for (const derivation of sampleCase.derivations) {
    const { origin } = derivation;
    if (derivation.kind === 'byHand') {
      const input = { sourceId: idOf(stubs, derivation.stub), originName: origin, words: derivation.words };
      stubs.set(origin, (await ask('derivations.make', input)).originId);
      continue;
    }
    const sourceId = idOf(built.sources, derivation.file);
    const { offered } = await ask('derivations.list', { sourceId });
    const offer = offered.find(({ name }) => name === origin);
    const [place] = offer?.places ?? [];
    if (offer === undefined || place === undefined)
      throw new PlumbError('internal', `The sample's page ${derivation.file} does not offer "${origin}".`);
    const chosen = offer.match === null ? { originName: origin } : { originId: offer.match.sourceId };
    stubs.set(origin, (await ask('derivations.accept', { sourceId, ...place, ...chosen })).originId);
  }
}

function toContent(block: SampleBlock, built: Built): BlockContent {
  switch (block.kind) {
    case 'quote':
      return { kind: 'quote', passageId: idOf(built.passages, block.passage) };
    case 'estimateChart': {
      const { estimate, ...chart } = block;
      return { ...chart, estimateId: idOf(built.estimates, estimate) };
    }
    case 'pointTable': {
      const { dataPoints, ...table } = block;
      return { ...table, dataPointIds: dataPoints.map((key) => idOf(built.dataPoints, key)) };
    }
    case 'datasetTable': {
      const { file, filters, columns, ...table } = block;
      return { ...table, sourceId: idOf(built.sources, file), filters: [...filters], columns: [...columns] };
    }
    case 'datasetChart': {
      const { file, filters, ...chart } = block;
      return { ...chart, sourceId: idOf(built.sources, file), filters: [...filters] };
    }
    case 'chain':
      return { kind: 'chain', dataPointId: idOf(built.dataPoints, block.dataPoint), form: block.form };
    case 'heading':
    case 'paragraph':
      return { ...block, inline: block.inline.map((run) => toInline(run, built)) };
    default:
      return assertNever(block);
  }
}

function toInline(run: SampleInline, built: Built): InlineRun {
  if (run.kind === 'text')
    return { kind: 'text', text: run.text, ...(run.marks === undefined ? {} : { marks: [...run.marks] }) };
  const places = { dataPoint: built.dataPoints, estimate: built.estimates, passage: built.passages };
  const id = idOf(places[run.of], run.key);
  return run.kind === 'figure' ? { kind: 'figure', of: run.of, id } : { kind: 'citation', of: run.of, id };
}
