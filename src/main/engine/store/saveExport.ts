import type { SavedExport } from '../importing/steps.ts';
import { versionSuffixes } from '#shared/protecting/versions.ts';
import type { ChangePorts } from './Change.ts';
import { type Committed, whoOf } from './commit.ts';
import type { WritableDatabase } from './Database.ts';
import { appendEntry } from './journal.ts';

/** Keeps what went out, and journals its hash. Undo passes it by. */
export function saveExport(
  database: WritableDatabase,
  ports: ChangePorts,
  { id, reportId, title, exportedAt, manifest, changes, ...file }: SavedExport,
): Committed<null> {
  return database.transaction(() => {
    database.run(
      `INSERT INTO exports (id, report_id, title, exported_at, standard, paper, form, file_name, sha256, size, pages, changes, manifest, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, reportId, title, exportedAt, file.standard ?? '', file.paper ?? '', file.form, file.fileName],
      ...[file.sha256, file.size, file.pages ?? 0, changes === null ? null : JSON.stringify(changes), manifest],
      file.version,
    );
    const label = `Export ${title}${versionSuffixes[file.version]}`;
    const facts = { export: { id, reportId, ...file } };
    const entry = {
      at: exportedAt,
      who: whoOf(database),
      kind: 'change',
      target: null,
      label,
      changes: [],
      facts,
    } as const;
    return { result: null, tables: ['exports'], sequence: appendEntry(database, entry, ports.identities) };
  });
}
