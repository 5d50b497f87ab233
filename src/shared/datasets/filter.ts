import { z } from 'zod';

const scalar = z.union([z.string().max(1_000), z.number()]);
const column = z.int().min(0);

/** One condition on one column; conditions are joined by "and". Bounds include both ends. */
export const filterSchema = z.discriminatedUnion('operator', [
  z.strictObject({ column, operator: z.literal('is'), value: scalar }),
  z.strictObject({ column, operator: z.literal('is one of'), values: z.array(scalar).min(1).max(200) }),
  z.strictObject({ column, operator: z.literal('contains'), value: z.string().min(1).max(1_000) }),
  z.strictObject({ column, operator: z.literal('between'), low: scalar.nullable(), high: scalar.nullable() }),
]);
export type Filter = z.infer<typeof filterSchema>;
