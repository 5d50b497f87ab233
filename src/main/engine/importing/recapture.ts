import type { Recaptured } from '#shared/contract/sources.ts';
import { lettersOfRoles, type ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { GivenFile, WorkDesk } from '../handlers/Handlers.ts';
import { storedChunks } from '../store/queries/captures.ts';
import { findSourceByHash, getSource } from '../store/queries/sources.ts';
import { readBlocks, readStoredText } from '../store/queries/texts.ts';
import { computePlacings } from '../store/replaceText.ts';
import { withStaged } from './importSource.ts';
import { stageArticle } from './importText.ts';
import { readArticle } from './readArticle.ts';

const nothing = { anchored: 0, moved: 0, lost: 0, otherTitle: null, otherUrl: null };

/**
 * Reads a newer file of a source's page and makes the source show it, in one change. Errors: as importing; `refused` for a
 * dataset, a stub or a file that is a table; `conflict` where another source shows these bytes.
 */
export async function recapture(desk: WorkDesk, sourceId: string, file: GivenFile): Promise<Recaptured> {
  const source = textSource(desk, sourceId);
  return withStaged(desk, file, source.synthetic, async (job, staged) => {
    const { format, sha256, fileName } = staged;
    if (sha256 === source.sha256) {
      for (const captureId of job.staged) await desk.discard(captureId);
      return { outcome: 'unchanged', ...nothing };
    }
    if (format.kind === 'dataset')
      throw new PlumbError(
        'refused',
        `"${fileName}" is a table and can not replace "${source.title}", which is a text.`,
      );
    const other = findSourceByHash(desk.database, sha256);
    if (other !== null)
      throw new PlumbError(
        'conflict',
        `"${fileName}" is in the case already, as "${other.title}", so it can not replace "${source.title}".`,
      );
    const publication = await stageArticle(job, staged, format, {});
    const { textId, title, canonicalUrl, url } = publication;
    desk.progress(`Finding the passages of ${source.title} again`, 0, null);
    const placings = computePlacings(desk.database, sourceId, textId);
    desk.signal.throwIfAborted();
    const counts = await desk.replaceText({ act: 'recapture', sourceId, textId, publication, newerId: null, placings });
    const [oldUrl, newUrl] = [source.canonicalUrl ?? source.url, canonicalUrl ?? url];
    return {
      ...{ outcome: 'replaced', ...counts, otherTitle: title === source.title ? null : title },
      otherUrl: oldUrl === null || newUrl === null || oldUrl === newUrl ? null : newUrl,
    };
  });
}

/** The same with the capture of a source that was imported on its own and has nothing resting on it; that source goes. */
export async function replaceByNewer(desk: WorkDesk, sourceId: string, newerId: string): Promise<Recaptured> {
  const source = textSource(desk, sourceId);
  const newer = textSource(desk, newerId);
  const textId = readStoredText(desk.database, newerId)?.id ?? null;
  const placings = computePlacings(desk.database, sourceId, textId);
  const counts = await desk.replaceText({ act: 'recapture', sourceId, textId, publication: null, newerId, placings });
  const otherTitle = newer.title === source.title ? null : newer.title;
  return { outcome: 'replaced', ...counts, otherTitle, otherUrl: null };
}

/** Reads the stored capture with the extractors of this version. Errors: `refused` for a dataset or a stub. */
export async function readAgain(desk: WorkDesk, sourceId: string): Promise<Recaptured> {
  const source = textSource(desk, sourceId);
  const { captureId, fileName, title } = source;
  if (captureId === null || fileName === null) throw new PlumbError('refused', `"${title}" is not imported yet.`);
  const stored = readStoredText(desk.database, sourceId);
  if (stored?.extractor === 'by hand')
    throw new PlumbError('refused', `The text of "${title}" was written by hand; there is no other to read.`);
  desk.progress(`Reading ${title} again`, 0, null);
  const chunks: Uint8Array[] = [];
  for await (const chunk of storedChunks(desk.database, captureId)) chunks.push(chunk);
  const read = await readArticle(Buffer.concat(chunks), fileName, desk.signal);
  if (stored !== null && contentOf(read) === contentStored(desk, stored.id, stored.readings))
    return { outcome: 'unchanged', ...nothing };
  const textId = desk.newId();
  const { extractor, extractorVersion, language, confidence, blocks, readings = [], found = {} } = read;
  await desk.stageText({
    captureId,
    textId,
    extractor,
    extractorVersion,
    language,
    confidence,
    blocks,
    found,
    readings,
  });
  const placings = computePlacings(desk.database, sourceId, textId);
  const counts = await desk.replaceText({
    act: 'readAgain',
    sourceId,
    textId,
    publication: null,
    newerId: null,
    placings,
  });
  return { outcome: 'replaced', ...counts, otherTitle: null, otherUrl: null };
}

function contentOf({ blocks, readings = [] }: ReadText): string {
  return JSON.stringify([
    blocks.map(({ kind, role, text, level, page }) => [kind, role, text, level, page]),
    readings.map(({ extractor, roles }) => [extractor, lettersOfRoles(roles)]),
  ]);
}

function contentStored(
  desk: WorkDesk,
  textId: string,
  readings: readonly { extractor: string; roles: string }[],
): string {
  const blocks = readBlocks(desk.database, textId);
  return JSON.stringify([
    blocks.map(({ kind, role, text, level, page }) => [kind, role, text, level, page]),
    readings.map(({ extractor, roles }) => [extractor, roles]),
  ]);
}

function textSource(desk: WorkDesk, sourceId: string) {
  const source = getSource(desk.database, sourceId);
  if (source.kind === 'dataset')
    throw new PlumbError('refused', `"${source.title}" is a dataset. Import the newer table as a source of its own.`);
  if (source.kind === 'stub')
    throw new PlumbError('refused', `"${source.title}" is not imported yet: import its original.`);
  return source;
}
