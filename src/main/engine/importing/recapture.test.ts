import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/sources/readText.ts';
import { openTestCase, type TestCase, writeFile } from '../testing/openTestCase.ts';

const before = [
  'Barges wait at the upper lock',
  'The keepers counted 41 barges at the upper lock in the first week of the month.',
  'Eleven of the boats waited for more than one whole day without being told a reason.',
  'A crane was taken down in two days, although the town had asked for it to be kept.',
];
const after = [
  before[0],
  'This page was corrected after its first publication, as the keepers asked.',
  before[1],
  'Twelve of the boats waited for more than two whole days without being told any reason.',
];

const page = (paragraphs: readonly (string | undefined)[]) =>
  `<html><head><title>Barges wait</title></head><body><article><h1>${paragraphs[0]}</h1>${paragraphs
    .slice(1)
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;

async function openMarked(): Promise<{ one: TestCase; sourceId: string; ids: readonly string[] }> {
  const one = openTestCase();
  const handle = writeFile(dirname(one.key.path), 'barges.html', page(before));
  const { sourceId } = await one.work('sources.import', { job: 'import', handle });
  const text = canonicalText(one.read('sources.open', { sourceId }).blocks);
  const quotes = ['41 barges at the upper lock', before[2] ?? '', before[3] ?? ''];
  const ids = quotes.map((quote) => {
    const start = text.indexOf(quote);
    return one.change('passages.mark', { sourceId, start, end: start + quote.length }).passageId;
  });
  return { one, sourceId, ids };
}

async function replace(one: TestCase, sourceId: string) {
  const handle = writeFile(dirname(one.key.path), 'barges-newer.html', page(after));
  return one.work('sources.recapture', { job: 'again', sourceId, handle });
}

describe('a newer capture of a page', () => {
  // Bug: a passage keeps its old position in the new text, vanishes, or one undo does not bring all of it back.
  it('finds each passage again, keeps the earlier capture, and is undone in one step', async () => {
    const { one, sourceId, ids } = await openMarked();
    const dump = one.dump();
    expect(await replace(one, sourceId)).toMatchObject({ outcome: 'replaced', anchored: 1, moved: 1, lost: 1 });
    const [same, changed, gone] = ids.map((passageId) => one.read('passages.get', { passageId }));
    const text = canonicalText(one.read('sources.open', { sourceId }).blocks);
    expect(text.slice(same?.start, same?.end)).toBe('41 barges at the upper lock');
    expect([same?.state, changed?.state, gone?.state]).toEqual(['anchored', 'moved', 'lost']);
    expect(changed?.exact).toBe(before[2]);
    expect(text.slice(changed?.found?.start, changed?.found?.end)).toContain('Twelve of the boats');
    expect(one.read('sources.captures', { sourceId }).map(({ replacedAt }) => replacedAt === null)).toEqual([
      true,
      false,
    ]);
    one.change('journal.undo', {});
    expect(one.dump()).toEqual(dump);
  });

  // Bug: a moved passage cannot be accepted, or a lost one cannot be put on other words.
  it('lets a moved passage be accepted and a lost one re-attached', async () => {
    const { one, sourceId, ids } = await openMarked();
    await replace(one, sourceId);
    const [, movedId = '', lostId = ''] = ids;
    const inDoubt = one.read('passages.inDoubt', {});
    expect(inDoubt.map(({ id, state }) => `${id} ${state}`)).toEqual([`${movedId} moved`, `${lostId} lost`]);
    expect(inDoubt[0]?.now?.exact).toContain('two whole days');
    one.change('passages.acceptMove', { passageId: movedId });
    expect(one.read('passages.get', { passageId: movedId })).toMatchObject({ state: 'anchored', found: null });
    one.change('passages.reattach', { passageId: lostId, start: 0, end: 6 });
    expect(one.read('passages.get', { passageId: lostId })).toMatchObject({ state: 'anchored', exact: 'Barges' });
    expect(one.read('passages.inDoubt', {})).toEqual([]);
  });

  // Bug: the very same file counts as a newer one and fills the history.
  it('says where the bytes or the reading are the same as before, and changes nothing', async () => {
    const { one, sourceId } = await openMarked();
    const dump = one.dump();
    const handle = writeFile(dirname(one.key.path), 'copy.html', page(before));
    expect(await one.work('sources.recapture', { job: 'again', sourceId, handle })).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await one.work('sources.readAgain', { job: 'read', sourceId })).toMatchObject({ outcome: 'unchanged' });
    expect(one.dump()).toEqual(dump);
  });

  // Bug: a table takes the place of an article, whose passages are then all lost.
  it('refuses a table by name', async () => {
    const { one, sourceId } = await openMarked();
    const handle = writeFile(dirname(one.key.path), 'barges.csv', 'day,barges\n1,4\n2,5\n3,6\n');
    await expect(one.work('sources.recapture', { job: 'again', sourceId, handle })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('barges.csv'),
    });
  });
});
