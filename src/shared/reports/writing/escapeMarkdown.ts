import { writableText } from './writableText.ts';

/**
 * Words that any reader of Markdown shows as they are (CommonMark 0.31.2, 2.4): no markup, tag, entity, table cell, formula,
 * address that becomes a link, or mention. Where a line may begin with them, see `beginLine`.
 */
export function escapeMarkdown(text: string): string {
  return writableText(text)
    .replaceAll(/[\\`*_[\]<>&|~$^@]/gu, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/\bwww\./giu, (found) => `${found.slice(0, -1)}\\.`);
}

/** A line of escaped words that begins no heading, list, quote, rule, definition or block of code. */
export function beginLine(line: string): string {
  return line
    .trim()
    .replace(/^(?:[#+\-=:%])/u, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/u, '$1\\');
}

/** A heading's escaped words: number signs at the end would be taken for its closing. */
export function headingWords(line: string): string {
  return beginLine(line).replace(/#+$/u, '\\$&');
}
