import { type SavedView, type ViewDefinition, type ViewPane, viewPanes } from '#shared/contract/views.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { oneOf, type ReadableDatabase, type Row, textOf } from '../Database.ts';

/** The views of a pane, by name. */
export function listViews(database: ReadableDatabase, pane: ViewPane): SavedView[] {
  return database
    .all('SELECT * FROM views WHERE pane = ?', pane)
    .map(toView)
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Errors: `not-found`. */
export function getView(database: ReadableDatabase, viewId: string): SavedView {
  const row = database.get('SELECT * FROM views WHERE id = ?', viewId);
  if (row === undefined) throw new PlumbError('not-found', 'This view is no longer in the case.');
  return toView(row);
}

/** Whatever the case of its letters, in any script; null where no view of the pane has the name. */
export function findView(database: ReadableDatabase, pane: ViewPane, name: string): SavedView | null {
  const wanted = folded(name);
  return listViews(database, pane).find((view) => folded(view.name) === wanted) ?? null;
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function toView(row: Row): SavedView {
  return {
    id: textOf(row['id']),
    pane: oneOf(viewPanes, row['pane']),
    name: textOf(row['name']),
    // Only the contract's definitions are written, each an object of JSON.
    definition: JSON.parse(textOf(row['definition'])) as ViewDefinition,
    createdAt: textOf(row['created_at']),
  };
}
