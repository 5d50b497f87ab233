import { z } from 'zod';
import type { JsonValue } from '../values/json.ts';
import { change, read } from './method.ts';

/** How the workbench was left, in the renderer's own shape, which it parses by its own schema. */
export type LayoutContent = Readonly<Record<string, JsonValue>>;

/** UTF-16 units of the content's JSON. */
const longestContent = 100_000;

const json: z.ZodType<JsonValue> = z.json();
const content = z
  .record(z.string().max(100), json)
  .refine((value) => JSON.stringify(value).length <= longestContent, 'A layout holds at most 100,000 characters');

export const layoutContract = {
  /** Null where none was kept, or where what was kept is no layout. */
  'layout.get': read<{ readonly content: LayoutContent | null }>()(z.strictObject({})),
  /** Neither journalled nor told: undo passes it by, and nothing is read again for it. */
  'layout.keep': change<null>('Keep layout')(z.strictObject({ content })),
};
