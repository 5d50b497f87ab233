import { describe, expect, it } from 'vitest';
import type { Tag } from '#shared/contract/tags.ts';
import { arrangePassages, isDrawnAlike, passagesTouching } from './drawnPassages.ts';
import { fixturePassage } from './fixtureSource.ts';

const port: Tag = { id: 't1', name: 'port', colour: 'teal', description: '' };
const toll: Tag = { id: 't2', name: 'toll', colour: 'rose', description: '' };

describe('the passages that are drawn', () => {
  // Bug: a long passage that begins far above, or one that ends where a stretch begins, is missed or taken in.
  it('are found by the stretch that they touch, as looking at each would find them', () => {
    const passages = Array.from({ length: 400 }, (_, at) =>
      fixturePassage(`p${at}`, (at * 37) % 5_000, ((at * 37) % 5_000) + 1 + ((at * at * 13) % 300)),
    );
    const drawn = arrangePassages([...passages, fixturePassage('whole', 0, 6_000)], []);
    for (let start = 0; start < 5_200; start += 111) {
      const end = start + 90;
      const wanted = drawn.all.filter((each) => each.start < end && each.end > start).map(({ id }) => id);
      expect(passagesTouching(drawn, start, end).map(({ id }) => id)).toEqual(wanted);
    }
  });

  // Bug: of two that begin together the longer lies on top, and the shorter cannot be clicked.
  it('lie with the inner one on top', () => {
    const drawn = arrangePassages([fixturePassage('inner', 5, 9), fixturePassage('outer', 5, 30)], []);
    expect(drawn.all.map(({ id }) => id)).toEqual(['outer', 'inner']);
  });

  // Bug: a moved passage is drawn over other words where it stood in the old text.
  it('stand where their words were found again, and nowhere when lost', () => {
    const moved = {
      ...fixturePassage('moved', 5, 9),
      state: 'moved' as const,
      found: { start: 40, end: 44, score: 0.9 },
    };
    const lost = { ...fixturePassage('lost', 5, 9), state: 'lost' as const };
    expect(arrangePassages([moved, lost], []).all).toMatchObject([{ id: 'moved', start: 40, end: 44 }]);
  });

  // Bug: every chunk is drawn anew when a count in the codebook changes, or none when a colour does.
  it('are alike while neither their words nor their tags changed', () => {
    const tagged = { ...fixturePassage('a', 5, 9), tagIds: ['t2', 'gone', 't1'] };
    const before = arrangePassages([tagged], [port, toll]);
    expect(before.all).toMatchObject([{ colours: ['rose', 'teal'], tags: 'toll · port' }]);
    expect(isDrawnAlike(before.all, arrangePassages([tagged], [{ ...port }, toll]).all)).toBe(true);
    expect(isDrawnAlike(before.all, arrangePassages([tagged], [{ ...port, colour: 'grey' }, toll]).all)).toBe(false);
    expect(isDrawnAlike(before.all, arrangePassages([{ ...tagged }], [port, toll]).all)).toBe(false);
  });
});
