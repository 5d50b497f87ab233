// Hypothesis's published way of finding a quote again, for comparison: the position first where the words still stand there,
// else the best approximate match by its weights (quote 50, prefix 20, suffix 20, position 2).
import search from 'approx-string-match';

export function anchorLikeHypothesis(text, { start, end, exact, prefix, suffix }) {
  if (text.slice(start, end) === exact) return { start, end };
  const matches = searchAll(text, exact, Math.min(256, exact.length / 2));
  let best = null;
  for (const match of matches) {
    const score =
      50 * (1 - match.errors / exact.length) +
      20 * likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      20 * likeness(text.slice(match.end, match.end + suffix.length), suffix) +
      2 * (1 - Math.abs(match.start - start) / text.length);
    if (best === null || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}

function searchAll(text, wanted, errors) {
  const same = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    same.push({ start: at, end: at + wanted.length, errors: 0 });
  return same.length > 0 ? same : search(text, wanted, errors);
}

function likeness(text, wanted) {
  if (wanted === '') return 1;
  if (text === '') return 0;
  return 1 - searchAll(text, wanted, wanted.length)[0].errors / wanted.length;
}
