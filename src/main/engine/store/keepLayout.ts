import type { WritableDatabase } from './Database.ts';

export function keepLayout(database: WritableDatabase, content: string): void {
  database.run(
    `INSERT INTO layouts (id, content) VALUES ('panes', ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content`,
    content,
  );
}
