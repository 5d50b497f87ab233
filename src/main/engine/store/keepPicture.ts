import type { Picture } from '#shared/reports/pictures.ts';
import type { ChangePorts } from './Change.ts';
import { type Committed, newestSequence, whoOf } from './commit.ts';
import type { WritableDatabase } from './Database.ts';
import { appendEntry } from './journal.ts';

export interface KeptPicture extends Picture {
  readonly bytes: Uint8Array;
}

/** Keeps a picture and journals its hash; one that is there already stays as it is. Undo passes it by: what shows it is undone. */
export function keepPicture(database: WritableDatabase, ports: ChangePorts, picture: KeptPicture): Committed<null> {
  const { id, mediaType, width, height, size, bytes } = picture;
  return database.transaction(() => {
    const known = database.get('SELECT 1 AS found FROM pictures WHERE id = ?', id);
    if (known !== undefined) return { result: null, tables: [], sequence: newestSequence(database) };
    const at = ports.clock.now();
    database.run(
      'INSERT INTO pictures (id, media_type, width, height, bytes, added_at) VALUES (?, ?, ?, ?, ?, ?)',
      ...[id, mediaType, width, height, bytes, at],
    );
    const facts = { picture: { sha256: id, mediaType, width, height, size } };
    const entry = {
      at,
      who: whoOf(database),
      kind: 'change',
      target: null,
      label: 'Add picture',
      changes: [],
      facts,
    } as const;
    return { result: null, tables: ['pictures'], sequence: appendEntry(database, entry, ports.identities) };
  });
}
