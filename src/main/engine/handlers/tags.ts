import { tagColours } from '#shared/contract/tags.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from '../store/Change.ts';
import { textOf } from '../store/Database.ts';
import { requireThing } from '../store/margin.ts';
import { findTag, findTagging, getTag, listTags, listTagsOf } from '../store/queries/tags.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const tagReads = {
  'tags.list': (database) => listTags(database),
  'tags.of': (database, { onKind, onId }) => listTagsOf(database, onKind, onId),
} satisfies Partial<ReadHandlers>;

export const tagChanges = {
  'tags.put': (change, { onKind, onId, name }) => {
    requireThing(change.database, onKind, onId);
    const tagId = findTag(change.database, name)?.id ?? addTag(change, name);
    if (findTagging(change.database, onKind, onId, tagId) === null)
      change.insert('taggings', { id: change.newId(), tag_id: tagId, on_kind: onKind, on_id: onId });
    return { tagId };
  },
  'tags.take': (change, { onKind, onId, tagId }) => {
    const id = findTagging(change.database, onKind, onId, tagId);
    if (id !== null) change.remove('taggings', id);
    return null;
  },
  'tags.rename': (change, { tagId, name }) => {
    const holder = findTag(change.database, name);
    if (holder !== null && holder.id !== tagId)
      throw new PlumbError('conflict', `There is a tag "${holder.name}" already. Choose another name.`, {
        field: 'name',
      });
    change.update('tags', tagId, { name });
    return null;
  },
  'tags.recolour': (change, { tagId, colour }) => {
    change.update('tags', tagId, { colour });
    return null;
  },
  'tags.remove': (change, { tagId }) => {
    getTag(change.database, tagId);
    const taggings = change.database.all('SELECT id FROM taggings WHERE tag_id = ?', tagId);
    for (const row of taggings) change.remove('taggings', textOf(row['id']));
    change.remove('tags', tagId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

function addTag(change: Change, name: string): string {
  const id = change.newId();
  const colour = tagColours[listTags(change.database).length % tagColours.length] ?? tagColours[0];
  change.insert('tags', { id, name, colour });
  return id;
}
