import { describe, expect, it } from 'vitest';
import { runsOf } from '#shared/reports/blocks/all.ts';
import { footnoteText } from '#shared/reports/resolvedReport.ts';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase, type TestCase } from '../testing/openTestCase.ts';

function write(one: TestCase, body: string): string {
  return one.change('notes.write', { onKind: 'case', onId: 'case', body }).noteId;
}

// Bug: the list of notes says nothing of what they are on, or loses those on rows.
it('lists notes with the words of what they are on, the newest first', async () => {
  const one = openTestCase();
  const { passageId, dataPointId, estimateId, reportId, sourceId } = await fillTestCase(one);
  const on = [
    ['source', sourceId],
    ['passage', passageId],
    ['dataPoint', dataPointId],
    ['estimate', estimateId],
    ['report', reportId],
    ['row', `${sourceId}:12`],
    ['case', 'case'],
  ] as const;
  for (const [onKind, onId] of on) one.change('notes.write', { onKind, onId, body: 'Ask' });
  const lines = one.read('notes.table', {});
  expect(lines.map(({ onKind }) => onKind).toReversed()).toEqual(on.map(([onKind]) => onKind));
  expect(lines.filter(({ onWords }) => onWords === '').map(({ onKind }) => onKind)).toEqual(['case']);
  expect(lines.find(({ onKind }) => onKind === 'row')?.onWords).toMatch(/^Row 12 of /);
});

describe('mentions in notes', () => {
  // Bug: an address in code, or the beginning of a longer one, counts as a mention.
  it('are found for the thing that is mentioned', async () => {
    const one = openTestCase();
    const { passageId } = await fillTestCase(one);
    const of = { kind: 'passage' as const, id: passageId };
    const noteId = write(one, `Compare [the ledger](plumb:passage/${passageId})`);
    write(one, `\`[x](plumb:passage/${passageId})\``);
    write(one, `[x](plumb:passage/${passageId}9)`);
    expect(one.read('notes.mentioning', of).map(({ id }) => id)).toEqual([noteId]);
    one.change('notes.remove', { noteId });
    expect(one.read('notes.mentioning', of)).toEqual([]);
    one.change('journal.undo', {});
    expect(one.read('notes.mentioning', of)).toHaveLength(1);
  });
});

describe('a note in a report', () => {
  // Bug: a note is edited after it was cited, and the report says nothing; or its signs are printed.
  it('prints as a footnote, makes its paragraph stale when it changes, and is missed when it goes', async () => {
    const one = openTestCase();
    await fillTestCase(one);
    const noteId = write(one, 'The **office** gave no copies');
    const inline = [
      { kind: 'text' as const, text: 'Seen.' },
      { kind: 'citation' as const, of: 'note' as const, id: noteId },
    ];
    const blocks = [{ id: 'noted', content: { kind: 'paragraph' as const, inline } }];
    const { reportId } = one.change('reports.create', { title: 'Noted', blocks });
    const open = () => one.read('reports.open', { reportId });
    const [, footnote] = open().resolved.blocks.flatMap(runsOf);
    expect(footnote?.kind === 'footnote' && footnoteText(footnote.pieces)).toBe('Note: The office gave no copies.');
    expect(open().staleBlockIds).toEqual([]);
    expect(one.read('links.of', { kind: 'note', id: noteId }).supports[0]).toMatchObject({
      kind: 'reportBlock',
      id: 'noted',
    });
    one.change('notes.edit', { noteId, body: 'It gave two' });
    expect(open().staleBlockIds).toEqual(['noted']);
    one.change('links.confirm', { kind: 'reportBlock', id: 'noted' });
    expect(open().staleBlockIds).toEqual([]);
    one.change('notes.remove', { noteId });
    expect(open().resolved.problems).toMatchObject([{ code: 'missing', of: 'note', id: noteId }]);
  });
});
