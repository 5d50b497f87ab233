import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfStandard, pdfStandards } from '#shared/reports/exportForm.ts';
import { fixtureFacts, fixtureReport } from '#shared/reports/fixtureReport.ts';
import { defaultReportSettings, type ReportSettings } from '#shared/reports/reportSettings.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { reportStyles } from '#shared/reports/styles/all.ts';
import { plain } from '../testing/readPdf.ts';
import { readPdfFile } from '../testing/readPdfFile.ts';
import { writePng } from '../testing/writePictures.ts';
import type { PageOptions } from './arrangePages.ts';
import { createPrinter, type Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

const bytes = writePng([20, 40, 90], 90, 12);
const logo = createHash('sha256').update(bytes).digest('hex');
const pictures = new Map([[logo, { id: logo, mediaType: 'image/png' as const, bytes }]]);

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

function print(settings: Partial<ReportSettings>, more: Partial<PageOptions> = {}, standard: PdfStandard = 'a-3a') {
  const options = {
    settings: { ...defaultReportSettings, ...settings },
    paper: 'a4',
    asOf: '2025-03-12',
    pictures,
  } as const;
  const resolved = resolveReport(fixtureReport, fixtureFacts);
  return readPdfFile(printer.print(resolved, { ...options, ...more }, { standard, attachments: [] }).bytes);
}

describe('a cover', () => {
  // Bug: the cover breaks a standard in one of the styles, or its title is no title.
  it('stands in every style and standard, with the title once, the byline and the logo’s words', async () => {
    for (const style of reportStyles)
      for (const standard of pdfStandards) {
        const settings = { style, cover: true, logo, logoAlternative: 'The Harbour Desk', byline: 'Words by the desk' };
        // oxlint-disable-next-line no-await-in-loop -- one file after the other
        const { pages } = await print(settings, { version: 'lawyer' }, standard);
        const [cover, first] = pages;
        for (const words of [fixtureReport.title, 'Words by the desk', 'As of 12 March 2025', 'For the lawyer'])
          expect(plain(cover?.text ?? '')).toContain(plain(words));
        expect(cover?.tree).toContain('"alt":"The Harbour Desk"');
        expect(cover?.text).not.toMatch(/\d of \d/);
        expect(plain(first?.text ?? '')).toContain(plain(`2 of ${pages.length}`));
        // Its words come back as the running head, which is no part of the text.
        expect(first?.tree).not.toContain('"role":"Title"');
      }
  }, 60_000);

  // Bug: a page's number is not the one that a reader of PDF shows, or the outline leads a page too far.
  it('is counted among the pages, and shifts what follows by one', async () => {
    const [bare, covered] = [await print({}), await print({ cover: true })];
    expect(covered.pages.length).toBe(bare.pages.length + 1);
    expect(plain(bare.pages[0]?.text ?? '')).toContain(plain(`1 of ${bare.pages.length}`));
    expect(covered.outline?.map(({ title }) => title)).toEqual(bare.outline?.map(({ title }) => title));
  });

  // Bug: whom a version is for stands on none, or on one that is for nobody in particular.
  it('says for whom it is in the language of its labels', async () => {
    const words = async (settings: Partial<ReportSettings>, more: Partial<PageOptions>) =>
      (await print({ cover: true, ...settings }, more)).pages[0]?.text ?? '';
    expect(plain(await words({}, { version: 'public' }))).toContain(plain('For the public'));
    expect(plain(await words({}, {}))).not.toContain(plain('For the'));
  });
});

describe('the desk’s logo', () => {
  // Bug: what only decorates is read aloud as a picture without words, or the file is refused for it.
  it('without words is passed by, with words is a figure, at the head of the first page', async () => {
    for (const standard of pdfStandards) {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const silent = await print({ logo }, {}, standard);
      expect(silent.pages[0]?.tree).not.toContain('"role":"Figure"');
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const named = await print({ logo, logoAlternative: 'The Harbour Desk' }, {}, standard);
      expect(named.pages[0]?.tree).toContain('"alt":"The Harbour Desk"');
    }
  });

  // Bug: a logo that is no longer in the case makes every export fail.
  it('is left out where the case no longer has it', async () => {
    const { pages } = await print({ logo: 'b'.repeat(64), logoAlternative: 'Gone' });
    expect(pages[0]?.tree).not.toContain('Gone');
  });

  it('and a byline with a sign that no font has are refused by name', async () => {
    await expect(async () => print({ byline: 'Ada \u{1F980}' })).rejects.toMatchObject({
      code: 'refused',
      details: { place: 'in the report’s settings' },
    });
  });
});
