import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noComparisons } from '#shared/estimates/comparisons.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import { changeHandlers } from '../handlers/changes.ts';
import type { JournalledName } from '../handlers/Handlers.ts';
import { claimChanges } from '../testing/claimChanges.ts';
import { blocksOf, type Filled, fillTestCase, grain, sacks } from '../testing/fillTestCase.ts';
import { marginChanges } from '../testing/marginChanges.ts';
import { protectingChanges } from '../testing/protectingChanges.ts';
import { spellingChanges } from '../testing/spellingChanges.ts';
import { templateChanges } from '../testing/templateChanges.ts';
import { commentChanges } from '../testing/commentChanges.ts';
import { referenceChanges } from '../testing/referenceChanges.ts';
import { openTestCase, reopen, type TestCase, writeFile } from '../testing/openTestCase.ts';

type Do = (one: TestCase, ids: Filled) => unknown;

/** How the panes were left is no change of the case. */
type UndoneName = Exclude<JournalledName, 'layout.keep'>;

/** Every journalled method once, on a filled case. */
const changes: Readonly<Record<UndoneName, Do>> = {
  'sources.correct': (one, { sourceId }) =>
    one.change('sources.correct', {
      sourceId,
      title: 'Corrected',
      publisher: 'The Quay',
      publishedOn: '2024-06',
      reliability: 'B',
    }),
  'sources.remove': (one, ids) => {
    unlinkAll(one, ids);
    return one.change('sources.remove', { sourceId: ids.sourceId });
  },
  'sources.pickReading': (one, { sourceId }) => {
    const { blocks } = one.read('sources.open', { sourceId });
    const roles = blocks.map(({ role }) => (role === 'body' ? 'f' : 'b')).join('');
    return one.change('sources.pickReading', { sourceId, extractor: 'by hand', roles });
  },
  'sources.caption': (one, { sourceId }) => {
    // Captions are for captures without words of their own.
    one.database.run('DELETE FROM blocks');
    return one.change('sources.caption', { sourceId, caption: 'A crane at the quay' });
  },
  ...marginChanges,
  ...claimChanges,
  ...commentChanges,
  ...templateChanges,
  ...spellingChanges,
  'passages.acceptMove': (one, ids) => one.change('passages.acceptMove', { passageId: moved(one, ids) }),
  'passages.acceptAll': (one, ids) => {
    moved(one, ids);
    return one.change('passages.acceptAll', { sourceId: ids.sourceId, score: 0.5 });
  },
  'passages.reattach': (one, ids) => one.change('passages.reattach', { passageId: moved(one, ids), start: 2, end: 9 }),
  'passages.markLost': (one, ids) => one.change('passages.markLost', { passageId: moved(one, ids) }),
  'passages.removeMany': (one, { sourceId }) => {
    const passageIds = [0, 5].map((start) => one.change('passages.mark', { sourceId, start, end: 12 }).passageId);
    return one.change('passages.removeMany', { passageIds });
  },
  'passages.mark': (one, { sourceId }) => one.change('passages.mark', { sourceId, start: 0, end: 12 }),
  'passages.comment': (one, { passageId }) => one.change('passages.comment', { passageId, comment: 'another comment' }),
  'passages.remove': (one, { sourceId }) => {
    const { passageId } = one.change('passages.mark', { sourceId, start: 0, end: 4 });
    return one.change('passages.remove', { passageId });
  },
  'dataPoints.create': (one, { passageId }) => one.change('dataPoints.create', grain(passageId)),
  'dataPoints.edit': (one, { dataPointId, sourceId, passageId }) => {
    const other = one.change('passages.mark', { sourceId, start: 0, end: 4 }).passageId;
    const quantity = { value: null, low: 0.1, high: 1e21, unit: 't', qualifier: 'about' } as const;
    const evidence = [other, passageId].map((id) => ({ passageId: id, stance: 'disputes' as const }));
    return one.change('dataPoints.edit', { dataPointId, quantity, period: null, status: 'disputed', evidence });
  },
  'dataPoints.remove': (one, { passageId }) =>
    one.change('dataPoints.remove', one.change('dataPoints.create', grain(passageId))),
  'dataPoints.editMany': (one, { dataPointId, passageId }) => {
    const other = one.change('dataPoints.create', { ...grain(passageId), quantity: null });
    const patch = { status: 'disputed', unit: { unit: 'kg', numbers: 'convert' }, qualifier: 'about' } as const;
    return one.change('dataPoints.editMany', { dataPointIds: [dataPointId, other.dataPointId], patch });
  },
  'dataPoints.removeMany': (one, { passageId }) => {
    const made = [1, 2].map(() => one.change('dataPoints.create', grain(passageId)).dataPointId);
    return one.change('dataPoints.removeMany', { dataPointIds: made });
  },
  'suggestions.accept': (one, ids) => one.change('suggestions.accept', suggestedDate(one, ids)),
  'suggestions.dismiss': (one, ids) => one.change('suggestions.dismiss', suggestedDate(one, ids)),
  'estimates.create': (one, { dataPointId }) => one.change('estimates.create', { definition: sacks(dataPointId) }),
  'estimates.edit': (one, { estimateId, dataPointId }) =>
    one.change('estimates.edit', { estimateId, definition: { ...sacks(dataPointId), name: 'Bags of grain', seed: 8 } }),
  'estimates.editComparisons': (one, { estimateId }) =>
    one.change('estimates.editComparisons', {
      estimateId,
      comparisons: { ...noComparisons, scenarios: [{ name: 'Heavier sacks', note: '', changes: [] }] },
    }),
  'estimates.remove': (one, { reportId, estimateId }) => {
    one.change('reports.remove', { reportId });
    return one.change('estimates.remove', { estimateId });
  },
  'links.confirm': (one, { dataPointId }) => {
    one.change('dataPoints.edit', { dataPointId, place: 'The mill' });
    return one.change('links.confirm', { kind: 'reportBlock', id: 'first' });
  },
  'reports.create': (one) => one.change('reports.create', { title: 'Second', blocks: [] }),
  'reports.save': (one, ids) => {
    const [first, second, third] = blocksOf(ids);
    if (!first || !second || !third) throw new Error('Three blocks are needed');
    const added = { id: 'added', content: { kind: 'heading' as const, level: 2 as const, inline: [] } };
    return one.change('reports.save', {
      reportId: ids.reportId,
      title: 'Renamed',
      blocks: [third, added, { ...first, content: second.content }],
    });
  },
  'reports.set': (one, { reportId }) =>
    one.change('reports.set', { reportId, settings: { ...defaultReportSettings, style: 'dossier', language: 'uk' } }),
  'reports.remove': (one, { reportId }) => one.change('reports.remove', { reportId }),
  'views.save': savedView,
  'views.rename': (one) => one.change('views.rename', { ...savedView(one), name: 'Old grain' }),
  'views.remove': (one) => one.change('views.remove', savedView(one)),
  ...referenceChanges,
  ...protectingChanges,
  'journal.sign': (one) => one.change('journal.sign', { who: 'A. Warden' }),
};

