import { foundation } from './0001-foundation.ts';
import { sources } from './0002-sources.ts';
import type { Migration } from './Migration.ts';

export const migrations: readonly Migration[] = [foundation, sources];
