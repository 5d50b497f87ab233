import { describe, expect, it } from 'vitest';
import { fixtureFacts, fixtureReport } from '../reports/fixtureReport.ts';
import type { Report } from '../reports/reportDocument.ts';
import type { ReportFacts } from '../reports/reportFacts.ts';
import { reportWords } from '../reports/reportWords.ts';
import { resolveReport, type ResolvedReport } from '../reports/resolveReport.ts';
import { findStanding } from './redactWords.ts';
import { protectReport } from './protectReport.ts';
import type { Redaction } from './redaction.ts';
import { sourceNames } from './sourceNames.ts';
import { passageOf, redaction } from './testing.ts';
import type { ReportVersion } from './versions.ts';

const name = 'Anna Kovalenko';
const post = fixtureFacts.sources.get('post');
const hideName = redaction({ kind: 'name', words: name, standIn: 'a dock worker' });
const hidePost = redaction(
  { kind: 'source', sourceId: 'post', keepPublisher: false },
  {
    letter: 'A',
    known: {
      title: 'Port records',
      names: sourceNames({ ...(post ?? fail()), url: null, canonicalUrl: null }, false),
      hashes: [post?.sha256 ?? ''],
    },
  },
);

function fail(): never {
  throw new Error('The fixture has no such source');
}

function versionOf(
  version: ReportVersion,
  redactions: readonly Redaction[],
  { report = fixtureReport, facts = fixtureFacts }: { report?: Report; facts?: ReportFacts } = {},
): ResolvedReport {
  const protection = protectReport(facts, { version, redactions, passages: [] }, String);
  return protection.resolved(resolveReport(report, protection.facts));
}

/** A report whose every word is the name, some of it half bold. */
const named: Report = {
  id: 'r',
  title: `On ${name}`,
  blocks: [
    {
      id: 'p',
      content: {
        kind: 'paragraph',
        inline: [
          { kind: 'text', text: 'said An' },
          { kind: 'text', text: 'na', marks: ['bold'] },
          { kind: 'remark', text: `by ${name}` },
          { kind: 'text', text: ' Kovalenko, twice' },
        ],
      },
    },
    {
      id: 't',
      content: {
        kind: 'table',
        caption: name.toUpperCase(),
        headed: false,
        rows: [[{ inline: [{ kind: 'text', text: 'Anna' }] }, { inline: [{ kind: 'text', text: 'Kovalenko' }] }]],
      },
    },
    { id: 'c', content: { kind: 'chain', dataPointId: 'cargo' } },
    { id: 'v', content: { kind: 'pointTable', view: 'comparison', dataPointIds: ['cargo', 'shells'], caption: '' } },
    { id: 'd', content: { kind: 'datasetTable', sourceId: 'table', filters: [], columns: [], limit: 5, caption: '' } },
  ],
};

