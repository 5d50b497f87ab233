import type { ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { detectFormat, headLength } from './formats.ts';

/**
 * Reads an article's capture: blocks in order, with what the page states about itself. Pure; runs nothing the page holds.
 * @throws PlumbError `unsupported-format` for a dataset or what is no text, `unreadable-file` naming file and place.
 */
export function readArticle(bytes: Uint8Array, fileName: string): ReadText {
  const format = detectFormat(bytes.subarray(0, headLength), fileName);
  if (format.kind === 'dataset') {
    throw new PlumbError(
      'unsupported-format',
      `"${fileName}" is a table (${format.name}), not an article. Import it as a dataset.`,
      { fileName },
    );
  }
  const text = format.read(bytes, fileName);
  if (text.blocks.length > 0) return text;
  throw new PlumbError('unreadable-file', `"${fileName}" holds no visible text: there is nothing to import.`, {
    fileName,
  });
}
