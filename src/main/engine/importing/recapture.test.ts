import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/sources/readText.ts';
import { article, fillTestCase, quote } from '../testing/fillTestCase.ts';
import { importWords } from '../testing/marginChanges.ts';
import { openTestCase, type TestCase, writeFile } from '../testing/openTestCase.ts';

const newer = `Correction: an earlier text gave no month.\n\n${article
  .replace('its ledger says', 'its "ledger" says')
  .replace('No one else has seen the ledger, and the', 'The')}`;

function recapture(one: TestCase, sourceId: string, words: string, name = 'newer.txt') {
  const handle = writeFile(dirname(one.key.path), name, words);
  return one.work('sources.recapture', { job: 'recapture', sourceId, handle });
}

function markIn(one: TestCase, sourceId: string, words: string) {
  const start = canonicalText(one.read('sources.open', { sourceId }).blocks).indexOf(words);
  return one.change('passages.mark', { sourceId, start, end: start + words.length }).passageId;
}

function wordsAt(one: TestCase, sourceId: string, { start, end }: { start: number; end: number }) {
  return canonicalText(one.read('sources.open', { sourceId }).blocks).slice(start, end);
}

describe('a newer capture', () => {
  // Bug: passages keep their old positions, so that every mark shows other words.
  it('keeps passages on their words, and tells moved and lost ones apart', async () => {
    const one = openTestCase();
    const { sourceId, passageId, dataPointId } = await fillTestCase(one);
    const lostId = markIn(one, sourceId, 'No one else has seen');
    const outcome = await recapture(one, sourceId, newer);
    expect(outcome).toMatchObject({ outcome: 'replaced', anchored: 1, moved: 0, lost: 1 });
    const passage = one.read('passages.get', { passageId });
    expect(passage).toMatchObject({ state: 'anchored', exact: quote });
    expect(wordsAt(one, sourceId, passage)).toBe(quote);
    expect(one.read('passages.get', { passageId: lostId })).toMatchObject({
      state: 'lost',
      exact: 'No one else has seen',
    });
    expect(one.read('passages.inDoubt', {})).toMatchObject([{ id: lostId, now: null, dataPoints: [] }]);
    const found = one.read('search.find', { query: 'correction', limit: 5, offset: 0 }).hits;
    expect(found.map(({ id }) => id)).toEqual([sourceId]);
    expect(one.read('dataPoints.list', {}).find(({ id }) => id === dataPointId)).toMatchObject({ stale: false });
  });

  // Bug: what rests on words that changed goes on as though nothing had happened, or the old words are overwritten.
  it('makes what rests on a moved passage stale until it is looked at, and keeps its old words', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    const outcome = await recapture(one, sourceId, newer.replace('counted 900 tonnes', 'counted 700 tonnes'));
    expect(outcome).toMatchObject({ moved: 1 });
    const [doubt] = one.read('passages.inDoubt', { sourceId });
    expect(doubt).toMatchObject({ state: 'moved', old: { exact: quote }, now: { exact: quote.replace('900', '700') } });
    expect(doubt?.dataPoints).toEqual(['Grain counted at the quay']);
    expect(one.read('dataPoints.list', {})).toMatchObject([{ stale: true }]);
    one.change('passages.acceptMove', { passageId });
    expect(one.read('passages.get', { passageId })).toMatchObject({
      state: 'anchored',
      found: null,
      exact: quote.replace('900', '700'),
    });
    expect(one.read('passages.inDoubt', {})).toEqual([]);
  });

  // Bug: undo leaves the new text, the earlier capture's row or a passage behind.
  it('is undone and redone whole, in one step', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    markIn(one, sourceId, 'No one else has seen');
    one.change('derivations.accept', {
      sourceId,
      words: 'its ledger says',
      start: canonicalOf(one, sourceId).indexOf('its ledger'),
      end: canonicalOf(one, sourceId).indexOf('its ledger') + 15,
      originName: 'The Ledger',
    });
    const before = one.dump();
    await recapture(one, sourceId, newer.replace('900 tonnes of', '700 tonnes of'));
    const after = one.dump();
    expect(one.read('journal.list', { before: null, limit: 1 })[0]?.label).toContain('Replace capture of');
    one.change('journal.undo', {});
    expect(one.dump()).toEqual(before);
    one.change('journal.redo', {});
    expect(one.dump()).toEqual(after);
  });

  // Bug: the earlier original is gone, or is no longer checked.
  it('leaves the earlier capture to be listed, exported and verified', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const { captureId } = one.read('sources.open', { sourceId }).source;
    await recapture(one, sourceId, newer);
    const captures = one.read('sources.captures', { sourceId });
    expect(captures).toMatchObject([
      { fileName: 'newer.txt', replacedAt: null },
      { captureId, fileName: 'quay.txt' },
    ]);
    expect(captures[1]?.replacedAt).not.toBeNull();
    if (captureId === null) throw new Error('no capture');
    const file = await one.work('sources.capture', { job: 'open', sourceId, captureId });
    expect(file).toMatchObject({ fileName: 'quay.txt' });
    expect(Buffer.from(one.held[0]?.bytes ?? []).toString()).toBe(article);
    const verified = await one.work('journal.verify', { job: 'verify' });
    expect(verified).toMatchObject({ holds: true });
    expect(verified.checks.filter(({ what }) => what.startsWith('Capture'))).toHaveLength(2);
  });

  // Bug: the same bytes become a second capture, or another page's bytes are taken from it.
  it('says where nothing changed, and refuses tables and what other sources show', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const before = one.dump();
    expect(await recapture(one, sourceId, article)).toMatchObject({ outcome: 'unchanged' });
    expect(one.dump()).toEqual(before);
    const otherId = await importWords(one, 'other.txt', 'The mill counted sacks.\n\nIt had none.');
    await expect(recapture(one, sourceId, 'The mill counted sacks.\n\nIt had none.')).rejects.toThrow(
      'in the case already',
    );
    const table = await one.work('sources.import', {
      job: 'import',
      handle: writeFile(dirname(one.key.path), 'table.csv', 'port,weight\nNorth,1\nSouth,2\n'),
    });
    await expect(recapture(one, table.sourceId, newer)).rejects.toThrow('"table" is a dataset');
    await expect(recapture(one, sourceId, 'port,weight\nNorth,3\nSouth,4\n', 'newer.csv')).rejects.toThrow(
      'is a table',
    );
    expect(one.database.all(`SELECT id FROM captures WHERE state = 'staged'`)).toEqual([]);
    expect(await recapture(one, otherId, newer)).toMatchObject({ outcome: 'replaced', otherTitle: expect.any(String) });
  });

  // Bug: after an undo the same file is a conflict with itself.
  it('can be taken again after it was undone', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    await recapture(one, sourceId, newer);
    one.change('journal.undo', {});
    expect(await recapture(one, sourceId, newer)).toMatchObject({ outcome: 'replaced', anchored: 1 });
    expect(wordsAt(one, sourceId, one.read('passages.get', { passageId }))).toBe(quote);
  });

  // Bug: the page stays twice in the library after it replaced its earlier capture.
  it('may be a source that was just imported, which then goes', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    const before = one.dump();
    const newerId = await importWords(one, 'newer.txt', newer);
    const outcome = await one.work('sources.replaceBy', { job: 'replace', sourceId, newerId });
    expect(outcome).toMatchObject({ outcome: 'replaced', anchored: 1 });
    expect(one.read('sources.list', {}).map(({ id }) => id)).toEqual([sourceId]);
    expect(wordsAt(one, sourceId, one.read('passages.get', { passageId }))).toBe(quote);
    one.change('journal.undo', {});
    one.change('journal.undo', {});
    expect(one.dump()).toEqual(before);
    one.change('journal.redo', {});
    markIn(one, newerId, 'Correction');
    await expect(one.work('sources.replaceBy', { job: 'replace', sourceId, newerId })).rejects.toThrow(
      'of its own already',
    );
  });

  // Bug: the second newer capture takes the candidate of the first for lost, or for found.
  it('follows a passage in doubt through another newer capture', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    const changed = newer.replace('counted 900 tonnes', 'counted 700 tonnes');
    await recapture(one, sourceId, changed);
    await recapture(one, sourceId, `Again.\n\n${changed}`, 'third.txt');
    const moved = one.read('passages.get', { passageId });
    expect(moved).toMatchObject({ state: 'moved', exact: quote });
    expect(moved.found === null ? '' : wordsAt(one, sourceId, moved.found)).toBe(quote.replace('900', '700'));
    await recapture(one, sourceId, `Once more.\n\n${newer}`, 'fourth.txt');
    expect(one.read('passages.get', { passageId })).toMatchObject({ state: 'anchored', exact: quote, found: null });
    expect(one.read('sources.captures', { sourceId })).toHaveLength(4);
  });
});

