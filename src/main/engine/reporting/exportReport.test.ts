import { dirname } from 'node:path';
import yauzl from 'yauzl';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestSchema } from '#shared/reports/manifest.ts';
import { hashOfManifest, hashOfText } from '#shared/reports/writeManifest.ts';
import { blocksOf, type Filled, fillTestCase, quote } from '../testing/fillTestCase.ts';
import { openTestCase, type TestCase, writeFile } from '../testing/openTestCase.ts';
import { readPdfFile, uncompressed } from '../testing/readPdfFile.ts';
import { readReportFile } from '../verifying/readReportFile.ts';
import { verifyReport } from '../verifying/verifyReport.ts';
import { sha256 } from './gatherEvidence.ts';
import { engineVersion } from '../engineVersion.ts';

const plain = { job: 'export', standard: 'a-3a', paper: 'a4', form: 'pdf' } as const;

function lastFile(one: TestCase): Uint8Array {
  return one.held.at(-1)?.bytes ?? new Uint8Array();
}

async function attached(one: TestCase): Promise<ReadonlyMap<string, string>> {
  const { attachments } = await readPdfFile(lastFile(one));
  return new Map(attachments.map(({ name, text }) => [name, text]));
}

async function manifestIn(one: TestCase): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse((await attached(one)).get('manifest.jsonld') ?? '{}'));
}

async function filledCase(): Promise<{ readonly one: TestCase; readonly ids: Filled }> {
  const one = openTestCase();
  return { one, ids: await fillTestCase(one) };
}

