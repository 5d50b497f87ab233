import type { InlineRun } from './inlineRuns.ts';

/** Words in quotation marks, with the passage that is cited behind them. Offsets count a link as one character. */
export interface QuotedWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly passageId: string;
}

const marks = /“([^“”]*)”|"([^"]*)"|„([^„“”]*)[“”]|«([^«»]*)»/gu;

/** Every quotation of a line that a citation of a passage follows, with nothing but signs between. A whole line can be one. */
export function findQuotes(inline: readonly InlineRun[], isQuotation: boolean): QuotedWords[] {
  const text = inline.map((run) => (run.kind === 'text' ? run.text : '\uFFFC')).join('');
  const cited = citedPassages(inline);
  if (isQuotation) {
    const [first] = cited;
    const words = text
      .replaceAll('\uFFFC', '')
      .trim()
      .replace(/^["“„«]|["”“»]$/gu, '');
    return first === undefined || words === '' ? [] : [{ start: 0, end: first.at, words, passageId: first.passageId }];
  }
  return [...text.matchAll(marks)].flatMap((match): QuotedWords[] => {
    const [whole] = match;
    const end = match.index + whole.length;
    const behind = cited.find(({ at }) => at >= end && !/[\p{L}\p{N}]/u.test(text.slice(end, at)));
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    return behind === undefined || words.trim() === ''
      ? []
      : [{ start: match.index, end, words, passageId: behind.passageId }];
  });
}

function citedPassages(inline: readonly InlineRun[]): readonly { readonly at: number; readonly passageId: string }[] {
  let at = 0;
  return inline.flatMap((run) => {
    const here = at;
    at += run.kind === 'text' ? run.text.length : 1;
    return run.kind === 'citation' && run.of === 'passage' ? [{ at: here, passageId: run.id }] : [];
  });
}

/**
 * Null where a quotation has the letters of its passage: all of it or a part, with left-out words as "…" or "[…]", words in brackets as
 * the writer's own, and a stop or comma at its end as the sentence's. Else a sentence with the place where it differs.
 */
export function quoteDifference(quoted: string, passage: string): string | null {
  const whole = spaced(passage);
  let from = 0;
  for (const part of quoted.split(/\[[^\]]*\]|…|\.\.\./u)) {
    const wanted = spaced(part).trim();
    const found = findFrom(whole, wanted, from);
    if (found === null) return differenceWords(wanted, whole, from);
    from = found;
  }
  return null;
}

/** Where a part ends in the passage, with or without the sign at its end; null where it is not there. */
function findFrom(whole: string, part: string, from: number): number | null {
  for (const tried of [part, part.replace(/[.,;:!?]$/u, '')]) {
    const at = whole.indexOf(tried, from);
    if (at >= 0) return at + tried.length;
  }
  return null;
}

function differenceWords(part: string, whole: string, from: number): string {
  const agreed = longestAgreed(part, whole.slice(from));
  const next = part.slice(agreed).split(' ').slice(0, 4).join(' ').trim();
  return agreed === 0
    ? `Not in the cited passage: “${next}…”. It says: “${shorten(whole)}”.`
    : `Differs from the cited passage at “${next}”. It says: “${shorten(whole)}”.`;
}

/** Length of the longest beginning of a part that the passage has, cut back to a whole word. */
function longestAgreed(part: string, whole: string): number {
  let [low, high] = [0, part.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (whole.includes(part.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return part.lastIndexOf(' ', low) + 1;
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function shorten(words: string): string {
  return words.length > 160 ? `${words.slice(0, 160).trimEnd()}…` : words;
}
