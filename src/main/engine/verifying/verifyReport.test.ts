import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportVerification } from '#shared/contract/reports.ts';
import type { Manifest } from '#shared/reports/manifest.ts';
import type { InlineRun, ReportBlock } from '#shared/reports/reportDocument.ts';
import { hashOfManifest, hashOfText } from '#shared/reports/writeManifest.ts';
import { canonicalJson, type JsonValue } from '#shared/values/json.ts';
import { sha256 } from '../reporting/gatherEvidence.ts';
import { article, blocksOf, type Filled, fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase, type TestCase, writeFile } from '../testing/openTestCase.ts';
import { writePdf } from '../testing/writePdf.ts';
import { readReportFile, type ReportFile } from './readReportFile.ts';
import { verifyReport } from './verifyReport.ts';

interface Exported {
  readonly one: TestCase;
  readonly ids: Filled;
  readonly bytes: Uint8Array;
}

const quiet = { signal: new AbortController().signal, progress: () => undefined };

async function exported(standard: 'a-3a' | 'ua-1' = 'a-3a'): Promise<Exported> {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  await one.work('reports.export', { job: 'e', reportId: ids.reportId, standard, paper: 'a4', form: 'pdf' });
  return { one, ids, bytes: one.held.at(-1)?.bytes ?? new Uint8Array() };
}

function read(bytes: Uint8Array): Promise<ReportFile> {
  return readReportFile(bytes, 'report.pdf', quiet.signal);
}

async function verified({ one, bytes }: Exported, withCase = true): Promise<ReportVerification> {
  const handle = writeFile(dirname(one.key.path), 'report.pdf', bytes);
  return one.work('reports.verify', { job: 'v', handle, withCase });
}

function failures({ checks }: ReportVerification): string[] {
  return checks.flatMap(({ what, holds, detail }) => (holds ? [] : [`${what}: ${detail}`]));
}

type Altered = { -readonly [Name in keyof Manifest]: Manifest[Name] };

/** A manifest that somebody altered, with its own hashes made anew, as one who knows the format would. */
async function forged({ bytes }: Exported, alter: (manifest: Altered) => void): Promise<ReportFile> {
  const file = await read(bytes);
  const manifest = JSON.parse(file.manifest) as Altered;
  alter(manifest);
  manifest.report.textSha256 = hashOfText(manifest.report, sha256);
  const content = manifest as unknown as Record<string, JsonValue>;
  return { ...file, manifest: canonicalJson({ ...content, manifestSha256: hashOfManifest(content, sha256) }) };
}

function ofFirst<Entry>(entries: readonly Entry[]): Entry {
  const [first] = entries;
  if (first === undefined) throw new TypeError('at least one entry');
  return first;
}

