import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, textOf, type WritableDatabase } from '../Database.ts';

export interface CaseInfo {
  readonly name: string;
  readonly who: string;
  readonly sample: boolean;
}

/** Written once, when the case is made, before the journal begins. */
export function writeCaseInfo(database: WritableDatabase, name: string, sample: boolean, createdAt: string): void {
  database.run(
    `INSERT INTO case_info (id, name, who, sample, created_at) VALUES ('case', ?, '', ?, ?)`,
    ...[name, sample ? 1 : 0, createdAt],
  );
}

/** Errors: `damaged-case` where the file lacks its own description. */
export function readCaseInfo(database: ReadableDatabase): CaseInfo {
  const row = database.get(`SELECT * FROM case_info WHERE id = 'case'`);
  if (row === undefined)
    throw new PlumbError('damaged-case', 'This case was never finished being made. Make a new one.');
  return { name: textOf(row['name']), who: textOf(row['who']), sample: row['sample'] === 1 };
}
