import { beforeAll, describe, expect, it } from 'vitest';
import { labelsOf } from '#shared/labels/all.ts';
import { english } from '#shared/labels/en.ts';
import { fixtureFacts, fixtureReport } from '#shared/reports/fixtureReport.ts';
import { defaultReportSettings, labelLanguages } from '#shared/reports/reportSettings.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { writeHtml } from '#shared/reports/writing/writeHtml.ts';
import { writeMarkdown } from '#shared/reports/writing/writeMarkdown.ts';
import { plain, readPdf } from '../testing/readPdf.ts';
import { createPrinter, type Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

/** Words of the catalogue that stand on the pages of the fixture in English, and in none of the other languages. */
const labels = [
  ...[english.glossary.heading, english.method.percentile, english.containsSynthetic],
  ...['As of', 'Cited in', 'Reliability', 'imported', 'Seed', 'samples', 'paragraph 3', 'Disputed by', 'engine'],
];

describe.each(labelLanguages.filter((language) => language !== 'en'))('a report with labels in %s', (language) => {
  const resolved = resolveReport(fixtureReport, fixtureFacts, labelsOf(language));
  const files = async () => {
    const settings = { ...defaultReportSettings, language };
    const { bytes } = printer.print(resolved, { settings, paper: 'a4', asOf: '2025-03-12' });
    const hash = () => 'x';
    return {
      pdf: (await readPdf(bytes)).text,
      html: plain(writeHtml(resolved, { asOf: '2025-03-12', charts: new Map(), manifest: '{}', hash })),
      markdown: plain(writeMarkdown(resolved, '2025-03-12')),
      raw: Buffer.from(bytes).toString('latin1'),
    };
  };

  // Bug: a word that somebody added stands in English among German ones.
  it('has its own words and no English ones, in each file', async () => {
    const { pdf, html, markdown, raw } = await files();
    const { method, sources, dates } = labelsOf(language);
    for (const text of [pdf, html, markdown]) {
      expect(text).toContain(plain(method.heading));
      expect(text).toContain(plain(sources.heading));
      expect(text).toContain(plain(dates.day(12, 2, '2025')));
    }
    expect(labels.filter((word) => pdf.includes(plain(word)))).toEqual([]);
    expect(raw).toContain(`/Lang (${language}-`);
    expect(html).toContain(`lang="${language}"`);
  });
});
