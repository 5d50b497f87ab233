import type { ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { detectFormat, headLength } from '../importing/formats.ts';

/** As `readArticle`, for the formats that are read at once. */
export function readNow(bytes: Uint8Array, fileName: string): ReadText {
  const format = detectFormat(bytes.subarray(0, headLength), fileName);
  if (format.kind === 'dataset') throw new PlumbError('unsupported-format', `"${fileName}" is a table`);
  const text = format.read(bytes, fileName);
  if (text instanceof Promise) throw new TypeError(`${format.name} is not read at once`);
  return text;
}
