import { existsSync, readFileSync } from 'node:fs';
import { parsePeriod } from '#shared/values/period.ts';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sampleCase } from './sampleCase.ts';
import type { SampleInline } from './sampleShapes.ts';

const folder = new URL('../../../../resources/sample/', import.meta.url);
const { files, derivations, passages, dataPoints, claims, estimates, reports } = sampleCase;
const articles = files.filter((file) => file.kind === 'article');

/** All of a page's visible words, furniture included, whitespace collapsed as a reader sees it. */
function visibleText(path: string): string {
  const raw = readFileSync(new URL(path, folder), 'utf8');
  if (!path.endsWith('.html')) return raw;
  const { document } = parseHTML(raw);
  for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

const texts = new Map(articles.map((file) => [file.key, visibleText(file.path)]));
const inlines: SampleInline[] = reports.flatMap((report) =>
  report.blocks.flatMap((block) => ('inline' in block ? [...block.inline] : [])),
);

function keysOf(items: readonly { readonly key: string }[]): string[] {
  return items.map((item) => item.key);
}

function linkedFromReports(of: 'passage' | 'dataPoint' | 'estimate'): string[] {
  return inlines.flatMap((run) => (run.kind !== 'text' && run.of === of ? [run.key] : []));
}

describe('the sample case', () => {
  // Bug: a file is renamed and the builder stops half way.
  it('names files that exist', () => {
    expect(files.filter((file) => !existsSync(new URL(file.path, folder)))).toEqual([]);
  });

  // Bug: an edited article leaves a quote that anchors nowhere, or on the wrong one of two places.
  it.each(passages)('quotes words that stand exactly once in their page: $key', ({ file, quote }) => {
    expect((texts.get(file) ?? '').split(quote)).toHaveLength(2);
  });

  // Bug: a quote that runs over two paragraphs of a text file cannot be one block's passage.
  it('quotes within one paragraph', () => {
    for (const { quote } of passages) expect(quote).not.toMatch(/\n|\s{2}/);
  });

  // Bug: two items with one key, of which the builder keeps the last.
  it('gives every file, passage, data point, estimate and report its own key', () => {
    for (const keys of [files, passages, dataPoints, estimates, reports].map(keysOf)) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  // Bug: a misspelt key leaves a data point without evidence or a report with a missing link.
  it('resolves every key', () => {
    const evidence = dataPoints.flatMap((point) => point.evidence.map(({ passage }) => passage));
    const quoted = reports.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'quote' ? [block.passage] : [])),
    );
    const bound = estimates.flatMap(({ lines }) =>
      lines.flatMap(({ from }) => (from.kind === 'dataPoint' ? [from.key] : [])),
    );
    const resting = derivations.flatMap((each) => (each.kind === 'offered' ? [each.file] : []));
    expect(keysOf(articles)).toEqual(expect.arrayContaining([...passages.map(({ file }) => file), ...resting]));
    expect(keysOf(dataPoints)).toEqual(expect.arrayContaining(claims.flatMap((claim) => claim.dataPoints)));
    expect(keysOf(passages)).toEqual(expect.arrayContaining([...evidence, ...quoted, ...linkedFromReports('passage')]));
    expect(keysOf(dataPoints)).toEqual(expect.arrayContaining([...bound, ...linkedFromReports('dataPoint')]));
    expect(keysOf(estimates)).toEqual(expect.arrayContaining(linkedFromReports('estimate')));
    expect(dataPoints.filter((point) => point.evidence.length === 0)).toEqual([]);
  });

  // Bug: a formula, or what stands beside a sheet, names a line or an estimate that is not there.
  it('has one line for every name in its estimates, and one estimate for every route', () => {
    for (const { formula, lines, apart = [], checks = [], scenarios = [], routes = [] } of estimates) {
      const formulas = lines.flatMap(({ from }) => (from.kind === 'formula' ? [from.formula] : []));
      const inFormulas = [formula, ...formulas].flatMap((each) => each.match(/[a-z_]\w*/g) ?? []);
      const beside = [
        ...apart.flatMap(({ between, and }) => [between, and]),
        ...checks.flatMap(({ solveFor, rounded }) => [solveFor, ...rounded]),
        ...scenarios.flatMap(({ changes }) => changes.map(({ line }) => line)),
      ];
      expect(lines.map(({ name }) => name)).toEqual(expect.arrayContaining([...inFormulas, ...beside]));
      expect(keysOf(estimates)).toEqual(expect.arrayContaining([...routes]));
      expect(keysOf(dataPoints)).toEqual(expect.arrayContaining(checks.map(({ dataPoint }) => dataPoint)));
    }
  });

  // Bug: an empty or mistyped date keeps an item off the timeline.
  it('dates every page in EDTF, and every data point but those that speak of no time', () => {
    expect(dataPoints.filter(({ period }) => period === null).map(({ key }) => key)).toEqual([
      'recapCargo',
      'octoberLoad',
      'juneLoad',
    ]);
    const periods = dataPoints.flatMap(({ period }) => period ?? []);
    const dates = [...periods, ...articles.map((file) => file.publishedOn)];
    for (const date of dates) expect(() => parsePeriod(date ?? '')).not.toThrow();
  });

  // Bug: the number as written drifts from the words that it is said to come from.
  it('writes every quantity in the words of its first evidence', () => {
    for (const { quantity, written, evidence } of dataPoints) {
      expect(written === null).toBe(quantity === null);
      const quote = passages.find((passage) => passage.key === evidence[0]?.passage)?.quote;
      expect(quote).toContain(written ?? '');
    }
  });

  // Bug: a page or a publisher passes for a real outlet's once it is copied out of the case.
  it('marks every page and publisher as a sample, and the table as synthetic', () => {
    for (const file of articles) {
      expect(file.publisher).toMatch(/\(sample\)$/);
      expect(texts.get(file.key)).toContain('This is a sample page written for Plumbline.');
    }
    for (const file of files.filter((file) => file.kind === 'dataset')) {
      expect(file.synthetic).toBe(true);
      expect(file.title).toContain('synthetic');
    }
  });

  // Bug: a quantity typed into the report's prose, which nothing leads back from.
  it('keeps every quantity of the report live, and says first what is synthetic', () => {
    const prose = inlines.map((run) => (run.kind === 'text' ? run.text : '[live]')).join('');
    expect(prose).not.toMatch(/\d,\d{3}|\d+ (t|kg|million)\b/);
    for (const report of reports) {
      expect(report.title).toContain('synthetic');
      expect(JSON.stringify(report.blocks[0])).toContain('The table of shipments is synthetic');
    }
  });
});
