import { describe, expect, it } from 'vitest';
import { foldText, hitFrom, hitsInBlock } from './findInText.ts';

function found(text: string, query: string): string[] {
  return hitsInBlock(foldText(text), { text, start: 100 }, query).map(({ start, end }) =>
    text.slice(start - 100, end - 100),
  );
}

describe('finding in a text', () => {
  it('ignores case and diacritics in any script, and gives the words as they stand', () => {
    expect(found('Évora, EVORA and évora', 'evora')).toEqual(['Évora', 'EVORA', 'évora']);
    expect(found('Актёр и АКТЕР', 'актер')).toEqual(['Актёр', 'АКТЕР']);
    expect(found('كَتَبَ التقرير', 'كتب')).toEqual(['كَتَبَ']);
    expect(found('북한과 러시아', '북한')).toEqual(['북한']);
  });

  it('takes combining marks into the hit, so that none is left without its letter', () => {
    expect(found('caf\u0065\u0301 au lait', 'cafe')).toEqual(['caf\u0065\u0301']);
  });

  it('counts line breaks, tabs and no-break spaces as the one space that they look like', () => {
    expect(found('74,000\u00a0metric\n  tons', '74,000 metric tons')).toEqual(['74,000\u00a0metric\n  tons']);
  });

  it('finds typographic quotation marks by the keys of the keyboard', () => {
    expect(found('He said “no” and it’s so', "it's")).toEqual(['it’s']);
    expect(found('He said “no”.', '"no"')).toEqual(['“no”']);
  });

  it('stays in place behind characters of two units and behind letters that fold to two', () => {
    expect(found('😀😀 İzmir port', 'port')).toEqual(['port']);
  });

  it('does not count overlapping hits twice, and finds nothing for white space', () => {
    expect(found('aaaa', 'aa')).toHaveLength(2);
    expect(found('a b', '  ')).toEqual([]);
  });

  it('begins at the place where the reader is, and goes round', () => {
    const hits = [
      { start: 5, end: 6 },
      { start: 50, end: 51 },
    ];
    expect([hitFrom(hits, 20), hitFrom(hits, 90), hitFrom([], 0)]).toEqual([1, 0, -1]);
  });
});
