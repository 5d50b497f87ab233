// Passages as people mark them: short numbers, phrases, sentences, across blocks, and words that the page says more than once.

export function markPassages(text, random, each) {
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => [index, index + word.length]);
  const numbers = [...text.matchAll(/\b\d[\d,.]*(?:\s+(?:million|billion|percent|per cent|%|years?|people))?/gu)];
  const sentences = [...text.matchAll(/[^\n.!?]{25,}[.!?]/gu)];
  const breaks = [...text.matchAll(/\n\n/gu)];
  const ranges = [];
  const add = (kind, start, end) => {
    if (end <= text.length && text.slice(start, end).trim() !== '' && !/^\p{M}/u.test(text.slice(start)))
      ranges.push({ kind, start, end });
  };
  const ofMatch = (kind, match) => match && add(kind, match.index, match.index + match[0].trimEnd().length);
  const run = (kind, first, count) =>
    words[first + count - 1] && add(kind, words[first][0], words[first + count - 1][1]);
  const repeated = repeatedRuns(text, words);
  for (let count = 0; count < each; count += 1) {
    ofMatch('number', random.pick(numbers));
    run('phrase', random.below(words.length), 2 + random.below(6));
    ofMatch('sentence', random.pick(sentences));
    if (repeated.length > 0) run('repeated', ...random.pick(repeated));
    const between = random.pick(breaks)?.index;
    if (between !== undefined)
      add('across blocks', Math.max(0, between - 10 - random.below(80)), between + 2 + 10 + random.below(80));
  }
  return ranges.map(({ kind, start, end }) => ({
    kind,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }));
}

function repeatedRuns(text, words) {
  const seen = new Map();
  for (let first = 0; first + 3 <= words.length; first += 1)
    for (const count of [1, 2, 3]) {
      const run = text.slice(words[first][0], words[first + count - 1][1]);
      seen.set(run, [...(seen.get(run) ?? []), [first, count]]);
    }
  return [...seen.values()].filter((runs) => runs.length > 1 && runs.length < 30).flat();
}
