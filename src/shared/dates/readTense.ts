import type { Direction } from './resolveDate.ts';

const cue =
  /\b(?:(will|shall|would|’ll|'ll|going\s+to|(?:is|are|was|were)\s+(?:due|set|scheduled|expected|planned|slated)(?:\s+to)?|scheduled|slated|due|upcoming|ahead\s+of|deadline|plans?\s+to|expects?\s+to|(?:is|are)\s+to|planned\s+for|set\s+for)\b|(said|told|was|were|had|did|began|met|sent|took|came|went|made|left|fell|rose|held|ran|gave|won|lost|broke|hit|shot|sank|saw|found|bought|sold|paid|spoke|wrote|became|brought|since|ago|\p{L}{2,}ed)\b)/giu;

/**
 * Whether a date without a year lies before or after the day of publication, by the words before it in its sentence: the last that tells
 * counts, but a verb in the three words after `will` belongs to it (`will be held on July 4`). News tells what was, so past without any.
 */
export function readTense(sentence: string, at: number): Direction {
  let direction: Direction = 'past';
  let held = -1;
  for (const match of sentence.slice(Math.max(0, at - 200), at).matchAll(cue)) {
    if (match[1] !== undefined) {
      direction = 'future';
      held = match.index + match[0].length + 24;
    } else if (match.index > held) direction = 'past';
  }
  return direction;
}

/** For dates after `by`, `until` and `before`, which look forward as often as back. */
export function readTenseOfLimit(sentence: string, at: number): Direction {
  if (readTense(sentence, at) === 'future') return 'future';
  return /\b(?:had|was|were|did)\b/i.test(sentence.slice(Math.max(0, at - 100), at)) ? 'past' : 'either';
}
