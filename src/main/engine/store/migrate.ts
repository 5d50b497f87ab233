import type Driver from 'better-sqlite3';
import type { Migration } from './migrations/Migration.ts';

/** 'PLMB' in ASCII: tells the file apart from any other SQLite database. */
export const applicationId = 0x504c4d42;

/** Applies what is missing, each migration in a transaction of its own; `user_version` is the newest applied number. */
export function migrate(driver: Driver.Database, migrations: readonly Migration[]): void {
  const present = Number(driver.pragma('user_version', { simple: true }));
  for (const migration of migrations) {
    if (migration.number <= present) continue;
    // No effect inside of a transaction, so it stands around it.
    if (migration.rebuildsTables === true) driver.pragma('foreign_keys = OFF');
    try {
      apply(driver, migration);
    } finally {
      driver.pragma('foreign_keys = ON');
    }
  }
}

function apply(driver: Driver.Database, migration: Migration): void {
  driver.exec('BEGIN IMMEDIATE');
  try {
    // Another program may have applied it while this one waited for its turn.
    if (Number(driver.pragma('user_version', { simple: true })) >= migration.number) {
      driver.exec('COMMIT');
      return;
    }
    driver.exec(migration.sql);
    if (migration.rebuildsTables === true) checkForeignKeys(driver, migration);
    driver.pragma(`application_id = ${applicationId}`);
    driver.pragma(`user_version = ${migration.number}`);
    driver.exec('COMMIT');
  } catch (error) {
    if (driver.inTransaction) driver.exec('ROLLBACK');
    throw error;
  }
}

function checkForeignKeys(driver: Driver.Database, migration: Migration): void {
  const broken = driver.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`Migration ${migration.name} would leave ${broken.length} broken links`);
}
