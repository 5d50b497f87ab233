import { writableText } from './writableText.ts';

/** Words as they can stand between tags and inside a quoted attribute (HTML Living Standard, 13.3). */
export function escapeHtml(text: string): string {
  return writableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
