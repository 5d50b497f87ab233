import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import { betrayingPictures } from '../testing/betrayingPictures.ts';
import { grain, sacks } from '../testing/fillTestCase.ts';
import { exported, lastFile, namingCase, standing, withhold } from '../testing/namingCase.ts';
import { type TestCase, writeFile } from '../testing/openTestCase.ts';

type Blocks = InputOf<'reports.create'>['blocks'];

/** The public version as each file of words, with their names. */
async function written(one: TestCase, reportId: string): Promise<string> {
  const files: string[] = [];
  for (const format of ['html', 'markdown', 'word'] as const) {
    await one.work('reports.write', { job: 'w', reportId, format, version: 'public' });
    files.push(Buffer.from(lastFile(one)).toString('utf8'), one.held.at(-1)?.name ?? '');
  }
  return files.join('\n');
}

function mark(one: TestCase, sourceId: string, words: string): string {
  const start = canonicalText(one.read('sources.open', { sourceId }).blocks).indexOf(words);
  return one.change('passages.mark', { sourceId, start, end: start + words.length }).passageId;
}

async function imported(one: TestCase, name: string, content: string): Promise<string> {
  const handle = writeFile(dirname(one.key.path), name, content);
  return (await one.work('sources.import', { job: 'i', handle })).sourceId;
}

const text = (words: string, ...marks: ('bold' | 'placeholder')[]) => ({ kind: 'text' as const, text: words, marks });

/** A claim, an estimate with its notes, a note, another source and a dataset, all of which name her. */
async function everyRoad(one: TestCase): Promise<Blocks> {
  const sourceId = await imported(one, 'rows.csv', 'who,weight\nOttilie Warden,5\n"Lee, OTTILIE WARDEN",7\n');
  const story =
    'Interview with Ottilie Warden on “Quay records put grain at 900 tonnes”\n\nGrain, said Ottilie Warden.\n';
  const passageId = mark(one, await imported(one, 'ottilie-warden.txt', story), 'Grain, said Ottilie Warden');
  const { dataPointId } = one.change('dataPoints.create', {
    ...{ ...grain(passageId), what: 'Grain seen by Ottilie Warden', place: 'Ottilie Warden’s house' },
    counted: 'sacks of Ottilie Warden',
  });
  const { lines, ...sheet } = sacks(dataPointId);
  const [first, ...rest] = lines;
  const named = { name: 'ottilie_warden', label: 'By Ottilie Warden', note: 'Ottilie Warden told me' };
  const definition = { ...sheet, name: 'Ottilie Warden’s sacks', formula: 'ottilie_warden / sack' };
  const { estimateId } = one.change('estimates.create', {
    definition: { ...definition, lines: [...(first ? [{ ...first, ...named }] : []), ...rest] },
  });
  await one.work('estimates.run', { job: 'run', estimateId });
  const { noteId } = one.change('notes.write', { onKind: 'passage', onId: passageId, body: '**Ottilie** Warden' });
  const photo = writeFile(dirname(one.key.path), 'ottilie-warden.jpg', betrayingPictures['photo.jpg'](1));
  const { id: pictureId } = await one.work('pictures.add', { job: 'add', file: { handle: photo } });
  const filters = [{ column: 0, operator: 'contains' as const, value: 'Ottilie Warden' }];
  const caption = 'Of Ottilie Warden';
  const cited = [
    { kind: 'citation' as const, of: 'note' as const, id: noteId },
    { kind: 'figure' as const, of: 'dataPoint' as const, id: dataPointId },
    { kind: 'figure' as const, of: 'estimate' as const, id: estimateId },
  ];
  const cells = [['Ottilie', 'Warden'], ['@OttilieWarden']].map((row) =>
    row.map((words) => ({ inline: [text(words)] })),
  );
  const remark = { kind: 'remark' as const, text: 'own words of Ottilie Warden' };
  const broken = [text('Otti\u00adlie '), remark, text('Warden')];
  const contents: readonly Blocks[number]['content'][] = [
    { kind: 'heading', level: 1, inline: [text('Ott'), text('ilie', 'bold'), text(' Warden')] },
    { kind: 'list', items: [{ depth: 0, ordered: false, inline: broken }] },
    { kind: 'typedQuote', inline: [text('“OTTILIE\u00a0WARDEN”')] },
    { kind: 'table', caption, headed: true, rows: cells },
    { kind: 'picture', pictureId, caption: [text('Ottilie_Warden')], alternative: 'Ottilie Warden', width: 50 },
    { kind: 'paragraph', inline: [...cited, text('Ask Ottilie', 'placeholder')] },
    { kind: 'datasetTable', sourceId, filters, columns: [], limit: 5, caption },
    {
      ...{ kind: 'datasetChart', sourceId, filters, shape: 'bars', group: 0, step: 'value' },
      ...{ measure: { of: 'sum', column: 1 }, most: 5, unit: 't of Ottilie Warden', caption },
    },
    { kind: 'chain', dataPointId, form: 'both' },
    { kind: 'pointTable', view: 'timeline', dataPointIds: [dataPointId], caption, form: 'both' },
    { kind: 'estimateChart', estimateId, chart: 'tornado', caption },
    { kind: 'estimateChart', estimateId, chart: 'intervals', caption },
    { kind: 'quote', passageId },
  ];
  return contents.map((content, at) => ({ id: `b${at}`, content }));
}

