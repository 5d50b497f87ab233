import { z } from 'zod';
import type { JsonValue } from '../values/json.ts';
import { idField } from './fields.ts';
import { change, read } from './method.ts';

/** Panes whose tables can be saved as a view. */
export const viewPanes = ['points', 'passages'] as const;
export type ViewPane = (typeof viewPanes)[number];

/** What a pane shows and how: its filters, sorting, columns and grouping, in the pane's own shape. */
export type ViewDefinition = Readonly<Record<string, JsonValue>>;

export interface SavedView {
  readonly id: string;
  readonly pane: ViewPane;
  readonly name: string;
  /** As it was saved, maybe by a later version: a pane parses it by its own schema. */
  readonly definition: ViewDefinition;
  /** ISO 8601, UTC */
  readonly createdAt: string;
}

/** UTF-16 units of a definition's JSON. */
const longestDefinition = 20_000;

const json: z.ZodType<JsonValue> = z.json();
const definition = z
  .record(z.string().max(100), json)
  .refine((value) => JSON.stringify(value).length <= longestDefinition, 'A view holds at most 20,000 characters');
const name = z.string().trim().min(1, 'A view needs a name').max(100, 'A name has at most 100 characters');
const pane = z.enum(viewPanes);

export const viewsContract = {
  /** Puts it in the place of the pane's view of that name, whatever the case of its letters, or adds one. */
  'views.save': change<{ readonly viewId: string }>('Save view')(z.strictObject({ pane, name, definition })),
  /** Errors: `not-found`; `conflict` where another view of the pane has the name. */
  'views.rename': change<null>('Rename view')(z.strictObject({ viewId: idField, name })),
  /** Errors: `not-found`. */
  'views.remove': change<null>('Remove view')(z.strictObject({ viewId: idField })),
  /** By name. */
  'views.list': read<readonly SavedView[]>()(z.strictObject({ pane })),
};
