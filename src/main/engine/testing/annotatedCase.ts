import type { ImportedAnnotations } from '#shared/contract/exchange.ts';
import type { JsonObject } from '#shared/exchange/jsonFields.ts';
import { openTestCase, temporaryFolder, type TestCase, writeFile } from './openTestCase.ts';

/** The page that annotations of these tests are about. */
export const annotatedPage = [
  'Cranes in the harbour 🚢',
  'The port moved 74,000 tons of cargo in spring, said the guard who counted the ships.',
  'Nobody at the ministry of ports would say where all of it went.',
].join('\n\n');

export interface AnnotatedCase extends TestCase {
  readonly sourceId: string;
  readonly folder: string;
}

/** A case that holds the page, under an address. */
export async function openPage(): Promise<AnnotatedCase> {
  const one = openTestCase();
  const folder = temporaryFolder();
  const { sourceId } = await one.work('sources.import', {
    job: 'import',
    handle: writeFile(folder, 'page.txt', annotatedPage),
  });
  one.change('sources.correct', { sourceId, title: 'Cranes in the harbour', url: 'https://ledger.example/cranes' });
  return { ...one, sourceId, folder };
}

export function importFile(one: AnnotatedCase, content: unknown, name = 'notes.json'): Promise<ImportedAnnotations> {
  const text = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
  return one.work('annotations.import', { job: 'annotations', handle: writeFile(one.folder, name, text) });
}

/** The annotations of an export of the whole case. */
export async function exportItems(one: TestCase): Promise<JsonObject[]> {
  await one.work('annotations.export', { job: 'export' });
  const text = Buffer.from(one.held.at(-1)?.bytes ?? new Uint8Array()).toString('utf8');
  return (JSON.parse(text) as { first: { items: JsonObject[] } }).first.items;
}
