const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The source of a pattern for a number of a length of time, in digits or in words up to 99. It has no groups. */
export const numberWord = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,3})?|(?:${tens.join('|')})(?:-(?:${ones.slice(1, 10).join('|')}))?|${ones.slice(1).toReversed().join('|')})`;

/** 48 for `48`, 3.5 for `3.5`, 22 for `twenty-two`, 1 for `a`; null for other words. */
export function readNumberWord(words: string): number | null {
  const lower = words.toLowerCase();
  if (/^an?$/.test(lower)) return 1;
  if (/^\d/.test(lower)) return Number(lower.replaceAll(',', ''));
  const [first = '', second] = lower.split('-');
  const ten = tens.indexOf(first);
  if (ten < 0) return ones.includes(lower) ? ones.indexOf(lower) : null;
  return (ten + 2) * 10 + (second === undefined ? 0 : ones.indexOf(second));
}
