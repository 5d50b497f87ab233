import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/openTestCase.ts';
import { createDatabase, openWritable } from '../openDatabase.ts';
import { recordedTables } from '../recordedTables.ts';
import type { WritableDatabase } from '../Database.ts';
import { migrations } from './all.ts';

const snapshot = new URL('../schema.sql', import.meta.url);

function freshDatabase(): WritableDatabase {
  return createDatabase({ path: join(temporaryFolder(), 'case.plumb'), passphrase: '' });
}

function schemaOf(database: WritableDatabase): string {
  const rows = database.all(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`);
  return `${rows.map((row) => `${String(row['sql'])};`).join('\n\n')}\n`;
}

describe('the migrations', () => {
  // Bug: a landed migration is edited, or one is left out of the list; new and old cases then differ.
  // Regenerate after a new migration: PLUMBLINE_WRITE_SCHEMA=1 npx vitest run src/main/engine/store/migrations
  it('make the schema of store/schema.sql', () => {
    const database = freshDatabase();
    const schema = schemaOf(database);
    database.close();
    if (process.env['PLUMBLINE_WRITE_SCHEMA'] === '1') writeFileSync(snapshot, schema);
    expect(schema).toBe(readFileSync(snapshot, 'utf8'));
  });

  // Bug: a gap or a repeated number skips a migration for good.
  it('are numbered from 1 without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });

  // Bug: a table that takes text for numbers, as SQLite does by default.
  it('make strict tables only', () => {
    const database = freshDatabase();
    const tables = database
      .all(`PRAGMA table_list`)
      .filter(({ schema, name }) => schema === 'main' && !String(name).startsWith('sqlite_'))
      // The index of the search is FTS5's own affair.
      .filter(({ type }) => type !== 'virtual' && type !== 'shadow');
    database.close();
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  // Bug: a journalled table without the text identifier that undo goes by.
  it('give every journalled table a text identifier', () => {
    const database = freshDatabase();
    for (const table of recordedTables) {
      const keys = database.all(`PRAGMA table_info(${table})`).filter(({ pk }) => pk !== 0);
      expect(keys.map(({ name, type }) => `${String(name)} ${String(type)}`)).toEqual(['id TEXT']);
    }
    database.close();
  });

  // Bug: opening a case a second time applies a migration again.
  it('are not applied again when a case is opened', () => {
    const path = join(temporaryFolder(), 'case.plumb');
    createDatabase({ path, passphrase: '' }).close();
    const database = openWritable({ path, passphrase: '' });
    expect(schemaOf(database)).toBe(readFileSync(snapshot, 'utf8'));
    database.close();
  });
});

describe('migration 1, foundation', () => {
  // Bug: a constraint that lets a half-made row in, which no list can then show.
  it.each([
    [
      'a source without its capture',
      `INSERT INTO sources (id, kind, capture_id, title, synthetic, created_at) VALUES ('s', 'article', 'none', 't', 0, '')`,
    ],
    [
      'a passage that ends before it starts',
      `INSERT INTO passages (id, source_id, start_at, end_at, exact, prefix, suffix, comment, state, created_at)
         VALUES ('p', 's', 5, 5, '', '', '', '', 'anchored', '')`,
    ],
    ['a second row about the case', `INSERT INTO case_info VALUES ('other', 'n', '', 0, '')`],
    ['a number written as text', `INSERT INTO captures VALUES ('c', 'staged', 'o', 'f', 'm', 'ten', NULL, '', NULL)`],
    ['an unknown state', `INSERT INTO captures VALUES ('c', 'half', 'o', 'f', 'm', 1, NULL, '', NULL)`],
  ])('refuses %s', (_, sql) => {
    const database = freshDatabase();
    expect(() => database.run(sql)).toThrow(/constraint|datatype|cannot store/i);
    database.close();
  });

  // Bug: two imports of the same bytes at once both become captures.
  it('refuses two published captures of the same bytes, and lets staged ones be', () => {
    const database = freshDatabase();
    const insert = `INSERT INTO captures (id, state, owner, file_name, media_type, size, sha256, imported_at) VALUES (?, ?, 'o', 'f', 'm', 1, 'h', '')`;
    database.run(insert, 'a', 'published');
    database.run(insert, 'b', 'staged');
    expect(() => database.run(insert, 'c', 'published')).toThrow(/UNIQUE/);
    database.close();
  });
});
