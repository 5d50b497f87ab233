import type { Imported } from '#shared/contract/sources.ts';
import { storedChunks } from '../store/queries/captures.ts';
import type { ImportJob } from './importSource.ts';
import { readArticle } from './readArticle.ts';

export async function importText({ desk, file, captureId, sha256, synthetic }: ImportJob): Promise<Imported> {
  desk.progress(`Reading ${file.name}`, 0, null);
  const chunks: Uint8Array[] = [];
  for await (const chunk of storedChunks(desk.database, captureId)) chunks.push(chunk);
  const read = readArticle(Buffer.concat(chunks), file.name);
  desk.signal.throwIfAborted();
  const textId = desk.newId();
  const { extractor, extractorVersion, language, confidence, blocks, byline, publisher, publishedOn } = read;
  await desk.stageText({ captureId, textId, extractor, extractorVersion, language, confidence, blocks });
  const title = read.title ?? file.name;
  const published = await desk.publish({
    ...{ captureId, textId, kind: 'article', sha256, title, byline, publisher, publishedOn, synthetic },
    ...{ rowCount: null, blockCount: blocks.length, fileName: file.name },
  });
  return { ...published, kind: 'article', title, blocks: blocks.length, rows: 0 };
}
