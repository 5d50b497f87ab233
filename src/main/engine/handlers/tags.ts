import { type TagColour, tagColours, type TaggedKind } from '#shared/contract/tags.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from '../store/Change.ts';
import { requireThing } from '../store/margin.ts';
import {
  countTags,
  findTag,
  findTagging,
  getTag,
  listTaggings,
  listTags,
  listTagsOf,
  type Tagging,
} from '../store/queries/tags.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const tagReads = {
  'tags.list': (database) => listTags(database),
  'tags.of': (database, { onKind, onId }) => listTagsOf(database, onKind, onId),
} satisfies Partial<ReadHandlers>;

export const tagChanges = {
  'tags.put': (change, { onKind, onId, name }) => {
    const { tagId } = putTag(change, onKind, [onId], name);
    return { tagId };
  },
  'tags.take': (change, { onKind, onId, tagId }) => {
    take(change, onKind, onId, tagId);
    return null;
  },
  'tags.putMany': (change, { onKind, onIds, name }) => putTag(change, onKind, onIds, name),
  'tags.takeMany': (change, { onKind, onIds, tagId }) => ({
    count: onIds.filter((onId) => take(change, onKind, onId, tagId)).length,
  }),
  'tags.swap': (change, { onKind, onIds, takeId, putId }) => {
    if (putId !== null) getTag(change.database, putId);
    for (const onId of onIds) {
      requireThing(change.database, onKind, onId);
      if (takeId !== null && takeId !== putId) take(change, onKind, onId, takeId);
      if (putId !== null) put(change, onKind, onId, putId);
    }
    return null;
  },
  'tags.create': (change, { name, colour, description }) => {
    refuseTaken(change, name, null);
    return { tagId: addTag(change, name, colour, description) };
  },
  'tags.rename': (change, { tagId, name }) => {
    refuseTaken(change, name, tagId);
    change.update('tags', tagId, { name });
    return null;
  },
  'tags.recolour': (change, { tagId, colour }) => {
    change.update('tags', tagId, { colour });
    return null;
  },
  'tags.describe': (change, { tagId, description }) => {
    change.update('tags', tagId, { description: description === '' ? null : description });
    return null;
  },
  'tags.merge': (change, { fromIds, intoId }) => {
    const into = getTag(change.database, intoId);
    const merged = [...new Set(fromIds)].filter((id) => id !== intoId).map((id) => getTag(change.database, id));
    const carrying = new Set(listTaggings(change.database, intoId).map(nameOfThing));
    for (const { id } of merged) {
      for (const tagging of listTaggings(change.database, id)) {
        const thing = nameOfThing(tagging);
        if (carrying.has(thing)) change.remove('taggings', tagging.id);
        else change.update('taggings', tagging.id, { tag_id: intoId });
        carrying.add(thing);
      }
      change.remove('tags', id);
    }
    const descriptions = [into, ...merged].map(({ description }) => description).filter((words) => words !== '');
    if (merged.some(({ description }) => description !== ''))
      change.update('tags', intoId, { description: [...new Set(descriptions)].join('\n') });
    return null;
  },
  'tags.remove': (change, { tagId }) => {
    getTag(change.database, tagId);
    for (const { id } of listTaggings(change.database, tagId)) change.remove('taggings', id);
    change.remove('tags', tagId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

function nameOfThing({ onKind, onId }: Tagging): string {
  return `${onKind} ${onId}`;
}

function putTag(change: Change, onKind: TaggedKind, onIds: readonly string[], name: string) {
  for (const onId of onIds) requireThing(change.database, onKind, onId);
  const tagId = findTag(change.database, name)?.id ?? addTag(change, name);
  return { tagId, count: onIds.filter((onId) => put(change, onKind, onId, tagId)).length };
}

/** Whether it was not there yet. */
function put(change: Change, onKind: TaggedKind, onId: string, tagId: string): boolean {
  if (findTagging(change.database, onKind, onId, tagId) !== null) return false;
  change.insert('taggings', { id: change.newId(), tag_id: tagId, on_kind: onKind, on_id: onId });
  return true;
}

/** Whether it was there. */
function take(change: Change, onKind: TaggedKind, onId: string, tagId: string): boolean {
  const id = findTagging(change.database, onKind, onId, tagId);
  if (id !== null) change.remove('taggings', id);
  return id !== null;
}

function refuseTaken(change: Change, name: string, tagId: string | null): void {
  const holder = findTag(change.database, name);
  if (holder === null || holder.id === tagId) return;
  const message = `There is a tag "${holder.name}" already. Choose another name, or merge the two.`;
  throw new PlumbError('conflict', message, { field: 'name' });
}

function addTag(change: Change, name: string, colour?: TagColour, description = ''): string {
  const id = change.newId();
  const next = tagColours[countTags(change.database) % tagColours.length] ?? tagColours[0];
  const words = description === '' ? {} : { description };
  change.insert('tags', { id, name, colour: colour ?? next, ...words });
  return id;
}
