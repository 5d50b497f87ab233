import { describe, expect, it } from 'vitest';
import { estimateDefinitionSchema } from '../estimates/estimate.ts';
import { writeManifest } from '../reports/writeManifest.ts';
import { fixtureFacts, fixtureReport } from '../reports/fixtureReport.ts';
import { resolveReport } from '../reports/resolveReport.ts';
import { findStanding } from './redactWords.ts';
import { redactEvidence } from './redactEvidence.ts';
import { evidenceOf, passageOf, redaction, secretHash } from './testing.ts';
import type { Redaction } from './redaction.ts';
import { planWithholding } from './withholding.ts';

const name = 'Anna Kovalenko';
const fakeHash = (text: string) => String(text.length).padStart(64, '0');
const publicOf = (
  evidence: ReturnType<typeof evidenceOf>,
  redactions: readonly Redaction[],
  passages = [passageOf()],
) => redactEvidence(evidence, planWithholding('public', { redactions, passages }, []), fakeHash);
const namesAnna = redaction({ kind: 'name', words: name, standIn: null });
const ofSource = redaction(
  { kind: 'source', sourceId: 's1', keepPublisher: false },
  { letter: 'A', known: { title: 'T', names: [], hashes: [secretHash] } },
);

describe('evidence of the public version', () => {
  // Bug: a field that somebody adds, or forgets, still has the name.
  it('has a withheld name in none of its strings', () => {
    const redacted = JSON.stringify(publicOf(evidenceOf(name), [namesAnna]));
    expect(redacted).not.toMatch(/anna|kovalenko/iu);
    expect(redacted).toContain('[name withheld]');
  });

  // Bug: the source's title goes, and its hash, its file or what runs kept of it stays.
  it('has nothing of a withheld source but its kind, reliability and words', () => {
    const evidence = evidenceOf('words');
    const { sources, passages, runs, selections } = publicOf(evidence, [ofSource]);
    expect(JSON.stringify([sources, passages, runs, selections])).not.toMatch(/ab12cd34|x\.org|words\.csv|"s1"|2024/u);
    expect(sources[0]).toMatchObject({ withheld: 'to protect a worker', restsOn: [] });
    expect(sources[0]?.source).toMatchObject({ title: 'Source A, identity withheld', sha256: null, reliability: 'B' });
    expect(passages[0]).toMatchObject({
      place: null,
      textSha256: null,
      withheld: 'place',
      passage: { exact: 'words' },
    });
    expect(runs[0]?.run.sources[0]).toMatchObject({ what: '[withheld]', quotes: [{ captureHash: '' }] });
    expect(runs[0]?.run.definition.lines[0]).toMatchObject({ note: '[withheld]', input: { values: [7, 8] } });
  });

  // Bug: the values of a withheld column go from the table and stay in the sheet, its filters or their hash.
  it('has no value of a withheld column', () => {
    const columns = [1, 2].map((column) => redaction({ kind: 'column', sourceId: 's1', column }));
    const { selections, runs } = publicOf(evidenceOf('Secret cell'), columns);
    const [selection] = selections;
    expect(selection?.csv).toBe('row,Secret cell,weight\r\n1,[withheld],[withheld]\r\n2,[withheld],[withheld]\r\n');
    expect(selection).toMatchObject({ withheld: true, sha256: fakeHash(selection?.csv ?? '') });
    expect(JSON.stringify(selection?.filters)).not.toMatch(/Secret|3/u);
    expect(runs[0]).toMatchObject({
      withheld: 'inputs',
      run: { definition: { lines: [{ input: { values: [] } }, {}, {}] } },
    });
    expect(runs[0]?.run.result.inputs).toEqual([]);
    const long = { ...evidenceOf('x'), selections: evidenceOf('x').selections.map((one) => ({ ...one, csv: null })) };
    expect(publicOf(long, columns).selections[0]?.sha256).toBeNull();
  });

  // Bug: the words of a passage go, and stay in another that overlaps, or in the letters around it.
  it('has no word of a withheld passage, nor a part of them in another', () => {
    const passages = [
      passageOf(),
      passageOf({ id: 'p2', start: 5, end: 20, exact: 'start twenty let', suffix: 'ters of it' }),
    ];
    const evidence = {
      ...evidenceOf('x'),
      passages: passages.map((passage) => ({ passage, place: null, textSha256: null })),
    };
    const known = { title: 't', names: ['twenty letters of it'], hashes: [] };
    const { passages: cited } = publicOf(
      evidence,
      [redaction({ kind: 'passage', passageId: 'p1' }, { known })],
      passages,
    );
    expect(cited.map(({ passage }) => passage.exact)).toEqual([
      '[words withheld: to protect a worker]',
      'start[words withheld: to protect a worker]t',
    ]);
    expect(cited.map(({ passage }) => passage.suffix)).toEqual(['', '']);
    expect(cited[0]?.passage).toMatchObject({ start: 0, end: 0, paragraph: null });
  });

  // Bug: the pages say nothing of a note on words that are withheld, and the manifest has it.
  it('has no note on a line that rests on a withheld passage', () => {
    const evidence = evidenceOf('twenty letters of it');
    const runs = evidence.runs.map(({ run, ...cited }) => {
      const lines = run.definition.lines.map((line) => ({ ...line, note: 'as she told it' }));
      return { ...cited, run: { ...run, definition: { ...run.definition, lines } } };
    });
    const known = { title: 't', names: ['twenty letters of it'], hashes: [] };
    const [cited] = publicOf({ ...evidence, runs }, [redaction({ kind: 'passage', passageId: 'p1' }, { known })]).runs;
    expect(cited?.run.definition.lines.find(({ name: line }) => line === 'each')?.note).toBe('[withheld]');
  });

  // Bug: a line's name goes and its formula does not read any more, so that nobody can compute the run again.
  it('keeps a sheet that can be read and written, with other names for its lines', () => {
    const [cited] = publicOf(evidenceOf(name), [namesAnna]).runs;
    const definition = cited?.run.definition;
    expect(estimateDefinitionSchema.safeParse(definition).success).toBe(true);
    expect(definition).toMatchObject({
      formula: 'withheld_1 / each',
      correlations: [{ between: 'withheld_1', and: 'each' }],
    });
    expect(definition?.lines.map(({ name: line }) => line)).toEqual(['withheld_1', 'each', 'both']);
    expect(cited?.withheld).toBe('words');
  });

  // Bug: a redaction of what is no longer in the case, or a name with signs of a pattern, breaks the export.
  it('takes redactions of what is gone, and names of any signs', () => {
    const gone = [
      redaction({ kind: 'passage', passageId: 'gone' }),
      redaction({ kind: 'source', sourceId: 'gone', keepPublisher: true }, { letter: 'B' }),
      redaction({ kind: 'column', sourceId: 'gone', column: 99 }),
      redaction({ kind: 'name', words: '(a|b)* $1 \\', standIn: '$& $1' }),
    ];
    expect(publicOf(evidenceOf('plain (a|b)* $1 \\ words'), gone).sources[0]?.source.title).toBe(
      'plain ($& $1 \\ words',
    );
  });

  // Bug: the full report changes because a redaction exists.
  it('leaves the full version and the lawyer’s as they are', () => {
    const evidence = evidenceOf(name);
    const plan = (version: 'full' | 'lawyer') =>
      planWithholding(version, { redactions: [namesAnna], passages: [] }, []);
    expect(redactEvidence(evidence, plan('full'), fakeHash)).toBe(evidence);
    expect(redactEvidence(evidence, plan('lawyer'), fakeHash)).toMatchObject({ ...evidence, version: 'lawyer' });
  });

  // Bug: the manifest adds what the evidence no longer says.
  it('becomes a manifest without the name', () => {
    const evidence = publicOf(evidenceOf(name), [namesAnna, ofSource]);
    const manifest = writeManifest(resolveReport(fixtureReport, fixtureFacts), evidence, {
      ...{ asOf: '2026-01-01', language: 'en', engineVersion: '1', sha256: fakeHash },
    });
    expect(manifest).not.toMatch(/anna|kovalenko|ab12cd34/iu);
    expect(manifest).toContain('"formatVersion":2');
  });

  // Bug: an identifier spells a name by chance, or the format has it, and the report can never be written.
  it('is looked through for words, and not for letters of identifiers', () => {
    const names = ['Ada', 'Anno', 'Passage'].map((words) => redaction({ kind: 'name', words, standIn: null }));
    const plan = planWithholding('public', { redactions: names, passages: [] }, []);
    const used = ['urn:uuid:11ada222-0ada-4000-8000-000000000000', 'urn:plumbline:passage:id7'];
    expect(findStanding({ '@context': ['http://www.w3.org/ns/anno.jsonld'], used, said: 'ADA here' }, plan)).toEqual([
      { words: 'Ada', around: 'ADA here' },
    ]);
  });
});
