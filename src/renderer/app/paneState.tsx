import { useCallback } from 'react';
import type { z } from 'zod';
import type { JsonValue } from '#shared/values/json.ts';
import { useLayout } from './layout.tsx';
import { useSide } from './side.tsx';

/**
 * How a pane was left, such as its sorting or which of two shapes it draws: as `useState`, kept with the layout in the
 * case, for each side on its own. The key begins with the pane's name (`trace.shape`). What the schema does not know,
 * because another version kept it, counts as the initial value. For small things: a layout holds 100,000 characters.
 */
export function usePaneState<Value extends JsonValue>(
  key: string,
  schema: z.ZodType<Value>,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const { states, setState } = useLayout();
  const side = useSide()?.name ?? 'a';
  const full = `${side} ${key}`;
  const parsed = schema.safeParse(states[full]);
  const set = useCallback((value: Value) => setState(full, value), [setState, full]);
  return [parsed.success ? parsed.data : initial, set];
}
