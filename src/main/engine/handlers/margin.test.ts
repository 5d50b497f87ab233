import { describe, expect, it } from 'vitest';
import { noteKinds } from '#shared/contract/notes.ts';
import { tagColours } from '#shared/contract/tags.ts';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

describe('notes', () => {
  // Bug: the list mixes the notes of two things, or the Markdown is cleaned away.
  it('stand on what they were written on, as they were typed', async () => {
    const one = openTestCase();
    const { sourceId, passageId } = await fillTestCase(one);
    const body = '# Ask\n\n- *who* counted?\n<b>not</b> HTML';
    const { noteId } = one.change('notes.write', { onKind: 'source', onId: sourceId, body });
    one.change('notes.write', { onKind: 'passage', onId: passageId, body: 'Compare the ledger.' });
    one.change('notes.write', { onKind: 'row', onId: `${sourceId}:12`, body: 'Twice?' });
    one.change('notes.write', { onKind: 'case', onId: 'case', body: 'Call on Monday.' });
    expect(one.read('notes.list', { onKind: 'source', onId: sourceId })).toMatchObject([{ id: noteId, body }]);
    expect(one.read('notes.list', {}).map(({ onKind }) => onKind)).toEqual(['source', 'passage', 'row', 'case']);
    one.change('notes.edit', { noteId, body: 'Asked.' });
    const [edited] = one.read('notes.list', { onKind: 'source' });
    expect(edited?.body).toBe('Asked.');
    expect(edited !== undefined && edited.changedAt > edited.createdAt).toBe(true);
  });

  // Bug: a note hangs on nothing, or is empty.
  it.each(noteKinds.filter((kind) => kind !== 'row' && kind !== 'case'))(
    'on a %s that is gone are refused',
    (onKind) => {
      const one = openTestCase();
      expect(() => one.change('notes.write', { onKind, onId: 'gone', body: 'x' })).toThrow(
        expect.objectContaining({ code: 'not-found' }),
      );
      expect(() => one.change('notes.write', { onKind: 'case', onId: 'case', body: ' \n' })).toThrow(/needs words/);
    },
  );

  // Bug: notes and tags outlive what they are about, and can never be found again.
  it('go with their thing, and come back with it', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const { passageId } = one.change('passages.mark', { sourceId, start: 0, end: 9 });
    one.change('notes.write', { onKind: 'passage', onId: passageId, body: 'Once.' });
    one.change('tags.put', { onKind: 'passage', onId: passageId, name: 'once' });
    one.change('passages.remove', { passageId });
    expect(one.read('notes.list', {})).toEqual([]);
    expect(one.read('tags.list', {})).toMatchObject([{ name: 'once', count: 0 }]);
    one.change('journal.undo', {});
    expect(one.read('notes.list', {})).toHaveLength(1);
    expect(one.read('tags.of', { onKind: 'passage', onId: passageId })).toMatchObject([{ name: 'once' }]);
  });
});

describe('tags', () => {
  // Bug: `Порт` and `порт` become two tags, since the database folds Latin letters alone.
  it('are one, whatever the case of their letters in any script', async () => {
    const one = openTestCase();
    const { sourceId, passageId, dataPointId } = await fillTestCase(one);
    const { tagId } = one.change('tags.put', { onKind: 'source', onId: sourceId, name: ' Порт ' });
    expect(one.change('tags.put', { onKind: 'passage', onId: passageId, name: 'порт' }).tagId).toBe(tagId);
    one.change('tags.put', { onKind: 'passage', onId: passageId, name: 'ПОРТ' });
    one.change('tags.put', { onKind: 'dataPoint', onId: dataPointId, name: 'weight' });
    expect(one.read('tags.list', {}).map(({ name, count, colour }) => [name, count, colour])).toEqual([
      ['weight', 1, tagColours[1]],
      ['Порт', 2, tagColours[0]],
    ]);
    one.change('tags.take', { onKind: 'passage', onId: passageId, tagId });
    expect(one.read('tags.of', { onKind: 'passage', onId: passageId })).toEqual([]);
  });

  // Bug: renaming makes two tags of one name, or refuses another case of its own.
  it('keep their names apart when they are renamed', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const put = (name: string) => one.change('tags.put', { onKind: 'source', onId: sourceId, name }).tagId;
    const [port, weight] = [put('port'), put('weight')];
    expect(() => one.change('tags.rename', { tagId: weight, name: 'PORT' })).toThrow(/There is a tag "port" already/);
    one.change('tags.rename', { tagId: port, name: 'Port' });
    expect(one.read('tags.list', {}).map(({ name }) => name)).toEqual(['Port', 'weight']);
  });
});