describe('a withheld name and a withheld source', () => {
  // Bug: one of the ways by which words come into a file is not looked at.
  it('leave by no road', async () => {
    const { one, ids } = await namingCase();
    const blocks = [
      ...(await everyRoad(one)),
      { id: 'q', content: { kind: 'quote' as const, passageId: ids.passageId } },
    ];
    one.change('reports.save', { reportId: ids.reportId, title: 'OTTILIE—WARDEN', blocks });
    const settings = { ...defaultReportSettings, cover: true, byline: 'Ottilie Warden' };
    one.change('reports.set', { reportId: ids.reportId, settings });
    withhold(one, ids, { kind: 'source', sourceId: ids.sourceId, keepPublisher: true });
    withhold(one, ids, { kind: 'name', words: 'Ottilie Warden', standIn: null });
    const secrets = ['Ottilie', 'Warden', 'Quay records', 'ledger-story', ids.sourceId, 'Ask '];
    const words = await written(one, ids.reportId);
    expect(standing(words, secrets)).toEqual([]);
    expect(standing(await exported(one, ids.reportId, 'public'), secrets)).toEqual([]);
    // What stands for her is not what stands for her source, though its byline reads “By Ottilie Warden”.
    expect(words).toContain('Grain seen by [name withheld]');
  });

  // Bug: why something is withheld says what it is, within the words that stand in its place.
  it('are not given away by the reason', async () => {
    const { one, ids } = await namingCase();
    withhold(one, ids, { kind: 'name', words: 'Ottilie Warden', standIn: 'the keeper' });
    const reason = 'Ottilie Warden asked for it';
    for (const thing of [
      { kind: 'passage', passageId: ids.passageId } as const,
      { kind: 'source', sourceId: ids.sourceId, keepPublisher: false } as const,
    ])
      one.change('protecting.withhold', { reportId: ids.reportId, thing, reason });
    const words = await written(one, ids.reportId);
    expect(standing(words, ['Ottilie'])).toEqual([]);
    expect(words).toContain('[words withheld: the keeper asked for it]');
  });

  // Bug: a run keeps a quote that shares words with the one that is withheld.
  it('are not in what runs keep of other passages', async () => {
    const { one, ids } = await namingCase();
    withhold(one, ids, { kind: 'passage', passageId: mark(one, ids.sourceId, 'The quay office counted 900 tonnes') });
    expect(standing(await written(one, ids.reportId), ['900 tonnes of', 'quay office'])).toEqual([]);
  });

  // Bug: the address of a withheld source stands as one types it, without "https://".
  it('are not found by an address that was typed', async () => {
    const { one, ids } = await namingCase();
    const typed = text('quay-gazette.example/ledger-story, http://www.quay-gazette.example/ledger-story/?from=here');
    const content = { kind: 'paragraph' as const, inline: [typed] };
    one.change('reports.save', { reportId: ids.reportId, title: 'Grain', blocks: [{ id: 'a', content }] });
    withhold(one, ids, { kind: 'source', sourceId: ids.sourceId, keepPublisher: true });
    expect(standing(await written(one, ids.reportId), ['ledger-story'])).toEqual([]);
  });
});
