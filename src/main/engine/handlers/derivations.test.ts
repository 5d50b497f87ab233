import { describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/sources/readText.ts';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { importWords } from '../testing/marginChanges.ts';
import { openTestCase, type TestCase } from '../testing/openTestCase.ts';

const article = [
  'Barges without papers',
  '',
  'Forty barges left the old basin without papers, according to documents reviewed by the Harbour Times.',
  '',
  'The Harbour Times reported on Monday that the gate was unmanned. The counts were provided to the paper by the Centre for Quays (CFQ), it said.',
  '',
  'Officials told Reuters that they knew of no such trips.',
].join('\n');

async function withArticle() {
  const one = openTestCase();
  const sourceId = await importWords(one, 'barges.txt', article);
  return { one, sourceId, list: () => one.read('derivations.list', { sourceId }) };
}

function accept(one: TestCase, sourceId: string, name: string, origin: { originId?: string; originName?: string }) {
  const offer = one.read('derivations.list', { sourceId }).offered.find((each) => each.name === name);
  const [place] = offer?.places ?? [];
  if (place === undefined) throw new Error(`${name} is not offered`);
  return one.change('derivations.accept', { sourceId, ...place, ...origin });
}

describe('derivations.list', () => {
  // Bug: one outlet is offered once for each place, or its words lie elsewhere than they say.
  it('offers each named origin once, with all its places in the stored text', async () => {
    const { one, sourceId, list } = await withArticle();
    const { offered, made, origins } = list();
    expect(offered.map(({ name, kind, places }) => [name, kind, places.length])).toEqual([
      ['Harbour Times', 'outlet', 2],
      ['Centre for Quays (CFQ)', 'organisation', 1],
      ['Reuters', 'outlet', 1],
    ]);
    const text = canonicalText(one.read('sources.open', { sourceId }).blocks);
    for (const { words, start, end } of offered.flatMap(({ places }) => places))
      expect(text.slice(start, end)).toBe(words);
    expect([made, origins]).toEqual([[], []]);
  });

  // Bug: a source that the case holds is named a second time as a stub.
  it('says which source of the case a name seems to be', async () => {
    const { one, list } = await withArticle();
    const held = await importWords(one, 'reuters.txt', 'A wire\n\nThe gate was shut all week, the port says.');
    one.change('sources.correct', { sourceId: held, publisher: 'reuters.com' });
    const { sourceId: stub } = one.change('sources.addStub', { name: 'The Harbour Times' });
    expect(list().offered.map(({ match }) => match?.sourceId ?? null)).toEqual([stub, null, held]);
  });

  // Bug: an outlet is offered its own interviews.
  it('does not offer the publisher', async () => {
    const { one, sourceId, list } = await withArticle();
    one.change('sources.correct', { sourceId, publisher: 'Reuters' });
    expect(list().offered.map(({ name }) => name)).not.toContain('Reuters');
  });
});

describe('accepting and dismissing', () => {
  // Bug: an offer that was answered comes back, or its other places do.
  it('take an offer away with all its places, and undo brings it back', async () => {
    const { one, sourceId, list } = await withArticle();
    const { originId } = accept(one, sourceId, 'Harbour Times', { originName: 'Harbour Times' });
    expect(list().made).toMatchObject([{ originId, originTitle: 'Harbour Times', originKind: 'stub' }]);
    expect(one.read('sources.open', { sourceId: originId }).source).toMatchObject({
      kind: 'stub',
      publisher: 'Harbour Times',
      captureId: null,
    });
    const [first] = list().offered[0]?.places ?? [];
    if (first === undefined) throw new Error('Nothing is offered');
    one.change('derivations.dismiss', { sourceId, ...first });
    expect(list().offered.map(({ name }) => name)).toEqual(['Reuters']);
    one.change('journal.undo', {});
    one.change('journal.undo', {});
    expect(list().offered.map(({ name }) => name)).toEqual(['Harbour Times', 'Centre for Quays (CFQ)', 'Reuters']);
    expect(one.read('sources.list', {})).toHaveLength(1);
  });

  // Bug: of two origins that one phrase names together, the second goes when the first is accepted.
  it('leave the other name of one phrase offered', async () => {
    const { one } = await withArticle();
    const words =
      'Barges at night\n\nForty barges left, according to an investigation by the Centre for Quays and Reuters.';
    const sourceId = await importWords(one, 'joint.txt', words);
    const offered = () => one.read('derivations.list', { sourceId }).offered.map(({ name }) => name);
    expect(offered()).toEqual(['Centre for Quays', 'Reuters']);
    accept(one, sourceId, 'Centre for Quays', { originName: 'Centre for Quays' });
    expect(offered()).toEqual(['Reuters']);
  });

  // Bug: naming an outlet again makes a second stub beside the first.
  it('use a stub of that name again, with or without its article', async () => {
    const { one, sourceId, list } = await withArticle();
    const first = accept(one, sourceId, 'Harbour Times', { originName: 'The Harbour Times' });
    const other = await importWords(one, 'echo.txt', 'Echo\n\nThe gate was unmanned, according to the Harbour Times.');
    expect(accept(one, other, 'Harbour Times', { originName: 'harbour times' }).originId).toBe(first.originId);
    const reuters = accept(one, sourceId, 'Reuters', { originName: 'Reuters' });
    one.change('derivations.correct', { derivationId: reuters.derivationId, originId: first.originId });
    expect(list().made.map(({ originTitle }) => originTitle)).toEqual(['The Harbour Times', 'The Harbour Times']);
    expect(one.read('derivations.list', { sourceId: other }).sharing.map((source) => source.sourceId)).toEqual([
      sourceId,
    ]);
  });

  // Bug: both or neither of the two ways to say the origin pass.
  it('ask for one origin', async () => {
    const { one, sourceId } = await withArticle();
    expect(() => one.change('derivations.make', { sourceId })).toThrow(/not both/);
    expect(() => one.change('derivations.make', { sourceId, originId: 'a', originName: 'b' })).toThrow(/not both/);
    expect(() => one.change('derivations.make', { sourceId, originId: 'gone' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('chains', () => {
  // Bug: two sources rest on each other, and no chain has an end.
  it('refuse a circle, over any number of steps', async () => {
    const { one, sourceId } = await withArticle();
    const { originId: paper } = one.change('derivations.make', { sourceId, originName: 'The Paper' });
    const { originId: office } = one.change('derivations.make', { sourceId: paper, originName: 'The Office' });
    for (const originId of [sourceId, paper]) {
      const back = () => one.change('derivations.make', { sourceId: office, originId });
      expect(back).toThrow(
        expect.objectContaining({ code: 'conflict', message: expect.stringMatching(/rests on "The Office" already/) }),
      );
    }
    expect(() => one.change('derivations.make', { sourceId, originId: sourceId })).toThrow(/can not rest on itself/);
    expect(one.read('derivations.list', { sourceId }).origins.map(({ title }) => title)).toEqual(['The Office']);
  });

  // Bug: Links ends at the article, though the article says whose claim it is.
  it('lead in Links from a data point through the outlets to the origin, with the words', async () => {
    const one = openTestCase();
    const { dataPointId, sourceId } = await fillTestCase(one);
    const place = { words: 'its ledger says', start: 60, end: 75 };
    const { originId } = one.change('derivations.accept', { sourceId, ...place, originName: 'The Quay Office' });
    one.change('derivations.make', { sourceId: originId, originName: 'The Weigher' });
    const { restsOn } = one.read('links.of', { kind: 'dataPoint', id: dataPointId });
    expect(restsOn.map(({ kind, depth, words, state }) => [depth, kind, words, state]).slice(2)).toEqual([
      [3, 'capture', 'quay.txt', 'unchanged since import'],
      [3, 'source', 'The Quay Office', 'not imported'],
      [4, 'source', 'The Weigher', 'not imported'],
    ]);
    expect(restsOn[3]?.detail).toBe('“its ledger says”');
    const up = one.read('links.of', { kind: 'source', id: originId }).supports;
    expect(up[0]).toMatchObject({ kind: 'source', id: sourceId, detail: expect.stringContaining('“its ledger says”') });
    expect(up.some(({ kind, id }) => kind === 'dataPoint' && id === dataPointId)).toBe(true);
  });

  // Bug: a source goes and leaves others resting on nothing.
  it('hold an origin in the case while something rests on it', async () => {
    const { one, sourceId } = await withArticle();
    const { originId, derivationId } = one.change('derivations.make', { sourceId, originName: 'The Office' });
    expect(() => one.change('sources.remove', { sourceId: originId })).toThrow(/1 source rests on "The Office"/);
    one.change('derivations.remove', { derivationId });
    one.change('sources.remove', { sourceId: originId });
    expect(one.read('sources.list', {})).toHaveLength(1);
  });
});

describe('filling a stub', () => {
  // Bug: what rested on the stub rests on nothing once the real report is imported.
  it('moves what rests on it, its notes and its tags to the imported source', async () => {
    const { one, sourceId } = await withArticle();
    const { originId: stubId } = accept(one, sourceId, 'Harbour Times', { originName: 'Harbour Times' });
    one.change('notes.write', { onKind: 'source', onId: stubId, body: 'Asked the desk for it.' });
    one.change('tags.put', { onKind: 'source', onId: stubId, name: 'asked' });
    const report = await importWords(
      one,
      'times.txt',
      'What the documents say\n\nForty barges went out in a week, the gate book says.',
    );
    expect(one.read('sources.matchingStubs', { sourceId: report })).toEqual([]);
    one.change('sources.correct', { sourceId: report, publisher: 'The Harbour Times' });
    expect(one.read('sources.matchingStubs', { sourceId: report })).toMatchObject([{ sourceId: stubId }]);
    one.change('sources.fillStub', { stubId, sourceId: report });
    const { made, offered } = one.read('derivations.list', { sourceId });
    expect(made).toMatchObject([
      { originId: report, originKind: 'article', words: expect.stringContaining('reviewed by') },
    ]);
    expect(offered.map(({ name }) => name)).not.toContain('Harbour Times');
    expect(one.read('notes.list', { onKind: 'source', onId: report })).toMatchObject([
      { body: 'Asked the desk for it.' },
    ]);
    expect(one.read('tags.of', { onKind: 'source', onId: report })).toMatchObject([{ name: 'asked' }]);
    expect(one.read('sources.list', {}).map(({ kind }) => kind)).not.toContain('stub');
  });

  // Bug: the article that quotes the stub is taken for the stub, and rests on itself.
  it('refuses a source that rests on the stub, and what is no stub', async () => {
    const { one, sourceId } = await withArticle();
    const { originId: stubId } = one.change('derivations.make', { sourceId, originName: 'The Office' });
    expect(() => one.change('sources.fillStub', { stubId, sourceId })).toThrow(/can not rest on itself/);
    expect(() => one.change('sources.fillStub', { stubId: sourceId, sourceId: stubId })).toThrow(/is imported already/);
    expect(one.read('derivations.list', { sourceId }).made).toHaveLength(1);
  });
});
