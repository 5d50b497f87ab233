import { describe, expect, it } from 'vitest';
import { alignPage, type ItemRange } from './alignPage.ts';

/** The words of the items' ranges, for reading in a test. */
function wordsOf(items: readonly string[], ranges: readonly ItemRange[]): string[] {
  return ranges.map(({ item, start, end }) => items[item]?.slice(start, end) ?? '');
}

function stretch(text: string, words: string): [number, number] {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the test's own text`);
  return [start, start + words.length];
}

function textBetween(
  text: string,
  items: readonly string[],
  from: [number, number],
  to: [number, number],
): string | null {
  const found = alignPage(items, text).toText({ item: from[0], offset: from[1] }, { item: to[0], offset: to[1] });
  return found === null ? null : text.slice(found.start, found.end);
}

describe('alignPage', () => {
  const items = ['The harbour office count-', 'ed 41 trains of ammu-', 'nition in the ', 'ﬁrst week of June.'];
  const text = 'The harbour office counted 41 trains of ammunition in the first week of June.';

  it('finds words of the text over the ends of lines, hyphens and ligatures', () => {
    const page = alignPage(items, text);
    expect(page.found).toBe(1);
    expect(wordsOf(items, page.toItems(...stretch(text, 'counted 41')))).toEqual(['count', 'ed 41']);
    expect(wordsOf(items, page.toItems(...stretch(text, 'ammunition in the first')))).toEqual([
      'ammu',
      'nition in the',
      'ﬁrst',
    ]);
  });

  it('gives back the same words of the text for what is selected on the page', () => {
    expect(textBetween(text, items, [1, 3], [2, 6])).toBe('41 trains of ammunition');
    expect(textBetween(text, items, [0, 12], [1, 2])).toBe('office counted');
    expect(textBetween(text, items, [0, 0], [3, 99])).toBe(text);
  });

  it('goes there and back for every word', () => {
    const page = alignPage(items, text);
    for (const word of text.matchAll(/\S+/g)) {
      const ranges = page.toItems(word.index, word.index + word[0].length);
      const first = ranges[0];
      const last = ranges.at(-1);
      if (first === undefined || last === undefined) throw new Error(`${word[0]} is not on the page`);
      const back = page.toText({ item: first.item, offset: first.start }, { item: last.item, offset: last.end });
      expect(back === null ? null : text.slice(back.start, back.end).replace(/[-.]$/, '')).toBe(
        word[0].replace('.', ''),
      );
    }
  });

  it('leaves out what the text does not hold, such as a running head, and finds its way again after it', () => {
    const withHead = ['Quarterly bulletin of the port', ...items, '17'];
    const page = alignPage(withHead, text);
    expect(wordsOf(withHead, page.toItems(0, text.length))).toEqual([
      'The harbour office count',
      'ed 41 trains of ammu',
      'nition in the',
      'ﬁrst week of June.',
    ]);
    expect(page.toText({ item: 0, offset: 0 }, { item: 0, offset: 30 })).toBeNull();
  });

  it('follows columns that the page gives in another order than the text', () => {
    const left = ['Wagons stood in the yard for', 'three nights without a guard.'];
    const right = ['Nobody asked who had paid the', 'crews that loaded them again.'];
    const read = `${left.join(' ')}\n\n${right.join(' ')}`;
    const interleaved = [left[0], right[0], left[1], right[1]].map(String);
    const page = alignPage(interleaved, read);
    expect(page.found).toBe(1);
    expect(wordsOf(interleaved, page.toItems(...stretch(read, 'yard for three nights')))).toEqual([
      'yard for',
      'three nights',
    ]);
    expect(wordsOf(interleaved, page.toItems(...stretch(read, 'paid the crews')))).toEqual(['paid the', 'crews']);
  });

  it('works where each letter is an item of its own, also with characters of two units', () => {
    const read = 'Vessel 7 𝒜 left';
    const letters = Array.from(read);
    const page = alignPage(letters, read);
    expect(wordsOf(letters, page.toItems(...stretch(read, '7 𝒜 left'))).join('')).toBe('7𝒜left');
    expect(textBetween(read, letters, [7, 0], [9, 2])).toBe('7 𝒜');
  });

  it('tells repeated words apart by where they stand', () => {
    const lines = ['total 10 tons', 'total 20 tons', 'total 30 tons'];
    const read = lines.join('\n');
    const page = alignPage(lines, read);
    const second = read.indexOf('total', 5);
    expect(page.toItems(second, second + 5)).toEqual([{ item: 1, start: 0, end: 5 }]);
  });

  it('maps a text that begins on the page before, and ends on the next, by the part that is here', () => {
    const read = `It began on another page altogether. ${text} And it goes on overleaf for some lines.`;
    const page = alignPage(items, read);
    expect(page.found).toBe(1);
    expect(wordsOf(items, page.toItems(...stretch(read, 'altogether. The harbour')))).toEqual(['The harbour']);
  });

  it('is empty without a text layer and without a text', () => {
    expect(alignPage([], text).toItems(0, 10)).toEqual([]);
    expect(alignPage([], text).found).toBe(0);
    expect(alignPage(items, '').toText({ item: 0, offset: 0 }, { item: 3, offset: 5 })).toBeNull();
  });

  it('aligns a page of another text quickly and finds next to nothing', () => {
    const other = Array.from({ length: 400 }, (_, index) => `line ${index * 7919} of a page`);
    const began = performance.now();
    const page = alignPage(other, 'Quite different words stand here, one after the other. '.repeat(100));
    expect(page.found).toBeLessThan(0.1);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
