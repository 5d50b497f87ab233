import type { DatasetFormat } from './format.ts';
import { openJson } from './jsonTable.ts';

/** One JSON value that holds a table; JSON lines are another format. */
export const jsonRecords: DatasetFormat = {
  name: 'JSON',
  kind: 'dataset',
  mediaType: 'application/json',
  recognises: (bytes, fileName) => /\.(?:geo)?json$/iu.test(fileName) && !isMarkup(bytes),
  openTable: (open, fileName, signal) => openJson({ open, fileName, isSequence: false, signal }),
};

/** An answer that was saved under the name of what was asked for. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</u.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
}
