import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportVerification } from '#shared/contract/reports.ts';
import { fillTestCase, type Filled } from '../testing/fillTestCase.ts';
import { openTestCase, type TestCase, writeFile } from '../testing/openTestCase.ts';
import { writePackage } from '../reporting/writePackage.ts';
import { openZip } from '../importing/zipArchive.ts';

const plain = { job: 'export', standard: 'a-3a', paper: 'a4' } as const;
const lastFile = (one: TestCase): Uint8Array => one.held.at(-1)?.bytes ?? new Uint8Array();

async function filled(): Promise<{ readonly one: TestCase; readonly ids: Filled }> {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  await one.work('estimates.run', { job: 'run', estimateId: ids.estimateId });
  return { one, ids };
}

async function verified(
  one: TestCase,
  bytes: Uint8Array,
  name: string,
  withCase: boolean,
): Promise<ReportVerification> {
  const handle = writeFile(dirname(one.key.path), name, bytes);
  return one.work('reports.verify', { job: 'v', handle, withCase });
}

const failing = ({ checks }: ReportVerification) => checks.filter(({ holds }) => !holds);
const lines = ({ checks }: ReportVerification) =>
  checks
    .map(({ what, holds, untold, detail }) => `${untold === true ? 'untold' : holds} ${what}: ${detail}`)
    .join('\n');

describe('verify of a version', () => {
  // Bug: what is withheld is told as altered or gone, with the case or without.
  it('says of what is withheld that it is, and computes the runs again', async () => {
    const { one, ids } = await filled();
    const withhold = (thing: Parameters<typeof one.change<'protecting.withhold'>>[1]['thing']) =>
      one.change('protecting.withhold', { reportId: ids.reportId, thing, reason: 'at risk' });
    withhold({ kind: 'source', sourceId: ids.sourceId, keepPublisher: false });
    withhold({ kind: 'name', words: 'grain', standIn: null });
    for (const version of ['public', 'lawyer', 'full'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one case, one export after the other
      await one.work('reports.export', { ...plain, form: 'pdf', reportId: ids.reportId, version });
      const bytes = lastFile(one);
      for (const withCase of [true, false]) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        const found = await verified(one, bytes, 'report.pdf', withCase);
        expect(failing(found)).toEqual([]);
        expect(lines(found)).toMatch(/true Run of “[^”]*”: computed again: the same result to the last bit/u);
        if (version !== 'public') continue;
        expect(lines(found)).toMatch(
          /untold Version for the public: 2 things withheld: Source A: its identity \(at risk\); A name/u,
        );
        if (!withCase) continue;
        expect(lines(found)).toMatch(
          /untold Source “Source A, identity withheld”: withheld \(at risk\): not compared/u,
        );
        expect(lines(found)).toMatch(
          /true This file: exported from this case as PDF\/A-3a, the version for the public,/u,
        );
        expect(lines(found)).toMatch(
          /true Data point “.*unchanged since the report went out; words that are withheld were not compared/u,
        );
      }
    }
  });

  // Bug: the number of a data point changes, and a redacted file holds all the same.
  it('still fails where what is not withheld changed', async () => {
    const { one, ids } = await filled();
    one.change('protecting.withhold', {
      ...{ reportId: ids.reportId, reason: 'at risk' },
      thing: { kind: 'name', words: 'grain', standIn: null },
    });
    await one.work('reports.export', { ...plain, form: 'pdf', reportId: ids.reportId, version: 'public' });
    const bytes = lastFile(one);
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, status: 'disputed' });
    expect(failing(await verified(one, bytes, 'report.pdf', true))).toMatchObject([
      { what: expect.stringContaining('Data point') },
    ]);
  });
});

describe('verify of other files', () => {
  // Bug: a package is no PDF and is refused, or a table beside the PDF is altered and nobody tells.
  it('takes a package, and holds its files against those inside the PDF', async () => {
    const { one, ids } = await filled();
    await one.work('reports.export', { ...plain, form: 'package', reportId: ids.reportId });
    const bytes = lastFile(one);
    const whole = await verified(one, bytes, 'report.zip', true);
    expect(failing(whole)).toEqual([]);
    expect(lines(whole)).toContain('true manifest.jsonld in the package: the same as inside the PDF');
    const zip = await openZip(bytes, 'report.zip');
    const files = await Promise.all(zip.names.map(async (name) => ({ name, bytes: await zip.read(name) })));
    const altered = files.map((file) =>
      file.name === 'manifest.jsonld' ? { ...file, bytes: Buffer.from('{}') } : file,
    );
    expect(failing(await verified(one, writePackage(altered), 'altered.zip', false))).toMatchObject([
      { what: 'manifest.jsonld in the package', detail: 'altered: it is not the one inside the PDF' },
    ]);
    const alone = files.filter(({ name }) => name.endsWith('.pdf'));
    expect(failing(await verified(one, writePackage(alone), 'alone.zip', false))).toHaveLength(1);
  });

  // Bug: a web page holds whatever it says, or never.
  it('takes a web page, its words and its manifest', async () => {
    const { one, ids } = await filled();
    await one.work('reports.write', { job: 'w', reportId: ids.reportId, format: 'html' });
    const page = Buffer.from(lastFile(one)).toString('utf8');
    const before = await verified(one, Buffer.from(page), 'report.html', true);
    expect(failing(before)).toEqual([]);
    expect(lines(before)).toMatch(/true This file: exported from this case as Web page \(HTML\) on .*, byte for byte/u);
    expect(lines(await verified(one, Buffer.from(`${page}\n`), 'report.html', true))).toMatch(
      /true This file: its evidence is that of the Web page \(HTML\)/u,
    );
    const altered = page.replace('<p>The office counted', '<p>The office guessed');
    expect(altered).not.toBe(page);
    expect(failing(await verified(one, Buffer.from(altered), 'a.html', false))).toMatchObject([
      { what: 'Words on the pages' },
    ]);
  });

  // Bug: any archive or page is said to be a damaged PDF.
  it.each([
    ['other.zip', () => writePackage([{ name: 'a.txt', bytes: Buffer.from('a') }]), /holds no PDF/u],
    [
      'two.zip',
      () =>
        writePackage([
          { name: 'a.pdf', bytes: Buffer.from('a') },
          { name: 'b.pdf', bytes: Buffer.from('b') },
        ]),
      /holds 2 PDFs/u,
    ],
    ['office.docx', () => writePackage([{ name: '[Content_Types].xml', bytes: Buffer.from('a') }]), /Office document/u],
    ['cut.zip', () => writePackage([{ name: 'a.pdf', bytes: Buffer.from('a') }]).slice(0, 40), /damaged as a ZIP/u],
    ['page.html', () => Buffer.from('<!doctype html><html><body>x</body></html>'), /no report of Plumbline/u],
    [
      'bare.html',
      () => Buffer.from('<!DOCTYPE html>\n<html lang="en" data-made="plumbline-report"><body></body></html>'),
      /no evidence manifest/u,
    ],
    ['words.txt', () => Buffer.from('words'), /not a PDF, nor a package or a web page/u],
  ])('says of %s what it is', async (name, bytes, words) => {
    await expect(verified(openTestCase(), bytes(), name, false)).rejects.toThrow(words);
  });
});