describe('verifying a report', () => {
  // Bug: a true report fails, or a part of it is not looked at.
  it.each(['a-3a', 'ua-1'] as const)(
    'holds for what went out as %s, with the case and without it',
    async (standard) => {
      const out = await exported(standard);
      const alone = await verified(out, false);
      expect([alone.holds, failures(alone)]).toEqual([true, []]);
      expect(alone.checks.map(({ what }) => what)).toEqual([
        'Manifest',
        'Links',
        'Numbers in the text',
        'Words on the pages',
        'Run of “Sacks of grain”',
      ]);
      const whole = await verified(out);
      expect([whole.holds, failures(whole)]).toEqual([true, []]);
      expect(whole.checks.slice(alone.checks.length).map(({ what }) => what)).toEqual([
        'This file',
        'Source “Quay records put grain at 900 tonnes”',
        'Passage “900 tonnes of grain in May 2024”',
        'Data point “Grain counted at the quay”',
        'Run of “Sacks of grain” in the case',
      ]);
      expect(whole).toMatchObject({ title: 'Grain at the quay', asOf: '2026-01-01', withCase: true });
    },
  );

  // Bug: the signs of a list, the cells of a table or a break over two pages make true words look altered.
  it('holds for lists, tables and paragraphs over several pages', async () => {
    const one = openTestCase();
    const ids = await fillTestCase(one);
    const figure = { kind: 'figure' as const, of: 'dataPoint' as const, id: ids.dataPointId };
    const cell = (...inline: InlineRun[]) => ({ inline });
    const text = (words: string): InlineRun => ({ kind: 'text', text: words });
    const item = (words: string, depth = 0) => ({ depth, ordered: depth === 0, inline: [text(words), figure] });
    const long = Array.from(
      { length: 900 },
      (_, index) => `Ship ${index} came in at ${index % 24}.30, or 3,${100 + index}`,
    );
    const blocks: ReportBlock[] = [
      { id: 'l', content: { kind: 'list', items: [item('First of all '), item('below it ', 1), item('5 and ')] } },
      {
        id: 't',
        content: {
          ...{ kind: 'table', caption: 'What was counted', headed: true },
          rows: [
            [cell(text('Who')), cell(text('How much'))],
            [cell(text('Office')), cell(figure)],
          ],
        },
      },
      { id: 'p', content: { kind: 'paragraph', inline: [text(`${long.join('. ')}.`), figure, text(' And no more.')] } },
    ];
    one.change('reports.save', { reportId: ids.reportId, title: 'Long', blocks });
    await one.work('reports.export', { job: 'e', reportId: ids.reportId, standard: 'a-3a', paper: 'a4', form: 'pdf' });
    const bytes = one.held.at(-1)?.bytes ?? new Uint8Array();
    expect((await read(bytes)).pages.length).toBeGreaterThan(4);
    expect(failures(await verified({ one, ids, bytes }))).toEqual([]);
  });

  // Bug: a data point that changed after the report went out goes unnoticed, or an edit of the report itself counts as one.
  it('names what changed in the case since', async () => {
    const out = await exported();
    const { one, ids } = out;
    one.change('reports.save', { reportId: ids.reportId, title: 'Later', blocks: blocksOf(ids).slice(1) });
    expect(failures(await verified(out))).toEqual([]);
    const quantity = { value: 950, low: null, high: null, unit: 't', qualifier: null };
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity, status: 'withdrawn' });
    expect(failures(await verified(out))).toEqual([
      'Data point “Grain counted at the quay”: changed since: quantity was “900 t”, now “950 t”; status was “claimed”, now “withdrawn”',
    ]);
  });

  // Bug: a report is held against another case and seems to hold, or ends in an error.
  it('says of another case that it holds none of it', async () => {
    const out = await exported();
    const other = openTestCase();
    const found = await verified({ ...out, one: other });
    expect(failures(found)).toEqual([
      expect.stringMatching(/^This file: SHA-256 .* is not among the 0 exports that this case keeps/u),
      expect.stringMatching(/^Source “Quay.*: the case holds no capture with SHA-256 /u),
      'Passage “900 tonnes of grain in May 2024”: its source is not in the case',
      'Data point “Grain counted at the quay”: the case holds no such data point',
      'Run of “Sacks of grain” in the case: the case keeps no such run',
    ]);
  });

  // Bug: bytes of a capture or letters of its text are altered in the case file, and the quote still seems to stand.
  it('notices a capture and a text that were altered in the case', async () => {
    const out = await exported();
    const { database } = out.one;
    database.run(`UPDATE blocks SET content = replace(content, '900 tonnes', '700 tonnes')`);
    expect(failures(await verified(out))).toEqual([
      'Passage “900 tonnes of grain in May 2024”: the text was read anew since, and its words do not stand in it as quoted',
    ]);
    database.run('UPDATE capture_chunks SET bytes = ?', Buffer.from(article.replace('900', '700')));
    expect(failures(await verified(out))[0]).toMatch(/^Source .*: its capture was altered: recorded SHA-256 /u);
  });
});

