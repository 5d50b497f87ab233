import { describe, expect, it } from 'vitest';
import { anchorPassages, type MarkedPassage } from './anchorPassages.ts';

const article = [
  'Harvest figures dispute',
  'The ministry counted 1.6 million sacks in the northern stores on Monday. Inspectors had found 1.6 million sacks a year before.',
  'Traders "did not expect" the count to hold - the rains came late. A second audit is due in spring.',
  'Shares of the crop:\nbarley, 40 percent\nmillet, 35 percent\nsorghum, 25 percent',
  'Read more: the long dry season.',
].join('\n\n');

/** Marks the words at their nth place, counted from 0. */
function mark(text: string, words: string, nth = 0): MarkedPassage {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) start = text.indexOf(words, start + 1);
  const end = start + words.length;
  return {
    start,
    end,
    exact: words,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
}

function anchor(oldText: string, newText: string, passage: MarkedPassage) {
  const [found] = anchorPassages(oldText, newText, [passage]);
  if (found === undefined) throw new Error('no answer for the passage');
  return found;
}

/** Null where the words are anchored after an edit at their nth place of the new text, else what was found. */
function misplaced(newText: string, words: string, nth = 0, newWords = words, newNth = nth) {
  const found = anchor(article, newText, mark(article, words, nth));
  const wanted = mark(newText, newWords, newNth);
  const isRight = found.state === 'anchored' && found.start === wanted.start && found.end === wanted.end;
  return isRight && found.exact === newWords ? null : found;
}

describe('a page that was edited', () => {
  // Bug: the old position is taken though other words stand there now.
  it('is followed where a paragraph was put in that says the same number', () => {
    const edited = article.replace(
      '\n\nThe ministry',
      '\n\nLast week 1.6 million sacks were in the news.\n\nThe ministry',
    );
    expect(misplaced(edited, '1.6 million sacks', 0, '1.6 million sacks', 1)).toBeNull();
    expect(misplaced(edited, '1.6 million sacks', 1, '1.6 million sacks', 2)).toBeNull();
  });

  // Bug: of two sentences with the same number the one that is left takes the passages of both.
  it('leaves a passage lost whose sentence was dropped, though its words stand elsewhere', () => {
    const edited = article.replace(' Inspectors had found 1.6 million sacks a year before.', '');
    expect(misplaced(edited, '1.6 million')).toBeNull();
    expect(anchor(article, edited, mark(article, '1.6 million', 1))).toMatchObject({ state: 'lost', start: null });
  });

  // Bug: a passage with a mended typing error counts as the same words.
  it('shows a passage with a mended word as moved, with the words as they are now', () => {
    const edited = article.replace('second audit', 'secondary audit');
    const found = anchor(article, edited, mark(article, 'A second audit is due in spring.'));
    expect(found).toMatchObject({ state: 'moved', exact: 'A secondary audit is due in spring.' });
    expect(found.score).toBeLessThan(1);
    expect(misplaced(edited, 'the rains came late')).toBeNull();
  });

  // Bug: a number that was corrected is lost, or anchored as though it were the same.
  it('offers the new number where a number was corrected in its sentence', () => {
    const edited = article.replace('counted 1.6 million', 'counted 1.7 million');
    expect(anchor(article, edited, mark(article, '1.6 million'))).toMatchObject({
      state: 'moved',
      exact: '1.7 million',
    });
    expect(anchor(article, edited, mark(article, '1.6'))).toMatchObject({ state: 'moved', exact: '1.7' });
  });

  // Bug: a rewritten sentence is lost, or its passage goes to another one.
  it('offers the rewritten sentence for the sentence', () => {
    const edited = article.replace(
      'A second audit is due in spring.',
      'A second, larger audit is planned for the spring.',
    );
    const found = anchor(article, edited, mark(article, 'A second audit is due in spring.'));
    expect(found).toMatchObject({ state: 'moved', exact: 'A second, larger audit is planned for the spring.' });
  });

  // Bug: only what kept its order is found.
  it('is followed where a list was reordered', () => {
    const edited = article.replace(
      'barley, 40 percent\nmillet, 35 percent\nsorghum, 25 percent',
      'sorghum, 25 percent\nbarley, 40 percent\nmillet, 35 percent',
    );
    for (const words of ['barley, 40 percent', 'millet, 35 percent', 'sorghum, 25 percent', '35 percent'])
      expect(misplaced(edited, words)).toBeNull();
  });

  // Bug: a change of the page around the text shifts every passage into doubt.
  it('is followed where the furniture around it changed', () => {
    const edited = `Menu\n\nSubscribe\n\n${article.replace('Read more: the long dry season.', 'Terms of use')}\n\nContact`;
    for (const words of ['Harvest', 'The ministry counted 1.6 million sacks', 'due in spring.\n\nShares of the crop'])
      expect(misplaced(edited, words)).toBeNull();
    expect(anchor(article, edited, mark(article, 'long dry season'))).toMatchObject({ state: 'lost' });
  });

  // Bug: an outlet's new typography makes every passage fuzzy.
  it('counts curly quotes, long dashes and other white space as the same words', () => {
    const edited = article
      .replace('"did not expect"', '“did not expect”')
      .replace(' - the', '\u00a0— the')
      .replace('northern stores', 'north\u00adern  stores');
    expect(misplaced(edited, '"did not expect"', 0, '“did not expect”')).toBeNull();
    expect(misplaced(edited, 'hold - the rains', 0, 'hold\u00a0— the rains')).toBeNull();
    expect(misplaced(edited, 'northern stores', 0, 'north\u00adern  stores')).toBeNull();
  });

  // Bug: two edits at once are more than one of them.
  it('is followed through several edits at once', () => {
    const edited = `New\n\n${article
      .replace('"did not expect"', '“did not expect”')
      .replace('on Monday', 'on Tuesday')
      .replace('A second audit is due in spring.', '')}`;
    expect(misplaced(edited, '1.6 million', 1)).toBeNull();
    expect(misplaced(edited, 'Traders "did not expect" the count', 0, 'Traders “did not expect” the count')).toBeNull();
    expect(anchor(article, edited, mark(article, 'A second audit'))).toMatchObject({ state: 'lost' });
  });
});

