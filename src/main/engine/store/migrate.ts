import type Driver from 'better-sqlite3';
import type { Migration } from './migrations/Migration.ts';

/** 'PLMB' in ASCII: tells the file apart from any other SQLite database. */
export const applicationId = 0x504c4d42;

/** Applies what is missing, each migration in a transaction of its own; `user_version` is the newest applied number. */
export function migrate(driver: Driver.Database, migrations: readonly Migration[]): void {
  const present = Number(driver.pragma('user_version', { simple: true }));
  for (const migration of migrations) {
    if (migration.number <= present) continue;
    driver.exec('BEGIN IMMEDIATE');
    try {
      // Another program may have applied it while this one waited for its turn.
      if (Number(driver.pragma('user_version', { simple: true })) >= migration.number) {
        driver.exec('COMMIT');
        continue;
      }
      driver.exec(migration.sql);
      driver.pragma(`application_id = ${applicationId}`);
      driver.pragma(`user_version = ${migration.number}`);
      driver.exec('COMMIT');
    } catch (error) {
      if (driver.inTransaction) driver.exec('ROLLBACK');
      throw error;
    }
  }
}
