import { describe, expect, it } from 'vitest';
import { edtfInWords, instantInWords } from './dateWords.ts';
import { fixtureFacts, fixtureReport } from './fixtureReport.ts';
import { listLinks, reportSchema, type InlineRun, type Report } from './reportDocument.ts';
import type { PassageFact, ReportFacts } from './reportFacts.ts';
import { footnoteText } from './resolvedReport.ts';
import { runsOf } from './blocks/all.ts';
import { resolveReport } from './resolveReport.ts';

function paragraph(...inline: InlineRun[]): Report {
  return { id: 'r', title: 'Memo', blocks: [{ id: 'b', content: { kind: 'paragraph', inline } }] };
}

function notesOf(report: Report, facts: ReportFacts = fixtureFacts): string[] {
  const runs = resolveReport(report, facts).blocks.flatMap(runsOf);
  return runs.flatMap((run) => (run.kind === 'footnote' ? [footnoteText(run.pieces)] : []));
}

const figure = (of: 'dataPoint' | 'estimate', id: string): InlineRun => ({ kind: 'figure', of, id });
const citation = (of: 'passage' | 'dataPoint' | 'estimate', id: string): InlineRun => ({ kind: 'citation', of, id });

describe('reportSchema', () => {
  it('accepts a report with every kind of block and refuses a heading of level 4 and a figure of a passage', () => {
    expect(reportSchema.parse(fixtureReport)).toEqual(fixtureReport);
    const heading = { id: 'b', content: { kind: 'heading', level: 4, inline: [] } };
    expect(reportSchema.safeParse({ ...fixtureReport, blocks: [heading] }).success).toBe(false);
    const figureOfPassage = { kind: 'paragraph', inline: [{ kind: 'figure', of: 'passage', id: 'cargo' }] };
    const block = { id: 'b', content: figureOfPassage };
    expect(reportSchema.safeParse({ ...fixtureReport, blocks: [block] }).success).toBe(false);
  });

  it('lists the links of quotes, figures and citations in reading order', () => {
    expect(listLinks(fixtureReport).map((link) => `${link.blockId} ${link.of} ${link.id}`)).toEqual([
      'b1 dataPoint cargo',
      'b1 dataPoint shells',
      'b1 dataPoint rows',
      'b4 passage cargo',
      'b5 passage doubt',
      'b5 dataPoint cargo',
      'b5 passage gone',
      'b7 estimate shells',
    ]);
  });
});

