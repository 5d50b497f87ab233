import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReferenceRow, readReferenceRows } from '#shared/references/referenceCsv.ts';
import type { StartQuantity } from '#shared/references/referenceQuantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem } from '../fileProblem.ts';
import { csv } from '../importing/csv.ts';

/** Longer ones are no tables of reference quantities. */
const largestFile = 16 << 20;

/** Reads a CSV file of reference quantities. Errors: `unreadable-file`; `invalid-input` naming the rows; `cancelled`. */
export async function readQuantities(
  path: string,
  fileName: string,
  signal?: AbortSignal,
): Promise<readonly ReferenceRow[]> {
  try {
    const { size } = await stat(path);
    if (size > largestFile) {
      const message = `"${fileName}" is longer than ${largestFile >> 20} MB; tables of reference quantities are read up to that.`;
      throw new PlumbError('unreadable-file', message);
    }
    const table = await csv.openTable(() => createReadStream(path), fileName, signal);
    const records: (readonly string[])[] = [];
    for await (const record of table.records()) records.push(record.map(String));
    return readReferenceRows(records, fileName);
  } catch (error) {
    throw fileProblem(error, `"${fileName}"`, 'unreadable-file');
  }
}

/** The quantities that come with the program. Errors: `unreadable-file`. */
export async function readStartSet(resources: string): Promise<readonly StartQuantity[]> {
  const rows = await readQuantities(join(resources, 'references', 'start.csv'), 'start.csv');
  return rows.map(({ key, fields }) => ({ key, ...fields }));
}
