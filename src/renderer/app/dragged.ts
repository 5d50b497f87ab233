import type { DragEvent } from 'react';
import * as z from 'zod';
import type { LinkKind } from '#shared/contract/links.ts';

/** A thing of the case on its way into a report. */
const draggedSchema = z.strictObject({
  kind: z.enum(['dataPoint', 'passage', 'estimate', 'source', 'note']),
  id: z.string().min(1),
});
export type Dragged = z.infer<typeof draggedSchema>;

/** Names what is dragged; other programs see the plain text beside it. */
export const draggedType = 'application/x-plumbline';

/** The thing of a link as a report can hold it; null for what it can not, such as another report. */
export function draggable(kind: LinkKind, id: string): Dragged | null {
  // A capture goes by its source's identifier.
  const known = kind === 'capture' ? 'source' : kind;
  return draggedSchema.safeParse({ kind: known, id }).data ?? null;
}

/** Puts a thing on the pointer, with words for programs that know only text. */
export function putDragged(data: DataTransfer, thing: Dragged, words: string): void {
  data.effectAllowed = 'copy';
  data.setData(draggedType, JSON.stringify(thing));
  if (words !== '') data.setData('text/plain', words);
}

/** What lies on the pointer; null for what is no thing of a case, whoever wrote it there. */
export function readDragged(data: DataTransfer): Dragged | null {
  try {
    return draggedSchema.safeParse(JSON.parse(data.getData(draggedType))).data ?? null;
  } catch {
    return null;
  }
}

/** Whether a thing of a case is dragged: what it is can only be read when it is dropped. */
export function holdsDragged(data: DataTransfer | null): boolean {
  return data?.types.includes(draggedType) === true;
}

/** What makes an element one that can be dragged into a report; nothing where there is no such thing. */
export function dragging(thing: Dragged | null, words: string) {
  if (thing === null) return {};
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.stopPropagation();
      putDragged(event.dataTransfer, thing, words);
    },
  };
}
