import { beforeAll, describe, expect, it } from 'vitest';
import type { EstimateDrawing } from '#shared/charts/chartDrawing.ts';
import { fixtureFacts } from '#shared/reports/fixtureReport.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import type { ReportFacts } from '#shared/reports/reportFacts.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { plain, readPdf } from '../../testing/readPdf.ts';
import { drawReportCharts } from '../drawReportCharts.ts';
import { createPrinter, type Printer } from '../printReport.ts';
import { findReportFonts } from '../reportFonts.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

const hostile = 'Mass <b>of</b> & "one" #shell \u0000 \uD800';
const drawings: Readonly<Record<EstimateDrawing['chart'], EstimateDrawing>> = {
  histogram: {
    chart: 'histogram',
    histogram: {
      edges: Array.from({ length: 41 }, (_, edge) => 1e6 + edge * 25_000),
      counts: Array.from({ length: 40 }, (_, bin) => 100 - 4 * Math.abs(20 - bin)),
    },
    low: 1.2e6,
    high: 1.9e6,
    median: 1.5e6,
    unit: 'shells',
  },
  tornado: {
    chart: 'tornado',
    rows: [{ name: hostile, unit: 'kg/shell', low: 40, high: 60, atLow: 1.85e6, atHigh: 1.2333e6 }],
    middle: 1.51e6,
    unit: 'shells',
  },
  intervals: {
    chart: 'intervals',
    rows: [
      { name: hostile, low: 1.2e6, high: 1.9e6, middle: 1.5e6, kind: 'estimate' },
      { name: 'Published', low: 1.55e6, high: 1.65e6, middle: 1.6e6, kind: 'claim', note: 'about 1.6 million' },
    ],
    unit: 'shells',
  },
};

async function print(chart: EstimateDrawing['chart'], drawing: EstimateDrawing | null, caption = '') {
  const estimate = fixtureFacts.estimates.get('shells');
  if (estimate === undefined) throw new Error('no estimate');
  const facts: ReportFacts = {
    ...fixtureFacts,
    estimates: new Map([['shells', { ...estimate, draw: () => drawing }]]),
  };
  const content = { kind: 'estimateChart' as const, estimateId: 'shells', chart, caption };
  const resolved = resolveReport({ id: 'r', title: 'Memo', blocks: [{ id: 'b', content }] }, facts);
  const charts = await drawReportCharts(resolved);
  return printer.print(resolved, { settings: defaultReportSettings, paper: 'a4', asOf: '2025-03-12', charts }).bytes;
}

describe('a chart in print', () => {
  it.each([
    ['histogram' as const, ['1.2 M', 'shells'], 'Histogram of 2,400 samples'],
    ['tornado' as const, ['Mass <b>of</b> & "one"', '1.51 million with every input at its median'], 'Tornado.'],
    ['intervals' as const, ['Published', 'about 1.6 million'], 'Intervals on one axis.'],
  ])(
    'has its labels as text, a number, a footnote and words for who does not see it: %s',
    async (chart, labels, words) => {
      const { text, structure } = await readPdf(await print(chart, drawings[chart]));
      for (const label of labels) expect(text).toContain(plain(label));
      expect(text).toContain(plain('Figure 1Shells in the cargo: between 1.2 and 1.9 million shells'));
      expect(text).toContain(plain('Estimate: Shells in the cargo. cargo / shell_mass'));
      expect(structure).toContain('"role":"Figure"');
      expect(structure).toContain(words);
    },
  );

  // Bug: text has no width where charts are drawn, so labels are set over each other on the page.
  it.each(['histogram' as const, 'tornado' as const, 'intervals' as const])(
    'has no two labels over each other: %s',
    async (chart) => {
      const { placed } = await readPdf(await print(chart, drawings[chart]));
      const before = placed.findIndex(({ text }) => text.startsWith('Figure 1'));
      const labels = placed.slice(0, before).filter(({ height }) => height > 7.5 && height < 7.7);
      const over = labels.flatMap((one, index) =>
        labels
          .slice(index + 1)
          .filter((other) => meets(one, other))
          .map((other) => `${one.text} | ${other.text}`),
      );
      expect(labels.length).toBeGreaterThan(3);
      expect(over).toEqual([]);
    },
  );

  // Bug: Recharts counts names up from chart to chart, so the second export of one report has other bytes.
  it('gives the same bytes each time', async () => {
    const [one, other] = [await print('histogram', drawings.histogram), await print('histogram', drawings.histogram)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect('window' in globalThis).toBe(false);
  });

  it('prints its words alone where there is nothing to draw', async () => {
    const { text, structure } = await readPdf(await print('tornado', null, 'How sure?'));
    expect(text).toContain(plain('How sure? between 1.2 and 1.9 million shells'));
    expect(text).not.toContain('Figure1');
    expect(structure).not.toContain('"role":"Figure"');
  });
});

type Placed = Awaited<ReturnType<typeof readPdf>>['placed'][number];

function meets(one: Placed, other: Placed): boolean {
  const apart = one.left + one.width <= other.left || other.left + other.width <= one.left;
  return !apart && Math.abs(one.baseline - other.baseline) < one.height * 0.9;
}