describe('reading again', () => {
  // Bug: reading again without a change adds a text and an entry of the journal.
  it('changes nothing where the reading is the same', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const before = one.dump();
    expect(await one.work('sources.readAgain', { job: 'read', sourceId })).toMatchObject({ outcome: 'unchanged' });
    expect(one.dump()).toEqual(before);
    expect(one.database.all('SELECT id FROM texts')).toHaveLength(1);
  });

  // Bug: the text of an older extractor is overwritten, so that undo can not bring it back and verifying fails.
  it('keeps the earlier text and finds the passages in the new one', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    olderReading(one);
    const before = one.dump();
    expect(await one.work('sources.readAgain', { job: 'read', sourceId })).toMatchObject({
      outcome: 'replaced',
      anchored: 1,
    });
    expect(wordsAt(one, sourceId, one.read('passages.get', { passageId }))).toBe(quote);
    expect(one.read('sources.captures', { sourceId })).toHaveLength(2);
    one.change('journal.undo', {});
    expect(one.dump()).toEqual(before);
  });
});

describe('a passage in doubt', () => {
  // Bug: accepting all takes those in that are below the score, or those of other sources.
  it('is accepted by its score, left lost, or put on other words', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    await recapture(one, sourceId, newer.replace('counted 900 tonnes', 'counted 700 tonnes'));
    expect(one.change('passages.acceptAll', { sourceId, score: 1 })).toEqual({ accepted: 0 });
    one.change('passages.markLost', { passageId });
    expect(() => one.change('passages.acceptMove', { passageId })).toThrow('no new place');
    expect(() => one.change('passages.reattach', { passageId, start: 0, end: 100_000 })).toThrow('ends before');
    one.change('passages.reattach', { passageId, start: 0, end: 10 });
    expect(one.read('passages.get', { passageId })).toMatchObject({ state: 'anchored', exact: 'Correction' });
    for (let undone = 0; undone < 2; undone += 1) one.change('journal.undo', {});
    expect(one.change('passages.acceptAll', { sourceId, score: 0.5 })).toEqual({ accepted: 1 });
  });

  // Bug: imported annotations stay lost when their source comes.
  it('is looked for in the text that fills its stub', async () => {
    const one = openTestCase();
    const { sourceId: stubId } = one.change('sources.addStub', { name: 'The Quay Paper' });
    one.database.run(
      `INSERT INTO passages (id, source_id, start_at, end_at, exact, prefix, suffix, comment, state, created_at)
       VALUES ('imported', ?, 0, 5, ?, '', '', '', 'lost', '2026-01-01T00:00:00Z')`,
      ...[stubId, quote],
    );
    const sourceId = await importWords(one, 'quay.txt', article);
    one.change('sources.fillStub', { stubId, sourceId });
    const passage = one.read('passages.get', { passageId: 'imported' });
    expect(passage).toMatchObject({ sourceId, state: 'anchored', exact: quote });
    expect(wordsAt(one, sourceId, passage)).toBe(quote);
  });
});

function canonicalOf(one: TestCase, sourceId: string): string {
  return canonicalText(one.read('sources.open', { sourceId }).blocks);
}

/** Leaves the text as an extractor would have read it that missed the title. */
function olderReading(one: TestCase): void {
  one.database.run('DELETE FROM blocks WHERE position = 0');
  one.database.run('UPDATE blocks SET position = position - 1');
  const [row] = one.database.all('SELECT sum(length(content) + 2) AS length FROM blocks');
  const text = canonicalText(one.read('sources.open', { sourceId: sourceOf(one) }).blocks);
  if (row === undefined) throw new Error('no text');
  const start = text.indexOf(quote);
  one.database.run('UPDATE passages SET start_at = ?, end_at = ?', start, start + quote.length);
}

function sourceOf(one: TestCase): string {
  const [source] = one.read('sources.list', {});
  if (source === undefined) throw new Error('no source');
  return source.id;
}