function savedView(one: TestCase) {
  return one.change('views.save', { pane: 'points', name: 'Grain', definition: { sort: null } });
}

function suggestedDate(one: TestCase, { sourceId }: Filled) {
  const start = canonicalText(one.read('sources.open', { sourceId }).blocks).indexOf('May 2024');
  return { sourceId, start, end: start + 'May 2024'.length };
}

function unlinkAll(one: TestCase, { reportId, estimateId, dataPointId, passageId }: Filled): void {
  one.change('reports.remove', { reportId });
  one.change('estimates.remove', { estimateId });
  one.change('dataPoints.remove', { dataPointId });
  one.change('passages.remove', { passageId });
}

const names = Object.keys(changeHandlers).filter((name): name is UndoneName => name in changes);

/** A passage as reading its source again leaves it where its words changed. */
function moved(one: TestCase, { passageId }: Filled): string {
  one.database.run(
    `UPDATE passages SET state = 'moved', found_start = 0, found_end = 6, found_score = 0.8 WHERE id = ?`,
    passageId,
  );
  return passageId;
}

describe('undo and redo', () => {
  // Bug: a new method is added without a row in the table above.
  it('are tried on every method that changes something', () => {
    expect([...names, 'layout.keep'].toSorted()).toEqual(Object.keys(changeHandlers).toSorted());
  });

  // Bug: a method writes a row past the journal, or in an order that undo can't take back.
  it.each(names)('take back and bring back %s', async (name) => {
    const one = openTestCase();
    const ids = await fillTestCase(one);
    let before = one.dump();
    let length = one.read('journal.status', {}).journalLength;
    const watched: TestCase = {
      ...one,
      change: (method, input) => {
        // Some set up what they need first; what counts is the state before the last change.
        before = one.dump();
        length = one.read('journal.status', {}).journalLength;
        return one.change(method, input);
      },
    };
    changes[name](watched, ids);
    const after = one.dump();
    expect(after).not.toEqual(before);
    expect(one.read('journal.status', {}).journalLength).toBe(length + 1);
    for (let turn = 0; turn < 2; turn += 1) {
      one.change('journal.undo', {});
      expect(one.dump()).toEqual(before);
      one.change('journal.redo', {});
      expect(one.dump()).toEqual(after);
    }
  });

  // Bug: the newest entry is an undo itself, and undoing again redoes.
  it('go step by step to the beginning and back', async () => {
    const one = openTestCase();
    const states = [one.dump()];
    await fillTestCase(one);
    const end = one.dump();
    for (let turn = 0; turn < 6; turn += 1) one.change('journal.undo', {});
    expect(one.dump()).toEqual(states[0]);
    expect(() => one.change('journal.undo', {})).toThrow(/nothing to undo/);
    expect(one.read('journal.status', {})).toMatchObject({ undo: null, redo: 'Import quay.txt' });
    for (let turn = 0; turn < 6; turn += 1) one.change('journal.redo', {});
    expect(one.dump()).toEqual(end);
    expect(() => one.change('journal.redo', {})).toThrow(/nothing to redo/);
    expect(one.read('journal.status', {})).toMatchObject({ undo: 'Add report', redo: null });
  });

  // Bug: after a new change, redo puts an old row over it.
  it('forget what was undone once something new is done', async () => {
    const one = openTestCase();
    const { dataPointId } = await fillTestCase(one);
    one.change('dataPoints.edit', { dataPointId, place: 'First' });
    one.change('journal.undo', {});
    one.change('dataPoints.edit', { dataPointId, place: 'Second' });
    expect(one.read('journal.status', {}).redo).toBeNull();
    expect(() => one.change('journal.redo', {})).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
    one.change('journal.undo', {});
    expect(one.read('dataPoints.get', { dataPointId }).place).toBe('The quay');
  });

  // Bug: what can be undone lives in memory and is gone after a restart.
  it('survive closing the case', async () => {
    const first = openTestCase();
    const { dataPointId } = await fillTestCase(first);
    const before = first.dump();
    first.change('dataPoints.edit', { dataPointId, place: 'The mill' });
    const after = first.dump();
    const second = reopen(first);
    expect(second.change('journal.undo', {})).toEqual({ label: 'Edit data point' });
    expect(second.dump()).toEqual(before);
    const third = reopen(second);
    expect(third.change('journal.redo', {})).toEqual({ label: 'Edit data point' });
    expect(third.dump()).toEqual(after);
  });

  // Bug: undo writes an old row over one that another program changed.
  it('refuse where a row is no longer as the change left it, and change nothing', async () => {
    const one = openTestCase();
    const { dataPointId } = await fillTestCase(one);
    one.change('dataPoints.edit', { dataPointId, place: 'The mill' });
    one.database.run(`UPDATE data_points SET place = 'Elsewhere'`);
    const before = one.dump();
    expect(() => one.change('journal.undo', {})).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(one.dump()).toEqual(before);
    expect(one.read('journal.status', {})).toMatchObject({ undo: 'Edit data point', redo: null });
  });

  // Bug: undoing a purged change fails in the middle.
  it('refuse a change whose content was purged', () => {
    const one = openTestCase();
    one.change('journal.sign', { who: 'A. Warden' });
    one.database.run('DELETE FROM journal_payloads');
    expect(() => one.change('journal.undo', {})).toThrow(/purged/);
  });

  // Bug: undo of an import deletes the capture's rows, and redo shows a source without them.
  it('hide an import and show it again, its text whole', async () => {
    const one = openTestCase();
    const handle = writeFile(
      dirname(one.key.path),
      'note.txt',
      'A heading\n\nOne paragraph of words that is long enough to read.',
    );
    const { sourceId } = await one.work('sources.import', { job: 'import', handle });
    const open = one.read('sources.open', { sourceId });
    one.change('journal.undo', {});
    expect(one.read('sources.list', {})).toEqual([]);
    expect(() => one.read('sources.open', { sourceId })).toThrow(expect.objectContaining({ code: 'not-found' }));
    one.change('journal.redo', {});
    expect(one.read('sources.open', { sourceId })).toEqual(open);
  });

  // Bug: importing again after undo doubles the bytes, or fails at the index of hashes.
  it('leave an undone import to be imported again, without doubling it', async () => {
    const one = openTestCase();
    const handle = writeFile(dirname(one.key.path), 'note.txt', 'One paragraph of words that is long enough to read.');
    const { sourceId } = await one.work('sources.import', { job: 'import', handle });
    one.change('journal.undo', {});
    const again = await one.work('sources.import', { job: 'import', handle });
    expect(again).toMatchObject({ duplicate: false });
    expect(again.sourceId).not.toBe(sourceId);
    expect(one.database.get('SELECT count(*) AS captures FROM captures')).toEqual({ captures: 1 });
    expect(one.read('sources.open', { sourceId: again.sourceId }).blocks.length).toBeGreaterThan(0);
  });

  // Bug: a run is kept past the journal, so that undo takes back the change before it.
  it('take back a run', async () => {
    const one = openTestCase();
    const { estimateId } = await fillTestCase(one);
    const { lastRun } = one.read('estimates.get', { estimateId });
    const { id } = await one.work('estimates.run', { job: 'run', estimateId });
    expect(one.read('estimates.get', { estimateId }).lastRun?.id).toBe(id);
    expect(one.change('journal.undo', {})).toEqual({ label: 'Run estimate' });
    expect(one.read('estimates.get', { estimateId }).lastRun).toEqual(lastRun);
  });
});
