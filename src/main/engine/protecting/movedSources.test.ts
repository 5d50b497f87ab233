import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exported, namingCase, standing, withhold } from '../testing/namingCase.ts';
import { writeFile } from '../testing/openTestCase.ts';

describe('a source in the place of one that is withheld', () => {
  async function originWithheld() {
    const { one, ids } = await namingCase();
    const { originId: stubId } = one.change('derivations.make', {
      sourceId: ids.sourceId,
      originName: 'Zenobia Quill',
    });
    const handle = writeFile(dirname(one.key.path), 'diary.txt', 'A diary of the quay\n\nBy Zeno\n\nGrain came.\n');
    const { sourceId } = await one.work('sources.import', { job: 'i', handle });
    withhold(one, ids, { kind: 'source', sourceId: stubId, keepPublisher: false });
    one.change('protecting.mark', { thing: { kind: 'source', sourceId: stubId }, reason: 'at risk' });
    return { one, ids, stubId, sourceId };
  }

  // Bug: somebody who was only named is withheld; their papers are imported in that place, and named in the chain.
  it('is withheld and sensitive too, by the name of before as well', async () => {
    const { one, ids, stubId, sourceId } = await originWithheld();
    const secrets = ['Zenobia', 'A diary of the quay', 'Zeno'];
    expect(standing(await exported(one, ids.reportId, 'public'), secrets)).toEqual([]);
    const before = one.dump();
    one.change('sources.fillStub', { stubId, sourceId });
    expect(standing(await exported(one, ids.reportId, 'public'), secrets)).toEqual([]);
    expect(standing(await exported(one, ids.reportId, 'full'), secrets)).toEqual(['A diary of the quay']);
    expect(one.read('protecting.marks', {})).toMatchObject([{ thing: { sourceId }, isThere: true }]);
    one.change('journal.undo', {});
    expect(one.dump()['redactions']).toEqual(before['redactions']);
  });

  // Bug: both are withheld in one report, and the change is refused or leaves the one twice.
  it('is withheld once', async () => {
    const { one, ids, stubId, sourceId } = await originWithheld();
    withhold(one, ids, { kind: 'source', sourceId, keepPublisher: false });
    one.change('protecting.mark', { thing: { kind: 'source', sourceId }, reason: '' });
    one.change('sources.fillStub', { stubId, sourceId });
    expect(one.read('protecting.redactions', { reportId: ids.reportId })).toMatchObject([{ thing: { sourceId } }]);
    expect(one.read('protecting.marks', {})).toHaveLength(1);
    expect(standing(await exported(one, ids.reportId, 'public'), ['Zenobia', 'A diary of the quay'])).toEqual([]);
  });
});
