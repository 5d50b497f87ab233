import { factNames, type FoundFacts } from '#shared/sources/readText.ts';
import type { TextFormat } from './format.ts';
import { bytesOf, type ImportJob, type StagedFile } from './importFile.ts';
import { readAs } from './readArticle.ts';
import type { Publication } from './steps.ts';

/** Stages the text read from a staged capture; `stated` is what its container says of it. */
export async function stageArticle(
  { desk, synthetic }: ImportJob,
  file: StagedFile,
  format: TextFormat,
  stated: FoundFacts,
): Promise<Publication> {
  const { captureId, fileName, sha256, held } = file;
  desk.progress(`Reading ${fileName}`, 0, null);
  const read = await readAs(format, await bytesOf(desk, file), fileName, desk.signal);
  desk.signal.throwIfAborted();
  const textId = desk.newId();
  const { extractor, extractorVersion, language, confidence, blocks, readings = [] } = read;
  const found = withStated(read.found ?? {}, stated);
  const text = { captureId, textId, extractor, extractorVersion, language, confidence, blocks, found, readings };
  if (held === null) await desk.stageText(text);
  else await desk.stageSmall(held.capture, held.bytes, text);
  return {
    ...{ captureId, textId, kind: format.kind, sha256, title: read.title ?? found.title?.value ?? fileName },
    ...{
      byline: read.byline ?? found.byline?.value ?? null,
      publisher: read.publisher ?? found.publisher?.value ?? null,
    },
    publishedOn: read.publishedOn ?? found.publishedOn?.value ?? null,
    ...{ updatedOn: found.updatedOn?.value ?? null, accessedOn: found.accessedOn?.value ?? null },
    ...{ url: found.url?.value ?? null, canonicalUrl: found.canonicalUrl?.value ?? null },
    ...{ synthetic, rowCount: null, rowsSha256: null, blockCount: blocks.length, fileName, parts: [] },
  };
}

/** What the file itself says wins over its container, but for where and when it was fetched. */
function withStated(found: FoundFacts, stated: FoundFacts): FoundFacts {
  const entries = factNames.flatMap((name) => {
    const fact =
      name === 'url' || name === 'accessedOn' ? (stated[name] ?? found[name]) : (found[name] ?? stated[name]);
    return fact === undefined ? [] : [[name, fact] as const];
  });
  return Object.fromEntries(entries);
}