describe('the public version of a report', () => {
  // Bug: a name half in bold, around a footnote's sign, over two cells, in capitals or in the title goes out.
  it('has a withheld name nowhere, however it was typed', () => {
    const resolved = versionOf('public', [hideName], { report: named });
    expect(JSON.stringify(resolved)).not.toMatch(/kovalenko|"An"|"Anna"/iu);
    expect(resolved.title).toBe('On a dock worker');
    expect(resolved.blocks[1]).toMatchObject({
      runs: [{ text: 'said a dock worker' }, { text: '' }, {}, { text: ', twice' }],
    });
  });

  // Bug: the outlet stays in the comparison, the chain, a footnote or the method, or its hash does.
  it('says “Source A, identity withheld” wherever the source was named', () => {
    const restsOn = new Map([
      ['post', { name: 'Port records', origins: ['ledger'] }],
      ['ledger', { name: 'Manifests leave room for doubt', origins: [] }],
    ]);
    const facts = { ...fixtureFacts, restsOn };
    const report = { ...named, blocks: [...named.blocks, ...fixtureReport.blocks] };
    const resolved = versionOf('public', [hidePost], { report, facts });
    const written = JSON.stringify(resolved);
    expect(written).not.toMatch(/harbour post|port records|3fa9c01d77be|22 June 2024|News desk|paragraph 2\b/iu);
    expect(resolved.sources.find(({ id }) => id === 'post')).toMatchObject({
      ...{
        title: 'Source A, identity withheld',
        sha256: '',
        fileName: '',
        imported: '',
        withheld: 'to protect a worker',
      },
    });
    const chain = resolved.blocks.find(({ kind }) => kind === 'chain');
    expect(JSON.stringify(chain)).toContain('"Source A, identity withheld"');
    const footnotes = reportWords(resolved).footnotes.join(' ');
    expect(footnotes).toContain('Source A, identity withheld (to protect a worker).');
  });

  // Bug: a label that is cut short keeps the half of a name, which is no longer found.
  it('has no half of a name where the labels of a drawing are cut', () => {
    const cargo = fixtureFacts.dataPoints.get('cargo') ?? fail();
    for (let words = 0; words < 40; words += 1) {
      const what = `${'long '.repeat(words)}${name} and more than a label of a drawing has room for`;
      const dataPoints = new Map([['cargo', { ...cargo, what, period: '2024' }]]);
      const restsOn = new Map([
        ['post', { name: what, origins: ['other'] }],
        ['other', { name: what, origins: [] }],
      ]);
      const drawn: Report = {
        ...named,
        blocks: [
          ...named.blocks,
          { id: 'g', content: { kind: 'chain', dataPointId: 'cargo', form: 'drawing' } },
          {
            id: 'l',
            content: { kind: 'pointTable', view: 'timeline', dataPointIds: ['cargo'], caption: '', form: 'both' },
          },
        ],
      };
      const resolved = versionOf('public', [hideName], {
        report: drawn,
        facts: { ...fixtureFacts, dataPoints, restsOn },
      });
      expect(JSON.stringify(resolved)).not.toMatch(/Koval|Anna/u);
    }
  });

  // Bug: the mark of a source stands for a person whom the user named otherwise, and says that the two are one.
  it('puts what the user says for a name before the mark of a source that has it', () => {
    const ofAnna = { ...hidePost, known: { ...hidePost.known, names: [...hidePost.known.names, name] } };
    expect(versionOf('public', [ofAnna, hideName], { report: named }).title).toBe('On a dock worker');
  });

  // Bug: a data point loses all of its evidence with the half that is withheld, or keeps the words.
  it('withholds one half of a data point’s evidence and keeps the other', () => {
    const { exact } = fixtureFacts.passages.get('cargo') ?? fail();
    const hide = redaction(
      { kind: 'passage', passageId: 'cargo' },
      { known: { title: '', names: [exact], hashes: [] } },
    );
    const passages = [passageOf({ id: 'cargo', sourceId: 'post', exact })];
    const protection = protectReport(fixtureFacts, { version: 'public', redactions: [hide], passages }, String);
    const resolved = protection.resolved(resolveReport(fixtureReport, protection.facts));
    const [first] = reportWords(resolved).footnotes;
    expect(first).toMatch(
      /^“\[words withheld: to protect a worker\]” Port records .*Disputed by: “the manifests do not/u,
    );
    expect(JSON.stringify(resolved)).not.toContain(exact);
  });

  // Bug: nobody who reads it can tell that something is missing.
  it('says at its head and its end what is withheld, and why', () => {
    const resolved = versionOf('public', [hidePost, hideName]);
    expect(JSON.stringify(resolved.blocks[0])).toContain('Version for the public: 2 things are withheld');
    expect(JSON.stringify(resolved.blocks.at(-1))).toContain('Source A: its identity. To protect a worker.');
    expect(versionOf('full', [hidePost])).toEqual(resolveReport(fixtureReport, fixtureFacts));
  });

  // Bug: cells of a withheld column stay where the dataset is shown.
  it('shows a withheld column’s name and none of its values', () => {
    const page = {
      columns: [
        { position: 0, name: 'skipper', type: 'text' as const },
        { position: 1, name: 'weight', type: 'number' as const },
      ],
      ...{ rowCount: 1, matching: 1, sum: null, rows: [{ number: 1, cells: ['Ann Lee', 5] }] },
    };
    const facts: ReportFacts = { ...fixtureFacts, readRows: () => page };
    const hide = redaction({ kind: 'column', sourceId: 'table', column: 0 });
    const shown = versionOf('public', [hide], { report: named, facts }).blocks.find(
      ({ kind }) => kind === 'datasetTable',
    );
    expect(JSON.stringify(shown)).not.toContain('Ann Lee');
    expect(JSON.stringify(shown)).toContain('[withheld]');
    expect(JSON.stringify(versionOf('lawyer', [hide], { report: named, facts }))).toContain('skipper [W1]');
  });

  // Bug: a name that the net does not reach goes out in silence.
  it('is searched at the end, and its own marks are passed by', () => {
    const { withholding } = protectReport(
      fixtureFacts,
      { version: 'public', redactions: [hideName], passages: [] },
      String,
    );
    const resolved = versionOf('public', [hideName], { report: named });
    expect(findStanding(resolved, withholding)).toEqual([]);
    expect(findStanding({ anything: ['the clerk anna\nKOVALENKO went'] }, withholding)).toEqual([
      { words: name, around: 'the clerk anna KOVALENKO went' },
    ]);
  });
});

describe('the lawyer’s version', () => {
  // Bug: something is missing in it, or what will be withheld can not be told.
  it('has every word, with the number of what the public version withholds behind it', () => {
    const report = { ...named, blocks: [...fixtureReport.blocks, ...named.blocks] };
    const resolved = versionOf('lawyer', [hidePost, hideName], { report });
    const written = JSON.stringify(resolved);
    expect(written).toContain('Kovalenko [W2]');
    expect(written).toContain('Port records show a steady flow [W1]');
    expect(written).toContain('nothing is removed');
    expect(resolved.sources.find(({ id }) => id === 'post')?.sha256).toBe(post?.sha256);
    const figures = (one: ResolvedReport) => reportWords(one).figures;
    expect(figures(resolved)).toEqual(figures(versionOf('full', [], { report })));
  });
});
