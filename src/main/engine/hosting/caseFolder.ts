import { join } from 'node:path';

/** Where new cases go unless the user says otherwise: PLUMBLINE_FOLDER, or a folder of their own below `documents`. */
export function caseFolder(environment: Readonly<Record<string, string | undefined>>, documents: string): string {
  return environment.PLUMBLINE_FOLDER || join(documents, 'Plumbline');
}
