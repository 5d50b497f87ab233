import { z } from 'zod';
import { idField, nothing } from './fields.ts';
import { change, read } from './method.ts';

/** The case's codebook takes them in this order, and begins again after the last. */
export const tagColours = ['amber', 'blue', 'green', 'rose', 'violet', 'teal', 'brown', 'grey'] as const;
export type TagColour = (typeof tagColours)[number];

export const taggedKinds = ['source', 'passage', 'dataPoint'] as const;
export type TaggedKind = (typeof taggedKinds)[number];

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly colour: TagColour;
}

export interface CountedTag extends Tag {
  /** Things that carry it; 0 is possible. */
  readonly count: number;
}

const name = z.string().trim().min(1, 'A tag needs a name').max(100);
const on = { onKind: z.enum(taggedKinds), onId: idField };

export const tagsContract = {
  /** Makes the tag where no other has its name, whatever the case of its letters. */
  'tags.put': change<{ readonly tagId: string }>('Tag')(z.strictObject({ ...on, name })),
  'tags.take': change<null>('Take off tag')(z.strictObject({ ...on, tagId: idField })),
  /** By name. */
  'tags.list': read<readonly CountedTag[]>()(nothing),
  'tags.of': read<readonly Tag[]>()(z.strictObject(on)),
  /** Errors: `conflict` where another tag has the name. */
  'tags.rename': change<null>('Rename tag')(z.strictObject({ tagId: idField, name })),
  'tags.recolour': change<null>('Recolour tag')(z.strictObject({ tagId: idField, colour: z.enum(tagColours) })),
  'tags.remove': change<null>('Remove tag')(z.strictObject({ tagId: idField })),
};