describe('resolveReport', () => {
  it('gives a figure as it is written, with its quotation, source, publisher, date, paragraph and capture hash', () => {
    const { blocks } = resolveReport(paragraph(figure('dataPoint', 'shells')), fixtureFacts);
    expect(blocks.flatMap(runsOf)[0]).toMatchObject({ kind: 'figure', text: 'about 1.6 million shells', stale: false });
    expect(notesOf(paragraph(figure('dataPoint', 'shells')))).toEqual([
      '“enough, one analyst reckons, for about 1.6 million shells” Port records show a steady flow, The Harbour Post, 22 June 2024, paragraph 3 (SHA-256 3fa9c01d77be…). Status: claimed.',
    ]);
  });

  it('prints the claim of a data point that has no number, rather than nothing', () => {
    const point = { what: 'A treaty was signed.', written: '', evidence: [], status: '', stale: false };
    const facts: ReportFacts = { ...fixtureFacts, dataPoints: new Map([['treaty', point]]) };
    const report = paragraph(figure('dataPoint', 'treaty'), citation('dataPoint', 'treaty'));
    expect(resolveReport(report, facts).blocks.flatMap(runsOf)[0]).toMatchObject({ text: 'A treaty was signed.' });
    expect(notesOf(report, facts)[1]).toMatch(/^A treaty was signed\. \[missing: evidence/);
  });

  it('names disputing evidence as such', () => {
    expect(notesOf(paragraph(figure('dataPoint', 'cargo')))[0]).toContain(
      'Disputed by: “the manifests do not say what was inside” Manifests leave room for doubt',
    );
  });

  it('gives the claim in the footnote of a citation, which has no words in the line', () => {
    expect(notesOf(paragraph(citation('dataPoint', 'shells')))[0]).toMatch(
      /^Shells that the cargo amounts to: about 1\.6 million shells\. “enough/,
    );
  });

  it('gives an estimate’s formula, inputs with their sources, seed and samples', () => {
    const [note] = notesOf(paragraph(figure('estimate', 'shells')));
    expect(note).toContain('cargo / shell_mass, where cargo is 74,000 t (Port records show a steady flow');
    expect(note).toContain('paragraph 2, SHA-256 3fa9c01d77be…; disputed by Manifests leave room for doubt');
    expect(note).toContain('shell_mass is lognormal, 90% between 40 and 60 kg (Range of published masses');
    expect(note).toContain('Seed 20240622, 10,000 samples.');
  });

  it('lists sources once in order of first citation, with the notes that cite them, estimates’ inputs included', () => {
    const { sources, methods } = resolveReport(fixtureReport, fixtureFacts);
    expect(sources.map((source) => [source.id, source.notes])).toEqual([
      ['post', [1, 2, 4, 6, 7]],
      ['ledger', [1, 5, 6, 7]],
      ['table', [3]],
    ]);
    expect(methods.map((method) => method.id)).toEqual(['shells']);
    expect(methods[0]?.percentiles).toEqual([
      { percent: '5', value: '1,233,333' },
      { percent: '50', value: '1,510,519' },
      { percent: '95', value: '1,850,000' },
    ]);
  });

  it('quotes a passage with its words in the block and its place in the footnote', () => {
    const quote: Report = {
      id: 'r',
      title: '',
      blocks: [{ id: 'q', content: { kind: 'quote', passageId: 'cargo' } }],
    };
    const { blocks } = resolveReport(quote, fixtureFacts);
    expect(blocks.flatMap(runsOf)[0]).toMatchObject({ text: fixtureFacts.passages.get('cargo')?.exact });
    expect(notesOf(quote)[0]).toMatch(/^Port records show a steady flow, The Harbour Post/);
  });

  it('numbers a footnote of the writer’s own among those of links, and counts no source for it', () => {
    const report = paragraph(figure('dataPoint', 'cargo'), { kind: 'remark', text: 'Tonnes are metric.' });
    expect(notesOf(report)[1]).toBe('Tonnes are metric.');
    expect(resolveReport(report, fixtureFacts).sources.map(({ notes }) => notes)).toEqual([[1], [1]]);
  });

  it('says once how an estimate was made and leads later footnotes to the first', () => {
    const [first, second] = notesOf(paragraph(figure('estimate', 'shells'), figure('estimate', 'shells')));
    expect(first).toContain('cargo / shell_mass');
    expect(second).toBe('Estimate: Shells in the cargo, as in note 1.');
  });

  it('calls a synthetic source synthetic data wherever it is named', () => {
    const report = paragraph(figure('dataPoint', 'rows'));
    expect(notesOf(report)[0]).toContain('Shipments from two ports (synthetic data), Sample data');
    expect(resolveReport(report, fixtureFacts).sources[0]).toMatchObject({ synthetic: true });
  });

  it('says stale in the line and in the footnote, and reports it', () => {
    const resolved = resolveReport(paragraph(figure('dataPoint', 'rows')), fixtureFacts);
    expect(resolved.blocks.flatMap(runsOf)[0]).toMatchObject({ text: '74,000 t (stale)' });
    expect(notesOf(paragraph(figure('dataPoint', 'rows')))[0]).toContain('Stale:');
    expect(resolved.problems).toMatchObject([{ code: 'stale', blockId: 'b', of: 'dataPoint', id: 'rows' }]);
  });

  // Bug: a claim that nobody makes any longer goes out as a number like any other.
  it('says withdrawn in the line and in the footnote, and reports it', () => {
    const rows = fixtureFacts.dataPoints.get('rows');
    if (rows === undefined) throw new Error('The fixture has no such data point');
    const point = { ...rows, status: 'withdrawn', stale: false };
    const facts = { ...fixtureFacts, dataPoints: new Map([['rows', point]]) };
    const resolved = resolveReport(paragraph(figure('dataPoint', 'rows')), facts);
    expect(resolved.blocks.flatMap(runsOf)[0]).toMatchObject({ text: '74,000 t (withdrawn)' });
    expect(notesOf(paragraph(figure('dataPoint', 'rows')), facts)[0]).toContain('Status: withdrawn.');
    expect(resolved.problems).toMatchObject([{ code: 'withdrawn', blockId: 'b', of: 'dataPoint', id: 'rows' }]);
  });

  // Bug: a passage of a PDF is cited by a paragraph that no reader of the PDF can count.
  it('cites a paged document by its page', () => {
    const passage: PassageFact = { exact: 'a line', sourceId: 'post', blockIndex: 31, page: 4, state: 'anchored' };
    const facts = { ...fixtureFacts, passages: new Map([['paged', passage]]) };
    expect(notesOf(paragraph(citation('passage', 'paged')), facts)[0]).toContain(', 22 June 2024, page 4 (SHA-256');
  });

  it('puts a visible mark where a link leads nowhere, without a footnote number, and reports the block', () => {
    const report = paragraph(figure('estimate', 'gone'), citation('passage', 'gone'), figure('dataPoint', 'shells'));
    const { blocks, problems } = resolveReport(report, fixtureFacts);
    expect(blocks.flatMap(runsOf).slice(0, 2)).toEqual([
      { kind: 'missing', text: '[missing: estimate gone]' },
      { kind: 'missing', text: '[missing: passage gone]' },
    ]);
    expect(blocks.flatMap(runsOf)[3]).toMatchObject({ kind: 'footnote', number: 1 });
    expect(problems.map((problem) => `${problem.blockId} ${problem.code} ${problem.of}`)).toEqual([
      'b missing estimate',
      'b missing passage',
    ]);
  });

  it('reports a source that is gone, a lost passage and a number without evidence', () => {
    const passage: PassageFact = { exact: 'a line', sourceId: 'post', blockIndex: 1, state: 'lost' };
    const point = { what: 'A count', written: '7', evidence: [], status: '', stale: false };
    const facts: ReportFacts = {
      ...fixtureFacts,
      passages: new Map([
        ['lost', passage],
        ['orphan', { ...passage, sourceId: 'gone', state: 'anchored' }],
      ]),
      dataPoints: new Map([['bare', point]]),
    };
    const report = paragraph(citation('passage', 'lost'), citation('passage', 'orphan'), figure('dataPoint', 'bare'));
    expect(resolveReport(report, facts).problems.map((problem) => problem.code)).toEqual([
      'lost',
      'missing',
      'no-evidence',
    ]);
    expect(notesOf(report, facts)).toEqual([
      '“a line” Port records show a steady flow, The Harbour Post, 22 June 2024, paragraph 1 (SHA-256 3fa9c01d77be…). These words are not found in the source’s current text.',
      '“a line” [missing: source gone].',
      '[missing: evidence for this number]',
    ]);
  });
});

describe('edtfInWords', () => {
  it.each([
    ['2024-06-22', '22 June 2024'],
    ['2023-08/2024-01', 'August 2023 to January 2024'],
    ['2024~', 'about 2024'],
    ['2024-06?', 'June 2024 (uncertain)'],
    ['2022-06/..', 'from June 2022'],
    ['2024-13', '2024-13'],
    ['202X', 'the 2020s'],
    ['2024-21', 'spring 2024'],
    ['2024-06-19T03:00Z', '19 June 2024, 03:00 UTC'],
    ['in the autumn', 'in the autumn'],
  ])('writes %s as %s', (edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });

  it('writes an instant to the minute in UTC', () => {
    expect(instantInWords('2025-03-12T14:03:22.000Z')).toBe('12 March 2025, 14:03 UTC');
  });
});