describe('positions', () => {
  // Bug: positions are counted in code points, or a mark is cut from its letter.
  it('are exact beside emoji, combining marks and other ways to write a letter', () => {
    const old = 'Nach der 🌾-Ernte zählte das Café 👩‍🌾 40 Säcke Hirse.';
    const now = `🌧️ Neu: ${old.normalize('NFD')}`;
    for (const words of ['🌾-Ernte', 'zählte', 'Café 👩‍🌾 40', 'Säcke'])
      expect(anchor(old, now, mark(old, words))).toMatchObject({ state: 'anchored', exact: words.normalize('NFD') });
  });

  // Bug: scripts without blanks are one long word, or signs of direction break the words.
  it('are exact in scripts without blanks and from right to left', () => {
    const old = '倉庫には小麦が四十万袋あった。\n\nوجد المفتشون ألف كيس في المخزن.';
    const now = `訂正。${old.replace('。\n\n', '。 \n\n\u200f')}`;
    expect(anchor(old, now, mark(old, '四十万袋'))).toMatchObject({ state: 'anchored', exact: '四十万袋' });
    expect(anchor(old, now, mark(old, 'ألف كيس'))).toMatchObject({ state: 'anchored', exact: 'ألف كيس' });
  });

  // Bug: a passage that starts inside of a word grows to the whole word.
  it('stay inside of a word', () => {
    expect(misplaced(`New\n\n${article}`, 'spect', 0)).toBeNull();
    expect(misplaced(`New\n\n${article}`, 'istry counted', 0)).toBeNull();
  });

  // Bug: a passage over two blocks is lost where the break between them changed.
  it('reach across blocks whose break changed', () => {
    const edited = article.replace('year before.\n\nTraders', 'year before. \n Traders');
    expect(misplaced(edited, 'a year before.\n\nTraders', 0, 'a year before. \n Traders')).toBeNull();
  });
});

/** Far more than any of these takes on a busy machine, far less than what they guard against. */
const patience = 60_000;

describe('bounds', () => {
  const words = Array.from({ length: 24_000 }, (_, at) => `word${(at * 7919) % 100_003}`);

  // Bug: the fuzzy search goes through a long passage letter by letter.
  it('finds a passage of 200,000 characters that changed inside', { timeout: patience }, () => {
    const old = words.join(' ');
    const passage = mark(old, old.slice(5_000, 205_000));
    const now = `x ${words.with(9_000, 'another').with(19_000, 'other words').join(' ')}`;
    const found = anchor(old, now, passage);
    expect(found.state).toBe('moved');
    expect(found.exact?.length).toBeGreaterThan(199_000);
    expect(anchorPassages(null, now, [passage])[0]).toMatchObject({ state: 'moved', start: passage.start + 2 });
  });

  // Bug: each of many passages searches the whole text.
  it('finds ten thousand passages at once', { timeout: patience }, () => {
    const old = words.join(' ');
    const now = words.map((word, at) => (at % 50 === 0 ? `${word}s` : word)).join(' ');
    const passages = Array.from({ length: 10_000 }, (_, at) => mark(old, words.slice(at * 2, at * 2 + 3).join(' ')));
    const states = anchorPassages(old, now, passages).map(({ state }) => state);
    expect(states.filter((state) => state === 'anchored').length).toBeGreaterThan(9_000);
    expect(states).not.toContain('lost');
  });

  // Bug: words that repeat without end make a table of their square.
  it('stays within bounds on text that repeats without end', { timeout: patience }, () => {
    for (const [old, now] of [
      ['a'.repeat(300_000), 'a'.repeat(299_999)],
      ['a '.repeat(100_000), `b ${'a '.repeat(99_000)}`],
      ['ab, '.repeat(50_000), 'ab. '.repeat(50_000)],
    ] as const) {
      const passages = [mark(old, old.slice(500, 700)), mark(old, old.slice(0, 3))];
      expect(anchorPassages(old, now, passages)).toHaveLength(2);
      expect(anchorPassages(null, now, passages)).toHaveLength(2);
    }
  });

  // Bug: a passage of blanks, or one that does not stand where it says, throws.
  it('answers for blank passages and for such that stand elsewhere', () => {
    expect(anchor('one  two', 'one  two three', mark('one  two', '  '))).toMatchObject({ state: 'anchored', start: 3 });
    const strayed = { ...mark(article, 'northern stores'), start: 2, end: 17 };
    expect(anchor(article, article.replace('sacks', 'bags'), strayed)).toMatchObject({
      state: 'anchored',
      exact: 'northern stores',
    });
  });
});
