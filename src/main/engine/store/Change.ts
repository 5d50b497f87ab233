import { PlumbError } from '#shared/values/PlumbError.ts';
import { canonicalJson, type JsonValue } from '#shared/values/json.ts';
import type { StagedText } from '../importing/steps.ts';
import type { Clock, Identities } from '../ports.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './Database.ts';
import type { RecordedTable } from './recordedTables.ts';
import { keepLayout } from './keepLayout.ts';
import { deleteRow, insertRow, readRow, updateRow } from './rows.ts';
import { stageText } from './staging.ts';

/** One row before and after; null where it was not there. */
export interface RowChange {
  readonly table: RecordedTable;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What a handler of a change is given: the only way to write a journalled row. */
export interface Change {
  readonly database: ReadableDatabase;
  /** ISO 8601, UTC; one instant for the whole change. */
  readonly now: string;
  newId(): string;
  insert(table: RecordedTable, row: Row & { readonly id: string }): void;
  /** Errors: `not-found` where no such row exists. */
  update(table: RecordedTable, id: string, patch: Row): void;
  remove(table: RecordedTable, id: string): void;
  /** A further text of a capture. It is no journalled row: a source is told to show it, and that is undone. */
  addText(text: StagedText): void;
  /** How the panes were left, as JSON. It is no journalled row, and undo passes it by. */
  keepLayout(content: string): void;
  /** What undo and the journal call it, where the method's own label says too little. */
  name(label: string): void;
  /** Facts for the journal that are no rows, such as an import's hash and counts. */
  note(facts: Readonly<Record<string, JsonValue>>): void;
}

export interface RecordedChange extends Change {
  readonly changes: readonly RowChange[];
  readonly facts: Readonly<Record<string, JsonValue>>;
  /** Null where the method's own label stands. */
  readonly label: string | null;
}

/** Applies writes at once and remembers each row before and after; must run inside a transaction. */
export function recordChange(database: WritableDatabase, now: string, ports: Identities): RecordedChange {
  const changes: RowChange[] = [];
  let facts: RecordedChange['facts'] = {};
  let label: string | null = null;
  return {
    database,
    now,
    changes,
    get facts() {
      return facts;
    },
    get label() {
      return label;
    },
    newId: () => ports.newId(),
    insert(table, row) {
      insertRow(database, table, row);
      changes.push({ table, id: row.id, before: null, after: readRow(database, table, row.id) ?? null });
    },
    update(table, id, patch) {
      const before = requireRow(database, table, id);
      updateRow(database, table, id, patch);
      const after = requireRow(database, table, id);
      if (canonicalJson(plain(before)) !== canonicalJson(plain(after))) changes.push({ table, id, before, after });
    },
    remove(table, id) {
      const before = requireRow(database, table, id);
      deleteRow(database, table, id);
      changes.push({ table, id, before, after: null });
    },
    keepLayout: (content) => keepLayout(database, content),
    addText: (text) => stageText(database, text),
    name(words) {
      label = words;
    },
    note(more) {
      facts = { ...facts, ...more };
    },
  };
}

export interface ChangePorts {
  readonly clock: Clock;
  readonly identities: Identities;
}

function requireRow(database: ReadableDatabase, table: RecordedTable, id: string): Row {
  const row = readRow(database, table, id);
  if (row === undefined) throw new PlumbError('not-found', `${tableWords[table]} ${id} is no longer in this case.`);
  return row;
}

/** Recorded tables hold no blobs and no big integers, so a row is JSON. */
export function plain(row: Row): Readonly<Record<string, string | number | null>> {
  const copy: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'bigint' || value instanceof Uint8Array) throw new TypeError(`${name} cannot be journalled`);
    copy[name] = value;
  }
  return copy;
}

const tableWords: Readonly<Record<RecordedTable, string>> = {
  case_info: 'The case',
  sources: 'Source',
  picks: 'Picked reading',
  earlier_captures: 'Earlier capture',
  parts: 'Part',
  derivations: 'Derivation',
  dismissed_suggestions: 'Dismissed suggestion',
  tags: 'Tag',
  taggings: 'Tag',
  notes: 'Note',
  passages: 'Passage',
  claims: 'Claim',
  data_points: 'Data point',
  evidence: 'Evidence',
  estimates: 'Estimate',
  runs: 'Run',
  reports: 'Report',
  report_blocks: 'Report block',
  report_comments: 'Comment',
  report_templates: 'Template',
  spelling_words: 'Word',
  dependencies: 'Link',
  views: 'View',
  reference_quantities: 'Reference quantity',
  hidden_references: 'Hidden reference quantity',
  sensitive_marks: 'Sensitive mark',
  redactions: 'Redaction',
};
