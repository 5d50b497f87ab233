import { byteOrderMark } from './decodeText.ts';
import type { DatasetFormat } from './format.ts';
import { openJson } from './jsonTable.ts';

/** One record a line, as logs and collections of messages are exported. */
export const jsonLines: DatasetFormat = {
  name: 'JSON lines',
  kind: 'dataset',
  mediaType: 'application/x-ndjson',
  recognises: (bytes, fileName) =>
    /\.(?:jsonl|ndjson|jsonlines)$/iu.test(fileName) || (/\.json$/iu.test(fileName) && startsWithLines(bytes)),
  openTable: (open, fileName, signal) => openJson({ open, fileName, isSequence: true, signal }),
};

/** Many programs write lines under the name `.json`: the first line is a whole object, and another one follows. */
function startsWithLines(bytes: Uint8Array): boolean {
  const mark = byteOrderMark(bytes);
  const head = new TextDecoder(mark?.encoding ?? 'utf-8').decode(bytes.subarray(mark?.length ?? 0));
  const [first = '', second = ''] = head.split('\n').filter((line) => line.trim() !== '');
  if (!/^\s*\{/u.test(first) || !/^\s*\{/u.test(second)) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
