import { PlumbError } from '#shared/values/PlumbError.ts';
import { findView, getView, listViews } from '../store/queries/views.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const viewReads = {
  'views.list': (database, { pane }) => listViews(database, pane),
} satisfies Partial<ReadHandlers>;

export const viewChanges = {
  'views.save': (change, { pane, name, definition }) => {
    const content = JSON.stringify(definition);
    const present = findView(change.database, pane, name);
    if (present !== null) {
      change.update('views', present.id, { name, definition: content });
      return { viewId: present.id };
    }
    const id = change.newId();
    change.insert('views', { id, pane, name, definition: content, created_at: change.now });
    return { viewId: id };
  },
  'views.rename': (change, { viewId, name }) => {
    const { pane } = getView(change.database, viewId);
    const holder = findView(change.database, pane, name);
    if (holder !== null && holder.id !== viewId)
      throw new PlumbError('conflict', `There is a view "${holder.name}" already. Choose another name.`, {
        field: 'name',
      });
    change.update('views', viewId, { name });
    return null;
  },
  'views.remove': (change, { viewId }) => {
    getView(change.database, viewId);
    change.remove('views', viewId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;