/** An estimate over the weights of a table, and a report of it. */
async function reportOnTable(one: TestCase, rows: number, column = 'weight'): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${index % 2 === 0 ? '=grain' : 'salt'},Ann ${index},${index + 1}`,
  );
  const handle = writeFile(dirname(one.key.path), 'cargo.csv', `cargo,skipper,${column}\n${lines.join('\n')}\n`);
  const { sourceId } = await one.work('sources.import', { job: 'import', handle });
  const filters = [{ column: 0, operator: 'is' as const, value: '=grain' }];
  const { estimateId } = one.change('estimates.create', {
    definition: {
      ...{ name: 'Mean weight', formula: 'weight', unit: '', seed: 1, samples: 1_000, coverage: 0.9 },
      lines: [
        {
          ...{ name: 'weight', label: 'Weight', unit: '' },
          input: { kind: 'dataset', sourceId, column: 2, filters, values: [], rows: 0, empty: 0 },
        },
      ],
    },
  });
  await one.work('estimates.run', { job: 'run', estimateId });
  const inline = [{ kind: 'figure' as const, of: 'estimate' as const, id: estimateId }];
  const content = { kind: 'paragraph' as const, inline };
  return one.change('reports.create', { title: 'Weights', blocks: [{ id: 'weights', content }] }).reportId;
}

describe('an exported report', () => {
  // Bug: a passage, a data point or a run that the report rests on is left out, or one of another report gets in.
  it('holds what it rests on, with hashes that can be made again', async () => {
    const { one, ids } = await filledCase();
    const { sha256: ofFile, changes } = await one.work('reports.export', { ...plain, reportId: ids.reportId });
    const manifest = await manifestIn(one);
    const raw = JSON.parse((await attached(one)).get('manifest.jsonld') ?? '{}') as Parameters<
      typeof hashOfManifest
    >[0];
    expect(manifest.manifestSha256).toBe(hashOfManifest(raw, sha256));
    expect(manifest.report.textSha256).toBe(hashOfText(manifest.report, sha256));
    expect(manifest.passages.map(({ target }) => target.selector.at(-1))).toMatchObject([{ exact: quote }]);
    expect(manifest.dataPoints).toMatchObject([{ what: 'Grain counted at the quay', quantity: { value: 900 } }]);
    expect(manifest.runs).toMatchObject([{ definition: { formula: 'grain / sack', seed: 7 }, engineVersion }]);
    expect(manifest.report.figures.map(({ words }) => words)).toEqual([
      '900 t',
      'about 18,000 sacks (90% between 14,000 and 23,000)',
    ]);
    expect(changes).toBeNull();
    expect(ofFile).toBe(one.read('reports.exports', { reportId: ids.reportId })[0]?.sha256);
  });

  // Bug: charts are drawn in the preview and left out of the file that goes out.
  it('has the charts of the preview, and verifies with them', async () => {
    const { one, ids } = await filledCase();
    const content = {
      kind: 'estimateChart' as const,
      estimateId: ids.estimateId,
      chart: 'histogram' as const,
      caption: '',
    };
    one.change('reports.save', { reportId: ids.reportId, title: 'Chart', blocks: [{ id: 'chart', content }] });
    await one.work('reports.print', { job: 'print', reportId: ids.reportId });
    const preview = await readPdfFile(lastFile(one));
    await one.work('reports.export', { ...plain, reportId: ids.reportId });
    const { pages } = await readPdfFile(lastFile(one));
    expect(pages).toEqual(preview.pages);
    expect(pages.map(({ tree }) => tree).join('')).toContain('"role":"Figure"');
    const handle = writeFile(dirname(one.key.path), 'chart.pdf', lastFile(one));
    expect((await one.work('reports.verify', { job: 'v', handle, withCase: true })).holds).toBe(true);
  });

  // Bug: comments, notes, file names or the keeper's name leave the house inside the file.
  it('says nothing of comments, notes, file names or who keeps the case', async () => {
    const { one, ids } = await filledCase();
    one.change('journal.sign', { who: 'Quill Keeper' });
    one.change('notes.write', { onKind: 'passage', onId: ids.passageId, body: 'Ask the warden again' });
    one.change('derivations.make', { sourceId: ids.sourceId, originName: 'Ida Insider' });
    one.change('sources.correct', { sourceId: ids.sourceId, url: 'file:///home/quill/leak.html' });
    await one.work('reports.export', { ...plain, reportId: ids.reportId });
    const { attachments } = await readPdfFile(lastFile(one));
    const inside = uncompressed(lastFile(one)) + attachments.map(({ text }) => text).join('');
    for (const word of ['Ida Insider', 'home/quill', 'the claim', 'Quill Keeper', 'Ask the warden again', 'Harbour'])
      expect(inside).not.toContain(word);
    expect((await manifestIn(one)).sources.map((source) => Object.keys(source))).not.toContain('fileName');
  });

  // Bug: the time of the export, or the export before it, changes the file.
  it('is the same file each time, and says what changed where it is another', async () => {
    const { one, ids } = await filledCase();
    const wanted = { ...plain, reportId: ids.reportId };
    const first = await one.work('reports.export', wanted);
    const second = await one.work('reports.export', wanted);
    expect([second.sha256, second.changes]).toEqual([first.sha256, []]);
    const quantity = { value: 950, low: null, high: null, unit: 't', qualifier: 'about' as const };
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity, status: 'disputed' });
    const [opening, ...others] = blocksOf(ids);
    if (opening === undefined) throw new TypeError('three paragraphs');
    one.change('reports.save', { reportId: ids.reportId, title: 'Grain', blocks: [opening] });
    expect(others).toHaveLength(2);
    const third = await one.work('reports.export', { ...wanted, standard: 'ua-1' });
    expect(third.changes).toEqual([
      'Set as PDF/UA-1, before as PDF/A-3a.',
      'The title was “Grain at the quay”, now “Grain”.',
      'Text: 1 paragraph new or reworded, 3 paragraphs of before gone; 20 words before, 6 now.',
      '“900 t” is now “about 950 t”.',
      '“Grain counted at the quay” was claimed, now disputed.',
    ]);
    expect(one.read('reports.exports', { reportId: ids.reportId }).map(({ sha256: hash }) => hash)).toEqual([
      third.sha256,
      second.sha256,
      first.sha256,
    ]);
  });

  // Bug: undo takes the export back instead of the last edit, or an export breaks the journal's chain.
  it('stays in the list when an edit is undone, and the case still verifies', async () => {
    const { one, ids } = await filledCase();
    one.change('reports.save', { reportId: ids.reportId, title: 'Edited', blocks: [] });
    await one.work('reports.export', { ...plain, reportId: ids.reportId });
    expect(one.change('journal.undo', {}).label).toBe('Edit report');
    expect(one.read('reports.exports', { reportId: ids.reportId })).toMatchObject([{ title: 'Edited', pages: 1 }]);
    expect(one.read('journal.list', { before: null, limit: 2 })[1]).toMatchObject({ label: 'Export Edited' });
    const verify = () => one.work('journal.verify', { job: 'verify' });
    expect((await verify()).holds).toBe(true);
    // Bug: a hash written into the list by other means passes a forged file off as one that went out.
    one.database.run('UPDATE exports SET sha256 = ?', 'f'.repeat(64));
    expect((await verify()).checks.find(({ what }) => what === 'Rows')?.detail).toContain(
      'other means than Plumbline: exports id',
    );
  });

  // Bug: a report of something deleted fails, or hides that it is gone.
  it('names what it cites that is gone', async () => {
    const { one, ids } = await filledCase();
    const inline = [{ kind: 'citation' as const, of: 'passage' as const, id: 'gone' }];
    const blocks = [{ id: 'only', content: { kind: 'paragraph' as const, inline } }];
    one.change('reports.save', { reportId: ids.reportId, title: 'Gone', blocks });
    await one.work('reports.export', { ...plain, reportId: ids.reportId });
    expect((await manifestIn(one)).report.missing).toEqual(['urn:plumbline:passage:gone']);
  });
});

describe('the rows that an estimate reads', () => {
  // Bug: other rows than those that pass, a column that nothing reads, cells that run, or a hash of something else.
  it('travel as CSV beside the manifest, which has their hash', async () => {
    const one = openTestCase();
    const reportId = await reportOnTable(one, 6);
    await one.work('reports.export', { ...plain, reportId });
    const { selections, runs, sources } = await manifestIn(one);
    const csv = (await attached(one)).get('rows-1.csv') ?? '';
    expect(csv).toBe("row,cargo,weight\r\n1,'=grain,1\r\n3,'=grain,3\r\n5,'=grain,5\r\n");
    expect(selections).toMatchObject([{ rows: 3, embedded: true, sha256: sha256(csv) }]);
    expect(runs[0]?.used).toEqual([selections[0]?.id]);
    expect(selections[0]?.dataset).toBe(sources[0]?.id);
  });

  // Bug: a table shows three rows and two columns, and the file beside it gives all of them away, or none.
  it('are those that a table of the report shows, as far as it shows them', async () => {
    const one = openTestCase();
    await reportOnTable(one, 9);
    const [source] = one.read('sources.list', {});
    const content = {
      ...{ kind: 'datasetTable' as const, sourceId: source?.id ?? '', columns: [2, 0], limit: 2, caption: 'Shown' },
      filters: [{ column: 1, operator: 'contains' as const, value: 'Ann' }],
    };
    const { reportId } = one.change('reports.create', { title: 'Shown', blocks: [{ id: 'shown', content }] });
    await one.work('reports.export', { ...plain, reportId });
    expect((await attached(one)).get('rows-1.csv')).toBe("row,weight,cargo\r\n1,1,'=grain\r\n2,2,salt\r\n");
    const handle = writeFile(dirname(one.key.path), 'shown.pdf', lastFile(one));
    const { checks } = await one.work('reports.verify', { job: 'v', handle, withCase: true });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  // Bug: a column whose name is hostile or endless breaks the PDF, or its check.
  it('travel under any name of a column, and verify', async () => {
    const one = openTestCase();
    const reportId = await reportOnTable(one, 4, `)] /JS \u0007 ${'x'.repeat(2_000)} 🙂`);
    await one.work('reports.export', { ...plain, reportId });
    const handle = writeFile(dirname(one.key.path), 'weights.pdf', lastFile(one));
    const found = await one.work('reports.verify', { job: 'v', handle, withCase: true });
    expect(found.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(found.checks.map(({ what }) => what)).toContain('Rows of rows-1.csv in the case');
  });

  // Bug: a row that was altered in the case, or a table that was altered in the PDF, still seems to hold.
  it('are held against the case and against their hash', async () => {
    const one = openTestCase();
    await one.work('reports.export', { ...plain, reportId: await reportOnTable(one, 4) });
    const { signal } = new AbortController();
    const file = await readReportFile(lastFile(one), 'weights.pdf', signal);
    const tables = new Map([['rows-1.csv', Buffer.from('row,cargo,weight\r\n')]]);
    const named = one.database.get(
      `SELECT name FROM sqlite_schema WHERE name GLOB 'dataset_id*' ORDER BY length(name)`,
    );
    one.database.exec(`UPDATE ${String(named?.['name'])} SET c0 = 'salt' WHERE number = 1`);
    const { checks } = await verifyReport({ ...file, tables }, one.database, { signal, progress: () => undefined });
    expect(checks.filter(({ holds }) => !holds)).toEqual([
      { what: 'Table rows-1.csv', holds: false, detail: expect.stringMatching(/^altered: recorded SHA-256 /u) },
      {
        what: 'Rows of rows-1.csv in the case',
        holds: false,
        detail: 'the dataset gives 1 rows, not the 2 of the report',
      },
    ]);
  });

  // Bug: a table of a million rows makes a PDF that no mail takes.
  it('stay in the case where they are too many, and their hash travels', async () => {
    const one = openTestCase();
    await one.work('reports.export', { ...plain, reportId: await reportOnTable(one, 40_010) });
    expect((await manifestIn(one)).selections).toMatchObject([{ rows: 20_005, embedded: false }]);
    expect([...(await attached(one)).keys()]).toEqual(['manifest.jsonld']);
  });
});

// Bug: the archive that others open lacks a file, or differs from one export to the next.
it('a package holds the PDF, the manifest and the tables, the same bytes each time', async () => {
  const one = openTestCase();
  const reportId = await reportOnTable(one, 4);
  const pdf = await one.work('reports.export', { ...plain, reportId });
  const inside = await attached(one);
  const packed = await one.work('reports.export', { ...plain, form: 'package', reportId });
  const archive = Buffer.from(lastFile(one));
  const files = await unpack(archive);
  expect([...files.keys()]).toEqual(['Weights.pdf', 'manifest.jsonld', 'rows-1.csv']);
  expect(packed.sha256).toBe(pdf.sha256);
  for (const [name, text] of inside) expect(files.get(name)?.toString('utf8')).toBe(text);
  await one.work('reports.export', { ...plain, form: 'package', reportId });
  expect(Buffer.from(lastFile(one)).equals(archive)).toBe(true);
});

async function unpack(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part as Uint8Array));
    files.set(entry.fileName, Buffer.concat(parts));
  }
  return files;
}
