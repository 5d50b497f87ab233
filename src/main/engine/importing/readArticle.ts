import type { ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Format, TextFormat } from './format.ts';
import { detectFormat, headLength } from './formats.ts';

/**
 * Reads a capture's text: blocks in order, with what is stated about the whole. Runs nothing and fetches nothing it holds.
 * @throws PlumbError `unsupported-format` for a dataset or an unknown format, `unreadable-file` naming file and place.
 */
export async function readArticle(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const format = detectFormat(bytes.subarray(0, headLength), fileName);
  return readAs(textFormat(format, fileName), bytes, fileName, signal);
}

export async function readAs(
  format: TextFormat,
  bytes: Uint8Array,
  fileName: string,
  signal?: AbortSignal,
): Promise<ReadText> {
  const text = await format.read(bytes, fileName, signal);
  // A scanned document has pages to look at; an article without words has nothing.
  if (text.blocks.length > 0 || format.kind === 'document') return text;
  throw new PlumbError('unreadable-file', `"${fileName}" holds no visible text: there is nothing to import.`, {
    fileName,
  });
}

function textFormat(format: Format, fileName: string): TextFormat {
  if (format.kind !== 'dataset') return format;
  throw new PlumbError(
    'unsupported-format',
    `"${fileName}" is a table (${format.name}), not an article. Import it as a dataset.`,
    { fileName },
  );
}
