import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { quote } from '../testing/fillTestCase.ts';
import { prepareReport } from '../reporting/prepareReport.ts';
import { refuseStanding } from './refuseStanding.ts';
import { exported, lastFile, namingCase, plain, reason, standing, withhold } from '../testing/namingCase.ts';
import { openTestCase, writeFile } from '../testing/openTestCase.ts';

describe('the public version of a report', () => {
  // Bug: what is withheld on the pages stands in a stream, an attachment, the metadata, or a file of words.
  it('has a withheld source’s name, title, file and hash nowhere in the file', async () => {
    const { one, ids, secrets } = await namingCase();
    expect(standing(await exported(one, ids.reportId, 'full'), secrets)).toEqual(secrets);
    withhold(one, ids, { kind: 'source', sourceId: ids.sourceId, keepPublisher: false });
    withhold(one, ids, { kind: 'name', words: 'Ottilie Warden', standIn: null });
    const words = await exported(one, ids.reportId, 'public');
    expect(standing(words, secrets)).toEqual([]);
    expect(words).toContain('Source A, identity withheld');
    expect(words).toContain(quote);
    expect(one.held.at(-1)?.name).toBe('What name withheld saw (public).pdf');
    for (const format of ['html', 'markdown', 'word'] as const) {
      await one.work('reports.write', { job: 'write', reportId: ids.reportId, format, version: 'public' });
      expect(standing(Buffer.from(lastFile(one)).toString('latin1'), secrets)).toEqual([]);
    }
    await one.work('reports.export', { ...plain, form: 'package', reportId: ids.reportId, version: 'public' });
    const packed = Buffer.from(lastFile(one)).toString('utf8');
    expect(standing(packed, secrets)).toEqual([]);
    expect(packed).toContain('What name withheld saw (public).pdf');
  });

  // Bug: the full export, or the lawyer's, loses what only the public one withholds.
  it('leaves the others whole, and says in the lawyer’s what will be withheld', async () => {
    const { one, ids, secrets } = await namingCase();
    const before = await exported(one, ids.reportId, 'full');
    const redactionId = withhold(one, ids, { kind: 'source', sourceId: ids.sourceId, keepPublisher: false });
    const lawyer = await exported(one, ids.reportId, 'lawyer');
    expect(standing(lawyer, secrets)).toEqual(secrets);
    expect(lawyer).toContain('[W1]');
    expect(lawyer).toContain('nothing is removed');
    expect(await exported(one, ids.reportId, 'full')).toBe(before);
    one.change('protecting.show', { redactionId });
    expect(standing(await exported(one, ids.reportId, 'public'), secrets)).not.toEqual([]);
  });

  // Bug: undo brings nothing back, or a redaction of what was removed since brings its name back.
  it('withholds what is no longer in the case, and follows undo', async () => {
    const { one, ids } = await namingCase();
    withhold(one, ids, { kind: 'source', sourceId: ids.sourceId, keepPublisher: false });
    one.change('sources.correct', { sourceId: ids.sourceId, title: 'A new title', byline: null });
    const words = await exported(one, ids.reportId, 'public');
    expect(standing(words, ['Ottilie', 'A new title', 'Quay records put grain'])).toEqual([]);
    one.change('journal.undo', {});
    one.change('journal.undo', {});
    expect(one.read('protecting.redactions', { reportId: ids.reportId })).toEqual([]);
  });

  // Bug: the words of a passage go, and stand in a quotation that was typed, or in what the run kept.
  it('has the words of a withheld passage nowhere, and its number goes on', async () => {
    const { one, ids } = await namingCase();
    withhold(one, ids, { kind: 'passage', passageId: ids.passageId });
    const words = await exported(one, ids.reportId, 'public');
    expect(standing(words, [quote, 'grain in May 2024'])).toEqual([]);
    expect(words).toContain(`[words withheld: ${reason}]`);
    expect(words).toContain('900 t');
  });

  // Bug: a report in another language says in English what it withholds.
  it('says what is withheld in the language of the report', async () => {
    const { one, ids } = await namingCase();
    one.change('reports.set', { reportId: ids.reportId, settings: { ...defaultReportSettings, language: 'uk' } });
    withhold(one, ids, { kind: 'source', sourceId: ids.sourceId, keepPublisher: true });
    await one.work('reports.write', { job: 'w', reportId: ids.reportId, format: 'markdown', version: 'public' });
    const words = Buffer.from(lastFile(one)).toString('utf8');
    expect(words).toContain('Версія для загалу: не розголошується 1 відомість');
    expect(words).toContain('Джерело A, особу не розголошено');
    expect(words).toContain('The Quay Gazette');
    expect(words).not.toMatch(/Ottilie|withheld/u);
  });

  // Bug: a name that the replacing does not reach goes out in silence.
  it('is refused, with the place, where a withheld name would still stand', async () => {
    const { one, ids } = await namingCase();
    withhold(one, ids, { kind: 'name', words: 'Ottilie Warden', standIn: 'the keeper' });
    const { withholding } = prepareReport(one.database, ids.reportId, 'public');
    expect(() => refuseStanding(withholding, { 'a chart': ['the keeper', 'of OTTILIE  Warden here'] })).toThrow(
      /“Ottilie Warden” in a chart: “…of OTTILIE Warden here…”/u,
    );
    refuseStanding(withholding, { 'a chart': ['the keeper'] });
  });

  // Bug: "a" is withheld, and every sentence falls apart; or the stand-in gives the name away.
  it('takes no name that is too short to tell, and no stand-in that has it', async () => {
    const { one, ids } = await namingCase();
    expect(() => withhold(one, ids, { kind: 'name', words: 'a', standIn: null })).toThrow(/too short/u);
    expect(() => withhold(one, ids, { kind: 'name', words: 'Warden', standIn: 'O. Warden' })).toThrow(
      /has “Warden” in it/u,
    );
    withhold(one, ids, { kind: 'name', words: 'Warden', standIn: 'a keeper' });
    expect(() => withhold(one, ids, { kind: 'name', words: 'Keeper', standIn: null })).toThrow(/has “Keeper” in it/u);
    expect(() => withhold(one, ids, { kind: 'name', words: 'WARDEN', standIn: null })).toThrow(/already/u);
  });

  // Bug: a column's values stay in the table beside the PDF, in the sheet or in a filter.
  it('has no value of a withheld column', async () => {
    const one = openTestCase();
    const rows = 'skipper,weight\nIda Insider,5\nMo Mole,7\n';
    const { sourceId } = await one.work('sources.import', {
      job: 'i',
      handle: writeFile(dirname(one.key.path), 'cargo.csv', rows),
    });
    const filters = [{ column: 0, operator: 'contains' as const, value: 'Insider' }];
    const content = { kind: 'datasetTable' as const, sourceId, filters, columns: [], limit: 5, caption: 'Cargo' };
    const { reportId } = one.change('reports.create', { title: 'Cargo', blocks: [{ id: 'b', content }] });
    expect(standing(await exported(one, reportId, 'public'), ['Insider'])).toEqual(['Insider']);
    withhold(one, { reportId }, { kind: 'column', sourceId, column: 0 });
    const words = await exported(one, reportId, 'public');
    expect(standing(words, ['Insider', createHash('sha256').update(rows).digest('hex').slice(0, 3) + 'x'])).toEqual([]);
    expect(words).toContain('[withheld]');
    expect(words).toContain('skipper');
  });
});
