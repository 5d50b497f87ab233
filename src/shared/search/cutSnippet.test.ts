import { describe, expect, it } from 'vitest';
import { cutSnippet } from './cutSnippet.ts';
import { parseQuery } from './parseQuery.ts';
import { wantedTerms } from './query.ts';

function cut(text: string, query: string, insideWords = false) {
  return cutSnippet(text, wantedTerms(parseQuery(query).words), insideWords);
}

function marked(text: string, query: string, insideWords = false): string[] {
  return cut(text, query, insideWords).parts.flatMap(({ text: part, hit }) => (hit ? [part] : []));
}

const filler = 'Nothing of it stands in this sentence, which is only there to be long. '.repeat(12);

describe('a snippet', () => {
  // Bug: other words than the ones found are marked, or parts of words where whole ones were asked for.
  it.each([
    ['The port and its ports', 'port', ['port']],
    ['The port and its ports', 'port*', ['port', 'ports']],
    ['Straße, STRASSE, Strassen', 'strasse', ['Straße', 'STRASSE']],
    ['Ещё и еще', 'еще', ['Ещё', 'еще']],
    ['to the… harbour wall', '"the harbour"', ['the… harbour']],
    ['東京港から東京へ', '東京', ['東京', '東京']],
    ['one and two', 'two OR one', ['one', 'two']],
    ['one but not two', 'one -two', ['one']],
    ['e-mail or email', 'e-mail', ['e-mail']],
  ])('of %s for %s marks %j', (text, query, words) => {
    expect(marked(text, query)).toEqual(words);
  });

  // Bug: a hit inside of a word shows a snippet without it.
  it('marks letters inside of words', () => {
    expect(marked('вибухонебезпечні речовини', 'небезп', true)).toEqual(['небезп']);
    expect(marked('A stern, a pattern', 'ter', true)).toEqual(['ter', 'ter']);
  });

  // Bug: the first word of many is shown, far from where all of them stand together.
  it('is where most of the words stand together', () => {
    const text = `Grain came first. ${filler}\n\nThen salt and grain came by barge. ${filler}`;
    const { parts, place } = cut(text, 'grain salt barge');
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['salt', 'grain', 'barge']);
    expect(place).toEqual({ start: text.indexOf('salt'), end: text.indexOf('salt') + 4 });
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(220);
  });

  // Bug: a cut between the halves of a character prints a broken one.
  it('is whole, says where it was cut, and is a stretch of the text', () => {
    const text = `${'🚢'.repeat(300)} port ${'🚢'.repeat(300)}`;
    const joined = cut(text, 'port')
      .parts.map((part) => part.text)
      .join('');
    expect(() => encodeURIComponent(joined)).not.toThrow();
    expect(joined.startsWith('… ') && joined.endsWith(' …')).toBe(true);
    expect(text).toContain(joined.slice(2, -2));
  });

  // Bug: a phrase that runs over what is folded away marks nothing.
  it('marks word by word what stands together in the index alone, and begins the text where nothing stands', () => {
    expect(marked('the grain (a picture) barge', '"grain barge"')).toEqual(['grain', 'barge']);
    expect(cut('A short text', 'elsewhere')).toEqual({ parts: [{ text: 'A short text', hit: false }], place: null });
  });
});
