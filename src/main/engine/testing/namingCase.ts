import type { RedactedThing } from '#shared/protecting/redaction.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import { blocksOf, type Filled, fillTestCase } from './fillTestCase.ts';
import { openTestCase, type TestCase } from './openTestCase.ts';
import { readPdfFile, uncompressed } from './readPdfFile.ts';

export const plain = { job: 'export', standard: 'a-3a', paper: 'a4', form: 'pdf' } as const;
export const reason = 'to protect the keeper';

/** Every word of a PDF: its streams unpacked, its pages' text, its attachments, its metadata. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const { pages, attachments, info, xmp, outline } = await readPdfFile(bytes);
  const text = pages.map((page) => page.text + page.tree).join('\n');
  return [uncompressed(bytes), text, JSON.stringify([attachments, info, outline]), xmp].join('\n');
}

export const lastFile = (one: TestCase): Uint8Array => one.held.at(-1)?.bytes ?? new Uint8Array();

export function withhold(one: TestCase, { reportId }: Pick<Filled, 'reportId'>, thing: RedactedThing): string {
  return one.change('protecting.withhold', { reportId, thing, reason }).redactionId;
}

/** The case with a report that names its source in every way: typed, cited, in a chain, a comparison, a chart and the method. */
export async function namingCase(): Promise<{
  readonly one: TestCase;
  readonly ids: Filled;
  readonly secrets: readonly string[];
}> {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  one.change('sources.correct', {
    ...{
      sourceId: ids.sourceId,
      publisher: 'The Quay Gazette',
      byline: 'By Ottilie Warden',
      publishedOn: '2024-06-03',
    },
    url: 'https://quay-gazette.example/ledger-story',
  });
  await one.work('estimates.run', { job: 'run', estimateId: ids.estimateId });
  const text = (words: string, ...marks: 'bold'[]) => ({ kind: 'text' as const, text: words, marks });
  const inline = [text('Ottilie '), text('War', 'bold'), text('den, of THE QUAY gazette, and OTTILIE\nWARDEN again')];
  one.change('reports.save', {
    reportId: ids.reportId,
    title: 'What Ottilie Warden saw',
    blocks: [
      ...blocksOf(ids),
      { id: 'typed', content: { kind: 'paragraph', inline } },
      { id: 'chain', content: { kind: 'chain', dataPointId: ids.dataPointId } },
      {
        id: 'points',
        content: { kind: 'pointTable', view: 'comparison', dataPointIds: [ids.dataPointId], caption: '' },
      },
      {
        id: 'chart',
        content: {
          kind: 'estimateChart',
          estimateId: ids.estimateId,
          chart: 'tornado',
          caption: 'Ottilie Warden’s tons',
        },
      },
    ],
  });
  const source = one.read('sources.list', {}).find(({ id }) => id === ids.sourceId);
  const hash = source?.sha256 ?? 'none';
  const secrets = [
    'Ottilie',
    'Warden',
    'Gazette',
    source?.title ?? 'none',
    source?.fileName ?? 'none',
    hash,
    hash.slice(0, 12),
    'ledger-story',
  ];
  return { one, ids, secrets };
}

export async function exported(one: TestCase, reportId: string, version: ReportVersion): Promise<string> {
  await one.work('reports.export', { ...plain, reportId, version });
  return wordsOf(lastFile(one));
}

export function standing(words: string, secrets: readonly string[]): string[] {
  const plainWords = words.toLowerCase().replaceAll(/\s+/gu, ' ');
  return secrets.filter((secret) => plainWords.includes(secret.toLowerCase()));
}