describe('a report that was tampered with', () => {
  // Bug: one byte of the file is another, and with the case nobody says so.
  it('is not the file that the case exported', async () => {
    const out = await exported();
    const bytes = new Uint8Array(Buffer.concat([out.bytes, Buffer.from('\n')]));
    expect(failures(await verified({ ...out, bytes }))).toEqual([expect.stringMatching(/^This file: SHA-256 /u)]);
  });

  // Bug: a manifest edited by hand still seems whole.
  it('is named where the manifest no longer has its own hash', async () => {
    const file = await read((await exported()).bytes);
    const manifest = file.manifest.replace('"status":"claimed"', '"status":"confirmed"');
    const found = await verifyReport({ ...file, manifest }, null, quiet);
    expect(failures(found)).toEqual([expect.stringMatching(/^Manifest: altered since it was written/u)]);
  });

  // Bug: whoever makes the hashes anew as well gets another number past.
  it.each<readonly [string, (manifest: Altered) => void, RegExp]>([
    [
      'a number of a data point',
      ({ dataPoints }) =>
        Object.assign(ofFirst(dataPoints), {
          quantity: { value: 950, low: null, high: null, unit: 't', qualifier: null },
        }),
      /^Numbers in the text: the text says “900 t”, what it rests on says “950 t”/u,
    ],
    [
      'a number of the text',
      ({ report }) => void (report.text[0] = ofFirst(report.text).replace('900', '950')),
      /^Words on the pages: the pages do not have “The office counted 950 t” as the manifest does/u,
    ],
    [
      'a quotation',
      ({ report }) => void (report.footnotes[0] = ofFirst(report.footnotes).replace('in May', 'in June')),
      /^Words on the pages: /u,
    ],
    [
      'a result',
      ({ runs }) => Object.assign(ofFirst(runs).result, { mean: 19_000 }),
      /^Run of “Sacks of grain”: computed again, it is another/u,
    ],
    [
      'a seed',
      ({ runs }) => Object.assign(ofFirst(runs).definition, { seed: 8 }),
      /^Run of “Sacks of grain”: computed again, it is another/u,
    ],
    [
      'a formula that can not be computed',
      ({ runs }) => Object.assign(ofFirst(runs).definition, { formula: 'grain / ' }),
      /^Run of “Sacks of grain”: it can not be computed: /u,
    ],
    [
      'a source that is gone from it',
      (manifest) => void (manifest.sources = []),
      /^Links: “900 tonnes of grain in May 2024” leads to something that is not in the manifest/u,
    ],
  ])('is named where %s was altered and every hash made anew', async (_, alter, expected) => {
    const found = await verifyReport(await forged(await exported(), alter), null, quiet);
    expect(found.holds).toBe(false);
    expect(failures(found)).toContainEqual(expect.stringMatching(expected));
    expect(found.checks[0]).toMatchObject({ what: 'Manifest', holds: true });
  });

  // Bug: a file that is no manifest, or is built to break the reader, ends in a crash.
  it.each([
    ['no JSON', '{"format": "plumb', 'It is not JSON'],
    ['a list', '[]', 'It is not JSON'],
    ['nested a million deep', `{"a":${'['.repeat(1_000_000)}`, 'It is not JSON'],
    ['of another program', '{"format":"c2pa"}', 'It is no evidence manifest of a Plumbline report'],
    ['of a later version', '{"format":"plumbline-evidence-manifest","formatVersion":9}', 'It is of format 9'],
    ['without its parts', '{"format":"plumbline-evidence-manifest","formatVersion":1}', 'It does not have the shape'],
  ])('is read without harm where its manifest is %s', async (_, manifest, words) => {
    const file = { form: 'pdf' as const, sha256: '', manifest, tables: new Map(), pages: [], packed: [] };
    const found = await verifyReport(file, null, quiet);
    expect(failures(found)).toEqual([expect.stringContaining(`Manifest: ${words}`)]);
  });
});

// Bug: brackets without end, added beside what is true, exhaust the stack of the check.
it('a manifest that is true and nested too deeply besides is named', async () => {
  const file = await read((await exported()).bytes);
  const depth = 200_000;
  const manifest = file.manifest.replace('{', `{"deep":${'['.repeat(depth)}${']'.repeat(depth)},`);
  const found = await verifyReport({ ...file, manifest }, null, quiet);
  expect(failures(found)).toEqual(['Manifest: It is nested too deeply to be read: it was altered.']);
});

describe('a file of another origin', () => {
  // Bug: a PDF of another product counts as a report, or fails with words about the inside of the program.
  it('is refused in a sentence', async () => {
    await expect(read(writePdf([[{ x: 50, y: 500, text: 'A page' }]]))).rejects.toMatchObject({
      code: 'unsupported-format',
      message: '"report.pdf": This PDF holds no evidence manifest.',
    });
    await expect(read(Buffer.from('PK\u0003\u0004'))).rejects.toMatchObject({
      message: '"report.pdf" is not a PDF, nor a package or a web page of a report.',
    });
    await expect(read(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({ code: 'unreadable-file' });
    const { bytes } = await exported();
    await expect(read(bytes.slice(0, bytes.length / 2))).rejects.toMatchObject({ name: 'PlumbError' });
  });
});
