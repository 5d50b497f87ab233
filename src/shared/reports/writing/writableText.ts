const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Marks that turn the direction of whatever stands beside them: with them, a quotation could rewrite its sentence. */
const turns = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unwritable = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * Text as a text file can hold it in one line, otherwise unchanged: line ends become spaces, control characters and halves of
 * pairs are named ("[U+0000]"), marks that turn the direction of writing go.
 */
export function writableText(text: string): string {
  return text.replace(lineEnds, ' ').replace(turns, '').replace(unwritable, nameCodePoint);
}

function nameCodePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
