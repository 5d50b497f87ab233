import { basename } from 'node:path';
import type { Imported, OpenSource } from '#shared/contract/sources.ts';
import { type TestCase, temporaryFolder, writeFile } from './openTestCase.ts';

/** Imports a test's own bytes under a file name. */
export function importBytes(
  one: TestCase,
  name: string,
  content: string | Uint8Array,
  signal?: AbortSignal,
): Promise<Imported> {
  const handle = writeFile(temporaryFolder(), basename(name), content);
  return one.work('sources.import', { job: 'import', handle }, signal);
}

export function openNow(one: TestCase, sourceId: string): OpenSource {
  return one.read('sources.open', { sourceId });
}

/** The words of a source as they are searched, one block a line. */
export function wordsOfSource(one: TestCase, sourceId: string): string {
  return openNow(one, sourceId)
    .blocks.map(({ text }) => text)
    .join('\n');
}

/** The source that a container holds under a name. */
export function partNamed(one: TestCase, containerId: string, name: string): OpenSource {
  const { parts } = openNow(one, containerId);
  const part = parts.find((each) => each.name === name);
  if (part === undefined) throw new Error(`no part "${name}" among ${parts.map((each) => each.name).join(', ')}`);
  return openNow(one, part.sourceId);
}

/** Bytes that lie in a case in any state: what a failed or cancelled import must not leave. */
export function stagedCaptures(one: TestCase): number {
  return one.database.all(`SELECT id FROM captures WHERE state <> 'published'`).length;
}
