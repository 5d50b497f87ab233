import { z } from 'zod';

const number = z.number('A number is needed').nullable();

/** A quantity that many estimates need, with where it comes from: a value, or a range, or both. Its unit is not read here. */
export const referenceFieldsSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'A name is needed').max(300, 'A name has at most 300 characters'),
    value: number,
    low: number,
    high: number,
    /** As an estimate's line has it; empty for a plain number. What reads units is too large for every process that has the contract. */
    unit: z.string().trim().max(100, 'A unit has at most 100 characters'),
    source: z
      .string()
      .trim()
      .min(1, 'A source is needed: a document that others can look up')
      .max(1_000, 'A source has at most 1,000 characters'),
    note: z.string().trim().max(20_000, 'A note has at most 20,000 characters'),
  })
  .superRefine(checkNumbers);

export type ReferenceFields = z.output<typeof referenceFieldsSchema>;

function checkNumbers(
  { value, low, high }: Pick<ReferenceFields, 'value' | 'low' | 'high'>,
  context: z.RefinementCtx,
): void {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (value === null && (low === null || high === null)) {
    const missing = low === null && high === null ? 'A value is needed, or a range' : 'The other end is needed';
    refuse(low === null && high !== null ? 'low' : high === null && low !== null ? 'high' : 'value', missing);
  }
  if (low !== null && high !== null && low > high) refuse('low', 'The lower end is above the upper end');
  if (value !== null && low !== null && value < low) refuse('value', 'The value is below its range');
  if (value !== null && high !== null && value > high) refuse('value', 'The value is above its range');
}
