import { dirname } from 'node:path';
import type { Filled } from './fillTestCase.ts';
import { type TestCase, writeFile } from './openTestCase.ts';

type Do = (one: TestCase, ids: Filled) => unknown;

const place = { words: 'its ledger says', start: 0, end: 12 };

function office(one: TestCase, { sourceId }: Filled) {
  return one.change('derivations.make', { sourceId, originName: 'The Quay Office' });
}

function tagged(one: TestCase, { sourceId }: Filled) {
  return one.change('tags.put', { onKind: 'source', onId: sourceId, name: 'ledgers' });
}

function noted(one: TestCase, { sourceId }: Filled) {
  return one.change('notes.write', { onKind: 'source', onId: sourceId, body: 'Ask for the **ledger**.' });
}

/** The changes of derivations, notes and tags once each, for the tests of undo. */
export const marginChanges = {
  'derivations.accept': (one, { sourceId }) =>
    one.change('derivations.accept', { sourceId, ...place, originName: 'The Quay Office' }),
  'derivations.make': office,
  'derivations.dismiss': (one, { sourceId }) => one.change('derivations.dismiss', { sourceId, ...place }),
  'derivations.correct': (one, ids) => {
    const { derivationId } = office(one, ids);
    return one.change('derivations.correct', { derivationId, originName: 'The Harbour Office' });
  },
  'derivations.remove': (one, ids) => {
    const { derivationId } = office(one, ids);
    return one.change('derivations.remove', { derivationId });
  },
  'sources.addStub': (one) => one.change('sources.addStub', { name: 'The Harbour Office' }),
  'sources.fillStub': (one, { sourceId }) => {
    const { sourceId: stubId } = one.change('sources.addStub', { name: 'The Quay Office' });
    const { sourceId: paper } = one.change('sources.addStub', { name: 'The Quay Paper' });
    one.change('derivations.make', { sourceId: paper, originId: stubId });
    one.change('notes.write', { onKind: 'source', onId: stubId, body: 'Asked for it on Monday.' });
    for (const onId of [stubId, sourceId]) one.change('tags.put', { onKind: 'source', onId, name: 'asked' });
    one.change('tags.put', { onKind: 'source', onId: stubId, name: 'ledgers' });
    return one.change('sources.fillStub', { stubId, sourceId });
  },
  'notes.write': noted,
  'notes.edit': (one, ids) => one.change('notes.edit', { ...noted(one, ids), body: 'Asked.' }),
  'notes.remove': (one, ids) => one.change('notes.remove', noted(one, ids)),
  'tags.put': tagged,
  'tags.take': (one, ids) => one.change('tags.take', { onKind: 'source', onId: ids.sourceId, ...tagged(one, ids) }),
  'tags.putMany': (one, { sourceId }) =>
    one.change('tags.putMany', { onKind: 'source', onIds: [sourceId], name: 'ledgers' }),
  'tags.takeMany': (one, ids) =>
    one.change('tags.takeMany', { onKind: 'source', onIds: [ids.sourceId], ...tagged(one, ids) }),
  'tags.swap': (one, ids) => {
    const { tagId: takeId } = tagged(one, ids);
    const { tagId: putId } = one.change('tags.create', {
      name: 'books',
      colour: 'teal',
      description: 'Of any office.',
    });
    return one.change('tags.swap', { onKind: 'source', onIds: [ids.sourceId], takeId, putId });
  },
  'tags.create': (one) => one.change('tags.create', { name: 'books' }),
  'tags.describe': (one, ids) => one.change('tags.describe', { ...tagged(one, ids), description: 'What was counted.' }),
  'tags.merge': (one, ids) => {
    const { tagId: intoId } = tagged(one, ids);
    const put = (onKind: 'source' | 'passage', onId: string, name: string) =>
      one.change('tags.put', { onKind, onId, name }).tagId;
    const fromIds = [put('source', ids.sourceId, 'books'), put('passage', ids.passageId, 'counts')];
    return one.change('tags.merge', { fromIds, intoId });
  },
  'tags.rename': (one, ids) => one.change('tags.rename', { ...tagged(one, ids), name: 'Ledgers' }),
  'tags.recolour': (one, ids) => one.change('tags.recolour', { ...tagged(one, ids), colour: 'rose' }),
  'tags.remove': (one, ids) => one.change('tags.remove', tagged(one, ids)),
} satisfies Readonly<Record<string, Do>>;

/** Imports a text file of these words; returns the source's identifier. */
export async function importWords(one: TestCase, name: string, words: string): Promise<string> {
  const path = writeFile(dirname(one.key.path), name, words);
  return (await one.work('sources.import', { job: `import ${name}`, handle: path })).sourceId;
}
