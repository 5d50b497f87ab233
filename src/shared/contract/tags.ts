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
  /** What it stands for and when it is given, in the user's words; may be empty. */
  readonly description: string;
}

export interface CountedTag extends Tag {
  /** Things that carry it; 0 is possible. */
  readonly count: number;
  /** The same by kind; they add up to `count`. */
  readonly counts: Readonly<Record<TaggedKind, number>>;
  /** Greater the later it was last put on anything; 0 where nothing carries it. */
  readonly lastPut: number;
}

/** Things that one change may tag. */
export const mostTagged = 20_000;

const name = z.string().trim().min(1, 'A tag needs a name').max(100);
const description = z.string().trim().max(2_000, 'A description has at most 2,000 characters');
const colour = z.enum(tagColours);
const onKind = z.enum(taggedKinds);
const on = { onKind, onId: idField };
const onMany = { onKind, onIds: z.array(idField).min(1).max(mostTagged) };

export const tagsContract = {
  /** Makes the tag where no other has its name, whatever the case of its letters. */
  'tags.put': change<{ readonly tagId: string }>('Tag')(z.strictObject({ ...on, name })),
  'tags.take': change<null>('Take off tag')(z.strictObject({ ...on, tagId: idField })),
  /** As `tags.put`, on several things at once. `count` says on how many it was not yet. Errors: `not-found`, and then none is tagged. */
  'tags.putMany': change<{ readonly tagId: string; readonly count: number }>('Tag several')(
    z.strictObject({ ...onMany, name }),
  ),
  'tags.takeMany': change<{ readonly count: number }>('Take off tag')(z.strictObject({ ...onMany, tagId: idField })),
  /** Takes one tag off and puts another on, in one change; null is no tag. */
  'tags.swap': change<null>('Change tag')(
    z.strictObject({ ...onMany, takeId: idField.nullable(), putId: idField.nullable() }),
  ),
  /** By name. */
  'tags.list': read<readonly CountedTag[]>()(nothing),
  /** In the order in which they were put. */
  'tags.of': read<readonly Tag[]>()(z.strictObject(on)),
  /** Without a colour it takes the codebook's next. Errors: `conflict` where another tag has the name. */
  'tags.create': change<{ readonly tagId: string }>('New tag')(
    z.strictObject({ name, colour: colour.optional(), description: description.optional() }),
  ),
  /** Errors: `conflict` where another tag has the name. */
  'tags.rename': change<null>('Rename tag')(z.strictObject({ tagId: idField, name })),
  'tags.recolour': change<null>('Recolour tag')(z.strictObject({ tagId: idField, colour })),
  'tags.describe': change<null>('Describe tag')(z.strictObject({ tagId: idField, description })),
  /** What carried one of `fromIds` carries `intoId` instead, once; the others are gone, and their descriptions are kept under its own. */
  'tags.merge': change<null>('Merge tags')(
    z.strictObject({ fromIds: z.array(idField).min(1).max(1_000), intoId: idField }),
  ),
  'tags.remove': change<null>('Remove tag')(z.strictObject({ tagId: idField })),
};
